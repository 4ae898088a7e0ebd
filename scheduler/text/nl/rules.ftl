# Regels: titel, uitleg, eenheid, overtredingen en wat de regel vraagt (demand).

placed-once =
    .title = Elke sessie krijgt een plaats
    .statement = Elke sessie staat precies één keer in het programma; een optionele sessie hoogstens één keer.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }
    .missing = *{ $session }* is niet geplaatst.
    .twice = *{ $session }* is { $n } keer geplaatst.
    .demand = *{ $subject }* krijgt een plaats in het programma.
room-conflict =
    .title = Eén sessie tegelijk in een zaal
    .statement = In een zaal is er op elk moment hoogstens één onderdeel, en tussen twee onderdelen blijft de wisseltijd van de zaal over.
    .unit = { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }
    .violation = { $room } is dubbel bezet: *{ $a }* en *{ $b }*, { $when }.
    .turnover = In { $room } zit { $gap ->
        [one] 1 minuut
       *[other] { $gap } minuten
    } tussen *{ $a }* en *{ $b }*; nodig is { $turnover ->
        [one] 1 minuut
       *[other] { $turnover } minuten
    }.
    .demand = { $subject } wordt nooit dubbel gebruikt.
room-available =
    .title = Zaal is beschikbaar
    .statement = Een sessie staat alleen in een zaal op een moment waarop die zaal beschikbaar is.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }
    .violation = { $room } is niet beschikbaar voor *{ $session }*, { $when }.
    .demand = { $subject } wordt alleen gebruikt wanneer de zaal beschikbaar is.
room-capacity =
    .title = Genoeg stoelen
    .statement = Een sessie met een minimumaantal stoelen staat in een zaal die daar groot genoeg voor is.
    .unit = { $n ->
        [one] 1 stoel
       *[other] { $n } stoelen
    } te weinig
    .violation = *{ $session }* vraagt minstens { $needed ->
        [one] 1 stoel
       *[other] { $needed } stoelen
    }; { $room } heeft er { $seats }.
    .demand = *{ $subject }* staat in een zaal met genoeg stoelen.
room-equipment =
    .title = Benodigde apparatuur
    .statement = Een sessie staat in een zaal met alles wat zij nodig heeft.
    .unit = { $n ->
        [one] 1 voorziening
       *[other] { $n } voorzieningen
    } te weinig
    .violation = *{ $session }* heeft { $missing } nodig; dat ontbreekt in { $room }.
    .demand = *{ $subject }* staat in een zaal met de benodigde apparatuur.
round-kind =
    .title = Soort sessie past bij de ronde
    .statement = Een sessie staat alleen in een ronde die haar soort sessies opneemt.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }
    .violation = *{ $session }* ({ $kind }) past niet in { $round }: die ronde is er niet voor.
    .demand = *{ $subject }* staat in een ronde voor haar soort sessies.
allowed-rounds =
    .title = Toegestane rondes
    .statement = Een sessie staat alleen in een ronde die voor haar is toegestaan.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }
    .violation = *{ $session }* mag niet in { $round } staan.
    .demand = *{ $subject }* staat in een toegestane ronde.
allowed-rooms =
    .title = Toegestane zalen
    .statement = Een sessie staat alleen in een zaal die voor haar is toegestaan.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }
    .violation = *{ $session }* mag niet in { $room } staan.
    .demand = *{ $subject }* staat in een toegestane zaal.
pinned =
    .title = Vastgezette plaats
    .statement = Een vastgezette sessie staat waar zij is vastgezet.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }
    .violation = *{ $session }* is vastgezet op { $pin }, maar staat in { $round } · { $room }.
    .unplaced = *{ $session }* is vastgezet op { $pin }, maar is niet geplaatst.
    .demand = *{ $subject }* staat waar zij is vastgezet.
person-conflict =
    .title = Niemand op twee plaatsen tegelijk
    .statement = Wie aan een sessie of plenair onderdeel meewerkt, heeft niet tegelijk een ander onderdeel en kan op tijd van de ene locatie naar de andere.
    .unit = { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }
    .violation = { $person } is nodig in *{ $a }* en *{ $b }* tegelijk, { $when }.
    .travel = { $person } kan niet op tijd van *{ $a }* ({ $from_ }) naar *{ $b }* ({ $to }): daartussen zit { $gap ->
        [one] 1 minuut
       *[other] { $gap } minuten
    }, de reis duurt { $travel ->
        [one] 1 minuut
       *[other] { $travel } minuten
    }.
    .demand = { $subject } is nooit op twee plaatsen tegelijk nodig.
person-available =
    .title = Spreker is beschikbaar
    .statement = Een sessie staat op een moment waarop iedereen die eraan meewerkt beschikbaar is.
    .unit = { $n ->
        [one] 1 keer
       *[other] { $n } keer
    }
    .violation = { $person } is niet beschikbaar voor *{ $session }*, { $when }.
    .demand = { $subject } wordt alleen ingezet wanneer die beschikbaar is.
person-rest =
    .title = Rust tussen twee onderdelen
    .statement = Tussen twee onderdelen van dezelfde persoon op één dag zit genoeg tijd.
    .unit = { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    } te weinig
    .violation = { $person } heeft { $gap ->
        [one] 1 minuut
       *[other] { $gap } minuten
    } tussen *{ $a }* en *{ $b }*; afgesproken is { $rest ->
        [one] 1 minuut
       *[other] { $rest } minuten
    }.
    .demand = { $subject } krijgt genoeg rust tussen twee onderdelen.
    .minutes = Minuten rust
person-load =
    .title = Niet te veel sessies per dag
    .statement = Een persoon werkt per dag aan niet meer sessies mee dan afgesproken.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    } te veel
    .violation = { $person } heeft op { $day } { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }: { $titles }; afgesproken is hoogstens { $most }.
    .demand = { $subject } heeft per dag niet te veel sessies.
    .sessions_per_day = Meeste sessies per dag (0 = geen grens)
organiser-conflict =
    .title = Themagroep niet dubbel bezet
    .statement = Een themagroep heeft op elk moment niet meer sessies dan zij aankan; een gezamenlijke sessie telt voor elke themagroep mee.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    } te veel
    .violation = { $organiser } organiseert { $titles } tegelijk, { $when }; hoogstens { $most } kan.
    .demand = { $subject } heeft niet te veel sessies tegelijk.
    .parallel = Meeste sessies tegelijk
organiser-available =
    .title = Themagroep is beschikbaar
    .statement = Een sessie staat op een moment waarop haar themagroepen beschikbaar zijn.
    .unit = { $n ->
        [one] 1 keer
       *[other] { $n } keer
    }
    .violation = { $organiser } is niet beschikbaar voor *{ $session }*, { $when }.
    .demand = { $subject } organiseert alleen wanneer de themagroep beschikbaar is.
order =
    .title = Volgorde
    .statement = Waar een volgorde is afgesproken, is de eerste sessie afgelopen voordat de tweede begint; bij ‘direct ervoor’ staat de tweede in de eerstvolgende ronde van die dag.
    .unit = { $n ->
        [one] 1 keer
       *[other] { $n } keer
    }
    .violation = *{ $a }* hoort vóór *{ $b }*, maar eindigt om { $end_a } terwijl *{ $b }* om { $start_b } begint.
    .not-directly = *{ $b }* hoort direct na *{ $a }*, in de eerstvolgende ronde van die dag; nu staat *{ $a }* in { $round_a } en *{ $b }* in { $round_b }.
    .demand = De afgesproken volgorde van { $subject } klopt.
same-round =
    .title = Zelfde ronde
    .statement = Sessies die bij elkaar horen staan in dezelfde ronde.
    .unit = { $n ->
        [one] 1 keer
       *[other] { $n } keer
    }
    .violation = { $titles } horen in dezelfde ronde; nu staan zij in { $round_a } en { $round_b }.
    .demand = { $subject } staan in dezelfde ronde.
different-round =
    .title = Verschillende rondes
    .statement = Sessies die uit elkaar moeten staan in verschillende rondes.
    .unit = { $n ->
        [one] 1 keer
       *[other] { $n } keer
    }
    .violation = { $titles } horen in verschillende rondes; nu staan zij allebei in { $round_a }.
    .demand = { $subject } staan in verschillende rondes.
same-room =
    .title = Zelfde zaal
    .statement = Sessies die een zaal delen staan in dezelfde zaal.
    .unit = { $n ->
        [one] 1 keer
       *[other] { $n } keer
    }
    .violation = { $titles } horen in dezelfde zaal; nu staan zij in { $room_a } en { $room_b }.
    .demand = { $subject } staan in dezelfde zaal.
repeat =
    .title = Herhalingen in verschillende rondes
    .statement = De herhalingen van een sessie staan in verschillende rondes.
    .unit = { $n ->
        [one] 1 keer
       *[other] { $n } keer
    }
    .violation = *{ $session }* staat twee keer in { $round }; herhalingen horen in verschillende rondes.
    .demand = De herhalingen van *{ $subject }* staan in verschillende rondes.
overrun =
    .title = Uitloop alleen waar dat kan
    .statement = Een sessie begint binnen haar ronde en loopt alleen uit in een onderdeel dat uitloop toestaat.
    .unit = { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }
    .violation = *{ $session }* ({ $when }) loopt uit in { $block }; daar mag geen uitloop in.
    .late-start = *{ $session }* ({ $when }) begint niet binnen { $round }.
    .midnight = *{ $session }* ({ $when }) loopt { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    } door na 24.00.
    .demand = *{ $subject }* loopt alleen uit waar dat mag.
round-size =
    .title = Aantal sessies per ronde
    .statement = Een ronde heeft niet minder en niet meer sessies dan afgesproken.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }
    .few = { $round } heeft { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }; afgesproken is minstens { $least }.
    .many = { $round } heeft { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    }; afgesproken is hoogstens { $most }.
    .demand = { $subject } heeft niet te weinig en niet te veel sessies.
must-attend =
    .title = Verplichte sessies overlappen niet
    .statement = De sessies waar een deelnemer bij moet zijn overlappen niet en zijn op tijd bereikbaar.
    .unit = { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }
    .violation = { $person } moet bij *{ $a }* en *{ $b }* tegelijk zijn, { $when }.
    .travel = { $person } kan niet op tijd van *{ $a }* ({ $from_ }) naar *{ $b }* ({ $to }): daartussen zit { $gap ->
        [one] 1 minuut
       *[other] { $gap } minuten
    }, de reis duurt { $travel ->
        [one] 1 minuut
       *[other] { $travel } minuten
    }.
    .demand = { $subject } kan bij alle verplichte sessies zijn.

# Wensen: hoe minder, hoe beter.

attendance =
    .title = Wensen van deelnemers
    .statement = Zo veel mogelijk wensen van deelnemers gaan in vervulling; een hoger gewenste sessie telt zwaarder.
    .unit = { $n ->
        [one] 1 wenspunt
       *[other] { $n } wenspunten
    } gemist
    .violation = { $attendee } mist { $missed } van { $total } wenspunten.
seats-short =
    .title = Stoelen tekort
    .statement = Een sessie staat in een zaal waar iedereen die verwacht wordt een stoel heeft.
    .unit = { $n ->
        [one] 1 stoel
       *[other] { $n } stoelen
    } te weinig
    .violation = *{ $session }* trekt naar verwachting { $expected } mensen en { $room } heeft { $seats } stoelen: { $short } te weinig.
theme-overlap =
    .title = Zelfde thema tegelijk
    .statement = Sessies van één thema of pijler staan zo min mogelijk tegelijk; kleine thema’s tellen zwaarder.
    .unit = { $n ->
        [one] 1 overlappunt
       *[other] { $n } overlappunten
    }
    .violation = { $titles } horen allebei bij { $label } en zijn tegelijk, { $when }.
coverage =
    .title = Elke pijler in elke ronde
    .statement = Een pijler met genoeg sessies is in elke ronde vertegenwoordigd.
    .unit = { $n ->
        [one] 1 ronde
       *[other] { $n } rondes
    } zonder een pijler
    .violation = { $round } heeft geen sessie van de pijler { $pillar }.
round-wish =
    .title = Voorkeur voor een ronde
    .statement = Sessies, themagroepen en sprekers staan in de rondes die zij het liefst willen.
    .unit = { $n ->
        [one] 1 voorkeur
       *[other] { $n } voorkeuren
    } niet gevolgd
    .other = *{ $session }* staat in { $place }; { $who } had liever een andere ronde.
    .unwanted = *{ $session }* staat in { $place }; { $who } had die ronde liever niet.
    .other-session = *{ $session }* staat in { $place }; voor deze sessie had een andere ronde de voorkeur.
    .unwanted-session = *{ $session }* staat in { $place }; die ronde was voor deze sessie ongewenst.
room-wish =
    .title = Voorkeur voor een zaal
    .statement = Sessies, themagroepen en sprekers staan in de zalen die zij het liefst willen.
    .unit = { $n ->
        [one] 1 voorkeur
       *[other] { $n } voorkeuren
    } niet gevolgd
    .other = *{ $session }* staat in { $place }; { $who } had liever een andere zaal.
    .unwanted = *{ $session }* staat in { $place }; { $who } had die zaal liever niet.
    .other-session = *{ $session }* staat in { $place }; voor deze sessie had een andere zaal de voorkeur.
    .unwanted-session = *{ $session }* staat in { $place }; die zaal was voor deze sessie ongewenst.
fairness =
    .title = Niemand ver achterop
    .statement = De deelnemer die het meeste mist, mist zo min mogelijk.
    .unit = { $n } promille gemist door wie het meeste mist
    .violation = { $attendee } mist het meest: { $share } % van de eigen wensen.
moved =
    .title = Dicht bij de vorige versie
    .statement = Sessies blijven zo veel mogelijk staan waar zij in de vorige versie stonden.
    .unit = { $n ->
        [one] 1 sessie
       *[other] { $n } sessies
    } verplaatst
    .violation = *{ $session }* stond in { $round } · { $room } en staat daar niet meer.
