# Wat de server van de plannerspagina zegt. De teksten van de pagina zelf heten page-….

# Bij het openen van een map
serve-no-event = In de map { $folder } staat geen evenement. Zet er een werkboek (.xlsx) of YAML-bestand in; “scheduler init” maakt een werkboek om in te vullen.
serve-several-events = In de map { $folder } staan meerdere evenementen: { $files }. Geef elk evenement een eigen map.
serve-changed-draft = { $file } gewijzigd
serve-event-changed = { $file } is gewijzigd sinds de vorige keer en is opgenomen als nieuwe versie.

# Fouten
web-input = { $n ->
    [one] Dit kan zo niet worden gebruikt.
   *[other] Dit kan zo niet worden gebruikt: er zijn { $n } problemen.
  }
web-unknown-id = “{ $id }” bestaat niet in deze versie van het evenement.
web-too-many = Dit zijn { $n } plaatsingen; zo veel kunnen het er niet zijn.
web-stale = Iemand anders heeft intussen concept { $newest } bewaard. Uw versie is niet kwijt: bewaar haar ernaast, of bekijk eerst concept { $newest }.
web-missing = { $what } is er niet.
web-no-page = Deze pagina is er niet.
web-malformed = Dit verzoek klopt niet.
web-too-large = Dit is te groot.
web-wrong-host = Deze server is niet bedoeld voor dit adres.
web-wrong-origin = Dit verzoek komt van een andere website en is geweigerd.
web-no-token = Voor deze pagina is een sleutel nodig. Open het adres dat “scheduler serve” toonde.
web-defect = Er ging iets mis in scheduler; uw concepten zijn bewaard. De server vermeldt wat er gebeurde.

# Concepten
web-kind-saved = Bewaard
web-kind-solved = Opnieuw geplaatst
web-kind-resolved = Herplan met zo min mogelijk verplaatsingen
web-kind-imported = Ingelezen
web-kind-published = Gepubliceerd programma
web-kind-base = Vorige versie
web-kind-rescued = Beste tot de onderbreking
web-kind-tweaked = Regels en beschikbaarheid aangepast
web-kind-repaired = Reparatie toegepast

# Oordeel
web-seats = { $n ->
    [one] 1 stoel
   *[other] { $n } stoelen
  }
web-bound = minder dan { $n } kan niet
web-wishes-most = hooguit { $share } haalbaar
web-wanted-both = { $n ->
    [one] 1 deelnemer wilde
   *[other] { $n } deelnemers wilden
  } { $titles }, die tegelijk zijn.
web-wanted-unplaced = { $n ->
    [one] 1 deelnemer wilde
   *[other] { $n } deelnemers wilden
  } *{ $session }*, die niet is geplaatst.
web-card-short = { $n ->
    [one] 1 plaats tekort
   *[other] { $n } plaatsen tekort
  }
web-card-runs-into = loopt uit in { $block }

# De plannerspagina
serve-open = De plannerspagina staat op { $address } – Ctrl-C stopt.
serve-no-extra = Voor de plannerspagina ontbreekt { $module }. Installeer haar met: pip install 'scheduler[web]'
serve-no-port = Op { $host } poort { $port } kan niet worden geluisterd: { $why }. Kies een andere met --port.
serve-bad-token = { $file } bevat geen sleutel van minstens 16 tekens.

# Een stap op het bord
web-costs-nothing = kost niets
web-half-place = Een plaats is een ronde én een zaal.
web-short-room-conflict = zaal bezet door { $other }
web-short-room-available = zaal niet beschikbaar
web-short-room-capacity = te klein: { $needed } nodig, { $seats } stoelen
web-short-room-equipment = { $missing } ontbreekt
web-short-round-kind = niet voor { $kind }
web-short-allowed-rounds = mag niet in deze ronde
web-short-allowed-rooms = mag niet in deze zaal
web-short-pinned = vastgezet op { $pin }
web-short-person-conflict = { $person } is dan al bezet
web-short-person-available = { $person } kan dan niet
web-short-person-rest = te weinig rust voor { $person }
web-short-person-load = te veel sessies voor { $person }
web-short-organiser-conflict = { $organiser } heeft dan al een sessie
web-short-organiser-available = { $organiser } kan dan niet
web-short-order = volgorde klopt niet
web-short-same-round = hoort in dezelfde ronde
web-short-different-round = hoort in een andere ronde
web-short-same-room = hoort in dezelfde zaal
web-short-repeat = herhaling in dezelfde ronde
web-short-overrun = loopt te lang uit
web-short-round-size = aantal sessies in { $round }
web-short-must-attend = { $person } moet dan elders zijn

# Opnieuw plaatsen
web-job-running = Er wordt gezocht.
web-job-done = Er is een nieuw concept.
web-job-infeasible = Bewezen onmogelijk: geen programma voldoet aan alle harde regels.
web-job-clash = Wat u hebt verplaatst of vastgezet kan niet allemaal zo blijven staan.
web-job-none = Er is binnen de tijd geen programma gevonden.
web-job-failed = Er ging iets mis bij het zoeken; uw concepten zijn bewaard.
web-job-lost = Het zoeken is afgebroken voordat er een programma was.
web-step-rounds = { $n ->
    [one] 1 sessie naar een andere ronde
   *[other] { $n } sessies naar een andere ronde
  }
web-step-rooms = { $n ->
    [one] 1 sessie naar een andere zaal
   *[other] { $n } sessies naar een andere zaal
  }

# Vragen aan de oplosser
web-no-answer = Het antwoord kwam niet op tijd. Probeer het nog eens, of vraag minder tegelijk.
web-refusal = Niet mogelijk: { $where }. { $because }

# Wat een punt verhelpt
web-suggest-swap = Ruil *{ $a }* met *{ $b }* ({ $place })?
web-suggest-move = Zet *{ $a }* in { $place }?
web-suggest-saves = { $n ->
    [one] Dat scheelt 1 punt.
   *[other] Dat scheelt { $points } punten.
  }
