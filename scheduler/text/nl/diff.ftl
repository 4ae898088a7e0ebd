# Wat er veranderde tussen twee programma’s, en wat wie moet weten.

diff-nothing = Er is niets veranderd.
diff-summary = Veranderd: { $parts }.
diff-count-new = { $n } nieuw
diff-count-cancelled = { $n } vervallen
diff-count-unplaced = { $n } niet meer geplaatst
diff-count-round = { $n } naar een andere ronde
diff-count-room = { $n } naar een andere zaal
diff-count-swapped = { $n } van plaats geruild
diff-count-time = { $n } op een andere tijd

diff-place = { $round }, { $room }
diff-when = { $round } ({ $when })

diff-new = *{ $session }* is nieuw in het programma: { $to }.
diff-cancelled = *{ $session }* vervalt; stond in { $from_ }.
diff-unplaced = *{ $session }* staat niet meer in het programma; stond in { $from_ }.
diff-round = *{ $session }* gaat van { $from_ } naar { $to }.
diff-room = *{ $session }* krijgt een andere zaal: { $to } in plaats van { $from_ }; { $when }.
diff-swapped = *{ $session }* ruilt van plaats met *{ $other }*: van { $from_ } naar { $to }.
diff-swapped-room = *{ $session }* ruilt van zaal met *{ $other }*: { $to } in plaats van { $from_ }; { $when }.
diff-time = *{ $session }* is op een andere tijd: { $to } in plaats van { $from_ }.

diff-room-comes = *{ $session }* komt erbij: { $to }.
diff-room-goes = *{ $session }* gaat weg: { $from_ }.
diff-room-stays = *{ $session }* blijft in deze zaal en gaat van { $from_ } naar { $to }.
