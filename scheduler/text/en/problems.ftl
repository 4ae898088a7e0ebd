# What is wrong with a file. Each sentence says what is there and why it cannot be; `.hint` says what to do.

problem-did-you-mean = Did you mean '{ $suggestion }'?

# -- the file as a whole ------------------------------------------------------------------------------------

problem-no-file = This file does not exist.
    .hint = Check the folder and the name.
problem-folder = This is a folder, not a file.
problem-not-a-file = This is not a regular file.
problem-no-permission = You are not allowed to read this file.
problem-unreadable = This file cannot be read ({ $why }).
problem-suffix = It is not known how to read a file ending in '{ $suffix }'.
    .hint = Use a file that ends in .xlsx, .yaml, .yml or .json.
problem-too-large = The file is larger than { $most } MB.
problem-empty = The file is empty.
problem-binary = This is not a text file.
    .hint = Save it as YAML or JSON, in UTF-8.
problem-encoding = This line is not UTF-8.
    .hint = Save the file again with encoding UTF-8.
problem-encoding-file = The file is not UTF-8.
    .hint = Save it again with encoding UTF-8.
problem-too-many-values = The file holds too many values (more than { $most }), counting what * repeats.
problem-too-deep = More than { $most } levels are nested here.
problem-no-names = This file does not start with names and values.
    .hint = An event starts with 'event:', a schedule with 'placements:'.
problem-not-a-schedule = This is an event, not a schedule.
    .hint = A schedule has a list 'placements' with session, round and room.
problem-not-an-instance = This is a schedule, not an event.
    .hint = An event has 'event', 'days', 'rooms' and 'sessions'.

# -- spelling of the file -----------------------------------------------------------------------------------

problem-tab = This line is indented with a tab.
    .hint = Use spaces.
problem-tag = A value that starts with an exclamation mark ({ $tag }) is not allowed here.
    .hint = Quote a text that starts with !.
problem-two-documents = A second document starts here; a file holds one.
    .hint = Remove the line with ---.
problem-unknown-alias = '*{ $name }' points at nothing earlier in the file.
    .hint = Quote a text that starts with *.
problem-key-not-text = There is no name to the left of the colon.
problem-duplicate-key = '{ $name }' is here for the second time; the first was on line { $first }.
    .hint = Join the two or remove one.
problem-syntax = This line cannot be read as YAML.
    .hint = Look at the indentation, the colons and the quotes.
problem-syntax-colon = There is a colon here that cannot be.
    .hint = Quote a text that holds a colon, or check the indentation.
problem-syntax-no-colon = A colon is missing here after the name.
    .hint = Write 'name: value', or quote a text of more than one line.
problem-syntax-flow = The bracket that opens here is not closed properly.
    .hint = Check commas and brackets; quote a text that holds a comma or a bracket.
problem-syntax-quote = The quotes that open here are never closed.
problem-syntax-escape = Something follows a backslash here that cannot.
    .hint = Write \\ for a backslash, or use single quotes.
problem-syntax-token = A value cannot start with this character.
    .hint = Quote the text.
problem-syntax-indent = The indentation is not right here.
    .hint = Put names of one level right below each other, and the dashes of a list too.
problem-json-value = A value belongs here, not '{ $token }'.
problem-json-word = '{ $token }' is no value in JSON.
    .hint = Put text in double quotes.
problem-json-key = A name in double quotes belongs here, not '{ $token }'.
problem-json-colon = A colon belongs here, not '{ $token }'.
problem-json-comma = A comma or a closing bracket belongs here, not '{ $token }'.
problem-json-end = After the end there is still '{ $token }'.
problem-json-unfinished = The file ends before all brackets are closed.

# -- one value ----------------------------------------------------------------------------------------------

problem-missing = '{ $field }' is missing.
problem-unknown-key = '{ $name }' is not known here.
    .hint = Known are: { $known }.
problem-key-without-value = '{ $name }' is not known here and has no value.
    .hint = Quote a text that holds a comma.
problem-empty-item = There is nothing here.
    .hint = Fill it in or remove it.
problem-one-value = One value belongs here, not a list or group.
problem-list-needed = A list belongs here.
problem-keys-needed = Names with values ('name: value') belong here, not '{ $value }'.
problem-group-needed = Names with values ('name: value') belong here.
problem-two-needed = Exactly two venues belong here.
problem-whole-number = '{ $value }' is not a whole number.
    .hint = Write digits only, without point or comma.
problem-yes-or-no = '{ $value }' is neither yes nor no.
    .hint = Write yes or no.
problem-date = '{ $value }' is not a date.
    .hint = Write year-month-day, such as 2025-09-25.
problem-clock = '{ $value }' is not a time.
    .hint = Write a time from 0:00 to 24:00, such as 9:15 or 13:30.
problem-identifier = '{ $value }' cannot be an id.
    .hint = Use letters without accents, digits, -, _ and full stop, and start with a letter or digit.
problem-control-character = There is an invisible control character here.
    .hint = Remove it or type the text again.
problem-text-too-long = This text is longer than { $most } characters.
problem-at-least = { $value } is too little: at least { $least }.
problem-at-most = { $value } is too much: at most { $most }.
problem-choice = '{ $value }' cannot be used here.
    .hint = Choose from: { $choices }.
problem-colour = '{ $value }' is not a colour.
    .hint = Write six characters such as D9E8F6, in quotes.
problem-other = '{ $value }' cannot be used here.

# -- references ---------------------------------------------------------------------------------------------

problem-unknown-id = { $among ->
        [pillars] There is no pillar '{ $id }'.
        [tags] There is no tag '{ $id }'.
        [venues] There is no venue '{ $id }'.
        [days] There is no day '{ $id }'.
        [rounds] There is no round '{ $id }'.
        [rooms] There is no room '{ $id }'.
        [organisers] There is no organiser '{ $id }'.
        [people] There is no person '{ $id }'.
       *[sessions] There is no session '{ $id }'.
    }
problem-none-at-all = { $among ->
        [pillars] There is no pillar '{ $id }'; there are no pillars yet.
        [tags] There is no tag '{ $id }'; there are no tags yet.
        [venues] There is no venue '{ $id }'; there are no venues yet.
        [organisers] There is no organiser '{ $id }'; there are no organisers yet.
       *[people] There is no person '{ $id }'; there are no people yet.
    }
problem-not-a-round = '{ $id }' (*{ $title }*) is not a round.
problem-copy-not-meant = '{ $id }' is one copy; the session as a whole is meant here.
problem-copy-number = '{ $id }' does not exist: '{ $session }' has { $copies } copies.
    .hint = Choose from '{ $session }#1' to '{ $session }#{ $copies }'.
problem-not-repeated = '{ $id }' does not exist: '{ $session }' is not repeated.
problem-twice-in-list = '{ $id }' is in this list twice.
problem-person-twice = '{ $id }' is here twice.
    .hint = Name each person once, with one role.
problem-duplicate-id = The id '{ $value }' is already used { $first }.
    .hint = Give one of the two another id.
problem-duplicate-title = The title *{ $value }* is already used { $first }; nobody can tell the two apart.
problem-duplicate-name = The name { $value } is also { $first }; nobody can tell the two apart.
    .hint = Join the two, or add something to one of the names.

# -- days, rounds, venues -----------------------------------------------------------------------------------

problem-no-days = There are no days yet.
problem-no-rooms = There are no rooms yet.
problem-no-sessions = There are no sessions yet.
problem-no-rounds = There is no round for sessions to be in.
    .hint = Give at least one block 'kind: round'.
problem-same-date = { $date } is also the date { $first }.
problem-days-order = { $date } is earlier than the day { $first }.
    .hint = Put the days in order.
problem-no-end = *{ $title }* has no end.
    .hint = Only the last block of a day may do without.
problem-end-before-start = *{ $title }* ends at { $end }, but starts at { $start }.
problem-starts-at-midnight = *{ $title }* starts at 24:00 and so has no time.
problem-blocks-order = *{ $title }* ({ $start }) starts before *{ $other }* ({ $other_start }), which precedes it.
    .hint = Put the blocks in order of their starts.
problem-blocks-overlap = *{ $title }* starts at { $start }, but *{ $other }* lasts until { $other_end }.
    .hint = Only rounds may overlap.
problem-round-takes-nothing = The round *{ $title }* does not say which kind of session it takes.
    .hint = Give 'takes' a kind, such as theme.
problem-min-over-max = At least { $min } sessions and at most { $max }: both cannot hold.
problem-only-rounds = '{ $field }' is for rounds only, and *{ $title }* is not a round.
problem-room-elsewhere = { $room } is in '{ $venue }', another venue than the one named here.
    .hint = Leave 'venue' out here or choose a room of this venue.
problem-travel-same-venue = '{ $venue }' is here twice; travel is between two venues.
problem-travel-twice = The travel time between '{ $venue }' and '{ $other }' is also { $first }.
    .hint = Travel takes the same both ways; name each pair once.
problem-window-empty = From { $start } to { $end } is no time at all.

# -- sessions -----------------------------------------------------------------------------------------------

problem-kind-nowhere = No round takes sessions of kind '{ $kind }', so { $n ->
        [0] *{ $title }*
        [one] *{ $title }* and 1 other session
       *[other] *{ $title }* and { $n } other sessions
    } can be nowhere.
    .hint = Add the kind to 'takes' of a round, or give the session another kind.
problem-no-round-left = *{ $title }* can be in no round: none of the rounds for kind '{ $kind }' is left.
    .hint = Allow more rounds or remove a forbidden one.
problem-no-time-left = *{ $title }* fits no round with this start and duration.
problem-no-room-left = No room is left for *{ $title }*.
problem-pin-empty = Nothing is pinned here for *{ $title }*.
    .hint = Give a round, a room, or both.
problem-pin-copy = Copy { $n } does not exist: the session runs { $copies ->
        [one] once
       *[other] { $copies } times
    }.
problem-pin-twice = Copy { $n } is already pinned { $first }.
problem-pin-round-kind = *{ $title }* cannot be in *{ $round }*: that round takes no sessions of kind '{ $kind }'.
problem-pin-round-forbidden = *{ $title }* is pinned to *{ $round }*, but that round is forbidden for this session.
problem-pin-round-not-allowed = *{ $title }* is pinned to *{ $round }*, but that is none of the rounds allowed for this session.
problem-pin-room-forbidden = *{ $title }* is pinned to { $room }, but that room is forbidden for this session.
problem-pin-room-not-allowed = *{ $title }* is pinned to { $room }, but that is none of the rooms allowed for this session.
problem-pin-time = *{ $title }* does not fit *{ $round }* like this: it starts after the round or ends after 24:00.
problem-relation-too-few = A relation is between at least two sessions.
problem-relation-twice = '{ $id }' is already in this relation.
problem-same-round-copies = Copies of *{ $title }* cannot be in the same round.
problem-same-and-different = *{ $a }* and *{ $b }* have to be in the same round here, but in different rounds { $first }.
problem-order-cycle = This order goes round in a circle: { $titles }.

# -- attendees ----------------------------------------------------------------------------------------------

problem-wish-twice = The wish for '{ $id }' is also { $first }.
problem-rank-and-score = The wish for '{ $id }' has a rank and a score; only one of them can count.
    .hint = Remove 'rank' or 'score'.
problem-which-copy = *{ $title }* is repeated; at which copy does this attendee have to be?
    .hint = Write '{ $id }#1', for example.

# -- rules --------------------------------------------------------------------------------------------------

problem-unknown-rule = There is no rule '{ $id }'.
problem-unknown-parameter = The rule '{ $rule }' has no parameter '{ $id }'.
problem-rule-always-on = The rule '{ $rule }' always holds and cannot be switched off.

# -- schedules ----------------------------------------------------------------------------------------------

problem-plain-copy = '{ $id }' is repeated; which copy is this?
    .hint = Write '{ $id }#2', for example.
problem-time-differs = This says { $given }, but in this round it is { $expected }.
    .hint = Start and end follow from the round; leave them out here or change the event.

# -- writing ------------------------------------------------------------------------------------------------

output-suffix = { $file } cannot be written: use a name that ends in .xlsx, .yaml, .yml or .json.
output-no-folder = { $file } cannot be written: the folder { $folder } does not exist.
output-is-folder = { $file } cannot be written: it is a folder.
output-not-allowed = { $file } cannot be written: you are not allowed to write here, or the file is open elsewhere.
output-full = { $file } cannot be written: there is no space left.
output-other = { $file } cannot be written ({ $why }).
