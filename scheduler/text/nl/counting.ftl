# Feiten die tellen alleen al aantoont wanneer er geen programma is.
counting-no-place = *{ $session }* past in geen enkele ronde en zaal. Dit houdt haar tegen: { $rules }.
counting-kind = Er { $n ->
        [one] is 1 sessie
       *[other] zijn { $n } sessies
    } van het soort ‘{ $kind }’, en daarvoor { $places ->
        [one] is 1 plaats
       *[other] zijn { $places } plaatsen
    }.
counting-places = { $titles } ({ $n } sessies) kunnen alleen in { $rounds }; daar { $places ->
        [one] is voor hen 1 plaats
       *[other] zijn voor hen { $places } plaatsen
    }.
counting-round-empty = { $round } vraagt minstens { $least } sessies; daar { $n ->
        [one] is er maar 1 die
       *[other] zijn er maar { $n } die
    } kunnen staan.
counting-person = { $person } is nodig in { $n } sessies ({ $titles }), maar kan er hoogstens { $places } doen zonder op twee plaatsen tegelijk te zijn.
counting-organiser = { $organiser } organiseert { $n } sessies ({ $titles }), maar kan er hoogstens { $places } kwijt in de rondes die daarvoor openstaan.
