# Wat er mis is met een bestand. Elke zin zegt wat er staat en waarom dat niet kan; `.hint` zegt wat te doen.

problem-did-you-mean = Bedoelde u '{ $suggestion }'?

# -- het bestand als geheel ---------------------------------------------------------------------------------

problem-no-file = Dit bestand bestaat niet.
    .hint = Controleer de map en de naam.
problem-folder = Dit is een map, geen bestand.
problem-not-a-file = Dit is geen gewoon bestand.
problem-no-permission = U mag dit bestand niet lezen.
problem-unreadable = Dit bestand is niet te lezen ({ $why }).
problem-suffix = Van een bestand op '{ $suffix }' is niet bekend hoe het gelezen moet worden.
    .hint = Gebruik een bestand dat eindigt op .xlsx, .yaml, .yml of .json.
problem-too-large = Het bestand is groter dan { $most } MB.
problem-empty = Het bestand is leeg.
problem-binary = Dit is geen tekstbestand.
    .hint = Bewaar het als YAML of JSON, in UTF-8.
problem-encoding = Deze regel is geen UTF-8.
    .hint = Bewaar het bestand opnieuw met codering UTF-8.
problem-encoding-file = Het bestand is geen UTF-8.
    .hint = Bewaar het opnieuw met codering UTF-8.
problem-too-many-values = Het bestand bevat te veel waarden (meer dan { $most }), verwijzingen met * meegeteld.
problem-too-deep = Hier zitten meer dan { $most } lagen in elkaar.
problem-no-names = Dit bestand begint niet met namen en waarden.
    .hint = Een evenement begint met 'event:', een programma met 'placements:'.
problem-not-a-schedule = Dit is een evenement, geen programma.
    .hint = Een programma heeft een lijst 'placements' met sessie, ronde en zaal.
problem-not-an-instance = Dit is een programma, geen evenement.
    .hint = Een evenement heeft 'event', 'days', 'rooms' en 'sessions'.

# -- schrijfwijze -------------------------------------------------------------------------------------------

problem-tab = Deze regel springt in met een tab.
    .hint = Gebruik spaties.
problem-tag = Een waarde die met een uitroepteken begint ({ $tag }) is hier niet toegestaan.
    .hint = Zet een tekst die met ! begint tussen aanhalingstekens.
problem-two-documents = Hier begint een tweede document; een bestand bevat er één.
    .hint = Haal de regel met --- weg.
problem-unknown-alias = '*{ $name }' verwijst naar niets dat eerder in het bestand staat.
    .hint = Zet een tekst die met * begint tussen aanhalingstekens.
problem-key-not-text = Links van de dubbele punt staat geen naam.
problem-duplicate-key = '{ $name }' staat hier voor de tweede keer; de eerste keer was op regel { $first }.
    .hint = Voeg de twee samen of haal er een weg.
problem-syntax = Deze regel is niet te lezen als YAML.
    .hint = Kijk naar de inspringing, de dubbele punten en de aanhalingstekens.
problem-syntax-colon = Hier staat een dubbele punt die niet kan.
    .hint = Zet een tekst met een dubbele punt tussen aanhalingstekens, of controleer de inspringing.
problem-syntax-no-colon = Hier ontbreekt een dubbele punt achter de naam.
    .hint = Schrijf 'naam: waarde', of zet een tekst van meer regels tussen aanhalingstekens.
problem-syntax-flow = De haak die hier opengaat, wordt niet goed gesloten.
    .hint = Controleer de komma's en de haken; zet een tekst met een komma of haak tussen aanhalingstekens.
problem-syntax-quote = De aanhalingstekens die hier opengaan, worden niet gesloten.
problem-syntax-escape = Na een backslash staat hier iets dat niet kan.
    .hint = Schrijf \\ voor een backslash, of gebruik enkele aanhalingstekens.
problem-syntax-token = Een waarde kan niet met dit teken beginnen.
    .hint = Zet de tekst tussen aanhalingstekens.
problem-syntax-indent = De inspringing klopt hier niet.
    .hint = Zet namen van één laag recht onder elkaar, en elk streepje van een lijst ook.
problem-json-value = Hier hoort een waarde te staan, niet '{ $token }'.
problem-json-word = '{ $token }' is geen waarde in JSON.
    .hint = Zet tekst tussen dubbele aanhalingstekens.
problem-json-key = Hier hoort een naam tussen dubbele aanhalingstekens te staan, niet '{ $token }'.
problem-json-colon = Hier hoort een dubbele punt te staan, niet '{ $token }'.
problem-json-comma = Hier hoort een komma of een sluithaak te staan, niet '{ $token }'.
problem-json-end = Na het einde staat nog '{ $token }'.
problem-json-unfinished = Het bestand houdt op voordat alle haken gesloten zijn.

# -- één waarde ---------------------------------------------------------------------------------------------

problem-missing = '{ $field }' ontbreekt.
problem-unknown-key = '{ $name }' is hier niet bekend.
    .hint = Wel bekend: { $known }.
problem-key-without-value = '{ $name }' is hier niet bekend en heeft geen waarde.
    .hint = Zet een tekst met een komma tussen aanhalingstekens.
problem-empty-item = Hier staat niets.
    .hint = Vul iets in of haal het weg.
problem-one-value = Hier hoort één waarde, geen lijst of groep.
problem-list-needed = Hier hoort een lijst.
problem-keys-needed = Hier horen namen met waarden ('naam: waarde'), niet '{ $value }'.
problem-group-needed = Hier horen namen met waarden ('naam: waarde').
problem-two-needed = Hier horen precies twee locaties.
problem-whole-number = '{ $value }' is geen heel getal.
    .hint = Schrijf alleen cijfers, zonder punt of komma.
problem-yes-or-no = '{ $value }' is geen ja of nee.
    .hint = Schrijf ja of nee.
problem-date = '{ $value }' is geen datum.
    .hint = Schrijf jaar-maand-dag, zoals 2025-09-25.
problem-clock = '{ $value }' is geen tijd.
    .hint = Schrijf een tijd van 0.00 tot 24.00, zoals 9.15 of 13:30.
problem-identifier = '{ $value }' kan geen id zijn.
    .hint = Gebruik letters zonder accenten, cijfers, -, _ en punt, en begin met een letter of cijfer.
problem-control-character = Hier staat een onzichtbaar stuurteken.
    .hint = Haal het weg of typ de tekst opnieuw.
problem-text-too-long = Deze tekst is langer dan { $most } tekens.
problem-at-least = { $value } is te weinig: minstens { $least }.
problem-at-most = { $value } is te veel: hoogstens { $most }.
problem-choice = '{ $value }' kan hier niet.
    .hint = Kies uit: { $choices }.
problem-colour = '{ $value }' is geen kleur.
    .hint = Schrijf zes tekens zoals D9E8F6, tussen aanhalingstekens.
problem-other = '{ $value }' kan hier niet.

# -- verwijzingen -------------------------------------------------------------------------------------------

problem-unknown-id = { $among ->
        [pillars] Er is geen pijler '{ $id }'.
        [tags] Er is geen label '{ $id }'.
        [venues] Er is geen locatie '{ $id }'.
        [days] Er is geen dag '{ $id }'.
        [rounds] Er is geen ronde '{ $id }'.
        [rooms] Er is geen zaal '{ $id }'.
        [organisers] Er is geen organisator '{ $id }'.
        [people] Er is geen persoon '{ $id }'.
       *[sessions] Er is geen sessie '{ $id }'.
    }
problem-none-at-all = { $among ->
        [pillars] Er is geen pijler '{ $id }'; er zijn nog geen pijlers.
        [tags] Er is geen label '{ $id }'; er zijn nog geen labels.
        [venues] Er is geen locatie '{ $id }'; er zijn nog geen locaties.
        [organisers] Er is geen organisator '{ $id }'; er zijn nog geen organisatoren.
       *[people] Er is geen persoon '{ $id }'; er zijn nog geen personen.
    }
problem-not-a-round = '{ $id }' (*{ $title }*) is geen ronde.
problem-copy-not-meant = '{ $id }' is één herhaling; hier wordt de sessie als geheel bedoeld.
problem-copy-number = '{ $id }' bestaat niet: '{ $session }' heeft { $copies } herhalingen.
    .hint = Kies uit '{ $session }#1' tot en met '{ $session }#{ $copies }'.
problem-not-repeated = '{ $id }' bestaat niet: '{ $session }' wordt niet herhaald.
problem-twice-in-list = '{ $id }' staat twee keer in deze lijst.
problem-person-twice = '{ $id }' staat hier twee keer.
    .hint = Noem iedere persoon één keer, met één rol.
problem-duplicate-id = Het id '{ $value }' is al gebruikt { $first }.
    .hint = Geef een van de twee een ander id.
problem-duplicate-title = De titel *{ $value }* is al gebruikt { $first }; zo zijn de twee niet te onderscheiden.
problem-duplicate-name = De naam { $value } staat ook { $first }; zo zijn de twee niet te onderscheiden.
    .hint = Voeg de twee samen, of voeg iets aan een van de namen toe.

# -- dagen, rondes, locaties --------------------------------------------------------------------------------

problem-no-days = Er zijn nog geen dagen.
problem-no-rooms = Er zijn nog geen zalen.
problem-no-sessions = Er zijn nog geen sessies.
problem-no-rounds = Er is geen enkele ronde waarin sessies kunnen staan.
    .hint = Geef minstens één onderdeel 'kind: round'.
problem-same-date = { $date } is ook de datum { $first }.
problem-days-order = { $date } is eerder dan de dag { $first }.
    .hint = Zet de dagen op volgorde.
problem-no-end = *{ $title }* heeft geen eindtijd.
    .hint = Alleen het laatste onderdeel van een dag mag zonder eindtijd.
problem-end-before-start = *{ $title }* eindigt om { $end }, maar begint om { $start }.
problem-starts-at-midnight = *{ $title }* begint om 24.00 en heeft dus geen tijd.
problem-blocks-order = *{ $title }* ({ $start }) begint eerder dan *{ $other }* ({ $other_start }), dat ervoor staat.
    .hint = Zet de onderdelen op volgorde van begintijd.
problem-blocks-overlap = *{ $title }* begint om { $start }, maar *{ $other }* duurt tot { $other_end }.
    .hint = Alleen rondes mogen tegelijk zijn.
problem-round-takes-nothing = De ronde *{ $title }* zegt niet welke soort sessies erin past.
    .hint = Geef 'takes' een soort, zoals theme.
problem-min-over-max = Minstens { $min } sessies en hoogstens { $max }: dat kan niet allebei.
problem-only-rounds = '{ $field }' hoort alleen bij een ronde, en *{ $title }* is geen ronde.
problem-room-elsewhere = { $room } ligt in '{ $venue }', een andere locatie dan hier staat.
    .hint = Laat 'venue' hier weg of kies een zaal van deze locatie.
problem-travel-same-venue = Hier staat twee keer '{ $venue }'; reistijd geldt tussen twee locaties.
problem-travel-twice = De reistijd tussen '{ $venue }' en '{ $other }' staat ook { $first }.
    .hint = Reistijd geldt heen en terug; noem elk paar één keer.
problem-window-empty = Van { $start } tot { $end } is geen tijd.

# -- sessies ------------------------------------------------------------------------------------------------

problem-kind-nowhere = Geen enkele ronde neemt sessies van de soort '{ $kind }'; { $n ->
        [0] *{ $title }* kan
        [one] *{ $title }* en 1 andere sessie kunnen
       *[other] *{ $title }* en { $n } andere sessies kunnen
    } dus nergens staan.
    .hint = Voeg de soort toe aan 'takes' van een ronde, of geef de sessie een andere soort.
problem-no-round-left = *{ $title }* kan in geen enkele ronde staan: van de rondes voor de soort '{ $kind }' blijft er geen over.
    .hint = Verruim de toegestane rondes of haal een verboden ronde weg.
problem-no-time-left = *{ $title }* past met deze begintijd en duur in geen enkele ronde.
problem-no-room-left = Voor *{ $title }* blijft geen enkele zaal over.
problem-pin-empty = Voor *{ $title }* staat hier niets vast.
    .hint = Geef een ronde, een zaal, of allebei.
problem-pin-copy = Herhaling { $n } bestaat niet: de sessie is er { $copies ->
        [one] één keer
       *[other] { $copies } keer
    }.
problem-pin-twice = Herhaling { $n } is al vastgezet { $first }.
problem-pin-round-kind = *{ $title }* kan niet in *{ $round }* staan: die ronde neemt geen sessies van de soort '{ $kind }'.
problem-pin-round-forbidden = *{ $title }* staat vast in *{ $round }*, maar die ronde is voor deze sessie verboden.
problem-pin-round-not-allowed = *{ $title }* staat vast in *{ $round }*, maar die ronde hoort niet bij de toegestane rondes van deze sessie.
problem-pin-room-forbidden = *{ $title }* staat vast in { $room }, maar die zaal is voor deze sessie verboden.
problem-pin-room-not-allowed = *{ $title }* staat vast in { $room }, maar die zaal hoort niet bij de toegestane zalen van deze sessie.
problem-pin-time = *{ $title }* past zo niet in *{ $round }*: de sessie begint na de ronde of eindigt na 24.00.
problem-relation-too-few = Een relatie geldt tussen minstens twee sessies.
problem-relation-twice = '{ $id }' staat al in deze relatie.
problem-same-round-copies = Herhalingen van *{ $title }* kunnen niet in dezelfde ronde staan.
problem-same-and-different = *{ $a }* en *{ $b }* moeten hier in dezelfde ronde, maar { $first } in verschillende rondes.
problem-order-cycle = Deze volgorde loopt in een kring: { $titles }.

# -- deelnemers ---------------------------------------------------------------------------------------------

problem-wish-twice = De wens voor '{ $id }' staat ook { $first }.
problem-rank-and-score = De wens voor '{ $id }' heeft een rang en een score; er kan er maar één gelden.
    .hint = Haal 'rank' of 'score' weg.
problem-which-copy = *{ $title }* wordt herhaald; bij welke herhaling moet deze deelnemer zijn?
    .hint = Schrijf bijvoorbeeld '{ $id }#1'.

# -- regels -------------------------------------------------------------------------------------------------

problem-unknown-rule = Er is geen regel '{ $id }'.
problem-unknown-parameter = De regel '{ $rule }' heeft geen instelling '{ $id }'.
problem-rule-always-on = De regel '{ $rule }' geldt altijd en kan niet uit.

# -- programma's --------------------------------------------------------------------------------------------

problem-plain-copy = '{ $id }' wordt herhaald; welke herhaling is dit?
    .hint = Schrijf bijvoorbeeld '{ $id }#2'.
problem-time-differs = Hier staat { $given }, maar in deze ronde is dat { $expected }.
    .hint = Begin en einde volgen uit de ronde; laat ze hier weg of verander het evenement.

# -- schrijven ----------------------------------------------------------------------------------------------

output-suffix = { $file } kan niet geschreven worden: gebruik een naam die eindigt op .xlsx, .yaml, .yml of .json.
output-no-folder = { $file } kan niet geschreven worden: de map { $folder } bestaat niet.
output-is-folder = { $file } kan niet geschreven worden: het is een map.
output-not-allowed = { $file } kan niet geschreven worden: u mag hier niet schrijven, of het bestand is elders open.
output-full = { $file } kan niet geschreven worden: er is geen ruimte meer.
output-other = { $file } kan niet geschreven worden ({ $why }).
