# The draft: the sheets Roster and Planning, which people edit, and what was changed in them.

# -- what is on the sheets ----------------------------------------------------------------------------------

draft-roster-title = Roster – { $event }
draft-roster-advice = Move sessions by cut and paste. A column is a room, a row is a round; what is not to take place goes under ‘Not placed’ at the bottom. Times, titles and rooms are changed on the input sheets.
draft-planning-title = Planning – { $event }
draft-planning-advice = Choose another round or room, pin sessions or add a remark. What you move in Roster need not be changed here as well.
draft-head-when = When
draft-head-round = Round
draft-head-spare = Parked for now
draft-head-session = Session
draft-head-day = Day
draft-head-room = Room
draft-head-pin = Pin
draft-head-remark = Remark
draft-head-code = Code
draft-tray = Not placed
draft-extra-row = extra row
draft-pin-both = round and room
draft-pin-round = round
draft-pin-room = room
draft-seats = { $n ->
    [one] 1 seat
   *[other] { $n } seats
  }
draft-note-column = This column is not read back.
draft-note-room = What stands in this column is in this room.
draft-note-round = What stands in this row is in this round.
draft-note-spare = Put a session here while you swap two others. Leave the column empty.
draft-note-tray = What stands here is not placed.
draft-note-session = Titles are changed on the sheet Sessions.
draft-note-day = The day follows from the round.
draft-note-pin = What is pinned is not moved any more: the round, the room or both.
draft-note-remark = Your own remarks; they stay.
draft-note-code = The row is recognised by this. Do not change it.
draft-note-offset = Starts { $n ->
    [one] 1 minute
   *[other] { $n } minutes
  } after the round begins.
draft-note-duration = Takes { $n ->
    [one] 1 minute
   *[other] { $n } minutes
  }.
draft-note-optional = Need not be placed.
