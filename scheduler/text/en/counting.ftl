# Facts that counting alone proves when there is no schedule.
counting-no-place = *{ $session }* fits in no round and room at all. { $reasons }
counting-kind = There { $n ->
        [one] is 1 session
       *[other] are { $n } sessions
    } of the kind “{ $kind }”, and { $places ->
        [one] 1 place
       *[other] { $places } places
    } for them.
counting-places = { $titles } ({ $n } sessions) can stand only in { $rounds }; there { $places ->
        [one] is 1 place
       *[other] are { $places } places
    } for them.
counting-round-empty = { $round } asks for at least { $least } sessions; only { $n } can stand there.
counting-person = { $person } is needed in { $n } sessions ({ $titles }), but can do at most { $places } without being in two places at once.
counting-organiser = { $organiser } organises { $n } sessions ({ $titles }), but can fit at most { $places } in the rounds open to them.

# Demand against supply: sessions against places.
supply-kind = { $title }: { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }, { $places ->
        [one] 1 place
       *[other] { $places } places
    }.
supply-seats = At least { $title } seats: { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }, { $places ->
        [one] 1 place
       *[other] { $places } places
    }.
supply-equipment = With { $title }: { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }, { $places ->
        [one] 1 place
       *[other] { $places } places
    }.
supply-day = Only on { $title }: { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }, { $places ->
        [one] 1 place
       *[other] { $places } places
    }.
supply-person = { $title }: needed in { $n } sessions, can do at most { $places } one after the other.
supply-organiser = { $title }: { $n } sessions, can fit at most { $places }.
