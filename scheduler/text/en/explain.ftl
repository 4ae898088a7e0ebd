# Why there is no schedule: what the rules ask of whom, what clashes, what helps.

# Availability, after ‘available only’.
available-day = on { $day }
available-window = on { $day }, { $clock }
available-hours = { $clock }
available-rounds = in { $rounds }

# What one rule asks of somebody or something. $who are names, $n is how many.
demand-placed = { $who } { $n ->
        [one] gets
       *[other] get
    } a place in the programme.
demand-kind = { $who } { $n ->
        [one] is
       *[other] are
    } of kind { $kind }{ $open ->
        [0] , and no round is meant for that.
       *[other] {" "}and so { $n ->
            [one] stands
           *[other] stand
        } in { $rounds }.
    }
demand-kind-all = Sessions of kind { $kind } { $open ->
        [0] have no round.
       *[other] stand only in { $rounds }.
    }
demand-only-rounds = { $who } may stand { $open ->
        [0] in no round at all
       *[other] only in { $places }
    }.
demand-not-rounds = { $who } may not stand in { $places }.
demand-only-rooms = { $who } may stand { $open ->
        [0] in no room at all
       *[other] only in { $places }
    }.
demand-not-rooms = { $who } may not stand in { $places }.
demand-pinned = { $who } { $n ->
        [one] is
       *[other] are
    } pinned to { $place }.
demand-seats = { $who } { $n ->
        [one] needs
       *[other] need
    } at least { $seats ->
        [one] 1 seat
       *[other] { $seats } seats
    }; { $fit ->
        [none] no room has that many.
        [few] only { $rooms } { $open ->
            [one] has
           *[other] have
        } that many.
       *[most] { $rooms } { $open ->
            [one] has
           *[other] have
        } fewer.
    }
demand-equipment = { $who } { $n ->
        [one] needs
       *[other] need
    } { $items }; { $fit ->
        [none] no room has that.
        [few] only { $rooms } { $open ->
            [one] has
           *[other] have
        } that.
       *[most] { $rooms } { $open ->
            [one] has
           *[other] have
        } not got that.
    }
demand-overrun = { $who }{ $minutes ->
        [0] {""}
       *[other] {" "}({ $minutes } minutes)
    } { $n ->
        [one] starts within its round and runs on
       *[other] start within their round and run on
    } only where that is allowed; { $open ->
        [0] no round will do.
       *[other] only { $rounds } will do.
    }
demand-room = At any moment { $who } { $n ->
        [one] holds
       *[other] each hold
    } at most one item{ $turnover ->
        [0] {""}
       *[other] , with { $turnover } minutes in between
    }{ $taken ->
        [0] .
       *[other] ; { $blocks } { $taken ->
            [one] is
           *[other] are
        } there too.
    }
demand-room-available = { $who } { $n ->
        [one] is
       *[other] are
    } available only { $when }.
demand-size-least = { $who } { $n ->
        [one] has
       *[other] each have
    } at least { $least ->
        [one] 1 session
       *[other] { $least } sessions
    }.
demand-size-most = { $who } { $n ->
        [one] has
       *[other] each have
    } at most { $most ->
        [one] 1 session
       *[other] { $most } sessions
    }.
demand-size-both = { $who } { $n ->
        [one] has
       *[other] each have
    } at least { $least } and at most { $most ->
        [one] 1 session
       *[other] { $most } sessions
    }.
demand-person = { $who } { $n ->
        [one] is
       *[other] are
    } never needed in two places at once{ $travel ->
        [0] {""}
       *[other] , travel included
    }: { $items }.
demand-person-available = { $who } { $n ->
        [one] is
       *[other] are
    } available only { $when }, and needed in { $items }.
demand-rest = { $who } { $n ->
        [one] has
       *[other] have
    } at least { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } between two items of one day: { $items }.
demand-load = On one day { $who } { $n ->
        [one] takes
       *[other] take
    } part in { $most ->
        [0] no session at all
        [one] at most 1 session
       *[other] at most { $most } sessions
    }: { $items }.
demand-organiser = At any moment { $who } { $n ->
        [one] runs
       *[other] run
    } { $most ->
        [0] no session at all
        [one] at most 1 session
       *[other] at most { $most } sessions
    }: { $items }.
demand-organiser-available = { $who } { $n ->
        [one] is
       *[other] are
    } available only { $when }, and { $n ->
        [one] organises
       *[other] organise
    } { $items }.
demand-must-attend = { $who } must be able to be at { $items }.
demand-order = { $who } { $n ->
        [one] ends
       *[other] end
    } before { $then } starts.
demand-directly = { $then } stands in the next round after { $who }, on the same day.
demand-same-round = { $who } stand in the same round.
demand-different-round = { $who } stand in different rounds.
demand-same-room = { $who } stand in the same room.
demand-repeat = The { $copies } runs of { $who } stand in different rounds.

# A natural group of sessions as the subject of a sentence.
group-all = All { $n } sessions
group-kind = All { $n } sessions of kind { $kind }
group-organiser = All { $n } sessions of { $organiser }
group-person = All { $n } sessions with { $person }
