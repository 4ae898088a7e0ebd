# Antwoorden op vragen: koppen en tabellen. De zinnen zelf staan in explain.ftl.

answer-facts = Geteld
answer-conflict = { $count ->
        [one] { $n ->
            [one] Deze eis kan niet:
           *[other] Deze { $n } eisen kunnen niet samen:
        }
       *[other] Botsing { $number } van { $count }: { $n ->
            [one] deze eis kan niet.
           *[other] deze { $n } eisen kunnen niet samen.
        }
    }
answer-conflict-sure = { $n ->
        [one] Vervalt deze eis, dan kan de rest wel.
       *[other] Vervalt er één, dan kunnen de andere wel.
    }{ $smallest ->
        [0] {""}
       *[other] {" "}Een kleinere botsing is er niet.
    }
answer-conflict-unsure = Niet van elke eis is bewezen dat hij nodig is.
answer-repairs = Zo kan het wel, de eenvoudigste manier eerst
answer-repair-score = Dan: { $amounts }. { $proved ->
        [0] Het kan nog beter zijn; dat is binnen de tijd niet uitgezocht.
       *[other] Beter kan het daarmee niet.
    }
answer-costs-nothing = alle wensen en voorkeuren vervuld

answer-supply = Vraag en aanbod
answer-supply-what = Wat
answer-supply-asked = Sessies
answer-supply-places = Plaatsen
answer-supply-short = { $n } te kort
answer-supply-kind = { $title }
answer-supply-seats = Minstens { $title } stoelen
answer-supply-equipment = Met { $title }
answer-supply-day = Alleen op { $title }
answer-supply-person = { $title }
answer-supply-organiser = { $title }

answer-refused = Waar de sessie niet kan staan
answer-why-kept = Als de rest blijft staan
answer-why-best = Als de rest mee mag schuiven
answer-why-reference = Beter en slechter af: tegenover het beste programma met de sessie waar zij nu staat.
answer-place = Plaats
answer-better-off = beter af
answer-worse-off = slechter af
answer-moves = elders dan nu
answer-today = Het programma nu
answer-here = { $place } (nu)
answer-unproved = { $place } *
answer-unproved-note = * Binnen de tijd niet bewezen als beste.
answer-impossible = { $places }: daar kan de sessie in geen enkel programma staan.
answer-not-in-time = { $places }: binnen de tijd niet uitgezocht.

answer-now = Nu
answer-then = Dan
answer-rule = Regel
answer-nearest-moves = Wat verhuist
answer-best = Als alles mee mag schuiven{ $moves ->
        [one] , en 1 sessie verhuist
       *[other] , en { $moves } sessies verhuizen
    }{ $proved ->
        [0] {" "}(niet bewezen dat het niet beter kan)
       *[other] {""}
    }: { $text } { $people }
answer-nothing-changes = er verandert niets.
answer-scenario = Verandering
answer-why-not = Waarom niet

answer-front-proved = bewezen
answer-yes = ja
answer-no = nee
answer-elsewhere = Wat verschilt
answer-session = Sessie
answer-not-placed = niet geplaatst
answer-same = hetzelfde

answer-note = Wat deze sessie kost
answer-note-wishes = { $n ->
        [one] De enige deelnemer die haar wenst, mist haar.
       *[other] { $missed } van de { $n } deelnemers die haar wensen, { $missed ->
            [one] mist
           *[other] missen
        } haar.
    }
answer-more-clashes = { $n ->
        [one] En nog 1 botsing.
       *[other] En nog { $n } botsingen.
    }
answer-broken = Dit programma overtreedt harde regels zoals het is:
answer-kept-not = { $place }: kan dan niet. { $clash }
