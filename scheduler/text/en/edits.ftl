# Edits of the planner's that cannot hold.

edits-at = *{ $session }* in { $round } · { $room }.
edits-out = *{ $session }* not in the programme.
edits-clash = { $n ->
        [one] This edit cannot hold
       *[other] These { $n } edits cannot hold together
    }:
edits-because = This is in the way:
edits-unknown = { $n ->
        [one] No programme is possible with this edit; why was not worked out in time.
       *[other] No programme is possible with these { $n } edits together; which of them clash was not worked out in time.
    }
edits-give-up = It becomes possible without { $n ->
        [one] this edit
       *[other] these { $n } edits
    }:
edits-maybe-fewer = Whether fewer would do was not worked out in time.
