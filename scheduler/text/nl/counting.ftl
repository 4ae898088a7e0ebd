# Feiten die tellen alleen al aantoont wanneer er geen programma is.
counting-no-place = *{ $session }* past in geen enkele ronde en zaal. { $reasons }
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

# Vraag tegen aanbod: sessies tegen plaatsen.
supply-kind = { $title }: { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }, { $places ->
        [one] 1 plaats
       *[other] { $places } plaatsen
    }.
supply-seats = Minstens { $title } stoelen: { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }, { $places ->
        [one] 1 plaats
       *[other] { $places } plaatsen
    }.
supply-equipment = Met { $title }: { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }, { $places ->
        [one] 1 plaats
       *[other] { $places } plaatsen
    }.
supply-day = Alleen op { $title }: { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }, { $places ->
        [one] 1 plaats
       *[other] { $places } plaatsen
    }.
supply-person = { $title }: nodig in { $n } sessies, kan er hoogstens { $places } na elkaar doen.
supply-organiser = { $title }: { $n } sessies, kan er hoogstens { $places } kwijt.
