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
draft-cross-pillar = Across pillars
draft-closed = Room not available
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
draft-note-remark = Your own remarks.
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

# -- what was changed ---------------------------------------------------------------------------------------

draft-place = { $round }, { $room }
draft-nowhere = not placed
draft-edit-moved = *{ $title }*: from { $from_ } to { $to }
draft-edit-placed = *{ $title }*: placed in { $to }
draft-edit-removed = *{ $title }*: no longer placed, was in { $from_ }
draft-stays = *{ $title }*: unchanged ({ $place })
draft-pin-on = *{ $title }*: pinned to { $where }
draft-pin-off = *{ $title }*: no longer pinned
draft-ignored = { $n ->
    [one] This cell is
   *[other] These cells are
  } left out. Put a new session on the sheet Sessions first.
draft-proposal = Proposal: { $what }

# -- why something is asked ---------------------------------------------------------------------------------

draft-doubt-typed = { $at } has the title of *{ $item }*, but without the marks that go along when a cell is cut and pasted.
draft-doubt-other-tags = { $at } says ‘{ $text }’, but the marks of the cell belong to *{ $other }*; read as *{ $item }*.
draft-doubt-retitled = { $at } says ‘{ $text }’; by the marks of the cell this is *{ $item }*.
draft-doubt-weak = { $at } says ‘{ $text }’; that may be *{ $item }*.
draft-doubt-not-text = { $at } holds { $text } and no title; by the marks of the cell this is *{ $item }*.
draft-doubt-twice = *{ $item }* is in { $at } as well as in { $own }.
draft-doubt-alike = { $at } says ‘{ $text }’; that is like *{ $item }*, which is in { $own }.
draft-doubt-tags-elsewhere = { $at }, which says ‘{ $text }’, carries marks of *{ $item }* too.
draft-doubt-trace = *{ $item }* is nowhere in the grid any more; { $at }, which says ‘{ $text }’, reminds of it.
draft-doubt-unknown = { $at } says ‘{ $text }’; that is no known session.
draft-doubt-covered = { $at } is hidden beneath merged cells ({ $over }).
draft-doubt-merged = { $at } is merged over more than one round or room.
draft-doubt-outside = { $at } is outside the grid of rounds and rooms.
draft-doubt-parked = { $at } is the column for parking, not a room.
draft-doubt-no-round = Row { $row } of { $sheet } has no round.
draft-doubt-no-room = Column { $column } of { $sheet } has no room.
draft-doubt-row-unsure = Row { $row } of { $sheet } begins with ‘{ $text }’; that is not the round it had.
draft-doubt-column-unsure = Column { $column } of { $sheet } is headed ‘{ $text }’; that is not the room it had.
draft-doubt-sheet-copies = There are several sheets of this kind, and they do not say the same: { $titles }. Which one counts? Remove the other, or take the proposal: then ‘{ $main }’ counts.
draft-doubt-row-typed = { $at } says *{ $copy }*, but without its code.
draft-doubt-row-unknown = { $at } says ‘{ $text }’; that is no known session.
draft-doubt-row-mixed = { $at } says ‘{ $text }’, but the code of that row belongs to *{ $copy }*. Was one column sorted on its own?
draft-doubt-row-retitled = { $at } says ‘{ $text }’; the code of that row belongs to *{ $copy }*.
draft-doubt-row-twice = Two rows are about *{ $copy }*, { $own } and { $at }, and they do not say the same. Remove one.
draft-doubt-row-gone = The row of *{ $copy }* is no longer in { $sheet }.
draft-doubt-unknown-round = { $sheet } gives *{ $copy }* the round ‘{ $text }’; there is none of that name.
draft-doubt-unknown-room = { $sheet } gives *{ $copy }* the room ‘{ $text }’; there is none of that name.
draft-doubt-several-round = { $sheet } gives *{ $copy }* the round ‘{ $text }’; there are several of that name.
draft-doubt-several-room = { $sheet } gives *{ $copy }* the room ‘{ $text }’; there are several of that name.
draft-doubt-unknown-pin = { $sheet } says ‘{ $text }’ about pinning *{ $copy }*; choose ‘round and room’, ‘round’ or ‘room’.
draft-doubt-half-round = { $sheet } gives *{ $copy }* only the round ‘{ $text }’, no room.
draft-doubt-half-room = { $sheet } gives *{ $copy }* only the room ‘{ $text }’, no round.
draft-doubt-day = { $sheet } gives *{ $copy }* { $day }, but ‘{ $text }’ is on another day.
draft-doubt-disagree = The sheets say different things about *{ $copy }*. Roster: { $roster }. Planning: { $planning }. Make them say the same.
draft-doubt-only-planning = *{ $copy }* is nowhere in the grid any more, but according to Planning: { $planning }.
draft-doubt-no-such-place = *{ $copy }* was moved to { $place }, but that round or room is no longer on the input sheets.
draft-doubt-pin-moved = *{ $copy }* is pinned, but was moved in Roster ({ $place }).
draft-doubt-pin-nowhere = *{ $copy }* is pinned, but not placed.

# -- good to know -------------------------------------------------------------------------------------------

draft-notice-gone = Cancelled { $n ->
    [one] session
   *[other] sessions
  }: { $titles }.
draft-notice-new = New { $n ->
    [one] session
   *[other] sessions
  }: { $titles }.
draft-notice-lost = *{ $title }* is no longer placed: that round or room is gone ({ $place }).
draft-notice-no-sheet = The sheet { $sheet } is not there; only the other one was read.
draft-notice-title = { $cell }: ‘{ $text }’ was read as *{ $title }*. Titles are changed on the sheet Sessions.
draft-notice-time = { $cell }: the time of { $round } was changed here, which has no effect. Times are changed on the sheet Timeline.

# -- what is gone, and what went with it ---------------------------------------------------------------------

draft-gone = { $what }.
draft-gone-with = { $what }; { $parts } went with it.
draft-gone-without-it = { $what }; { $parts } { $n ->
    [one] belongs
   *[other] belong
  } to it no longer.
draft-gone-days = *{ $title }* is no longer there
draft-gone-blocks = *{ $title }* is no longer there
draft-gone-venues = *{ $title }* is no longer there
draft-gone-pillars = *{ $title }* is no longer there
draft-gone-tags = *{ $title }* is no longer there
draft-gone-sessions = *{ $title }* is cancelled
draft-gone-rooms = *{ $title }* is no longer there
draft-gone-organisers = *{ $title }* is no longer there
draft-gone-people = *{ $title }* no longer takes part
draft-gone-attendees = *{ $title }* no longer takes part
draft-gone-wishes = { $n } { $n ->
    [one] wish
   *[other] wishes
  }
draft-gone-required = { $n } { $n ->
    [one] required attendance
   *[other] required attendances
  }
draft-gone-roles = { $n } { $n ->
    [one] role
   *[other] roles
  }
draft-gone-pins = { $n } { $n ->
    [one] pin
   *[other] pins
  }
draft-gone-relations = { $n } { $n ->
    [one] relation
   *[other] relations
  }
draft-gone-members = { $n } { $n ->
    [one] place in a relation
   *[other] places in a relation
  }
draft-gone-availability = { $n } { $n ->
    [one] line of availability
   *[other] lines of availability
  }
draft-gone-preferences = { $n } { $n ->
    [one] preference
   *[other] preferences
  }
draft-gone-limits = { $n } { $n ->
    [one] restriction
   *[other] restrictions
  }
draft-gone-links = { $n } { $n ->
    [one] link with an attendee
   *[other] links with attendees
  }
draft-gone-timeline = { $n } { $n ->
    [one] item
   *[other] items
  } of the timeline
draft-gone-travel = { $n } { $n ->
    [one] travel time
   *[other] travel times
  }
draft-gone-in-sessions = { $n } { $n ->
    [one] session
   *[other] sessions
  }
draft-gone-in-attendees = { $n } { $n ->
    [one] attendee
   *[other] attendees
  }
draft-gone-without = { $titles } { $n ->
    [one] goes
   *[other] go
  } on without this { $kind ->
    [organisers] organiser
   *[other] person
  }.
draft-gone-unpinned = { $titles } { $n ->
    [one] is
   *[other] are
  } no longer pinned to that { $kind ->
    [rooms] room
   *[other] round
  }.
draft-gone-nowhere = { $titles } { $n ->
    [one] has
   *[other] have
  } no venue of { $n ->
    [one] its
   *[other] their
  } own now.
draft-gone-roomless = { $titles } { $n ->
    [one] has
   *[other] have
  } no room now.
draft-freed-allowed_rooms = { $titles } { $n ->
    [one] is
   *[other] are
  } allowed only in { $places }, and { $lost ->
    [one] that room is
   *[other] those rooms are
  } no longer there. Choose other rooms on the sheet Sessions, or empty the cell if any room will do.
draft-freed-allowed_rounds = { $titles } { $n ->
    [one] is
   *[other] are
  } allowed only in { $places }, and { $lost ->
    [one] that round is
   *[other] those rounds are
  } no longer there. Choose other rounds on the sheet Sessions, or empty the cell if any round will do.
draft-free-allowed_rooms = { $titles } may be in any room.
draft-free-allowed_rounds = { $titles } may be in any round.

# -- not a draft that can be read ---------------------------------------------------------------------------

draft-problem-no-draft = This workbook is not a draft of a schedule: its hidden snapshot is missing.
    .hint = Make one with 'scheduler solve … -o draft.xlsx'.
draft-problem-snapshot-lost = The hidden sheet with the snapshot was changed, so that your edits can no longer be told.
    .hint = Make your edits again in a new draft.
draft-problem-sheets-gone = The sheets Roster and Planning are both gone.
    .hint = Make your edits again in a new draft.
draft-problem-no-grid = The row of rooms or the column of rounds is gone.
    .hint = Put it back, or remove the sheet and work with the other one.
draft-problem-no-table = The row of column heads is gone.
    .hint = Put it back, or remove the sheet and work with the other one.
