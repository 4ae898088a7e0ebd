# Het concept: de bladen Rooster en Planning, die mensen bewerken, en wat daarin veranderd is.

# -- wat op de bladen staat ---------------------------------------------------------------------------------

draft-roster-title = Rooster – { $event }
draft-roster-advice = Verplaats sessies met knippen en plakken. Een kolom is een zaal, een rij een ronde; wat niet doorgaat, zet u onderaan bij ‘Niet geplaatst’. Tijden, titels en zalen wijzigt u op de invoerbladen.
draft-planning-title = Planning – { $event }
draft-planning-advice = Kies een andere ronde of zaal, zet sessies vast of schrijf er een opmerking bij. Wat u in Rooster verplaatst, hoeft u hier niet over te nemen.
draft-head-when = Wanneer
draft-head-round = Ronde
draft-head-spare = Even parkeren
draft-head-session = Sessie
draft-head-day = Dag
draft-head-room = Zaal
draft-head-pin = Vastzetten
draft-head-remark = Opmerking
draft-head-code = Code
draft-cross-pillar = Pijleroverstijgend
draft-closed = Zaal niet beschikbaar
draft-tray = Niet geplaatst
draft-extra-row = extra rij
draft-pin-both = ronde en zaal
draft-pin-round = ronde
draft-pin-room = zaal
draft-seats = { $n ->
    [one] 1 stoel
   *[other] { $n } stoelen
  }
draft-note-column = Deze kolom wordt niet teruggelezen.
draft-note-room = Wat in deze kolom staat, is in deze zaal.
draft-note-round = Wat in deze rij staat, is in deze ronde.
draft-note-spare = Zet hier een sessie neer terwijl u er twee omruilt. Laat de kolom leeg achter.
draft-note-tray = Wat hier staat, is niet geplaatst.
draft-note-session = De titel wijzigt u op het blad Sessies.
draft-note-day = De dag hoort bij de ronde.
draft-note-pin = Wat vaststaat, verplaatst het programma niet meer: de ronde, de zaal of beide.
draft-note-remark = Uw eigen opmerkingen.
draft-note-code = Hieraan wordt de rij herkend. Niet wijzigen.
draft-note-offset = Begint { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
  } na het begin van de ronde.
draft-note-duration = Duurt { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
  }.
draft-note-optional = Hoeft niet geplaatst te worden.

# -- wat er veranderd is ------------------------------------------------------------------------------------

draft-place = { $round }, { $room }
draft-nowhere = niet geplaatst
draft-edit-moved = *{ $title }*: van { $from_ } naar { $to }
draft-edit-placed = *{ $title }*: geplaatst in { $to }
draft-edit-removed = *{ $title }*: niet meer geplaatst, stond in { $from_ }
draft-stays = *{ $title }*: ongewijzigd ({ $place })
draft-pin-on = *{ $title }*: vastgezet op { $where }
draft-pin-off = *{ $title }*: niet meer vastgezet
draft-ignored = { $n ->
    [one] Deze cel wordt
   *[other] Deze cellen worden
  } niet meegenomen. Een nieuwe sessie zet u eerst op het blad Sessies.
draft-proposal = Voorstel: { $what }

# -- waarom er iets gevraagd wordt --------------------------------------------------------------------------

draft-doubt-typed = In { $at } staat de titel van *{ $item }*, maar zonder de kenmerken die bij knippen en plakken meegaan.
draft-doubt-other-tags = In { $at } staat ‘{ $text }’, maar de kenmerken van de cel horen bij *{ $other }*; gelezen als *{ $item }*.
draft-doubt-retitled = In { $at } staat ‘{ $text }’; volgens de kenmerken van de cel is dit *{ $item }*.
draft-doubt-weak = In { $at } staat ‘{ $text }’; dat kan *{ $item }* zijn.
draft-doubt-not-text = In { $at } staat { $text } en geen titel; volgens de kenmerken van de cel is dit *{ $item }*.
draft-doubt-twice = *{ $item }* staat ook in { $at }, naast { $own }.
draft-doubt-alike = In { $at } staat ‘{ $text }’; dat lijkt op *{ $item }*, dat in { $own } staat.
draft-doubt-tags-elsewhere = Ook { $at }, met ‘{ $text }’, draagt kenmerken van *{ $item }*.
draft-doubt-trace = *{ $item }* staat nergens meer in het rooster; { $at }, met ‘{ $text }’, doet eraan denken.
draft-doubt-unknown = In { $at } staat ‘{ $text }’; dat is geen bekende sessie.
draft-doubt-covered = { $at } ligt verborgen onder samengevoegde cellen ({ $over }).
draft-doubt-merged = { $at } is samengevoegd over meer dan één ronde of zaal.
draft-doubt-outside = { $at } ligt buiten het rooster van ronden en zalen.
draft-doubt-parked = { $at } is de kolom om te parkeren, geen zaal.
draft-doubt-no-round = Rij { $row } van { $sheet } heeft geen ronde.
draft-doubt-no-room = Kolom { $column } van { $sheet } heeft geen zaal.
draft-doubt-row-unsure = Voor rij { $row } van { $sheet } staat ‘{ $text }’; dat is niet de ronde die daar stond.
draft-doubt-column-unsure = Boven kolom { $column } van { $sheet } staat ‘{ $text }’; dat is niet de zaal die daar stond.
draft-doubt-sheet-copies = Er zijn meer bladen van deze soort, en ze zeggen niet hetzelfde: { $titles }. Welk blad geldt? Haal het andere weg, of neem het voorstel over: dan geldt ‘{ $main }’.
draft-doubt-row-typed = In { $at } staat *{ $copy }*, maar zonder code.
draft-doubt-row-unknown = In { $at } staat ‘{ $text }’; dat is geen bekende sessie.
draft-doubt-row-mixed = In { $at } staat ‘{ $text }’, maar de code van die rij hoort bij *{ $copy }*. Is er een kolom los gesorteerd?
draft-doubt-row-retitled = In { $at } staat ‘{ $text }’; de code van die rij hoort bij *{ $copy }*.
draft-doubt-row-twice = Over *{ $copy }* gaan twee rijen, { $own } en { $at }, en ze zeggen niet hetzelfde. Haal er een weg.
draft-doubt-row-gone = De rij van *{ $copy }* is er niet meer in { $sheet }.
draft-doubt-unknown-round = In { $sheet } staat bij *{ $copy }* de ronde ‘{ $text }’; die is er niet.
draft-doubt-unknown-room = In { $sheet } staat bij *{ $copy }* de zaal ‘{ $text }’; die is er niet.
draft-doubt-several-round = In { $sheet } staat bij *{ $copy }* de ronde ‘{ $text }’; zo heten er meer.
draft-doubt-several-room = In { $sheet } staat bij *{ $copy }* de zaal ‘{ $text }’; zo heten er meer.
draft-doubt-unknown-pin = In { $sheet } staat bij *{ $copy }* ‘{ $text }’ om vast te zetten; kies ‘ronde en zaal’, ‘ronde’ of ‘zaal’.
draft-doubt-half-round = In { $sheet } staat bij *{ $copy }* alleen de ronde ‘{ $text }’, geen zaal.
draft-doubt-half-room = In { $sheet } staat bij *{ $copy }* alleen de zaal ‘{ $text }’, geen ronde.
draft-doubt-day = In { $sheet } staat bij *{ $copy }* { $day }, maar ‘{ $text }’ is op een andere dag.
draft-doubt-disagree = Over *{ $copy }* zeggen de bladen iets verschillends. Rooster: { $roster }. Planning: { $planning }. Maak ze gelijk.
draft-doubt-only-planning = *{ $copy }* staat nergens meer in het rooster, maar volgens Planning: { $planning }.
draft-doubt-no-such-place = *{ $copy }* is verplaatst naar { $place }, maar die ronde of zaal staat niet meer op de invoerbladen.
draft-doubt-pin-moved = *{ $copy }* staat vast, maar is in Rooster verplaatst ({ $place }).
draft-doubt-pin-nowhere = *{ $copy }* is vastgezet, maar niet geplaatst.

# -- goed om te weten ---------------------------------------------------------------------------------------

draft-notice-gone = Vervallen { $n ->
    [one] sessie
   *[other] sessies
  }: { $titles }.
draft-notice-new = Nieuwe { $n ->
    [one] sessie
   *[other] sessies
  }: { $titles }.
draft-notice-lost = *{ $title }* is niet meer geplaatst: die ronde of zaal is er niet meer ({ $place }).
draft-notice-no-sheet = Het blad { $sheet } is er niet; alleen het andere is gelezen.
draft-notice-title = { $cell }: ‘{ $text }’ is gelezen als *{ $title }*. Titels wijzigt u op het blad Sessies.
draft-notice-time = { $cell }: de tijd van { $round } is hier gewijzigd en wordt niet overgenomen. Tijden wijzigt u op het blad Tijdlijn.

# -- wat vervallen is, en wat daarmee verviel -----------------------------------------------------------------

draft-gone = { $what }.
draft-gone-with = { $what }; { $parts } { $n ->
    [one] is
   *[other] zijn
  } daarmee ook vervallen.
draft-gone-without-it = { $what }; { $parts } { $n ->
    [one] hoort
   *[other] horen
  } daar niet meer bij.
draft-gone-days = *{ $title }* is vervallen
draft-gone-blocks = *{ $title }* is vervallen
draft-gone-venues = *{ $title }* is vervallen
draft-gone-pillars = *{ $title }* is vervallen
draft-gone-tags = *{ $title }* is vervallen
draft-gone-sessions = *{ $title }* is vervallen
draft-gone-rooms = *{ $title }* is vervallen
draft-gone-organisers = *{ $title }* is vervallen
draft-gone-people = *{ $title }* doet niet meer mee
draft-gone-attendees = *{ $title }* doet niet meer mee
draft-gone-wishes = { $n } { $n ->
    [one] wens
   *[other] wensen
  }
draft-gone-required = { $n } { $n ->
    [one] verplichte deelname
   *[other] verplichte deelnames
  }
draft-gone-roles = { $n } { $n ->
    [one] rol
   *[other] rollen
  }
draft-gone-pins = { $n } { $n ->
    [one] vaste plek
   *[other] vaste plekken
  }
draft-gone-relations = { $n } { $n ->
    [one] relatie
   *[other] relaties
  }
draft-gone-members = { $n } { $n ->
    [one] plaats in een relatie
   *[other] plaatsen in een relatie
  }
draft-gone-availability = { $n } { $n ->
    [one] regel beschikbaarheid
   *[other] regels beschikbaarheid
  }
draft-gone-preferences = { $n } { $n ->
    [one] voorkeur
   *[other] voorkeuren
  }
draft-gone-limits = { $n } { $n ->
    [one] beperking
   *[other] beperkingen
  }
draft-gone-links = { $n } { $n ->
    [one] koppeling met een deelnemer
   *[other] koppelingen met deelnemers
  }
draft-gone-timeline = { $n } { $n ->
    [one] onderdeel
   *[other] onderdelen
  } van de tijdlijn
draft-gone-travel = { $n } { $n ->
    [one] reistijd
   *[other] reistijden
  }
draft-gone-in-sessions = { $n } { $n ->
    [one] sessie
   *[other] sessies
  }
draft-gone-in-attendees = { $n } { $n ->
    [one] deelnemer
   *[other] deelnemers
  }
draft-gone-without = { $titles } { $n ->
    [one] gaat
   *[other] gaan
  } door zonder deze { $kind ->
    [organisers] themagroep
   *[other] persoon
  }.
draft-gone-unpinned = { $titles } { $n ->
    [one] staat
   *[other] staan
  } niet meer vast in die { $kind ->
    [rooms] zaal
   *[other] ronde
  }.
draft-gone-nowhere = { $titles } { $n ->
    [one] heeft
   *[other] hebben
  } nu geen eigen locatie.
draft-gone-roomless = { $titles } { $n ->
    [one] heeft
   *[other] hebben
  } nu geen zaal.
draft-freed-allowed_rooms = { $titles } { $n ->
    [one] mag
   *[other] mogen
  } alleen in { $places }, en { $lost ->
    [one] die zaal is
   *[other] die zalen zijn
  } er niet meer. Kies op het blad Sessies andere zalen, of maak de cel leeg als elke zaal goed is.
draft-freed-allowed_rounds = { $titles } { $n ->
    [one] mag
   *[other] mogen
  } alleen in { $places }, en die { $lost ->
    [one] is
   *[other] zijn
  } er niet meer. Kies op het blad Sessies andere rondes, of maak de cel leeg als elke ronde goed is.
draft-free-allowed_rooms = { $titles } { $n ->
    [one] mag
   *[other] mogen
  } in elke zaal.
draft-free-allowed_rounds = { $titles } { $n ->
    [one] mag
   *[other] mogen
  } in elke ronde.

# -- geen leesbaar concept ----------------------------------------------------------------------------------

draft-problem-no-draft = Deze werkmap is geen concept van een programma: de verborgen momentopname ontbreekt.
    .hint = Maak er een met 'scheduler solve … -o concept.xlsx'.
draft-problem-snapshot-lost = Het verborgen blad met de momentopname is gewijzigd; wat u hebt veranderd, is daardoor niet meer te zien.
    .hint = Neem uw wijzigingen over in een nieuw concept.
draft-problem-sheets-gone = De bladen Rooster en Planning zijn er allebei niet meer.
    .hint = Neem uw wijzigingen over in een nieuw concept.
draft-problem-no-grid = De rij met zalen of de kolom met ronden is er niet meer.
    .hint = Zet ze terug, of verwijder het blad en werk met het andere.
draft-problem-no-table = De rij met kolomkoppen is er niet meer.
    .hint = Zet haar terug, of verwijder het blad en werk met het andere.
