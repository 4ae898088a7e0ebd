# What the server of the planner's page says. The texts of the page itself are called page-….

# Opening a folder
serve-no-event = There is no event in the folder { $folder }. Put a workbook (.xlsx) or YAML file in it; “scheduler init” makes a workbook to fill in.
serve-several-events = There are several events in the folder { $folder }: { $files }. Give each event a folder of its own.
serve-changed-draft = { $file } changed
serve-event-changed = { $file } has changed since the last time and was taken in as a new version.

# Errors
web-input = { $n ->
    [one] This cannot be used as it is.
   *[other] This cannot be used as it is: there are { $n } problems.
  }
web-unknown-id = There is no “{ $id }” in this version of the event.
web-too-many = These are { $n } placements; there cannot be so many.
web-stale = Somebody else has saved draft { $newest } in the meantime. Yours is not lost: save it beside that one, or look at draft { $newest } first.
web-missing = There is no { $what }.
web-no-page = There is no such page.
web-malformed = This request is not right.
web-too-large = This is too large.
web-wrong-host = This server is not meant for this address.
web-wrong-origin = This request comes from another website and was refused.
web-no-token = This page needs a key. Open the address that “scheduler serve” showed.
web-defect = Something went wrong in scheduler; your drafts are kept. The server says what happened.

# Drafts
web-kind-saved = Saved
web-kind-solved = Placed anew
web-kind-resolved = Re-solved with the fewest moves
web-kind-imported = Read from a file
web-kind-published = Published programme
web-kind-base = Earlier version
web-kind-rescued = The best until it was interrupted
web-kind-tweaked = Rules and availability changed
web-kind-repaired = Repair applied

# Judgement
web-seats = { $n ->
    [one] 1 seat
   *[other] { $n } seats
  }
web-bound = less than { $n } is impossible
web-wishes-most = at most { $share } can be met
web-wanted-both = { $n ->
    [one] 1 attendee wished
   *[other] { $n } attendees wished
  } { $titles }, which are at the same time.
web-wanted-unplaced = { $n ->
    [one] 1 attendee wished
   *[other] { $n } attendees wished
  } *{ $session }*, which has no place.
web-card-short = { $n ->
    [one] 1 seat short
   *[other] { $n } seats short
  }
web-card-runs-into = runs on into { $block }

# The planner's page
serve-open = The planner's page is at { $address } – Ctrl-C stops it.
serve-no-extra = The planner's page needs { $module }. Install it with: pip install 'scheduler[web]'
serve-no-port = Cannot listen to { $host } port { $port }: { $why }. Choose another one with --port.
serve-bad-token = { $file } holds no token of at least 16 characters.

# A step on the board
web-costs-nothing = costs nothing
web-half-place = A place is a round and a room.
web-short-room-conflict = room taken by { $other }
web-short-room-available = room not available
web-short-room-capacity = too small: { $needed } needed, { $seats } seats
web-short-room-equipment = { $missing } is missing
web-short-round-kind = not for a { $kind }
web-short-allowed-rounds = not allowed in this round
web-short-allowed-rooms = not allowed in this room
web-short-pinned = pinned to { $pin }
web-short-person-conflict = { $person } is busy then
web-short-person-available = { $person } is not available then
web-short-person-rest = too little rest for { $person }
web-short-person-load = too many sessions for { $person }
web-short-organiser-conflict = { $organiser } has a session then
web-short-organiser-available = { $organiser } is not available then
web-short-order = breaks the order
web-short-same-round = belongs in the same round
web-short-different-round = belongs in another round
web-short-same-room = belongs in the same room
web-short-repeat = a repeat in the same round
web-short-overrun = runs on too long
web-short-round-size = number of sessions in { $round }
web-short-must-attend = { $person } has to be elsewhere then

# Placing anew
web-job-running = Searching.
web-job-done = There is a new draft.
web-job-infeasible = Proved impossible: no programme satisfies all hard rules.
web-job-clash = What you moved or pinned cannot all stay like that.
web-job-none = No programme was found within the time.
web-job-failed = Something went wrong in the search; your drafts are kept.
web-job-lost = The search was cut off before there was a programme.
web-step-rounds = { $n ->
    [one] 1 session to another round
   *[other] { $n } sessions to another round
  }
web-step-rooms = { $n ->
    [one] 1 session to another room
   *[other] { $n } sessions to another room
  }

# Questions to the solver
web-no-answer = The answer did not come in time. Try again, or ask for less at once.
web-refusal = Not possible: { $where }. { $because }

# What mends a point
web-suggest-swap = Exchange *{ $a }* and *{ $b }* ({ $place })?
web-suggest-move = Put *{ $a }* in { $place }?
web-suggest-saves = { $n ->
    [one] That saves 1 point.
   *[other] That saves { $points } points.
  }
