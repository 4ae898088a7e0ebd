# The workbook: sheets to fill in, and what can be wrong with a workbook.

# -- sheets -------------------------------------------------------------------------------------------------

sheet-guidance = Guidance
sheet-event = Event
sheet-days = Days
sheet-timeline = Timeline
sheet-venues = Venues
sheet-travel = Travel times
sheet-rooms = Input rooms
sheet-pillars = Pillars
sheet-tags = Tags
sheet-organisers = Input theme groups
sheet-people = Input people
sheet-sessions = Sessions
sheet-roles = Roles
sheet-pins = Pinned
sheet-relations = Relations
sheet-availability = Availability
sheet-preferences = Preferences
sheet-attendees = Attendees
sheet-wishes = Wishes
sheet-rules = Rules
sheet-assumptions = Assumptions
sheet-base = Earlier version
sheet-choices = Choices
sheet-roster = Roster
sheet-planning = Planning
sheet-snapshot = Snapshot
sheet-changes = Changes

# -- places -------------------------------------------------------------------------------------------------

place-line = on line { $line }
place-cell = on { $sheet }!{ $cell }

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
