# Rules: title, statement, unit, violations, and what the rule demands.

placed-once =
    .title = Every session gets a place
    .statement = Every session is in the programme exactly once; an optional session at most once.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }
    .missing = *{ $session }* is not placed.
    .twice = *{ $session }* is placed { $n } times.
    .demand = *{ $subject }* gets a place in the programme.
room-conflict =
    .title = One session at a time in a room
    .statement = A room holds at most one item at any moment, and its turnover time is left between two items.
    .unit = { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
    .violation = { $room } is used twice: *{ $a }* and *{ $b }*, { $when }.
    .turnover = In { $room } there { $gap ->
        [one] is 1 minute
       *[other] are { $gap } minutes
    } between *{ $a }* and *{ $b }*; { $turnover ->
        [one] 1 minute is
       *[other] { $turnover } minutes are
    } needed.
    .demand = { $subject } is never used twice at a time.
room-available =
    .title = Room is available
    .statement = A session stands in a room only when that room is available.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }
    .violation = { $room } is not available for *{ $session }*, { $when }.
    .demand = { $subject } is used only when it is available.
room-capacity =
    .title = Enough seats
    .statement = A session with a minimum number of seats stands in a room that is large enough.
    .unit = { $n ->
        [one] 1 seat
       *[other] { $n } seats
    } too few
    .violation = *{ $session }* asks for at least { $needed ->
        [one] 1 seat
       *[other] { $needed } seats
    }; { $room } has { $seats }.
    .demand = *{ $subject }* stands in a room with enough seats.
room-equipment =
    .title = Equipment needed
    .statement = A session stands in a room with everything it needs.
    .unit = { $n ->
        [one] 1 item
       *[other] { $n } items
    } missing
    .violation = *{ $session }* needs { $missing }, which { $room } does not have.
    .demand = *{ $subject }* stands in a room with the equipment it needs.
round-kind =
    .title = Kind of session fits the round
    .statement = A session stands only in a round that takes its kind.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }
    .violation = *{ $session }* ({ $kind }) does not fit in { $round }, which does not take that kind.
    .demand = *{ $subject }* stands in a round for its kind of session.
allowed-rounds =
    .title = Allowed rounds
    .statement = A session stands only in a round that is allowed for it.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }
    .violation = *{ $session }* may not stand in { $round }.
    .demand = *{ $subject }* stands in an allowed round.
allowed-rooms =
    .title = Allowed rooms
    .statement = A session stands only in a room that is allowed for it.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }
    .violation = *{ $session }* may not stand in { $room }.
    .demand = *{ $subject }* stands in an allowed room.
pinned =
    .title = Pinned place
    .statement = A pinned session stands where it is pinned.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }
    .violation = *{ $session }* is pinned to { $pin }, but stands in { $round } · { $room }.
    .unplaced = *{ $session }* is pinned to { $pin }, but is not placed.
    .demand = *{ $subject }* stands where it is pinned.
person-conflict =
    .title = Nobody in two places at once
    .statement = Whoever has a part in a session or plenary item has no other item at the same time, and can travel from one venue to the other in time.
    .unit = { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
    .violation = { $person } is needed in *{ $a }* and *{ $b }* at the same time, { $when }.
    .travel = { $person } cannot get from *{ $a }* ({ $from_ }) to *{ $b }* ({ $to }) in time: there { $gap ->
        [one] is 1 minute
       *[other] are { $gap } minutes
    } between them, and the way takes { $travel ->
        [one] 1 minute
       *[other] { $travel } minutes
    }.
    .demand = { $subject } is never needed in two places at once.
person-available =
    .title = Speaker is available
    .statement = A session stands at a time when everyone with a part in it is available.
    .unit = { $n ->
        [one] 1 time
       *[other] { $n } times
    }
    .violation = { $person } is not available for *{ $session }*, { $when }.
    .demand = { $subject } is needed only when available.
person-rest =
    .title = Rest between two items
    .statement = There is enough time between two items of the same person on one day.
    .unit = { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    } too few
    .violation = { $person } has { $gap ->
        [one] 1 minute
       *[other] { $gap } minutes
    } between *{ $a }* and *{ $b }*; { $rest ->
        [one] 1 minute is
       *[other] { $rest } minutes are
    } agreed.
    .demand = { $subject } gets enough rest between two items.
    .minutes = Minutes of rest
person-load =
    .title = Not too many sessions a day
    .statement = Nobody has a part in more sessions a day than agreed.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    } too many
    .violation = { $person } has { $n ->
        [one] 1 session
       *[other] { $n } sessions
    } on { $day }: { $titles }; at most { $most } { $most ->
        [one] is
       *[other] are
    } agreed.
    .demand = { $subject } does not have too many sessions a day.
    .sessions_per_day = Most sessions a day (0 = no limit)
organiser-conflict =
    .title = Organiser not doubly occupied
    .statement = An organiser has no more sessions at any minute than it can run; a joint session counts for each of its organisers.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    } too many
    .violation = { $organiser } organises { $titles } at the same time, { $when }; at most { $most } can be.
    .demand = { $subject } does not have too many sessions at once.
    .parallel = Most sessions at once
organiser-available =
    .title = Organiser is available
    .statement = A session stands at a time when its organisers are available.
    .unit = { $n ->
        [one] 1 time
       *[other] { $n } times
    }
    .violation = { $organiser } is not available for *{ $session }*, { $when }.
    .demand = { $subject } organises only when available.
order =
    .title = Order
    .statement = Where an order is agreed, the first session ends before the second starts; with ‘directly before’ the second stands in the very next round of that day.
    .unit = { $n ->
        [one] 1 time
       *[other] { $n } times
    }
    .violation = *{ $a }* comes before *{ $b }*, but ends at { $end_a } while *{ $b }* starts at { $start_b }.
    .not-directly = *{ $b }* comes directly after *{ $a }*, in the very next round of that day; now *{ $a }* stands in { $round_a } and *{ $b }* in { $round_b }.
    .demand = The agreed order of { $subject } is kept.
same-round =
    .title = Same round
    .statement = Sessions that belong together stand in the same round.
    .unit = { $n ->
        [one] 1 time
       *[other] { $n } times
    }
    .violation = { $titles } belong in the same round; now they stand in { $round_a } and { $round_b }.
    .demand = { $subject } stand in the same round.
different-round =
    .title = Different rounds
    .statement = Sessions that must be apart stand in different rounds.
    .unit = { $n ->
        [one] 1 time
       *[other] { $n } times
    }
    .violation = { $titles } belong in different rounds; now both stand in { $round_a }.
    .demand = { $subject } stand in different rounds.
same-room =
    .title = Same room
    .statement = Sessions that share a room stand in the same room.
    .unit = { $n ->
        [one] 1 time
       *[other] { $n } times
    }
    .violation = { $titles } belong in the same room; now they stand in { $room_a } and { $room_b }.
    .demand = { $subject } stand in the same room.
repeat =
    .title = Repeats in different rounds
    .statement = The copies of a repeated session stand in different rounds.
    .unit = { $n ->
        [one] 1 time
       *[other] { $n } times
    }
    .violation = *{ $session }* stands in { $round } twice; repeats belong in different rounds.
    .demand = The repeats of *{ $subject }* stand in different rounds.
overrun =
    .title = Overrun only where allowed
    .statement = A session starts within its round and runs on only into an item that allows overrun.
    .unit = { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
    .violation = *{ $session }* ({ $when }) runs on into { $block }, which allows no overrun.
    .late-start = *{ $session }* ({ $when }) does not start within { $round }.
    .midnight = *{ $session }* ({ $when }) runs on for { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } after 24:00.
    .demand = *{ $subject }* runs on only where that is allowed.
round-size =
    .title = Number of sessions a round
    .statement = A round has no fewer and no more sessions than agreed.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }
    .few = { $round } has { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }; at least { $least } { $least ->
        [one] is
       *[other] are
    } agreed.
    .many = { $round } has { $n ->
        [one] 1 session
       *[other] { $n } sessions
    }; at most { $most } { $most ->
        [one] is
       *[other] are
    } agreed.
    .demand = { $subject } has neither too few nor too many sessions.
must-attend =
    .title = Must-attend sessions do not overlap
    .statement = The sessions an attendee must be at do not overlap and can be reached in time.
    .unit = { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
    .violation = { $person } must be at *{ $a }* and *{ $b }* at the same time, { $when }.
    .travel = { $person } cannot get from *{ $a }* ({ $from_ }) to *{ $b }* ({ $to }) in time: there { $gap ->
        [one] is 1 minute
       *[other] are { $gap } minutes
    } between them, and the way takes { $travel ->
        [one] 1 minute
       *[other] { $travel } minutes
    }.
    .demand = { $subject } can be at every must-attend session.

# Wishes: the less, the better.

attendance =
    .title = Wishes of attendees
    .statement = As many wishes of attendees as possible come true; a session wished more counts for more.
    .unit = { $n ->
        [one] 1 wish point
       *[other] { $n } wish points
    } missed
    .violation = { $attendee } misses { $missed } of { $total } wish points.
seats-short =
    .title = Seats short
    .statement = A session stands in a room with a seat for everyone expected.
    .unit = { $n ->
        [one] 1 seat
       *[other] { $n } seats
    } too few
    .violation = *{ $session }* is expected to draw { $expected } people and { $room } has { $seats } seats: { $short } too few.
theme-overlap =
    .title = Same theme at once
    .statement = Sessions of one theme or pillar run at the same time as little as possible; small themes count for more.
    .unit = { $n ->
        [one] 1 overlap point
       *[other] { $n } overlap points
    }
    .violation = { $titles } both belong to { $label } and run at the same time, { $when }.
coverage =
    .title = Every pillar in every round
    .statement = A pillar with enough sessions has one in every round.
    .unit = { $n ->
        [one] 1 round
       *[other] { $n } rounds
    } without a pillar
    .violation = { $round } has no session of the pillar { $pillar }.
round-wish =
    .title = Preference for a round
    .statement = Sessions, organisers and speakers stand in the rounds they prefer.
    .unit = { $n ->
        [one] 1 preference
       *[other] { $n } preferences
    } not followed
    .other = *{ $session }* stands in { $place }; { $who } preferred another round.
    .unwanted = *{ $session }* stands in { $place }; { $who } would rather not have that round.
    .other-session = *{ $session }* stands in { $place }; another round was preferred for this session.
    .unwanted-session = *{ $session }* stands in { $place }; that round was not wanted for this session.
room-wish =
    .title = Preference for a room
    .statement = Sessions, organisers and speakers stand in the rooms they prefer.
    .unit = { $n ->
        [one] 1 preference
       *[other] { $n } preferences
    } not followed
    .other = *{ $session }* stands in { $place }; { $who } preferred another room.
    .unwanted = *{ $session }* stands in { $place }; { $who } would rather not have that room.
    .other-session = *{ $session }* stands in { $place }; another room was preferred for this session.
    .unwanted-session = *{ $session }* stands in { $place }; that room was not wanted for this session.
fairness =
    .title = Nobody far behind
    .statement = The attendee who misses most misses as little as possible.
    .unit = { $n } per mille missed by whoever misses most
    .violation = { $attendee } misses most: { $share }% of their own wishes.
moved =
    .title = Close to the previous version
    .statement = Sessions stay where they stood in the previous version as far as possible.
    .unit = { $n ->
        [one] 1 session
       *[other] { $n } sessions
    } moved
    .violation = *{ $session }* stood in { $round } · { $room } and no longer does.
