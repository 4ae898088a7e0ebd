# The workbook: sheets to fill in, and what can be wrong with a workbook.

# -- sheets -------------------------------------------------------------------------------------------------

sheet-guidance = Guidance
sheet-event = Event
    .intro = Which event is it, and in which language?
sheet-days = Days
    .intro = One line for each day.
sheet-timeline = Timeline
    .intro = What happens on each day, in order of time. Sessions go into items of the kind ‘round’.
sheet-venues = Venues
    .intro = The buildings and places where the event is.
sheet-travel = Travel times
    .intro = How long it takes to get from one venue to another. The same both ways.
sheet-rooms = Input rooms
    .also = Rooms
    .intro = The rooms that sessions can be in.
sheet-pillars = Pillars
    .intro = The pillars: they give a session its colour.
sheet-tags = Tags
    .intro = Tags that group sessions, by theme for example.
sheet-organisers = Input theme groups
    .also = Theme groups
    .intro = The theme groups and boards that organise sessions.
sheet-people = Input people
    .also = People
    .intro = Everybody with a part: speakers, moderators, chairs.
sheet-sessions = Sessions
    .intro = One line for each session. Several values in a cell: one on each line (Alt+Enter).
sheet-roles = Roles
    .intro = Who does what: one line for each part somebody has in a session or a plenary item.
sheet-pins = Pinned
    .intro = Sessions that you place yourself: a round, a room, or both.
sheet-relations = Relations
    .intro = How sessions depend on one another.
sheet-availability = Availability
    .intro = When something or somebody is available. Who is not listed always is; several lines add up.
sheet-preferences = Preferences
    .intro = Wishes for a round or room. They are not hard: each one that fails costs points.
sheet-attendees = Attendees
    .intro = One line for each attendee. Below each session: a rank (1 is the first choice), a score, or an x.
sheet-wishes = Wishes
    .intro = Wishes as a list: another way to say the same as on the sheet Attendees.
sheet-rules = Rules
    .intro = Leave empty what you do not want to change: then the default holds.
sheet-assumptions = Assumptions
    .intro = What you do not know for sure and have assumed. It is shown in the explanation of the programme.
sheet-base = Earlier version
    .intro = The earlier version of the programme. This sheet belongs to the program; do not change it.
sheet-choices = Choices
sheet-problems = Problems
    .intro = { $n ->
        [one] There is one problem. Its cell is coloured; the note on the cell says what it is.
       *[other] There are { $n } problems. Their cells are coloured; the note on a cell says what it is.
    }
sheet-roster = Roster
sheet-planning = Planning
sheet-snapshot = Snapshot
sheet-changes = Changes

# -- places -------------------------------------------------------------------------------------------------

at-line = on line { $line }
at-cell = on { $sheet }!{ $cell }

# -- the file as a whole ------------------------------------------------------------------------------------

problem-workbook-encrypted = This workbook is protected by a password.
    .hint = Open it in Excel and save it without a password.
problem-workbook-old = This is a workbook of an old Excel (.xls).
    .hint = Open it in Excel and save it as .xlsx.
problem-workbook-open-document = This is a LibreOffice workbook (.ods).
    .hint = Save it as .xlsx.
problem-workbook-text = This is a text file, not a workbook.
    .hint = Open it in Excel and save it as .xlsx.
problem-workbook-not-excel = This is not an Excel workbook.
problem-workbook-damaged = This workbook is damaged and cannot be read.
    .hint = Open it in Excel, let it be repaired, and save it under another name.
problem-workbook-too-large = Unpacked, this workbook is larger than { $most } MB.
    .hint = Take out what does not belong to it, such as pictures and other sheets.
problem-workbook-too-many = A sheet holds too much (more than { $most } cells).
    .hint = Take out what does not belong to it.

# -- columns ----------------------------------------------------------------------------------------------

column-title = Title
    .note = The name as people know it.
column-subtitle = Subtitle
    .note = What is printed small below the title.
column-summary = Summary
    .note = Two to four sentences for the explanation.
column-note = Note
    .note = What readers have to know, such as: sign up at the desk.
column-id = Id
    .note = A fixed mark. Leave it empty: it is made of the title. Do not change one that is there.
column-event-title = Title
    .note = The name of the event.
column-event-subtitle = Subtitle
    .note = The date and place, for example.
column-locale = Language
    .note = The language of labels, messages and dates: Dutch or English.
column-travel = Travel time between venues
    .note = In minutes; for each pair of venues that is not on the sheet Travel times. Empty is 0.
column-synthetic_attendees = Attendees generated
    .note = Yes if the attendees and their wishes were made up for practice.
column-event-id = Id
    .note = A fixed mark of the event; may stay empty.
column-date = Date
    .note = Required. An ordinary date, such as 25 September 2025.
column-days-title = Title
    .note = May stay empty; the place of that day, for example.
column-venue = Venue
    .note = A venue of the sheet Venues.
column-timeline-venue = Venue
    .note = Only where the item is elsewhere than the day itself and not in a room.
column-day = Day
    .note = The date of a day on the sheet Days.
column-timeline-day = Day
    .note = Required. The date of a day on the sheet Days.
column-start = From
    .note = A time, such as 9:15. Empty is from the start of the day.
column-end = To
    .note = A time, such as 17:00. Empty is to the end of the day.
column-timeline-start = Start
    .note = Required. A time, such as 9:15.
column-timeline-end = End
    .note = A time, such as 10:30. Only a day's last item may go without.
column-timeline-kind = Kind
    .note = Required: plenary, break, social or round.
column-timeline-room = Room
    .note = The room of a plenary item; that room is then taken.
column-room = Room
    .note = A room of the sheet Input rooms.
column-takes = Takes
    .note = Only for a round: which kinds of session go into it, one on each line.
column-min_sessions = Fewest sessions
    .note = Only for a round: fewer sessions are not allowed.
column-max_sessions = Most sessions
    .note = Only for a round: more sessions are not allowed.
column-allows_overrun = Overrun allowed
    .note = Yes if a session of an earlier round may run on into this item.
column-address = Address
    .note = For those who do not know the way.
column-venue_1 = Venue
    .note = A venue of the sheet Venues.
column-venue_2 = Other venue
    .note = Another venue of the sheet Venues.
column-minutes = Minutes
    .note = Required. How many minutes the journey takes.
column-rooms-title = Room
    .note = Required. The name of the room.
column-rooms-venue = Venue
    .note = Required. A venue of the sheet Venues.
column-seats = Seats
    .note = Empty is unknown; the room is then never too small.
column-equipment = Equipment
    .note = Each on a line of its own, such as projector.
column-turnover = Turnover
    .note = Minutes the room needs between two items.
column-off_site = Off-site
    .note = Yes for a meeting point elsewhere, such as the bus of an excursion.
column-pillars-title = Pillar
    .note = Required. The name of the pillar.
column-colour = Colour
    .note = Six characters, such as D9E8F6. Empty: a colour is chosen.
column-tags-title = Tag
    .note = Required.
column-tags-kind = Kind
    .note = Theme, language, level or audience. Empty is theme.
column-organisers-title = Theme group
    .note = Required. The full name.
column-short = Short name
    .note = Such as TG Housing, for the programme.
column-max_parallel = At once
    .note = How many sessions can be at once. Empty: what the sheet Rules says.
column-name = Name
    .note = Required.
column-function = Function
    .note = Such as alderman for the economy, Dordrecht.
column-also_spelled = Also spelled
    .note = Other spellings, one on each line.
column-rest = Rest
    .note = Minutes between two items. Empty: what the sheet Rules says.
column-max_per_day = Most a day
    .note = How many sessions on one day. Empty: what the sheet Rules says.
column-sessions-kind = Kind
    .note = The kind of session. On the sheet Timeline each round says which kinds it takes. Empty is theme session.
column-sessions-title = Session
    .note = Required. The session's title.
column-pillars = Pillars
    .note = One or more pillars, one on each line.
column-organisers = Theme groups
    .note = One or more theme groups, one on each line.
column-tags = Tags
    .note = Tags of the sheet Tags, one on each line.
column-expected = Expected
    .note = How many people you expect. Empty: counted from the wishes.
column-min_seats = Fewest seats
    .note = The session may not be in a smaller room.
column-max_people = Most people
    .note = How many attendees there can be at most.
column-sessions-equipment = Needs
    .note = Equipment the room must have, one on each line.
column-duration = Duration
    .note = In minutes. Empty is as long as the round.
column-start_offset = Starts later
    .note = Minutes after the start of the round.
column-copies = Times given
    .note = How often the session is given. Empty is once.
column-optional = Optional
    .note = Yes if the session may be left out of the programme.
column-allowed_rounds = Only in rounds
    .note = Empty is every round that takes this kind of session.
column-forbidden_rounds = Not in rounds
    .note = Rounds of the sheet Timeline, one on each line.
column-allowed_rooms = Only in rooms
    .note = Empty is every room.
column-forbidden_rooms = Not in rooms
    .note = Rooms of the sheet Input rooms, one on each line.
column-full = Full
    .note = Yes if there is no place for more registrations.
column-invited_only = Invited only
    .note = Yes if the session is for invited people only.
column-tentative = Tentative
    .note = Yes if it is not certain yet that the session takes place.
column-text_status = Status of the text
    .note = For example: text follows.
column-session = Session
    .note = A session of the sheet Sessions.
column-roles-session = Session
    .note = The session, or else the item in the next column.
column-block = Item
    .note = A plenary item of the sheet Timeline; only where it is not a session.
column-person = Person
    .note = Somebody of the sheet Input people.
column-attendees-person = Is also
    .note = Only where this attendee has a part too: the name on the sheet Input people.
column-role = Role
    .note = Empty is speaker.
column-round = Round
    .note = A round of the sheet Timeline.
column-copy = Copy
    .note = Only for a session that is given more than once: which time. Empty is 1.
column-relations-kind = Relation
    .note = Required. Choose how the sessions depend on one another.
column-sessions = Sessions
    .note = Required. Two or more sessions, one on each line, in the order you mean. Of a repeated session one run can be meant: Title #2.
column-organiser = Theme group
    .note = A theme group of the sheet Input theme groups.
column-attendee = Attendee
    .note = An attendee of the sheet Attendees.
column-availability-round = Round
    .note = Instead of a day with times: a round.
column-judgement = Judgement
    .note = Required: preferred or unwanted.
column-attendees-title = Attendee
    .note = Required. Such as alderman for the economy, Dordrecht.
column-organisation = Organisation
    .note = Which municipality or organisation the attendee is from.
column-must_attend = Must attend
    .note = Sessions this attendee must be at, one on each line. Of a repeated session with its number: Title #2.
column-numbers = Numbers are
    .note = Rank (1 is the first choice) or score (higher is better). Empty is rank.
column-rank = Rank
    .note = 1 is the first choice. Rank or score, not both.
column-score = Score
    .note = Higher is better. Rank or score, not both.
column-rules-title = Rule
    .note = The name of the rule; for information.
column-strength = Hard or soft
    .note = A hard rule is never broken; of a soft one each unit costs points.
column-on = On
    .note = No switches the rule off. Empty is on.
column-weight = Weight
    .note = Points for each unit, only for soft rules; 0 is off. Empty: the default weight.
column-default_weight = Default weight
    .note = For information.
column-parameter = Setting
    .note = What can be set for this rule.
column-value = Value
    .note = Empty: the default value.
column-default_value = Default value
    .note = For information.
column-statement = What the rule asks
    .note = For information.
column-rules-id = Id
    .note = The fixed mark of the rule; do not change it.
column-where = About
    .note = Required.
column-why = Why
    .note = Required.
problems-where = Where
problems-what = What is wrong
problems-hint = What you can do

# -- fixed choices ------------------------------------------------------------------------------------------

flag-yes = yes
flag-no = no
language-nl = Dutch
language-en = English
numbers-rank = rank
numbers-score = score
judgement-preferred = preferred
judgement-unwanted = unwanted
tag-theme = theme
tag-language = language
tag-level = level
tag-audience = audience
relation-order = in this order
relation-directly-before = directly after one another
relation-same-round = in the same round
relation-different-round = in different rounds
relation-same-room = in the same room
strength-hard = hard
strength-soft = soft
parameter-minutes = minutes of rest
parameter-sessions_per_day = sessions a day (0: no limit)
parameter-parallel = sessions at once

# -- what is wrong in a cell --------------------------------------------------------------------------------
# `cell-…` comes before `problem-…`: the same sentence, or the same without what only a text file has.

problem-no-sheets = This workbook holds no sheet that we know.
    .hint = Start with a new workbook: scheduler init.
problem-and-more = And there is more: these are the first { $most } problems.
problem-no-header = This sheet has no column heads that we know.
    .hint = Put their heads above the columns again, such as { $columns }.
problem-column-twice = The head '{ $label }' is there twice; the first is in { $first }.
    .hint = Remove one of the two or give it another head.
problem-column-unknown = The head '{ $label }' is not known.
problem-column-nameless = This column has no head, but there is something in it.
    .hint = Give it a head or empty the column.
problem-column-missing = The column '{ $label }' is missing.
problem-column-no-session = This column holds wishes, but there is no session '{ $label }'.
    .hint = If the column is your own, put its head in double quotes.
problem-cell-formula = This is a formula without a result.
    .hint = Open the workbook in Excel and save it, or type the value yourself.
problem-cell-error = This is an error: { $value }.
    .hint = Type the value yourself.
problem-cell-covered = '{ $value }' is hidden beneath the merged cell { $cell }.
    .hint = Undo the merge, or empty this cell.
problem-ambiguous = There is more than one '{ $value }'.
    .hint = Choose from: { $choices }.
problem-wish-value = '{ $value }' is not a wish.
    .hint = Write a rank (1 is the first choice), a score, or an x.
problem-slip = '{ $value }' is no kind or role that we know.
problem-no-owner = To whom or what does this line belong?
    .hint = Fill in one column: { $headers }.
problem-one-owner = This line belongs to more than one.
    .hint = Fill in one column: { $headers }; else use several lines.
problem-window-or-round = There is a round here, and a day or time too.
    .hint = Put them on two lines.
problem-says-nothing = This line says nothing yet.
    .hint = Complete it or empty it.

cell-unknown-id = { $among ->
        [pillars] There is no pillar '{ $id }'.
        [tags] There is no tag '{ $id }'.
        [venues] There is no venue '{ $id }'.
        [days] There is no day '{ $id }'.
        [blocks] There is no item '{ $id }'.
        [rounds] There is no round '{ $id }'.
        [rooms] There is no room '{ $id }'.
        [organisers] There is no theme group '{ $id }'.
        [people] There is no person '{ $id }'.
        [attendees] There is no attendee '{ $id }'.
       *[sessions] There is no session '{ $id }'.
    }
    .hint = The sheet { $sheet } has: { $choices }.
cell-none-at-all = { cell-unknown-id }
    .hint = The sheet { $sheet } is still empty.
cell-venue-gone = The venue *{ $title }* is no longer there, but { $n ->
        [one] this room belongs
       *[other] these rooms belong
    } to it: { $titles }.
    .hint = Remove { $n ->
        [one] that room
       *[other] those rooms
    } from this sheet as well, or choose another venue.
cell-hours-gone = *{ $title }* is no longer there, but { $titles } { $n ->
        [one] is
       *[other] are
    } available only then.
    .hint = Fill in on this sheet when else, or remove the { $n ->
        [one] line if any time will do.
       *[other] lines if any time will do.
    }
cell-sheet-missing = The sheet { $sheet } is not there.
    .hint = Take it from a new workbook: scheduler init.
cell-example-id = { cell-unknown-id }
    .hint = Row { $row } of the sheet { $sheet } is still an example and does not count. Change something in it, or clear this cell.
cell-missing = '{ $field }' is not filled in.
cell-date = '{ $value }' is not a date.
    .hint = Write a date such as 25 September 2025.
cell-colour = '{ $value }' is not a colour.
    .hint = Write six characters such as D9E8F6.
cell-no-rounds = There is no round at all for sessions to be in.
    .hint = Give at least one item of the timeline the kind 'round'.
cell-not-a-round = *{ $title }* is not a round.
cell-copy-number = '{ $id }' does not exist: *{ $session }* has { $copies } copies.
    .hint = Choose from '{ $session } #1' up to '{ $session } #{ $copies }'.
cell-not-repeated = '{ $id }' does not exist: *{ $session }* is not repeated.
cell-round-takes-nothing = The round *{ $title }* does not say which kinds of session it takes.
    .hint = Fill in a kind at 'Takes', such as theme session.
cell-room-elsewhere = { $room } is in '{ $venue }', another venue than the one given here.
    .hint = Leave the venue empty here or choose a room of this venue.
cell-kind-nowhere = { problem-kind-nowhere }
    .hint = Add the kind at 'Takes' of a round, or give the session another kind.
cell-rank-and-score = { problem-rank-and-score }
    .hint = Remove the rank or the score.
cell-which-copy = { problem-which-copy }
    .hint = Write '{ $id } #1', for example.

# -- writing ----------------------------------------------------------------------------------------------

output-cell-full = The text in { $sheet }!{ $cell } is too long for a cell.

# -- guidance -----------------------------------------------------------------------------------------------

guidance-title = How to make your programme
guidance-lead = Fill in what you know; the rest may stay empty. Every head has a note: hold the mouse over it. Where there is a list to choose from, an arrow stands beside the cell.
guidance-steps = In six steps
guidance-step-1 = Event, Days and Timeline: when is it, and what happens at which time? An item of the kind ‘round’ is a stretch in which sessions run side by side.
guidance-step-2 = Venues and Input rooms: where can sessions be, and how many seats are there?
guidance-step-3 = Sessions: one line for each. Pillars, tags and theme groups are made first, on sheets of their own.
guidance-step-4 = Input people and Roles: who speaks in or leads which session? On Availability goes who is not always there.
guidance-step-5 = Attendees: put a session above each column on the right (choose it from the list) and give each attendee the ranks 1, 2, 3 …
guidance-step-6 = Check the workbook and have the programme made; how is said at the bottom.
guidance-sheets = What is where
guidance-part-frame = The frame
guidance-part-content = The content
guidance-part-demands = Your demands and wishes
guidance-part-public = The attendees, and what you have assumed
guidance-tips = Good to know
guidance-tip-1 = Call a thing by its name everywhere: a room, a speaker, a theme group. Rounds and rooms are chosen from a list.
guidance-tip-2 = Where a cell holds several values, put each on a line of its own: Alt+Enter in Excel, Ctrl+Enter in LibreOffice.
guidance-tip-3 = Times are written as 9:15; 9.15 is understood too. Dates are ordinary dates.
guidance-tip-4 = Yes or no: write yes, no or x. Empty is no.
guidance-tip-5 = Columns may stand in another order. A column that you add yourself is kept.
guidance-tip-6 = The column Id may stay empty. Where there is something, leave it: a line is known by it when you change the title.
guidance-tip-7 = Lines can be inserted, moved and deleted; empty lines do not count.
guidance-tip-8 = Your file is never written over. You get all problems at once, with sheet and cell.
guidance-colours = Colours
guidance-colour-needed = Required
    .what = This column must be filled in on every line.
guidance-colour-other = May stay empty
    .what = Fill in what you know.
guidance-colour-own = Id and your own columns
    .what = The fixed mark, and what you add yourself.
guidance-colour-example = Example
    .what = An example. It does not count until you change the line; write over it as you like.
guidance-commands = And then
guidance-command-1 = scheduler check workbook.xlsx
    .what = Lists every problem, with sheet and cell. With --annotate copy.xlsx you get a copy in which they are marked.
guidance-command-2 = scheduler solve workbook.xlsx -o programme.xlsx
    .what = Makes the best programme and proves how good it is. These sheets are in programme.xlsx too.
guidance-command-3 = scheduler resolve programme.xlsx -o new.xlsx
    .what = After you changed something in Roster or Planning: mends the rest with as few moves as possible.
guidance-command-4 = scheduler diff programme.xlsx new.xlsx
    .what = Says what changed, and who must be told.

# -- warnings while filling in ------------------------------------------------------------------------------

guard-list = This value is not in the list. Leave it like this?
    .title = Not in the list
guard-number = Write digits only. Leave it like this?
    .title = Not a whole number
guard-clock = Write a time such as 9:15. Leave it like this?
    .title = Not a time
guard-date = Write a date such as 25 September 2025. Leave it like this?
    .title = Not a date
