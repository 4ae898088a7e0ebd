# Waarom er geen programma is: wat de regels van wie vragen, wat botst, wat helpt.

# Beschikbaarheid, na ‘alleen beschikbaar’.
available-all = de hele dag
available-until = tot { $end }
available-from = vanaf { $start }
available-span = van { $start }–{ $end }
available-day = op { $day }
available-day-hours = op { $day } { $hours }
available-rounds = in { $rounds }

# Wat één regel van iemand of iets vraagt. $who zijn namen, $n is hun aantal.
demand-placed = { $who } { $n ->
        [one] krijgt
       *[other] krijgen
    } een plaats in het programma.
demand-kind = { $who } { $n ->
        [one] is
       *[other] zijn
    } van het soort { $kind }{ $open ->
        [0] , en daarvoor is geen ronde.
       *[other] {" "}en { $n ->
            [one] staat
           *[other] staan
        } daarom in { $rounds }.
    }
demand-kind-all = Sessies van het soort { $kind } { $open ->
        [0] hebben geen ronde.
       *[other] staan alleen in { $rounds }.
    }
demand-only-rounds = { $who } { $n ->
        [one] mag
       *[other] mogen
    } { $open ->
        [0] in geen enkele ronde
       *[other] alleen in { $places }
    } staan.
demand-not-rounds = { $who } { $n ->
        [one] mag
       *[other] mogen
    } niet in { $places } staan.
demand-only-rooms = { $who } { $n ->
        [one] mag
       *[other] mogen
    } { $open ->
        [0] in geen enkele zaal
       *[other] alleen in { $places }
    } staan.
demand-not-rooms = { $who } { $n ->
        [one] mag
       *[other] mogen
    } niet in { $places } staan.
demand-pinned = { $who } { $n ->
        [one] is
       *[other] zijn
    } vastgezet op { $place }.
demand-seats = { $who } { $n ->
        [one] vraagt
       *[other] vragen
    } minstens { $seats ->
        [one] 1 stoel
       *[other] { $seats } stoelen
    }; { $fit ->
        [none] zoveel heeft geen enkele zaal.
        [few] zoveel { $open ->
            [one] heeft
           *[other] hebben
        } alleen { $rooms }.
       *[most] zoveel { $open ->
            [one] heeft
           *[other] hebben
        } { $rooms } niet.
    }
demand-equipment = { $who } { $n ->
        [one] heeft
       *[other] hebben
    } { $items } nodig; { $fit ->
        [none] geen enkele zaal heeft dat.
        [few] dat { $open ->
            [one] heeft
           *[other] hebben
        } alleen { $rooms }.
       *[most] dat { $open ->
            [one] heeft
           *[other] hebben
        } { $rooms } niet.
    }
demand-overrun = { $who }{ $minutes ->
        [0] {""}
       *[other] {" "}({ $minutes } minuten)
    } { $n ->
        [one] begint binnen haar ronde en loopt
       *[other] beginnen binnen hun ronde en lopen
    } alleen uit waar dat mag; { $open ->
        [0] dat kan in geen enkele ronde.
       *[other] dat kan alleen in { $rounds }.
    }
demand-room = In { $who } is op elk moment hoogstens één onderdeel{ $turnover ->
        [0] {""}
       *[other] , met { $turnover } minuten ertussen
    }{ $taken ->
        [0] .
       *[other] ; daar { $taken ->
            [one] is
           *[other] zijn
        } ook { $blocks }.
    }
demand-room-available = { $who } { $n ->
        [one] is
       *[other] zijn
    } alleen beschikbaar { $when }.
demand-rooms-closed = { $who } { $n ->
        [one] is
       *[other] zijn
    } niet open in { $rounds }.
demand-size-least = { $who } { $n ->
        [one] heeft
       *[other] hebben elk
    } minstens { $least ->
        [one] 1 sessie
       *[other] { $least } sessies
    }.
demand-size-most = { $who } { $n ->
        [one] heeft
       *[other] hebben elk
    } hoogstens { $most ->
        [one] 1 sessie
       *[other] { $most } sessies
    }.
demand-size-both = { $who } { $n ->
        [one] heeft
       *[other] hebben elk
    } minstens { $least } en hoogstens { $most ->
        [one] 1 sessie
       *[other] { $most } sessies
    }.
demand-person = { $who } { $n ->
        [one] is
       *[other] zijn
    } nooit op twee plaatsen tegelijk nodig{ $travel ->
        [0] {""}
       *[other] , reistijd meegerekend
    }: { $items }.
demand-person-available = { $who } { $n ->
        [one] is
       *[other] zijn
    } alleen beschikbaar { $when }, en nodig in { $items }.
demand-rest = { $who } { $n ->
        [one] heeft
       *[other] hebben
    } minstens { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    } tussen twee onderdelen van een dag: { $items }.
demand-load = { $who } { $n ->
        [one] werkt
       *[other] werken
    } op één dag aan { $most ->
        [0] geen enkele sessie
        [one] hoogstens 1 sessie
       *[other] hoogstens { $most } sessies
    } mee: { $items }.
demand-organiser = { $who } { $n ->
        [one] heeft
       *[other] hebben
    } op elk moment { $most ->
        [0] geen enkele sessie
        [one] hoogstens 1 sessie
       *[other] hoogstens { $most } sessies
    }: { $items }.
demand-organiser-available = { $who } { $n ->
        [one] is
       *[other] zijn
    } alleen beschikbaar { $when }, en { $n ->
        [one] organiseert
       *[other] organiseren
    } { $items }.
demand-must-attend = { $who } { $n ->
        [one] moet
       *[other] moeten
    } bij { $items } kunnen zijn.
demand-order = { $who } { $n ->
        [one] is
       *[other] zijn
    } afgelopen voordat { $then } begint.
demand-directly = { $then } staat in de eerstvolgende ronde na { $who }, op dezelfde dag.
demand-same-round = { $who } staan in dezelfde ronde.
demand-different-round = { $who } staan in verschillende rondes.
demand-same-room = { $who } staan in dezelfde zaal.
demand-repeat = De { $copies } keren dat { $who } er is, staan in verschillende rondes.

# Een natuurlijke groep sessies als onderwerp van een zin.
group-all = Alle { $n } sessies
group-kind = Alle { $n } sessies van het soort { $kind }
group-organiser = Alle { $n } sessies van { $organiser }
group-person = Alle { $n } sessies met { $person }

# Een verandering als advies. $who: sessie, zaal, ronde of persoon.
change-allow-round = Laat { $who } ook in { $what } toe.
change-allow-room = Laat { $who } ook in { $what } toe.
change-drop-pin = Zet { $who } niet langer vast.
change-open-room = Stel { $who } ook in { $what } open.
change-round-most = Sta { $value } sessies toe in { $who }, in plaats van { $now }.
change-round-least = Vraag in { $who } minstens { $value ->
        [one] 1 sessie
       *[other] { $value } sessies
    } in plaats van { $now }.
change-round-takes = Open { $who } ook voor sessies van het soort { $what }.
change-add-equipment = Zorg in { $who } voor: { $what }.
change-fewer-seats = Neem voor { $who } genoegen met { $value ->
        [one] 1 stoel
       *[other] { $value } stoelen
    } in plaats van { $now }.
change-shorten = Kort { $who } in van { $now } tot { $value } minuten: zij eindigt dan met de ronde, om { $end }.
change-rest = Geef { $who } { $value ->
        [one] 1 minuut
       *[other] { $value } minuten
    } rust tussen twee onderdelen in plaats van { $now }.
change-load = Laat { $who } aan { $value ->
        [one] 1 sessie
       *[other] { $value } sessies
    } op een dag meewerken in plaats van { $now }.
change-parallel = Laat { $who } { $value ->
        [one] 1 sessie
       *[other] { $value } sessies
    } tegelijk hebben in plaats van { $now }.
change-organiser-there = Vraag { $who } om ook in { $what } beschikbaar te zijn.
change-person-there = Vraag { $who } om ook in { $what } beschikbaar te zijn.
change-skip-must = Laat { $who } { $what } overslaan.
change-leave-out = Laat { $who } vervallen als er geen plaats voor is.
change-drop-order = Laat de volgorde van { $who } los.
change-drop-directly-before = Laat los dat { $who } direct op elkaar volgen.
change-drop-same-round = Laat { $who } in verschillende rondes staan.
change-drop-different-round = Laat { $who } in dezelfde ronde staan.
change-drop-same-room = Laat { $who } in verschillende zalen staan.

# Wat een programma dat er wel is, niet kan missen.
tight-room = { $who } kan niet gemist worden in { $rounds }.
tight-person = { $who } kan niet ontbreken in { $rounds }.
tight-organiser = { $who } kan niet ontbreken in { $rounds }.

explain-infeasible = Er is geen programma dat aan alle eisen voldoet: dat is bewezen.
explain-feasible = Er is een programma dat aan alle eisen voldoet. { $n ->
        [0] Geen zaal, spreker of themagroep is in een bepaalde ronde onmisbaar.
       *[other] Dit kan er niet af:
    }
explain-unknown = Binnen de tijd is niet gebleken of er een programma is.

remark-no-schedule-at-all = Dit evenement heeft geen enkel programma dat aan alle eisen voldoet. Waarom, zegt: scheduler explain
remark-no-conflict-in-time = Binnen de tijd is geen botsing gevonden.
remark-more-conflicts-perhaps = De tijd was om; er kunnen meer botsingen zijn.
remark-conflict-not-shortest = Van een botsing is binnen de tijd niet bewezen dat elke eis nodig is.
remark-no-repair = Met de veranderingen die mogen is er ook geen programma.
remark-no-repair-in-time = Binnen de tijd is geen oplossing gevonden.
remark-repairs-not-cheapest = Van niet elke oplossing is bewezen dat er geen eenvoudiger is.
remark-more-tight-perhaps = De tijd was om; er kan meer onmisbaar zijn.

# Namen die niet of niet precies gevonden zijn.
lookup-session = sessie
lookup-round = ronde
lookup-room = zaal
lookup-person = persoon
lookup-organiser = themagroep
lookup-attendee = deelnemer
lookup-rule = regel
lookup-unknown = Geen { $what } heet ‘{ $name }’.
lookup-known = Er zijn: { $titles }.
lookup-several = ‘{ $name }’ kan meer dan één { $what } zijn: { $titles }.

# Wat een andere plaats kost. $before en $after in de eenheid van de regel.
delta = { $title }: { $after } (was { $before })
balance = { $gain ->
        [0] { $lose ->
            [0] Voor de deelnemers verandert er niets.
            [one] Niemand gaat erop vooruit, 1 deelnemer gaat erop achteruit.
           *[other] Niemand gaat erop vooruit, { $lose } deelnemers gaan erop achteruit.
        }
        [one] { $lose ->
            [0] 1 deelnemer gaat erop vooruit, niemand erop achteruit.
           *[other] 1 deelnemer gaat erop vooruit, { $lose } erop achteruit.
        }
       *[other] { $lose ->
            [0] { $gain } deelnemers gaan erop vooruit, niemand erop achteruit.
           *[other] { $gain } deelnemers gaan erop vooruit, { $lose } erop achteruit.
        }
    }
costs-nothing = niets meer of minder

where-rooms-in = { $rooms } in { $rounds }

why-nowhere = { $who } staat niet in dit programma; { $open ->
        [0] er is geen plaats voor.
        [one] 1 plaats staat ervoor open.
       *[other] { $open } plaatsen staan ervoor open.
    }
why-impossible-here = { $who } staat in { $place }, maar geen enkel programma dat aan alle eisen voldoet heeft de sessie daar, en ook nergens anders.
why-only-here = { $who } staat in { $place }; ergens anders kan niet.
why-here = { $who } staat in { $place }. { $open ->
        [one] Er is 1 andere plaats mogelijk
       *[other] Er zijn { $open } andere plaatsen mogelijk
    }; { $better ->
        [0] { $unsure ->
            [0] geen daarvan geeft een beter programma.
           *[other] van geen daarvan is bewezen dat zij een beter programma geeft.
        }
        [one] 1 daarvan geeft een beter programma.
       *[other] { $better } daarvan geven een beter programma.
    }{ $unsure ->
        [0] {""}
       *[other] {" "}Van { $unsure } is dat binnen de tijd niet uitgezocht.
    }
place-line = { $place }{ $here ->
        [0] {""}
       *[other] {" "}(staat daar nu)
    }: { $text }
place-impossible = { $place }: geen enkel programma heeft de sessie daar.
place-kept = Als de rest blijft staan: { $text }. { $people }
place-taken = Niet als de rest blijft staan: { $clashes }
place-best-here = Als de rest mee mag schuiven: { $text }. { $people } { $moves ->
        [0] Er hoeft niets te verhuizen.
        [one] Er staat dan 1 sessie op een andere plaats dan nu.
       *[other] Er staan dan { $moves } sessies op een andere plaats dan nu.
    }{ $proved ->
        [0] {" "}Binnen de tijd niet bewezen als beste.
       *[other] {""}
    }
place-best = Als de rest mee mag schuiven, tegenover het beste met deze sessie waar zij nu staat: { $text }. { $people } { $moves ->
        [0] Er hoeft niets te verhuizen.
        [one] Er staat dan 1 sessie op een andere plaats dan nu.
       *[other] Er staan dan { $moves } sessies op een andere plaats dan nu.
    }{ $proved ->
        [0] {" "}Binnen de tijd niet bewezen als beste.
       *[other] {""}
    }
place-not-in-time = Met de rest verschoven: binnen de tijd niet uitgezocht.
remark-places-unsure = Niet voor elke plaats is binnen de tijd het beste programma bewezen.

target-what = { $who } in { $place }
target-cannot = { $what }: kan niet{ $n ->
        [0] ; waarom is binnen de tijd niet gevonden.
       *[other] , want:
    }
target-can = { $what }: kan. Dan:
target-unknown = { $what }: binnen de tijd is niet gebleken of dit kan.
target-not-placed = { $who } staat niet in dit programma en kan dus niet ruilen.
target-same = Een sessie ruilt niet met zichzelf.
target-nearest = Met zo min mogelijk verhuizingen ({ $moves ->
        [one] 1 sessie
       *[other] { $moves } sessies
    }{ $proved ->
        [0] ; niet bewezen dat het met minder niet kan
       *[other] {""}
    }):
target-best = Als alles mee mag schuiven ({ $moves ->
        [one] 1 sessie verhuist
       *[other] { $moves } sessies verhuizen
    }{ $proved ->
        [0] ; niet bewezen dat het niet beter kan
       *[other] {""}
    }):
target-nearest-not-in-time = Met zo min mogelijk verhuizingen: binnen de tijd niet uitgezocht.
target-best-not-in-time = Als alles mee mag schuiven: binnen de tijd niet uitgezocht.
target-costs-nothing = Het kost niets meer of minder dan nu.

# Wat als.
grammar-unknown = Deze verandering is niet begrepen.
    .hint = Bijvoorbeeld: ‘zaal Raadszaal dicht in themaronde 1’, ‘spreker Kees Vendrik niet beschikbaar in ronde 2’, ‘sessie Veiligheid vervalt’ of ‘gewicht attendance 20’.
grammar-not-switchable = De regel ‘{ $rule }’ kan niet uit.
grammar-scenario = Een scenario is een verandering of een lijst van veranderingen.
what-if-infeasible = Er is geen programma om mee te beginnen: dat is bewezen. Waarom, zegt: scheduler explain
what-if-no-start = Er is geen programma om mee te vergelijken.
what-if-unknown = Binnen de tijd is niet gebleken of er dan een programma is.
what-if-possible = Dat kan. { $moves ->
        [0] Er hoeft niets te verhuizen.
        [one] Er verhuist 1 sessie.
       *[other] Er verhuizen { $moves } sessies.
    } { $people }
what-if-rule = Regel
what-if-before = Nu
what-if-after = Dan
what-if-moves = Veranderde plaatsen
what-if-better-off = Deelnemers beter af
what-if-worse-off = Deelnemers slechter af
what-if-nothing = –
what-if-impossible = geen programma

# Afruil tussen twee regels, en alternatieven.
tradeoff-hard = ‘{ $rule }’ is een harde regel: daar valt niets af te ruilen.
tradeoff-same = Een afruil is tussen twee verschillende regels.
tradeoff-no-base = Er is geen vorige versie om dichtbij te blijven.
tradeoff-headline = { $first } tegenover { $second }: { $n ->
        [0] geen programma gevonden.
        [one] 1 programma is beter dan alle andere.
       *[other] { $n } programma’s waarvan geen op beide punten beter is dan een ander.
    }{ $complete ->
        [0] {" "}De tijd was om: er kunnen er meer zijn, of betere.
       *[other] {" "}Dit is bewezen de hele rij.
    }
alternatives-headline = { $n ->
        [0] Binnen de tijd is geen programma gevonden.
        [one] 1 van de { $asked } gevraagde programma’s gevonden, op hoogstens { $within } van de bewezen ondergrens.
       *[other] { $n } van de { $asked } gevraagde programma’s gevonden, elk op hoogstens { $within } van de bewezen ondergrens.
    }
alternatives-far = Het beste programma dat is gevonden kost { $score } punten, en bewezen is alleen dat minder dan { $bound } niet kan. Dat ligt meer dan { $within } uiteen: daarom is niet naar andere programma’s gezocht. Met meer tijd kan dat misschien wel.
alternatives-unproved = Het beste programma dat is gevonden kost { $score } punten; hoe goed dat is, is binnen de tijd niet bewezen, en daarom is niet naar andere gezocht. Met meer tijd kan dat misschien wel.
alternatives-number = Programma { $number }
alternatives-same-round = In dezelfde ronde als in programma 1
alternatives-common = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }
alternatives-distance = Afstand tot de ondergrens
