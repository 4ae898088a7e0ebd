# Answers to questions: headings and tables. The sentences themselves are in explain.ftl.

answer-facts = Counted
answer-conflict = { $count ->
        [one] { $n ->
            [one] This demand cannot be met:
           *[other] These { $n } demands cannot all be met:
        }
       *[other] Clash { $number } of { $count }: { $n ->
            [one] this demand cannot be met.
           *[other] these { $n } demands cannot all be met.
        }
    }
answer-conflict-sure = { $n ->
        [one] Without it there is a way.
       *[other] Without any one of them, the others can.
    }{ $smallest ->
        [0] {""}
       *[other] {" "}There is no smaller clash.
    }
answer-conflict-unsure = It was not proved of every demand that it is needed.
answer-repairs = What would help, the simplest way first
answer-repair-score = Then: { $amounts }. { $proved ->
        [0] It may get better still; there was no time to find out.
       *[other] With this change it cannot be better.
    }
answer-costs-nothing = all wishes and preferences met

answer-supply = Demand and supply
answer-supply-what = What
answer-supply-asked = Sessions
answer-supply-places = Places
answer-supply-short = { $n } short
answer-supply-kind = { $title }
answer-supply-seats = At least { $title } seats
answer-supply-equipment = With { $title }
answer-supply-day = Only on { $title }
answer-supply-person = { $title }
answer-supply-organiser = { $title }

answer-refused = Where the session cannot be
answer-why-kept = If the rest stays
answer-why-best = If the rest may move
answer-why-reference = Better and worse off: against the best programme with the session where it is now.
answer-place = Place
answer-better-off = better off
answer-worse-off = worse off
answer-moves = elsewhere than now
answer-today = The programme now
answer-here = { $place } (now)
answer-unproved = { $place } *
answer-unproved-note = * Not proved to be the best in time.
answer-impossible = { $places }: no programme at all has the session there.
answer-not-in-time = { $places }: not worked out in time.

answer-now = Now
answer-then = Then
answer-rule = Rule
answer-nearest-moves = What moves
answer-best = If everything may move{ $moves ->
        [one] , and 1 session moves
       *[other] , and { $moves } sessions move
    }{ $proved ->
        [0] {" "}(not proved that nothing is better)
       *[other] {""}
    }: { $text } { $people }
answer-nothing-changes = nothing changes.
answer-scenario = Change
answer-why-not = Why not

answer-front-proved = proved
answer-yes = yes
answer-no = no
answer-elsewhere = What differs
answer-session = Session
answer-not-placed = not placed
answer-same = the same

answer-note = What this session costs
answer-note-wishes = { $n ->
        [one] The only attendee who wishes it misses it.
       *[other] { $missed } of the { $n } attendees who wish it { $missed ->
            [one] misses
           *[other] miss
        } it.
    }
answer-more-clashes = { $n ->
        [one] And 1 more clash.
       *[other] And { $n } more clashes.
    }
answer-broken = This programme breaks hard rules as it is:
answer-kept-not = { $place }: not then. { $clash }
