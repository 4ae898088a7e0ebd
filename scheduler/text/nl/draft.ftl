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
draft-note-remark = Uw eigen opmerkingen; ze blijven staan.
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
