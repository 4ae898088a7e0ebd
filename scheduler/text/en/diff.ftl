# What changed between two programmes, and what to tell whom.

diff-nothing = Nothing has changed.
diff-summary = Changed: { $parts }.
diff-count-new = { $n } new
diff-count-cancelled = { $n } cancelled
diff-count-unplaced = { $n } no longer placed
diff-count-round = { $n } to another round
diff-count-room = { $n } to another room
diff-count-swapped = { $n } exchanged places
diff-count-time = { $n } at another time

diff-place = { $round }, { $room }
diff-when = { $round } ({ $when })

diff-new = *{ $session }* is new in the programme: { $to }.
diff-cancelled = *{ $session }* is cancelled; it was in { $from_ }.
diff-unplaced = *{ $session }* is no longer in the programme; it was in { $from_ }.
diff-round = *{ $session }* moves from { $from_ } to { $to }.
diff-room = *{ $session }* has another room: { $to } instead of { $from_ }; { $when }.
diff-swapped = *{ $session }* exchanges places with *{ $other }*: from { $from_ } to { $to }.
diff-swapped-room = *{ $session }* exchanges rooms with *{ $other }*: { $to } instead of { $from_ }; { $when }.
diff-time = *{ $session }* is at another time: { $to } instead of { $from_ }.

diff-room-comes = *{ $session }* comes in: { $to }.
diff-room-goes = *{ $session }* leaves: { $from_ }.
diff-room-stays = *{ $session }* stays in this room and moves from { $from_ } to { $to }.
