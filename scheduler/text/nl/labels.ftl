# Vaste keuzes zoals mensen ze noemen.
kind-theme = themasessie
kind-pillar = pijlerbijeenkomst
kind-excursion = excursie
kind-lunch = lunchonderdeel
role-speaker = spreker
role-moderator = gespreksleider
role-chair = voorzitter
role-host = gastheer of gastvrouw
role-panel = panellid
role-guide = begeleider
role-guest = gast
block-plenary = plenair
block-break = pauze
block-social = ontmoeting
block-round = ronde
