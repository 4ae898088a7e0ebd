# The programme as a workbook, as pages and as text in the terminal.

report-sheet-programme = Programme
report-sheet-programme-day = Programme day { $n }
report-sheet-overview = Overview
report-sheet-explanation = Explanation
report-sheet-rooms = Rooms
report-sheet-people = People
report-sheet-organisers = Theme groups
report-sheet-doors = Door sheets
report-sheet-score = Score
report-sheet-reasons = Why no programme
report-sheet-alternatives = Alternatives

report-day = Day { $n }
report-page = { $sheet } – page { $page }
report-with = With { $people }
report-runs-on = runs on until { $time }
report-until = until { $time }
report-from = from { $time }
report-see-explanation = see explanation
report-full = full
report-invited-only = by invitation
report-tentative = provisional
report-optional = may be left out
report-cross-pillar = Across pillars
report-no-sessions = no sessions (yet)
report-most-people = { $n ->
    [one] at most 1 participant
   *[other] at most { $n } participants
  }
report-see-assumption = see { $n ->
    [one] assumption
   *[other] assumptions
  } { $numbers }
report-synthetic = The { $n } attendees and their wishes were generated (synthetic); they are not real people.
report-unplaced = Not placed: { $titles }
report-unplaced-optional = { $title } (may be left out)
report-broken = Note: this programme breaks { $n ->
    [one] one hard rule
   *[other] { $n } hard rules
  }.
report-broken-see = Note: this programme breaks { $n ->
    [one] one hard rule
   *[other] { $n } hard rules
  }; see the sheet { $sheet }.
report-changed-mark = ● changed since the earlier version

# Explanation and views
report-explanation-of = Explanation of { $event }
report-rooms-of = Rooms – { $event }
report-people-of = People – { $event }
report-organisers-of = Theme groups – { $event }
report-score-of = Score – { $event }
report-to-explanation = To the explanation
report-to-programme = To the programme
report-head-from = From
report-head-to = To
report-head-part = Part
report-head-room = Room
report-head-who = By and with
report-head-date = Date
report-head-person = Name
report-head-function = Position
report-head-role = Role
report-head-organiser = Organiser
report-head-partners = Together with
report-head-expected = Expected
report-seats = { $n ->
    [one] 1 seat
   *[other] { $n } seats
  }
report-seats-unknown = number of seats unknown
report-expected = { $n } expected
report-short = { $n } too many for the room
report-not-placed = not placed
report-not-placed-title = Not placed
report-assumptions = Assumptions
report-assumptions-why = The source does not say this, so it was assumed.
report-nobody = Nobody with a role is known.
report-no-organisers = No organisers are known.
report-no-rooms = No rooms are in use.

# Door sheets
report-door-next = next
report-door-then = then
report-door-later = Next in this room, { $when }: { $title }

# Changes
report-changes-of = Changes – { $event }
report-changes-sessions = By session
report-changes-rooms = Another room only
report-changed-new = new
report-changed-cancelled = cancelled
report-changed-unplaced = no longer placed
report-changed-round = another round
report-changed-room = another room
report-changed-swapped = swapped
report-changed-time = another time
report-changed-swapped-with = { $what } with { $other }
report-head-session = Session
report-head-change = Change
report-head-was = Was
report-head-now = Becomes
report-told-person = Whom to tell: people with a role
report-told-organiser = Whom to tell: theme groups and other organisers
report-told-room = Whom to tell: staff of the rooms
report-levels = As few moves as possible
report-head-level = Step
report-head-number = Outcome
report-head-least = Proved minimum
report-head-verdict = Verdict
report-level-rounds = Sessions to another round, or no longer placed
report-level-rooms = Sessions that change room only
report-level-objective = Score (less is better)
report-level-optimal = Proved: fewer is impossible.
report-level-optimal-near = Proved: less is impossible with so few moves.
report-level-feasible = Whether fewer will do was not proved; fewer than { $bound } is certainly impossible.
report-level-feasible-no-bound = Whether fewer will do was not proved.
report-level-infeasible = Proved impossible.
report-level-unknown = Not worked out in time.

# Score
report-head-rule = Rule
report-head-weight = Weight
report-head-amount = Amount
report-head-cost = Cost
report-soft-rules = Wishes: what costs points
report-hard-rules = Hard rules
report-hard-all-kept = { $n ->
    [one] The hard rule is kept.
   *[other] All { $n } hard rules are kept.
  }
report-hard-some-broken = { $n ->
    [one] 1 hard rule is broken
   *[other] { $n } hard rules are broken
  }; { $kept ->
    [one] 1 is kept
   *[other] { $kept } are kept
  }.
report-kept = Kept: { $rules }.
report-off = Not counted (switched off or weight 0): { $rules }.
report-more = { $n ->
    [one] … and 1 more
   *[other] … and { $n } more
  }
report-verdict = Verdict
report-note = Note
report-objective = Total score
report-objective-text = { $n ->
    [one] 1 point
   *[other] { $number } points
  } (less is better)
report-bound = Proved lower bound
report-bound-text = less than { $number } is impossible
report-bound-text-near = less than { $number } is impossible with so few moves
report-bound-none = none
report-gap = Gap
report-placed = Placed
report-placed-text = { $placed } of { $total } sessions
report-wishes = Wishes met
report-wishes-text = { $share } of the weight of all wishes ({ $met } of { $total }; { $n ->
    [one] 1 attendee
   *[other] { $n } attendees
  })
report-fair-attendee = Per attendee
report-fair-pillar = Per pillar
report-fair-organisation = Per organisation
report-fair-spread = at least { $least } of one’s own wishes is met, 10th percentile { $tenth }, median { $median }
report-fair-organisations = from { $low } ({ $least }) to { $high } ({ $most }); { $n } organisations
report-head-group = Group
report-head-attendees = Attendees
report-head-share = Wishes met
report-head-lowest = Lowest
report-head-median = Median
report-attendees = Attendees
report-interrupted = The search was interrupted; this is the best programme up to then.
report-optimal = Proved optimal: no better programme exists under these rules and weights.
report-optimal-near = Proved: with so few moves no better programme exists. One that does not stay close to the previous version may be better.
report-feasible-gap = At most { $share } can be gained; more is proved impossible.
report-feasible-gap-small = Less than { $share } can be gained; more is proved impossible.
report-feasible-closed = At the proved lower bound: no better programme exists.
report-feasible-no-bound = A valid programme; how much better it could be has not been proved.
report-not-valid = Not a valid programme: it breaks hard rules.
report-infeasible = Proved impossible: no programme satisfies all hard rules.
report-unknown = No programme was found in time, and it was not proved that there is none.
report-no-changes = No changes.
report-made-with = Made with
report-command = Command
report-version = version { $version }

# Terminal
report-text-total = Total
report-text-status = Status

# Errors when writing
report-error-no-schedule = There is no programme to write: the outcome is { $status }.
report-error-suffix = { $file } cannot be written: choose a name that ends in .xlsx or .pdf.
report-error-no-office = A PDF needs LibreOffice, and this computer does not have it. Install it (on Debian or Ubuntu: apt-get install libreoffice-calc fonts-liberation) or choose a name that ends in .xlsx.
report-error-no-poppler = Pictures of pages need pdftoppm, and this computer does not have it. Install it (on Debian or Ubuntu: apt-get install poppler-utils).
report-error-office = LibreOffice could not convert the workbook: { $reason }
report-error-poppler = pdftoppm could not draw the pages: { $reason }
report-error-slow = { $tool } was not ready after { $seconds } seconds.
