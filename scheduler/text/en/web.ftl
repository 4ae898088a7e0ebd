# What the server of the planner's page says. The texts of the page itself are called page-….

# Opening a folder
serve-no-event = There is no event in the folder { $folder }. Put a workbook (.xlsx) or YAML file in it; “scheduler init” makes a workbook to fill in.
serve-several-events = There are several events in the folder { $folder }: { $files }. Give each event a folder of its own.
serve-event-changed = { $file } has changed since the last time and was taken in as a new version.

# Errors
web-input = { $n ->
    [one] This cannot be used as it is.
   *[other] This cannot be used as it is: there are { $n } problems.
  }
web-unknown-id = There is no “{ $id }” in this version of the event.
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
