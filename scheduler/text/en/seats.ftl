# Personal programmes: who sits where.

seats-no-time = There was no time to give out seats. Allow more with --time-limit.

# What is wrong with a seating
seats-fault-unknown = There is no attendee “{ $who }”.
seats-fault-not-placed = { $who } has a seat in *{ $session }*, which is not in the programme.
seats-fault-twice = { $who } has two seats in *{ $session }*.
seats-fault-no-wish = { $who } has a seat in *{ $session }* without having wished it.
seats-fault-closed = { $who } has a seat in *{ $session }*, which is full or by invitation only.
seats-fault-away = { $who } has a seat in *{ $session }*, and is not there at that time.
seats-fault-busy = { $who } has a seat in *{ $session }*, and is needed elsewhere at that time.
seats-fault-clash = { $who } has seats in *{ $session }* and *{ $other }*, and cannot be at both.
seats-fault-repeat = { $who } has seats in *{ $session }* and *{ $other }*, which are the same session.
seats-fault-own-part = { $who } has a part in *{ $session }* and needs no seat there.
seats-fault-too-many = *{ $session }* has { $n ->
    [one] 1 person
   *[other] { $n } people
  } and { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
  }.
seats-fault-must-lost = { $who } has to be at *{ $session }* and has no seat, while there was one.
