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
