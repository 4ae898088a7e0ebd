# Fixed choices as people call them.
kind-theme = theme session
kind-pillar = pillar meeting
kind-excursion = excursion
kind-lunch = lunch option
role-speaker = speaker
role-moderator = moderator
role-chair = chair
role-host = host
role-panel = panel member
role-guide = guide
role-guest = guest
block-plenary = plenary
block-break = break
block-social = social
block-round = round
