# Wijzigingen van de planner die niet kunnen.

edits-at = *{ $session }* in { $round } · { $room }.
edits-out = *{ $session }* niet in het programma.
edits-clash = { $n ->
        [one] Deze wijziging kan niet
       *[other] Deze { $n } wijzigingen kunnen niet samen
    }:
edits-because = Dit staat in de weg:
edits-unknown = { $n ->
        [one] Met deze wijziging is er geen programma mogelijk; waarom is niet op tijd uitgezocht.
       *[other] Met deze { $n } wijzigingen samen is er geen programma mogelijk; welke ervan botsen is niet op tijd uitgezocht.
    }
edits-give-up = Wel mogelijk wordt het zonder { $n ->
        [one] deze wijziging
       *[other] deze { $n } wijzigingen
    }:
edits-maybe-fewer = Of het met minder kan, is niet op tijd uitgezocht.
