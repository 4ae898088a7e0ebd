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

# What is said of a division of seats
seats-title = { $event } – personal programmes
seats-stopping = Stopping; the seats given out so far are kept. Another Ctrl-C aborts.
seats-nobody = There are no attendees, and so no personal programmes.
seats-no-wishes = There are no wishes; there is nothing to give out.
seats-optimal = Proved: with these seats no more wishes can be met.
seats-feasible = How much better it can be is not proved; more than { $bound } wish points is certainly impossible.
seats-enough = With seats enough
seats-enough-text = { $share } ({ $met }); the programme itself allows no more
seats-fairness = Division
seats-fair-proved = Proved: with so many wishes met it cannot be fairer; those who get least come first.
seats-fair-below = Those who get least come first; below { $share } it is proved that with so many wishes met it cannot be fairer.
seats-fair-tried = Those who get least come first; whether it can be fairer is not proved.
seats-musts = Must-attend sessions
seats-musts-text = { $seated } of { $n } with a seat
seats-given = Seats given out
seats-given-text = { $n }
seats-waiting = Waiting lists
seats-waiting-text = { $n ->
    [0] none
    [one] at 1 session
   *[other] at { $n } sessions
  }{ $n ->
    [0] {""}
   *[other] ; together { $waits } times a seat too few
  }
seats-broken = Note: the programme breaks { $n ->
    [one] one hard rule
   *[other] { $n } hard rules
  }; mend that first. `scheduler check` says where.
seats-interrupted = The computation was interrupted; these are the best seats up to then.
seats-unplaced = Not in the programme, and so for nobody: { $titles }.
seats-must-missing = { $who } has to be at *{ $session }*, but there is no seat or no time for it.

# Why somebody is somewhere
seats-must = has to be there
seats-must-without = has to be there, no seat
seats-wish = wish
seats-wish-rank = wish { $rank }
seats-free = free choice

# Why a wish is not met
seats-missed-waiting = *{ $session }*: on the waiting list, { $places }.
seats-missed-unplaced = *{ $session }*: not in the programme.
seats-missed-invited = *{ $session }*: by invitation only.
seats-missed-away = *{ $session }*: at a time when you are not there.
seats-missed-busy = *{ $session }*: at the same time as { $others }, where you have to be.
seats-missed-chosen = *{ $session }*: at the same time as { $others }.
seats-missed-unseated = *{ $session }*: no seat.
seats-place = number { $n } of { $of }
seats-place-at = number { $n } of { $of } at { $time }

# Sheets
seats-sheet-summary = Seats
seats-sheet-lists = By session
seats-sheet-personal = By attendee
seats-summary-of = Seats – { $event }
seats-lists-of = Attendees by session – { $event }
seats-personal-of = Personal programmes – { $event }
seats-sessions = Sessions: seats and waiting lists
seats-no-sessions = There are no sessions in the programme.
seats-nobody-here = Nobody.
seats-nothing = Nothing planned.
seats-continued = { $title } (continued)
seats-waiting-list = Waiting list
seats-waiting-order = First comes who would gain most by a seat; of those who would gain as much, who now gets the smallest share of their wishes.
seats-own-share = Met: { $share } of your wishes ({ $met } of { $total } wish points)
seats-counted = { $n ->
    [one] 1 attendee
   *[other] { $n } attendees
  } on { $seats } seats · wished by { $asked } · { $waiting } on the waiting list
seats-head-session = Session
seats-head-when = Time
seats-head-room = Room
seats-head-seats = Seats
seats-head-taken = Taken
seats-head-left = Left
seats-head-asked = Wished
seats-head-waiting = Waiting
seats-head-number = No.
seats-head-attendee = Attendee
seats-head-organisation = Organisation
seats-head-why = Why
seats-head-present = Present
