# Wat de opdrachtregel zegt. De hulppagina's zijn Engels en staan bij de opdrachten.

cli-no-problems = Geen problemen: { $sessions ->
    [one] 1 sessie
   *[other] { $sessions } sessies
  }, { $rounds ->
    [one] 1 ronde
   *[other] { $rounds } rondes
  }, { $rooms ->
    [one] 1 zaal
   *[other] { $rooms } zalen
  }, { $attendees ->
    [one] 1 deelnemer
   *[other] { $attendees } deelnemers
  }.
cli-written = Geschreven: { $file }
cli-interrupted = Onderbroken voordat er een programma was.
cli-rescued = Het programma zelf is bewaard in { $file }.
cli-defect = Dit is een fout van scheduler { $version }, niet van u: { $what }
    Meld haar alstublieft met deze regel, de opdracht en het invoerbestand. Met SCHEDULER_DEBUG=1 in de omgeving toont de opdracht ook waar het gebeurde.

# Voor het schrijven
cli-target-is-input = { $file } is invoer; die wordt nooit overschreven. Kies een andere naam.
cli-target-twice = { $file } staat hier twee keer als uitvoer. Geef elk bestand een eigen naam.
cli-target-is-folder = { $file } is een map. Kies de naam van een bestand.
cli-target-no-folder = { $file } kan niet worden geschreven: de map { $folder } bestaat niet.
cli-target-folder-closed = { $file } kan niet worden geschreven: in de map { $folder } mag u niet schrijven.
cli-target-open = { $file } is geopend in een ander programma. Sluit het daar eerst (of verwijder { $lock } als niemand het open heeft).
cli-target-read-only = { $file } is alleen-lezen. Kies een andere naam, of sta schrijven toe.
cli-target-refused = { $file } kan niet worden geschreven: { $why }.

# Tijdens het zoeken
cli-progress-none = nog geen programma
cli-progress-best = beste { $n }
cli-progress-bound = ondergrens { $n }
cli-progress-gap = verschil { $share }
cli-progress-seconds = { $n } s
cli-log = { $seconds } s · { $phase }{ $news ->
    [found] : gevonden
    [proved] : bewezen
    [both] : gevonden en bewezen
   *[none] {""}
  } · { $state }
cli-log-lost = { $seconds } s · { $phase } · voortijdig gestopt ({ $why }); de zoektocht gaat zonder verder
cli-stopping = Er wordt gestopt; het beste programma tot nu toe blijft bewaard. Nog eens Ctrl-C breekt af.

# De regels
cli-rules-hard = Harde regels: worden nooit overtreden
cli-rules-soft = Zachte regels: elke eenheid kost punten
cli-rules-hard-word = hard
cli-rules-rule = Regel
cli-rules-weight = Gewicht
cli-rules-asks = Wat hij vraagt
cli-rules-points = ({ $weight } { $weight ->
    [one] punt
   *[other] punten
  })
cli-rules-off = (0: uit, tenzij u er een gewicht aan geeft)
cli-rules-parameter = (`{ $name }`: { $value })

# Bewerkingen in een werkboek
cli-edits = { $n ->
    [one] 1 wijziging
   *[other] { $n } wijzigingen
  } gelezen:
cli-take-proposal = Is dat zo bedoeld?
cli-proposals-taken = { $n ->
    [one] 1 voorstel
   *[other] { $n } voorstellen
  } overgenomen:
cli-edits-clash = De wijzigingen kunnen niet allemaal blijven staan.
cli-nothing-changed = Er is niets gewijzigd of geschreven.

# Vragen
cli-found-nothing = bezig
cli-found-conflicts = { $n ->
    [one] 1 botsing
   *[other] { $n } botsingen
  }
cli-found-repairs = { $n ->
    [one] 1 oplossing
   *[other] { $n } oplossingen
  }
cli-stopping-answer = Er wordt gestopt; u krijgt te zien wat tot nu toe gevonden is. Nog eens Ctrl-C breekt af.
cli-how-to-apply = Een oplossing overnemen: scheduler explain { $file } --apply { $number } -o NIEUW
cli-more-reasons = Wat kan helpen en wat nog meer botst, staat in dat werkboek en in: scheduler explain
cli-applied = Overgenomen:
cli-no-such-repair = Oplossing { $number } is er niet; { $n ->
    [0] er is er geen gevonden.
    [one] er is er 1 gevonden.
   *[other] er zijn er { $n } gevonden.
  }
cli-nothing-to-repair = Er valt niets op te lossen: er is een programma dat aan alle eisen voldoet.
cli-no-schedule-given = Er is geen programma gegeven, en { $file } is geen werkboek met een programma.
cli-other-programme = Programma { $number }: { $file }
