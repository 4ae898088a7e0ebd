# The scenario variant of an event: generated, and recognisable as such.
scenario-title = { $title } – scenario
scenario-published = Published programme, adapted to the scenario
scenario-assumption-where = Scenario
scenario-assumption-why =
    This is a scenario. Availability, numbers, equipment, preferences, demands between sessions and open
    places are generated; they do not come from the people, rooms and groups named here.
scenario-placeholder = Open place { $n }
scenario-placeholder-status = Subject to follow
scenario-photographer = photographer (scenario)
scenario-photographer-role = photographer
scenario-note-taker = note-taker (scenario)
scenario-note-taker-role = note-taker
scenario-equipment-1 = projector
scenario-equipment-2 = sound system
scenario-equipment-3 = hearing loop
scenario-equipment-4 = livestream
