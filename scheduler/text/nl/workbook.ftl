# De werkmap: bladen om in te vullen, en wat er mis kan zijn met een werkmap.

# -- bladen -------------------------------------------------------------------------------------------------

sheet-guidance = Handleiding
sheet-event = Evenement
    .intro = Wat voor evenement is het, en in welke taal?
sheet-days = Dagen
    .intro = Eén regel per dag.
sheet-timeline = Tijdlijn
    .intro = Het verloop van elke dag, op volgorde van begintijd. Sessies komen in de onderdelen van de soort ‘ronde’.
sheet-venues = Locaties
    .intro = De gebouwen en plekken waar het evenement is.
sheet-travel = Reistijden
    .intro = Hoelang het duurt om van de ene locatie naar de andere te gaan. Geldt heen en terug.
sheet-rooms = Invoer zalen
    .also = Zalen
    .intro = De zalen waarin sessies kunnen staan.
sheet-pillars = Pijlers
    .intro = De pijlers: zij geven een sessie haar kleur.
sheet-tags = Labels
    .intro = Labels om sessies bij elkaar te zetten, bijvoorbeeld per thema.
sheet-organisers = Invoer themagroepen
    .also = Themagroepen
    .intro = De themagroepen en besturen die sessies organiseren.
sheet-people = Invoer mensen
    .also = Mensen
    .intro = Iedereen met een rol: sprekers, gespreksleiders, voorzitters.
sheet-sessions = Sessies
    .intro = Eén regel per sessie. Meer waarden in een cel: zet elke waarde op een eigen regel (Alt+Enter).
sheet-roles = Rollen
    .intro = Wie doet wat: één regel voor elke rol van iemand in een sessie of een plenair onderdeel.
sheet-pins = Vastgezet
    .intro = Sessies waarvan u zelf bepaalt waar zij staan: een ronde, een zaal, of allebei.
sheet-relations = Relaties
    .intro = Wat sessies onderling met elkaar te maken hebben.
sheet-availability = Beschikbaarheid
    .intro = Wanneer iets of iemand kan. Wie hier niet staat, kan altijd; meer regels vullen elkaar aan.
sheet-preferences = Voorkeuren
    .intro = Wensen over ronde of zaal. Zij zijn niet hard: elke wens die niet lukt kost punten.
sheet-attendees = Deelnemers
    .intro = Eén regel per deelnemer. Onder elke sessie: een rang (1 is de eerste keus), een score, of een x.
sheet-wishes = Wensen
    .intro = Wensen als lijst: een andere manier om hetzelfde te zeggen als op het blad Deelnemers.
sheet-rules = Regels
    .intro = Laat leeg wat u niet wilt veranderen: dan geldt de standaard.
sheet-assumptions = Aannames
    .intro = Wat u niet zeker weet en hebt aangenomen. Het komt in de toelichting bij het programma.
sheet-base = Vorige versie
    .intro = De vorige versie van het programma. Dit blad hoort bij het programma; verander het niet.
sheet-choices = Keuzelijsten
sheet-problems = Problemen
    .intro = { $n ->
        [one] Er is één probleem. De cel is gekleurd; de opmerking bij de cel zegt wat er is.
       *[other] Er zijn { $n } problemen. De cellen zijn gekleurd; de opmerking bij een cel zegt wat er is.
    }
sheet-roster = Rooster
sheet-planning = Planning
sheet-snapshot = Momentopname
sheet-changes = Wijzigingen

# -- plaatsen -----------------------------------------------------------------------------------------------

at-line = op regel { $line }
at-cell = op { $sheet }!{ $cell }

# -- het bestand als geheel ---------------------------------------------------------------------------------

problem-workbook-encrypted = Deze werkmap is met een wachtwoord beveiligd.
    .hint = Open haar in Excel en bewaar haar zonder wachtwoord.
problem-workbook-old = Dit is een werkmap van een oude Excel (.xls).
    .hint = Open haar in Excel en bewaar haar als .xlsx.
problem-workbook-open-document = Dit is een werkmap van LibreOffice (.ods).
    .hint = Bewaar haar als .xlsx.
problem-workbook-text = Dit is een tekstbestand, geen werkmap.
    .hint = Open het in Excel en bewaar het als .xlsx.
problem-workbook-not-excel = Dit is geen werkmap van Excel.
problem-workbook-damaged = Deze werkmap is beschadigd en kan niet worden gelezen.
    .hint = Open haar in Excel, laat haar herstellen en bewaar haar onder een andere naam.
problem-workbook-too-large = Deze werkmap is uitgepakt groter dan { $most } MB.
    .hint = Haal weg wat er niet bij hoort, zoals afbeeldingen en andere bladen.
problem-workbook-too-many = Een blad bevat te veel (meer dan { $most } cellen).
    .hint = Haal weg wat er niet bij hoort.

# -- kolommen ---------------------------------------------------------------------------------------------

column-title = Titel
    .note = De naam zoals mensen die kennen.
column-subtitle = Ondertitel
    .note = Wat klein onder de titel komt te staan.
column-summary = Samenvatting
    .note = Twee tot vier zinnen voor de toelichting.
column-note = Opmerking
    .note = Wat lezers moeten weten, zoals: opgave bij de balie.
column-id = Id
    .note = Een vast kenmerk. Laat het leeg: dan wordt het van de titel gemaakt. Verander het niet als het er al staat.
column-event-title = Titel
    .note = De naam van het evenement.
column-event-subtitle = Ondertitel
    .note = Bijvoorbeeld de datum en de plaats.
column-locale = Taal
    .note = De taal van labels, meldingen en datums: Nederlands of Engels.
column-travel = Reistijd tussen locaties
    .note = In minuten; voor elk paar locaties dat niet op het blad Reistijden staat. Leeg is 0.
column-synthetic_attendees = Deelnemers gegenereerd
    .note = Ja als de deelnemers en hun wensen zijn verzonnen om te oefenen.
column-event-id = Id
    .note = Een vast kenmerk van het evenement; mag leeg blijven.
column-date = Datum
    .note = Verplicht. Een gewone datum, zoals 25-9-2025.
column-days-title = Titel
    .note = Mag leeg blijven; bijvoorbeeld de plaats van die dag.
column-venue = Locatie
    .note = Een locatie van het blad Locaties.
column-timeline-venue = Locatie
    .note = Alleen als het onderdeel ergens anders is dan de dag zelf en niet in een zaal.
column-day = Dag
    .note = De datum van een dag op het blad Dagen.
column-timeline-day = Dag
    .note = Verplicht. De datum van een dag op het blad Dagen.
column-start = Van
    .note = Een tijd, zoals 9:15. Leeg is vanaf het begin van de dag.
column-end = Tot
    .note = Een tijd, zoals 17:00. Leeg is tot het einde van de dag.
column-timeline-start = Begin
    .note = Verplicht. Een tijd, zoals 9:15.
column-timeline-end = Einde
    .note = Een tijd, zoals 10:30. Alleen het laatste onderdeel van een dag mag zonder.
column-timeline-kind = Soort
    .note = Verplicht: plenair, pauze, ontmoeting of ronde.
column-timeline-room = Zaal
    .note = De zaal van een plenair onderdeel; die zaal is dan bezet.
column-room = Zaal
    .note = Een zaal van het blad Invoer zalen.
column-takes = Neemt op
    .note = Alleen voor een ronde: welke soorten sessies erin passen, elk op een eigen regel.
column-min_sessions = Minste sessies
    .note = Alleen voor een ronde: minder sessies mag niet.
column-max_sessions = Meeste sessies
    .note = Alleen voor een ronde: meer sessies mag niet.
column-allows_overrun = Uitloop mag
    .note = Ja als een sessie van een eerdere ronde tot in dit onderdeel mag doorlopen.
column-address = Adres
    .note = Voor wie de weg niet kent.
column-venue_1 = Locatie
    .note = Een locatie van het blad Locaties.
column-venue_2 = Andere locatie
    .note = Een andere locatie van het blad Locaties.
column-minutes = Minuten
    .note = Verplicht. Hoeveel minuten de reis duurt.
column-rooms-title = Zaal
    .note = Verplicht. De naam van de zaal.
column-rooms-venue = Locatie
    .note = Verplicht. Een locatie van het blad Locaties.
column-seats = Stoelen
    .note = Leeg is onbekend; de zaal is dan nooit te klein.
column-equipment = Apparatuur
    .note = Elk apparaat op een eigen regel, zoals beamer.
column-turnover = Wisseltijd
    .note = Minuten die de zaal nodig heeft tussen twee onderdelen.
column-off_site = Elders
    .note = Ja voor een vertrekpunt of plek buiten, zoals de bus van een excursie.
column-pillars-title = Pijler
    .note = Verplicht. De naam van de pijler.
column-colour = Kleur
    .note = Zes tekens, zoals D9E8F6. Leeg: er wordt een kleur gekozen.
column-tags-title = Label
    .note = Verplicht.
column-tags-kind = Soort
    .note = Thema, taal, niveau of doelgroep. Leeg is thema.
column-organisers-title = Themagroep
    .note = Verplicht. De volledige naam.
column-short = Korte naam
    .note = Zoals TG Woningmarkt, voor in het programma.
column-max_parallel = Tegelijk
    .note = Hoeveel sessies tegelijk kunnen. Leeg: wat op het blad Regels staat.
column-name = Naam
    .note = Verplicht.
column-function = Functie
    .note = Zoals wethouder economie, Dordrecht.
column-also_spelled = Ook geschreven als
    .note = Andere schrijfwijzen, elk op een eigen regel.
column-rest = Rust
    .note = Minuten tussen twee onderdelen. Leeg: wat op het blad Regels staat.
column-max_per_day = Meeste per dag
    .note = Hoeveel sessies op een dag. Leeg: wat op het blad Regels staat.
column-sessions-kind = Soort
    .note = De soort sessie. Elke ronde zegt op het blad Tijdlijn welke soorten zij opneemt. Leeg is themasessie.
column-sessions-title = Sessie
    .note = Verplicht. De titel van de sessie.
column-pillars = Pijlers
    .note = Een of meer pijlers, elk op een eigen regel.
column-organisers = Themagroepen
    .note = Een of meer themagroepen, elk op een eigen regel.
column-tags = Labels
    .note = Labels van het blad Labels, elk op een eigen regel.
column-expected = Verwacht
    .note = Hoeveel mensen u verwacht. Leeg: geteld uit de wensen.
column-min_seats = Minste stoelen
    .note = In een kleinere zaal mag de sessie niet.
column-max_people = Meeste mensen
    .note = Hoeveel deelnemers er hoogstens bij kunnen.
column-sessions-equipment = Nodig
    .note = Apparatuur die de zaal moet hebben, elk op een eigen regel.
column-duration = Duur
    .note = In minuten. Leeg is zo lang als de ronde.
column-start_offset = Begint later
    .note = Minuten na het begin van de ronde.
column-copies = Aantal keren
    .note = Hoe vaak de sessie wordt gehouden. Leeg is één keer.
column-optional = Mag weg
    .note = Ja als de sessie ook niet in het programma hoeft.
column-allowed_rounds = Alleen in rondes
    .note = Leeg is elke ronde die deze soort sessie opneemt.
column-forbidden_rounds = Niet in rondes
    .note = Rondes van het blad Tijdlijn, elk op een eigen regel.
column-allowed_rooms = Alleen in zalen
    .note = Leeg is elke zaal.
column-forbidden_rooms = Niet in zalen
    .note = Zalen van het blad Invoer zalen, elk op een eigen regel.
column-full = Vol
    .note = Ja als er geen aanmeldingen meer bij kunnen.
column-invited_only = Op uitnodiging
    .note = Ja als de sessie alleen voor genodigden is.
column-tentative = Voorbehoud
    .note = Ja als nog niet zeker is dat de sessie doorgaat.
column-text_status = Stand van de tekst
    .note = Bijvoorbeeld: tekst volgt.
column-session = Sessie
    .note = Een sessie van het blad Sessies.
column-roles-session = Sessie
    .note = De sessie, of anders het onderdeel in de volgende kolom.
column-block = Onderdeel
    .note = Een plenair onderdeel van het blad Tijdlijn; alleen als het geen sessie is.
column-person = Persoon
    .note = Iemand van het blad Invoer mensen.
column-attendees-person = Is ook
    .note = Alleen als deze deelnemer zelf ook een rol heeft: de naam op het blad Invoer mensen.
column-role = Rol
    .note = Leeg is spreker.
column-round = Ronde
    .note = Een ronde van het blad Tijdlijn.
column-copy = Herhaling
    .note = Alleen voor een sessie die vaker wordt gehouden: de hoeveelste keer. Leeg is 1.
column-relations-kind = Relatie
    .note = Verplicht. Kies wat de sessies met elkaar te maken hebben.
column-sessions = Sessies
    .note = Verplicht. Twee of meer sessies, elk op een eigen regel, in de bedoelde volgorde. Van een herhaalde sessie kan één keer gelden: Titel #2.
column-organiser = Themagroep
    .note = Een themagroep van het blad Invoer themagroepen.
column-attendee = Deelnemer
    .note = Een deelnemer van het blad Deelnemers.
column-availability-round = Ronde
    .note = In plaats van een dag met tijden: een ronde.
column-judgement = Oordeel
    .note = Verplicht: liever wel of liever niet.
column-attendees-title = Deelnemer
    .note = Verplicht. Zoals wethouder economie, Dordrecht.
column-organisation = Organisatie
    .note = Van welke gemeente of organisatie de deelnemer is.
column-must_attend = Moet bij zijn
    .note = Sessies waar deze deelnemer bij moet zijn, elk op een eigen regel. Van een herhaalde sessie met nummer: Titel #2.
column-numbers = Getallen zijn
    .note = Rang (1 is de eerste keus) of score (hoger is liever). Leeg is rang.
column-rank = Rang
    .note = 1 is de eerste keus. Rang of score, niet allebei.
column-score = Score
    .note = Hoger is liever. Rang of score, niet allebei.
column-rules-title = Regel
    .note = De naam van de regel; ter informatie.
column-strength = Hard of zacht
    .note = Een harde regel wordt nooit overtreden; bij een zachte kost elke eenheid punten.
column-on = Aan
    .note = Nee zet de regel uit. Leeg is aan.
column-weight = Gewicht
    .note = Punten per eenheid, alleen voor zachte regels; 0 is uit. Leeg: het standaardgewicht.
column-default_weight = Standaard gewicht
    .note = Ter informatie.
column-parameter = Instelling
    .note = Wat u bij deze regel kunt instellen.
column-value = Waarde
    .note = Leeg: de standaardwaarde.
column-default_value = Standaard waarde
    .note = Ter informatie.
column-statement = Wat de regel vraagt
    .note = Ter informatie.
column-rules-id = Id
    .note = Het vaste kenmerk van de regel; verander het niet.
column-where = Waarover
    .note = Verplicht.
column-why = Waarom
    .note = Verplicht.
problems-where = Waar
problems-what = Wat er is
problems-hint = Wat u kunt doen

# -- vaste keuzes -------------------------------------------------------------------------------------------

flag-yes = ja
flag-no = nee
language-nl = Nederlands
language-en = Engels
numbers-rank = rang
numbers-score = score
judgement-preferred = liever wel
judgement-unwanted = liever niet
tag-theme = thema
tag-language = taal
tag-level = niveau
tag-audience = doelgroep
relation-order = op volgorde
relation-directly-before = direct na elkaar
relation-same-round = in dezelfde ronde
relation-different-round = in verschillende rondes
relation-same-room = in dezelfde zaal
strength-hard = hard
strength-soft = zacht
parameter-minutes = minuten rust
parameter-sessions_per_day = sessies per dag (0: geen grens)
parameter-parallel = sessies tegelijk

# -- wat er mis is in een cel -------------------------------------------------------------------------------
# `cell-…` gaat voor `problem-…`: dezelfde zin, of dezelfde zonder wat alleen in een tekstbestand bestaat.

problem-no-sheets = In deze werkmap staat geen enkel blad dat wij kennen.
    .hint = Begin met een nieuwe werkmap: scheduler init.
problem-and-more = En er is nog meer: hier staan de eerste { $most } problemen.
problem-no-header = Op dit blad staan geen kolomkoppen die wij kennen.
    .hint = Zet boven de kolommen weer hun koppen, zoals { $columns }.
problem-column-twice = De kop '{ $label }' staat er twee keer; de eerste keer in { $first }.
    .hint = Haal een van de twee weg of geef haar een andere kop.
problem-column-unknown = De kop '{ $label }' is niet bekend.
problem-column-nameless = Deze kolom heeft geen kop, maar er staat wel iets in.
    .hint = Zet er een kop boven of maak de kolom leeg.
problem-column-missing = De kolom '{ $label }' ontbreekt.
problem-column-no-session = In deze kolom staan wensen, maar er is geen sessie '{ $label }'.
    .hint = Is het een kolom van uzelf, zet de kop dan tussen dubbele aanhalingstekens.
problem-cell-formula = Hier staat een formule zonder uitkomst.
    .hint = Open de werkmap in Excel en bewaar haar, of typ de waarde zelf.
problem-cell-error = Hier staat een fout: { $value }.
    .hint = Typ de waarde zelf.
problem-cell-covered = '{ $value }' zit verborgen onder de samengevoegde cel { $cell }.
    .hint = Hef de samenvoeging op, of maak deze cel leeg.
problem-ambiguous = Er is meer dan één '{ $value }'.
    .hint = Kies uit: { $choices }.
problem-wish-value = '{ $value }' is geen wens.
    .hint = Schrijf een rang (1 is de eerste keus), een score, of een x.
problem-slip = '{ $value }' is geen bekende soort of rol.
problem-no-owner = Bij wie of wat hoort deze regel?
    .hint = Vul één kolom in: { $headers }.
problem-one-owner = Deze regel hoort bij meer dan één.
    .hint = Vul één kolom in: { $headers }; maak anders meer regels.
problem-window-or-round = Hier staat een ronde en ook een dag of tijd.
    .hint = Zet ze op twee regels.
problem-says-nothing = Deze regel zegt nog niets.
    .hint = Vul haar aan of maak haar leeg.

cell-unknown-id = { $among ->
        [pillars] Er is geen pijler '{ $id }'.
        [tags] Er is geen label '{ $id }'.
        [venues] Er is geen locatie '{ $id }'.
        [days] Er is geen dag '{ $id }'.
        [blocks] Er is geen onderdeel '{ $id }'.
        [rounds] Er is geen ronde '{ $id }'.
        [rooms] Er is geen zaal '{ $id }'.
        [organisers] Er is geen themagroep '{ $id }'.
        [people] Er is geen persoon '{ $id }'.
        [attendees] Er is geen deelnemer '{ $id }'.
       *[sessions] Er is geen sessie '{ $id }'.
    }
    .hint = Op het blad { $sheet } staan: { $choices }.
cell-none-at-all = { cell-unknown-id }
    .hint = Het blad { $sheet } is nog leeg.
cell-venue-gone = De locatie *{ $title }* is er niet meer, maar { $n ->
        [one] deze zaal hoort
       *[other] deze zalen horen
    } er nog bij: { $titles }.
    .hint = Verwijder { $n ->
        [one] die zaal
       *[other] die zalen
    } ook van dit blad, of kies een andere locatie.
cell-hours-gone = *{ $title }* is er niet meer, maar { $titles } { $n ->
        [one] is
       *[other] zijn
    } alleen dan beschikbaar.
    .hint = Vul op dit blad in wanneer dan wel, of verwijder { $n ->
        [one] de regel als elk moment goed is.
       *[other] de regels als elk moment goed is.
    }
cell-sheet-missing = Het blad { $sheet } is er niet.
    .hint = Neem het over uit een nieuwe werkmap: scheduler init.
cell-example-id = { cell-unknown-id }
    .hint = Regel { $row } van het blad { $sheet } is nog een voorbeeld en telt niet mee. Verander er iets aan, of maak deze cel leeg.
cell-missing = '{ $field }' is niet ingevuld.
cell-date = '{ $value }' is geen datum.
    .hint = Schrijf een datum zoals 25-9-2025.
cell-colour = '{ $value }' is geen kleur.
    .hint = Schrijf zes tekens zoals D9E8F6.
cell-no-rounds = Er is geen enkele ronde waarin sessies kunnen staan.
    .hint = Geef minstens één onderdeel op de tijdlijn de soort 'ronde'.
cell-not-a-round = *{ $title }* is geen ronde.
cell-copy-number = '{ $id }' bestaat niet: *{ $session }* heeft { $copies } herhalingen.
    .hint = Kies uit '{ $session } #1' tot en met '{ $session } #{ $copies }'.
cell-not-repeated = '{ $id }' bestaat niet: *{ $session }* wordt niet herhaald.
cell-round-takes-nothing = De ronde *{ $title }* zegt niet welke soort sessies erin past.
    .hint = Vul bij 'Neemt op' een soort in, zoals themasessie.
cell-room-elsewhere = { $room } ligt in '{ $venue }', een andere locatie dan hier staat.
    .hint = Laat de locatie hier leeg of kies een zaal van deze locatie.
cell-kind-nowhere = { problem-kind-nowhere }
    .hint = Voeg de soort toe bij 'Neemt op' van een ronde, of geef de sessie een andere soort.
cell-rank-and-score = { problem-rank-and-score }
    .hint = Haal de rang of de score weg.
cell-which-copy = { problem-which-copy }
    .hint = Schrijf bijvoorbeeld '{ $id } #1'.

# -- schrijven ----------------------------------------------------------------------------------------------

output-cell-full = De tekst in { $sheet }!{ $cell } is te lang voor een cel.

# -- handleiding --------------------------------------------------------------------------------------------

guidance-title = Zo maakt u uw programma
guidance-lead = Vul in wat u weet; de rest mag leeg blijven. Elke kop heeft een toelichting: houd de muis erboven. Waar een keuzelijst is, staat een pijltje naast de cel.
guidance-steps = In zes stappen
guidance-step-1 = Evenement, Dagen en Tijdlijn: wanneer is het, en wat gebeurt er op welk moment? Een onderdeel van de soort ‘ronde’ is een blok waarin sessies naast elkaar staan.
guidance-step-2 = Locaties en Invoer zalen: waar kunnen sessies staan, en hoeveel stoelen zijn er?
guidance-step-3 = Sessies: één regel per sessie. Pijlers, labels en themagroepen maakt u eerst op hun eigen bladen.
guidance-step-4 = Invoer mensen en Rollen: wie spreekt of leidt welke sessie? Op Beschikbaarheid zet u wie niet altijd kan.
guidance-step-5 = Deelnemers: zet boven elke kolom rechts een sessie (kies haar uit de lijst) en geef per deelnemer de rangen 1, 2, 3 …
guidance-step-6 = Controleer de werkmap en laat het programma maken; hoe, staat onderaan.
guidance-sheets = Wat staat waar
guidance-part-frame = Het kader
guidance-part-content = De inhoud
guidance-part-demands = Uw eisen en wensen
guidance-part-public = De deelnemers, en wat u hebt aangenomen
guidance-tips = Goed om te weten
guidance-tip-1 = Noem iets overal bij zijn naam: een zaal, een spreker, een themagroep. Ronde en zaal kiest u uit een lijst.
guidance-tip-2 = Staan er meer waarden in één cel, zet dan elke waarde op een eigen regel: Alt+Enter in Excel, Ctrl+Enter in LibreOffice.
guidance-tip-3 = Tijden schrijft u als 9:15; ook 9.15 en 9u15 worden begrepen. Datums zijn gewone datums.
guidance-tip-4 = Ja of nee: schrijf ja, nee of x. Leeg is nee.
guidance-tip-5 = Kolommen mogen in een andere volgorde staan. Een kolom die u zelf toevoegt, blijft bewaard.
guidance-tip-6 = De kolom Id mag leeg blijven. Staat er iets, laat het dan staan: daaraan wordt een regel herkend als u de titel verandert.
guidance-tip-7 = Regels kunt u invoegen, verplaatsen en verwijderen; lege regels tellen niet mee.
guidance-tip-8 = Uw bestand wordt nooit overschreven. Problemen krijgt u allemaal tegelijk, met blad en cel.
guidance-colours = Kleuren
guidance-colour-needed = Verplicht
    .what = Deze kolom moet op elke regel zijn ingevuld.
guidance-colour-other = Mag leeg
    .what = Vul in wat u weet.
guidance-colour-own = Id en eigen kolommen
    .what = Het vaste kenmerk, en wat u zelf toevoegt.
guidance-colour-example = Voorbeeld
    .what = Een voorbeeld. Het telt pas mee als u de regel verandert; u mag er overheen schrijven.
guidance-commands = En dan
guidance-command-1 = scheduler check werkmap.xlsx
    .what = Noemt alle problemen, met blad en cel. Met --annotate kopie.xlsx krijgt u een kopie waarin ze zijn aangewezen.
guidance-command-2 = scheduler solve werkmap.xlsx -o programma.xlsx
    .what = Maakt het beste programma en bewijst hoe goed het is. In programma.xlsx staan ook deze bladen.
guidance-command-3 = scheduler resolve programma.xlsx -o nieuw.xlsx
    .what = Nadat u in Rooster of Planning iets hebt veranderd: herstelt de rest met zo min mogelijk verplaatsingen.
guidance-command-4 = scheduler diff programma.xlsx nieuw.xlsx
    .what = Zegt wat er is veranderd, en wie dat moet weten.

# -- waarschuwingen bij het invullen --------------------------------------------------------------------------

guard-list = Deze waarde staat niet in de lijst. Toch zo laten staan?
    .title = Staat niet in de lijst
guard-number = Schrijf alleen cijfers. Toch zo laten staan?
    .title = Geen heel getal
guard-clock = Schrijf een tijd als 9:15. Toch zo laten staan?
    .title = Geen tijd
guard-date = Schrijf een datum als 25-9-2025. Toch zo laten staan?
    .title = Geen datum
