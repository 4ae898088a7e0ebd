# De scenariovariant van een evenement: gegenereerd, en als zodanig te herkennen.
scenario-title = { $title } – scenario
scenario-published = Gepubliceerd programma, aangepast aan het scenario
scenario-assumption-where = Scenario
scenario-assumption-why =
    Dit is een scenario. Beschikbaarheid, aantallen, apparatuur, voorkeuren, onderlinge eisen en open plekken
    zijn gegenereerd; ze zijn niet van de mensen, zalen en themagroepen die hier staan.
scenario-placeholder = Open plek { $n }
scenario-placeholder-status = Onderwerp volgt
scenario-photographer = fotograaf (scenario)
scenario-photographer-role = fotograaf
scenario-note-taker = verslaglegger (scenario)
scenario-note-taker-role = verslaglegger
scenario-equipment-1 = beamer
scenario-equipment-2 = geluidsinstallatie
scenario-equipment-3 = ringleiding
scenario-equipment-4 = livestream
