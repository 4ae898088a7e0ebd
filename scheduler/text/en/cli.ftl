# What the command line says. Help pages are English and stand with the commands.

cli-no-problems = No problems: { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
  }, { $rounds ->
    [one] 1 round
   *[other] { $rounds } rounds
  }, { $rooms ->
    [one] 1 room
   *[other] { $rooms } rooms
  }, { $attendees ->
    [one] 1 attendee
   *[other] { $attendees } attendees
  }.
cli-written = Written: { $file }
cli-interrupted = Interrupted before there was a programme.
cli-rescued = The programme itself is kept in { $file }.
cli-defect = This is a defect of scheduler { $version }, not a mistake of yours: { $what }
    Please report it with this line, the command and the input file. With SCHEDULER_DEBUG=1 in the environment the command also shows where it happened.

# Before writing
cli-target-is-input = { $file } is an input; nothing is written over it. Choose another name.
cli-target-twice = { $file } is named twice as output. Give each file a name of its own.
cli-target-is-folder = { $file } is a folder. Choose the name of a file.
cli-target-no-folder = { $file } cannot be written: the folder { $folder } does not exist.
cli-target-folder-closed = { $file } cannot be written: you may not write in the folder { $folder }.
cli-target-open = { $file } is open in another program. Close it there first (or remove { $lock } when nobody has it open).
cli-target-read-only = { $file } is read-only. Choose another name, or allow writing.
cli-target-refused = { $file } cannot be written: { $why }.

# While searching
cli-progress-none = no programme yet
cli-progress-best = best { $n }
cli-progress-bound = bound { $n }
cli-progress-gap = gap { $share }
cli-progress-seconds = { $n } s
cli-log = { $seconds } s · { $phase }{ $news ->
    [found] : found
    [proved] : proved
    [both] : found and proved
   *[none] {""}
  } · { $state }
cli-log-lost = { $seconds } s · { $phase } · ended before its time ({ $why }); the search goes on without it
cli-stopping = Stopping; the best programme so far is kept. Press Ctrl-C again to abort.

# The rules
cli-rules-hard = Hard rules: never broken
cli-rules-soft = Soft rules: each unit costs points
cli-rules-hard-word = hard
cli-rules-rule = Rule
cli-rules-weight = Weight
cli-rules-asks = What it asks
cli-rules-points = ({ $weight } { $weight ->
    [one] point
   *[other] points
  })
cli-rules-off = (0: off unless you give it a weight)
cli-rules-parameter = (`{ $name }`: { $value })

# Edits in a workbook
cli-edits = { $n ->
    [one] 1 edit
   *[other] { $n } edits
  } read:
cli-take-proposal = Is that what was meant?
cli-proposals-taken = { $n ->
    [one] 1 proposal
   *[other] { $n } proposals
  } taken:
cli-edits-clash = The edits cannot all stay.
cli-nothing-changed = Nothing was changed or written.

# Questions
cli-found-nothing = working
cli-found-conflicts = { $n ->
    [one] 1 clash
   *[other] { $n } clashes
  }
cli-found-repairs = { $n ->
    [one] 1 way out
   *[other] { $n } ways out
  }
cli-stopping-answer = Stopping; you get to see what was found so far. Press Ctrl-C again to abort.
cli-how-to-apply = To make such a change: scheduler explain { $file } --apply { $number } -o NEW
cli-more-reasons = What would help, and what else clashes, is in that workbook and in: scheduler explain
cli-applied = Made:
cli-no-such-repair = There is no way out number { $number }; { $n ->
    [0] none was found.
    [one] 1 was found.
   *[other] { $n } were found.
  }
cli-nothing-to-repair = There is nothing to mend: there is a programme that meets every demand.
cli-no-schedule-given = No programme was given, and { $file } is no workbook with a programme.
cli-other-programme = Programme { $number }: { $file }
