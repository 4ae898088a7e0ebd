# Why there is no schedule: what the rules ask of whom, what clashes, what helps.

# Availability, after ‘available only’.
available-all = all day
available-until = until { $end }
available-from = from { $start }
available-span = { $start }–{ $end }
available-day = on { $day }
available-day-hours = on { $day } { $hours }
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
demand-rooms-closed = { $who } { $n ->
        [one] is
       *[other] are
    } not open in { $rounds }.
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

# A change as advice. $who: session, room, round or person.
change-allow-round = Allow { $who } in { $what } too.
change-allow-room = Allow { $who } in { $what } too.
change-drop-pin = Unpin { $who }.
change-open-room = Open { $who } in { $what } too.
change-round-most = Allow { $value } sessions in { $who } instead of { $now }.
change-round-least = Ask for at least { $value ->
        [one] 1 session
       *[other] { $value } sessions
    } in { $who } instead of { $now }.
change-round-takes = Open { $who } to sessions of kind { $what } too.
change-add-equipment = Provide in { $who }: { $what }.
change-fewer-seats = Settle for { $value ->
        [one] 1 seat
       *[other] { $value } seats
    } for { $who } instead of { $now }.
change-shorten = Shorten { $who } from { $now } to { $value } minutes: it then ends with the round, at { $end }.
change-rest = Give { $who } { $value ->
        [one] 1 minute
       *[other] { $value } minutes
    } of rest between two items instead of { $now }.
change-load = Let { $who } take part in { $value ->
        [one] 1 session
       *[other] { $value } sessions
    } a day instead of { $now }.
change-parallel = Let { $who } run { $value ->
        [one] 1 session
       *[other] { $value } sessions
    } at once instead of { $now }.
change-organiser-there = Ask { $who } to be available in { $what } too.
change-person-there = Ask { $who } to be available in { $what } too.
change-skip-must = Let { $who } skip { $what }.
change-leave-out = Drop { $who } if there is no place for it.
change-drop-order = Let go of the order of { $who }.
change-drop-directly-before = Let go of { $who } following each other directly.
change-drop-same-round = Let { $who } stand in different rounds.
change-drop-different-round = Let { $who } stand in the same round.
change-drop-same-room = Let { $who } stand in different rooms.

# What an event that has a schedule cannot miss.
tight-room = { $who } cannot be missed in { $rounds }.
tight-person = { $who } cannot be absent in { $rounds }.
tight-organiser = { $who } cannot be absent in { $rounds }.

explain-infeasible = There is no programme that meets every demand: that was proved.
explain-feasible = There is a programme that meets every demand. { $n ->
        [0] No room, speaker or organiser is indispensable in a particular round.
       *[other] This cannot be missed:
    }
explain-unknown = It did not become clear in time whether there is a programme.

remark-no-schedule-at-all = This event has no programme at all that meets every demand. For why, ask: scheduler explain
remark-no-conflict-in-time = No clash was found in time.
remark-more-conflicts-perhaps = Time was up; there may be more clashes.
remark-conflict-not-shortest = Of one clash it was not proved in time that every demand is needed.
remark-no-repair = With the changes that are allowed there is no programme either.
remark-no-repair-in-time = No way out was found in time.
remark-repairs-not-cheapest = Not every way out was proved to be the simplest.
remark-more-tight-perhaps = Time was up; more may be indispensable.

# Names that were not found, or not exactly.
lookup-session = session
lookup-round = round
lookup-room = room
lookup-person = person
lookup-organiser = organiser
lookup-attendee = attendee
lookup-rule = rule
lookup-unknown = No { $what } is called ‘{ $name }’.
lookup-known = There are: { $titles }.
lookup-several = ‘{ $name }’ may be more than one { $what }: { $titles }.

# What another place costs. $before and $after in the rule's unit.
delta = { $title }: { $after } (was { $before })
balance = { $gain ->
        [0] { $lose ->
            [0] Nothing changes for attendees.
            [one] Nobody is better off, 1 attendee is worse off.
           *[other] Nobody is better off, { $lose } attendees are worse off.
        }
        [one] { $lose ->
            [0] 1 attendee is better off, nobody worse off.
           *[other] 1 attendee is better off, { $lose } worse off.
        }
       *[other] { $lose ->
            [0] { $gain } attendees are better off, nobody worse off.
           *[other] { $gain } attendees are better off, { $lose } worse off.
        }
    }
costs-nothing = nothing more or less

where-rooms-in = { $rooms } in { $rounds }

why-nowhere = { $who } is not in this programme; { $open ->
        [0] there is no place for it.
        [one] 1 place is open to it.
       *[other] { $open } places are open to it.
    }
why-impossible-here = { $who } stands in { $place }, but no programme that meets every demand has the session there, nor anywhere else.
why-only-here = { $who } stands in { $place }; it can stand nowhere else.
why-here = { $who } stands in { $place }. { $open ->
        [one] 1 other place is possible
       *[other] { $open } other places are possible
    }; { $better ->
        [0] { $unsure ->
            [0] none of them gives a better programme.
           *[other] none of them was proved to give a better programme.
        }
        [one] 1 of them gives a better programme.
       *[other] { $better } of them give a better programme.
    }{ $unsure ->
        [0] {""}
       *[other] {" "}Of { $unsure } it was not found out in time.
    }
place-line = { $place }{ $here ->
        [0] {""}
       *[other] {" "}(stands there now)
    }: { $text }
place-impossible = { $place }: no programme at all has the session there.
place-kept = If the rest stays: { $text }. { $people }
place-taken = Not if the rest stays: { $clashes }
place-best-here = If the rest may move: { $text }. { $people } { $moves ->
        [0] Nothing has to move.
        [one] 1 session then stands elsewhere than now.
       *[other] { $moves } sessions then stand elsewhere than now.
    }{ $proved ->
        [0] {" "}Not proved to be the best in time.
       *[other] {""}
    }
place-best = If the rest may move, against the best with this session where it is now: { $text }. { $people } { $moves ->
        [0] Nothing has to move.
        [one] 1 session then stands elsewhere than now.
       *[other] { $moves } sessions then stand elsewhere than now.
    }{ $proved ->
        [0] {" "}Not proved to be the best in time.
       *[other] {""}
    }
place-not-in-time = With the rest moved: not worked out in time.
remark-places-unsure = Not for every place the best programme was proved in time.

target-what = { $who } in { $place }
target-cannot = { $what }: impossible{ $n ->
        [0] ; why was not found in time.
       *[other] , because:
    }
target-can = { $what }: possible. Then:
target-unknown = { $what }: whether this is possible did not become clear in time.
target-not-placed = { $who } is not in this programme, so it cannot change places.
target-same = A session does not change places with itself.
target-nearest = With as few moves as possible ({ $moves ->
        [one] 1 session
       *[other] { $moves } sessions
    }{ $proved ->
        [0] ; not proved that fewer will not do
       *[other] {""}
    }):
target-best = If everything may move ({ $moves ->
        [one] 1 session moves
       *[other] { $moves } sessions move
    }{ $proved ->
        [0] ; not proved that nothing is better
       *[other] {""}
    }):
target-nearest-not-in-time = With as few moves as possible: not worked out in time.
target-best-not-in-time = If everything may move: not worked out in time.
target-costs-nothing = It costs nothing more or less than now.

# What if.
grammar-unknown = This change was not understood.
    .hint = For example: ‘room Raadszaal closed in themaronde 1’, ‘speaker Kees Vendrik not available in ronde 2’, ‘session Veiligheid cancelled’ or ‘weight attendance 20’.
grammar-not-switchable = The rule ‘{ $rule }’ cannot be switched off.
grammar-scenario = A scenario is a change or a list of changes.
what-if-infeasible = There is no programme to start from: that was proved. For why, ask: scheduler explain
what-if-no-start = There is no programme to compare with.
what-if-unknown = It did not become clear in time whether there is a programme then.
what-if-possible = That can be done. { $moves ->
        [0] Nothing has to move.
        [one] 1 session moves.
       *[other] { $moves } sessions move.
    } { $people }
what-if-rule = Rule
what-if-before = Now
what-if-after = Then
what-if-moves = Changed places
what-if-better-off = Attendees better off
what-if-worse-off = Attendees worse off
what-if-nothing = –
what-if-impossible = no programme

# Trade-offs between two rules, and alternatives.
tradeoff-hard = ‘{ $rule }’ is a hard rule: there is nothing to trade.
tradeoff-same = A trade-off is between two different rules.
tradeoff-no-base = There is no previous version to stay close to.
tradeoff-headline = { $first } against { $second }: { $n ->
        [0] no programme found.
        [one] 1 programme is better than all others.
       *[other] { $n } programmes of which none is better than another on both.
    }{ $complete ->
        [0] {" "}Time was up: there may be more, or better ones.
       *[other] {" "}This was proved to be the whole row.
    }
alternatives-headline = { $n ->
        [0] No programme was found in time.
        [one] Found 1 of the { $asked } programmes asked for, at most { $within } from the proved bound.
       *[other] Found { $n } of the { $asked } programmes asked for, each at most { $within } from the proved bound.
    }
alternatives-far = The best programme that was found costs { $score } points, and all that is proved is that less than { $bound } is impossible. That is more than { $within } apart, so others were not looked for; with more time that may be possible.
alternatives-unproved = The best programme that was found costs { $score } points; how good that is has not been proved in time, so others were not looked for. With more time that may be possible.
alternatives-number = Programme { $number }
alternatives-same-round = In the same round as in programme 1
alternatives-common = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }
alternatives-distance = Distance to the bound
