# Persoonlijke programma's: wie waar zit.

seats-no-time = Er was geen tijd om plaatsen te verdelen. Geef meer met --time-limit.

# Wat er mis is met een verdeling
seats-fault-unknown = Er is geen deelnemer “{ $who }”.
seats-fault-not-placed = { $who } heeft een plaats in *{ $session }*, en die staat niet in het programma.
seats-fault-twice = { $who } heeft twee plaatsen in *{ $session }*.
seats-fault-no-wish = { $who } heeft een plaats in *{ $session }* zonder die te wensen.
seats-fault-closed = { $who } heeft een plaats in *{ $session }*, en die is vol of op uitnodiging.
seats-fault-away = { $who } heeft een plaats in *{ $session }*, en is er dan niet.
seats-fault-busy = { $who } heeft een plaats in *{ $session }*, en moet dan ergens anders zijn.
seats-fault-clash = { $who } heeft een plaats in *{ $session }* en in *{ $other }*, en kan niet bij allebei zijn.
seats-fault-repeat = { $who } heeft een plaats in *{ $session }* en in *{ $other }*, en dat is dezelfde sessie.
seats-fault-own-part = { $who } heeft een rol in *{ $session }* en heeft daar geen plaats nodig.
seats-fault-too-many = *{ $session }* heeft { $n ->
    [one] 1 deelnemer
   *[other] { $n } deelnemers
  } en { $seats ->
    [one] 1 plaats
   *[other] { $seats } plaatsen
  }.
seats-fault-must-lost = { $who } moet bij *{ $session }* zijn en heeft geen plaats, terwijl er een was.

# Wat van een verdeling gezegd wordt
seats-title = { $event } – persoonlijke programma's
seats-stopping = Er wordt gestopt; de verdeling tot nu toe blijft bewaard. Nog eens Ctrl-C breekt af.
seats-nobody = Er zijn geen deelnemers, dus ook geen persoonlijke programma's.
seats-no-wishes = Er zijn geen wensen; er is niets te verdelen.
seats-optimal = Bewezen: met deze plaatsen kunnen niet meer wensen in vervulling gaan.
seats-feasible = Hoeveel beter het kan, is niet bewezen; meer dan { $bound } wenspunten kan zeker niet.
seats-enough = Met stoelen genoeg
seats-enough-text = { $share } ({ $met }); meer laat het programma zelf niet toe
seats-fairness = Verdeling
seats-fair-proved = Bewezen: met zo veel vervulde wensen kan het niet eerlijker; wie het minst krijgt, gaat voor.
seats-fair-below = Wie het minst krijgt, gaat voor; onder { $share } is bewezen dat het met zo veel vervulde wensen niet eerlijker kan.
seats-fair-tried = Wie het minst krijgt, gaat voor; of het eerlijker kan, is niet bewezen.
seats-musts = Verplichte sessies
seats-musts-text = { $seated } van { $n } met een plaats
seats-given = Plaatsen vergeven
seats-given-text = { $n }
seats-waiting = Wachtlijsten
seats-waiting-text = { $n ->
    [0] geen
    [one] bij 1 sessie
   *[other] bij { $n } sessies
  }{ $n ->
    [0] {""}
   *[other] ; samen { $waits } keer een plaats te weinig
  }
seats-broken = Let op: het programma overtreedt { $n ->
    [one] één harde regel
   *[other] { $n } harde regels
  }; herstel dat eerst. `scheduler check` zegt waar.
seats-interrupted = De berekening is onderbroken; dit is de beste verdeling tot dan toe.
seats-unplaced = Niet in het programma, en dus voor niemand: { $titles }.
seats-must-missing = { $who } moet bij *{ $session }* zijn, maar daar is geen plaats of geen tijd voor.

# Waarom iemand ergens is
seats-must = moet erbij zijn
seats-must-without = moet erbij zijn, geen plaats
seats-wish = wens
seats-wish-rank = { $rank }e wens
seats-free = vrije keuze

# Waarom een wens niet vervuld is
seats-missed-waiting = *{ $session }*: op de wachtlijst, { $places }.
seats-missed-unplaced = *{ $session }*: staat niet in het programma.
seats-missed-invited = *{ $session }*: alleen op uitnodiging.
seats-missed-away = *{ $session }*: op een tijd dat u er niet bent.
seats-missed-busy = *{ $session }*: tegelijk met { $others }, waar u moet zijn.
seats-missed-chosen = *{ $session }*: tegelijk met { $others }.
seats-missed-unseated = *{ $session }*: geen plaats.
seats-place = { $n }e van { $of }
seats-place-at = { $n }e van { $of } om { $time }

# Bladen
seats-sheet-summary = Plaatsen
seats-sheet-lists = Per sessie
seats-sheet-personal = Per deelnemer
seats-summary-of = Plaatsen – { $event }
seats-lists-of = Deelnemers per sessie – { $event }
seats-personal-of = Persoonlijke programma's – { $event }
seats-sessions = Sessies: plaatsen en wachtlijsten
seats-no-sessions = Er staan geen sessies in het programma.
seats-nobody-here = Niemand.
seats-nothing = Niets gepland.
seats-continued = { $title } (vervolg)
seats-waiting-list = Wachtlijst
seats-waiting-order = Bovenaan staat wie er met een plaats het meest bij wint; bij gelijke winst wie nu het kleinste deel van de eigen wensen krijgt.
seats-own-share = Vervuld: { $share } van uw wensen ({ $met } van { $total } wenspunten)
seats-counted = { $n ->
    [one] 1 deelnemer
   *[other] { $n } deelnemers
  } op { $seats } plaatsen · gewenst door { $asked } · { $waiting } op de wachtlijst
seats-head-session = Sessie
seats-head-when = Tijd
seats-head-room = Zaal
seats-head-seats = Plaatsen
seats-head-taken = Bezet
seats-head-left = Vrij
seats-head-asked = Gewenst
seats-head-waiting = Wachtlijst
seats-head-number = Nr.
seats-head-attendee = Deelnemer
seats-head-organisation = Organisatie
seats-head-why = Waarom
seats-head-present = Aanwezig
