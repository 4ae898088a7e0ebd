# De werkmap: bladen om in te vullen, en wat er mis kan zijn met een werkmap.

# -- bladen -------------------------------------------------------------------------------------------------

sheet-guidance = Handleiding
sheet-event = Evenement
sheet-days = Dagen
sheet-timeline = Tijdlijn
sheet-venues = Locaties
sheet-travel = Reistijden
sheet-rooms = Invoer zalen
sheet-pillars = Pijlers
sheet-tags = Labels
sheet-organisers = Invoer themagroepen
sheet-people = Invoer mensen
sheet-sessions = Sessies
sheet-roles = Rollen
sheet-pins = Vastgezet
sheet-relations = Relaties
sheet-availability = Beschikbaarheid
sheet-preferences = Voorkeuren
sheet-attendees = Deelnemers
sheet-wishes = Wensen
sheet-rules = Regels
sheet-assumptions = Aannames
sheet-base = Vorige versie
sheet-choices = Keuzelijsten
sheet-roster = Rooster
sheet-planning = Planning
sheet-snapshot = Momentopname
sheet-changes = Wijzigingen

# -- plaatsen -----------------------------------------------------------------------------------------------

place-line = op regel { $line }
place-cell = op { $sheet }!{ $cell }

# -- het bestand als geheel ---------------------------------------------------------------------------------

problem-workbook-encrypted = Deze werkmap is met een wachtwoord beveiligd.
    .hint = Open haar in Excel en bewaar haar zonder wachtwoord.
problem-workbook-old = Dit is een werkmap van een oude Excel (.xls).
    .hint = Open haar in Excel en bewaar haar als .xlsx.
problem-workbook-open-document = Dit is een werkmap van LibreOffice (.ods).
    .hint = Bewaar haar als .xlsx.
problem-workbook-text = Dit is een tekstbestand, geen werkmap.
    .hint = Open het in Excel en bewaar het als .xlsx.
problem-workbook-not-excel = Dit is geen werkmap van Excel.
problem-workbook-damaged = Deze werkmap is beschadigd en kan niet worden gelezen.
    .hint = Open haar in Excel, laat haar herstellen en bewaar haar onder een andere naam.
problem-workbook-too-large = Deze werkmap is uitgepakt groter dan { $most } MB.
    .hint = Haal weg wat er niet bij hoort, zoals afbeeldingen en andere bladen.
problem-workbook-too-many = Een blad bevat te veel (meer dan { $most } cellen).
    .hint = Haal weg wat er niet bij hoort.
