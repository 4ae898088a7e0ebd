# Het programma als werkmap, als pagina's en als tekst in de terminal.

report-sheet-programme = Programma
report-sheet-programme-day = Programma dag { $n }
report-sheet-overview = Overzicht
report-sheet-explanation = Toelichting
report-sheet-rooms = Zalen
report-sheet-people = Mensen
report-sheet-organisers = Themagroepen
report-sheet-doors = Deurbladen
report-sheet-score = Score
report-sheet-reasons = Waarom geen programma
report-sheet-alternatives = Alternatieven

report-day = Dag { $n }
report-page = { $sheet } – pagina { $page }
report-with = Met { $people }
report-runs-on = met uitloop tot { $time }
report-until = tot { $time }
report-from = vanaf { $time }
report-see-explanation = zie toelichting
report-full = vol
report-invited-only = op uitnodiging
report-tentative = onder voorbehoud
report-optional = hoeft niet geplaatst te worden
report-cross-pillar = Pijleroverstijgend
report-no-sessions = (nog) geen sessies
report-most-people = { $n ->
    [one] hoogstens 1 deelnemer
   *[other] hoogstens { $n } deelnemers
  }
report-see-assumption = zie { $n ->
    [one] aanname
   *[other] aannames
  } { $numbers }
report-synthetic = De { $n } deelnemers en hun wensen zijn gegenereerd (synthetisch); het zijn geen echte mensen.
report-unplaced = Niet geplaatst: { $titles }
report-unplaced-optional = { $title } (hoeft niet)
report-broken = Let op: dit programma overtreedt { $n ->
    [one] een harde regel
   *[other] { $n } harde regels
  }.
report-broken-see = Let op: dit programma overtreedt { $n ->
    [one] een harde regel
   *[other] { $n } harde regels
  }; zie het blad { $sheet }.
report-changed-mark = ● gewijzigd sinds de vorige versie

# Toelichting en overzichten
report-explanation-of = Toelichting bij { $event }
report-rooms-of = Zalen – { $event }
report-people-of = Mensen – { $event }
report-organisers-of = Themagroepen – { $event }
report-score-of = Score – { $event }
report-to-explanation = Naar de toelichting
report-to-programme = Naar het programma
report-head-from = Van
report-head-to = Tot
report-head-part = Onderdeel
report-head-room = Zaal
report-head-who = Door en met
report-head-date = Datum
report-head-person = Naam
report-head-function = Functie
report-head-role = Rol
report-head-organiser = Organisatie
report-head-partners = Samen met
report-head-expected = Verwacht
report-seats = { $n ->
    [one] 1 stoel
   *[other] { $n } stoelen
  }
report-seats-unknown = aantal stoelen onbekend
report-expected = { $n } verwacht
report-short = { $n } te veel voor de zaal
report-not-placed = niet geplaatst
report-not-placed-title = Niet geplaatst
report-assumptions = Aannames
report-assumptions-why = Dit staat niet in de bron en is daarom aangenomen.
report-nobody = Er zijn geen mensen met een rol bekend.
report-no-organisers = Er zijn geen organisaties bekend.
report-no-rooms = Er zijn geen zalen in gebruik.

# Deurbladen
report-door-next = volgende
report-door-then = daarna
report-door-later = Volgende in deze zaal, { $when }: { $title }

# Wijzigingen
report-changes-of = Wijzigingen – { $event }
report-changes-sessions = Per sessie
report-changes-rooms = Alleen een andere zaal
report-changed-new = nieuw
report-changed-cancelled = vervallen
report-changed-unplaced = niet meer geplaatst
report-changed-round = andere ronde
report-changed-room = andere zaal
report-changed-swapped = geruild
report-changed-time = andere tijd
report-changed-swapped-with = { $what } met { $other }
report-head-session = Sessie
report-head-change = Wijziging
report-head-was = Was
report-head-now = Wordt
report-told-person = Wie moet dit weten: mensen met een rol
report-told-organiser = Wie moet dit weten: themagroepen en andere organisaties
report-told-room = Wie moet dit weten: beheer van de zalen
report-levels = Zo min mogelijk verplaatst
report-head-level = Stap
report-head-number = Uitkomst
report-head-least = Bewezen minimum
report-head-verdict = Oordeel
report-level-rounds = Sessies naar een andere ronde, of niet meer geplaatst
report-level-rooms = Sessies die alleen van zaal veranderen
report-level-objective = Score (minder is beter)
report-level-optimal = Bewezen: minder kan niet.
report-level-optimal-near = Bewezen: minder kan niet met zo weinig verplaatsingen.
report-level-feasible = Of het met minder kan, is niet bewezen; minder dan { $bound } kan zeker niet.
report-level-feasible-no-bound = Of het met minder kan, is niet bewezen.
report-level-infeasible = Bewezen onmogelijk.
report-level-unknown = Niet op tijd uitgezocht.

# Score
report-head-rule = Regel
report-head-weight = Gewicht
report-head-amount = Hoeveelheid
report-head-cost = Kosten
report-soft-rules = Wensen: wat kost punten
report-hard-rules = Harde regels
report-hard-all-kept = { $n ->
    [one] De harde regel is nageleefd.
   *[other] Alle { $n } harde regels zijn nageleefd.
  }
report-hard-some-broken = { $n ->
    [one] 1 harde regel is overtreden
   *[other] { $n } harde regels zijn overtreden
  }; { $kept ->
    [one] 1 is nageleefd
   *[other] { $kept } zijn nageleefd
  }.
report-kept = Nageleefd: { $rules }.
report-off = Niet meegeteld (uitgezet of gewicht 0): { $rules }.
report-more = { $n ->
    [one] … en nog 1
   *[other] … en nog { $n }
  }
report-verdict = Oordeel
report-note = Let op
report-objective = Totale score
report-objective-text = { $n ->
    [one] 1 punt
   *[other] { $number } punten
  } (minder is beter)
report-bound = Bewezen ondergrens
report-bound-text = minder dan { $number } kan niet
report-bound-text-near = minder dan { $number } kan niet met zo weinig verplaatsingen
report-bound-none = geen
report-gap = Verschil
report-placed = Geplaatst
report-placed-text = { $placed } van { $total } sessies
report-wishes = Wensen vervuld
report-wishes-text = { $share } van het gewicht van alle wensen ({ $met } van { $total }; { $n ->
    [one] 1 deelnemer
   *[other] { $n } deelnemers
  })
report-fair-attendee = Per deelnemer
report-fair-pillar = Per pijler
report-fair-organisation = Per organisatie
report-fair-spread = vervuld is minstens { $least } van de eigen wensen, 10e percentiel { $tenth }, mediaan { $median }
report-fair-organisations = van { $low } ({ $least }) tot { $high } ({ $most }); { $n } organisaties
report-head-group = Groep
report-head-attendees = Deelnemers
report-head-share = Wensen vervuld
report-head-lowest = Laagste
report-head-median = Mediaan
report-attendees = Deelnemers
report-interrupted = De berekening is onderbroken; dit is het beste programma tot dan toe.
report-optimal = Bewezen optimaal: een beter programma bestaat niet bij deze regels en gewichten.
report-optimal-near = Bewezen: met zo weinig verplaatsingen bestaat er geen beter programma. Zonder de vorige versie aan te houden kan het beter zijn.
report-feasible-gap = Hooguit { $share } te verbeteren; meer is bewezen onmogelijk.
report-feasible-gap-small = Minder dan { $share } te verbeteren; meer is bewezen onmogelijk.
report-feasible-closed = Aan de bewezen ondergrens: een beter programma bestaat niet.
report-feasible-no-bound = Een geldig programma; hoeveel beter het nog kan, is niet bewezen.
report-not-valid = Geen geldig programma: het overtreedt harde regels.
report-infeasible = Bewezen onmogelijk: er bestaat geen programma dat aan alle harde regels voldoet.
report-unknown = Binnen de tijd is geen programma gevonden, en ook niet bewezen dat er geen is.
report-no-changes = Geen wijzigingen.
report-made-with = Gemaakt met
report-command = Opdracht
report-version = versie { $version }

# Terminal
report-text-total = Totaal
report-text-status = Status

# Fouten bij het schrijven
report-error-no-schedule = Er is geen programma om te schrijven: de uitkomst is { $status }.
report-error-suffix = { $file } kan niet worden geschreven: kies een naam die eindigt op .xlsx of .pdf.
report-error-no-office = Voor een pdf is LibreOffice nodig, en dat staat niet op deze computer. Installeer het (op Debian of Ubuntu: apt-get install libreoffice-calc fonts-liberation) of kies een naam die eindigt op .xlsx.
report-error-no-poppler = Voor plaatjes van pagina's is pdftoppm nodig, en dat staat niet op deze computer. Installeer het (op Debian of Ubuntu: apt-get install poppler-utils).
report-error-office = LibreOffice kon de werkmap niet omzetten: { $reason }
report-error-poppler = pdftoppm kon de pagina's niet tekenen: { $reason }
report-error-slow = { $tool } was na { $seconds } seconden nog niet klaar.
