"""Portfolio holders of Dutch cities: the material of the synthetic attendees. No personal names.

The cities are some larger Dutch ones. This is *not* claimed to be the list of members of the
G40 or of any other network; it only gives the synthetic attendees a plausible home.
"""

from __future__ import annotations

from dataclasses import dataclass

CITIES = (
    "Alkmaar",
    "Almelo",
    "Almere",
    "Alphen aan den Rijn",
    "Amersfoort",
    "Apeldoorn",
    "Arnhem",
    "Assen",
    "Breda",
    "Delft",
    "Deventer",
    "Dordrecht",
    "Ede",
    "Eindhoven",
    "Emmen",
    "Enschede",
    "Gouda",
    "Groningen",
    "Haarlem",
    "Heerlen",
    "Helmond",
    "Hengelo",
    "Hilversum",
    "Hoorn",
    "Leeuwarden",
    "Leiden",
    "Lelystad",
    "Maastricht",
    "Nijmegen",
    "Oss",
    "Purmerend",
    "Roosendaal",
    "Schiedam",
    "’s-Hertogenbosch",
    "Sittard-Geleen",
    "Tilburg",
    "Venlo",
    "Vlissingen",
    "Zaanstad",
    "Zoetermeer",
    "Zwolle",
)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a municipal executive is responsible for, and by which words they know their subject.

    ``pillars`` are beginnings of words in pillar titles, ``keywords`` parts of words in titles,
    subtitles and names of organisers; all in lower case without diacritics. ``share`` is how
    common the portfolio is among the attendees, relative to the others.
    """

    title: str
    pillars: tuple[str, ...]
    keywords: tuple[str, ...]
    share: int


PORTFOLIOS = (
    Portfolio(
        "burgemeester",
        ("bestuur",),
        ("interbestuurlijk", "veilig", "regionaal", "europ", "asiel", "democratie"),
        10,
    ),
    Portfolio(
        "wethouder asiel en integratie", ("sociaal",), ("asiel", "vergunninghouder", "opvang", "migrant"), 7
    ),
    Portfolio(
        "wethouder cultuur", ("sociaal",), ("cultuur", "makers", "erfgoed", "museum", "verhaal", "histori"), 6
    ),
    Portfolio(
        "wethouder duurzaamheid",
        ("fysiek",),
        ("duurza", "stroom", "warmte", "energie", "landschap", "dijk"),
        9,
    ),
    Portfolio(
        "wethouder economie",
        ("economie",),
        ("economi", "binnenst", "werken", "werklocaties", "logistiek", "innovatie"),
        11,
    ),
    Portfolio("wethouder financiën", ("bestuur",), ("financ", "begroting", "europ", "interbestuurlijk"), 8),
    Portfolio("wethouder jeugd en onderwijs", ("sociaal",), ("jeugd", "kind", "onderwijs"), 9),
    Portfolio(
        "wethouder mobiliteit",
        ("fysiek",),
        ("mobiliteit", "logistiek", "verstedelijking", "bereikbaar", "fiets"),
        7,
    ),
    Portfolio(
        "wethouder ruimtelijke ordening",
        ("fysiek",),
        ("ruimte", "gebied", "verstedelijking", "leefomgeving", "haven"),
        10,
    ),
    Portfolio(
        "wethouder werk en inkomen",
        ("economie", "sociaal"),
        ("arbeidsm", "participatie", "keten", "werken"),
        8,
    ),
    Portfolio("wethouder wonen", ("fysiek",), ("wonen", "woning", "woon", "wijk", "leefomgeving"), 10),
    Portfolio("wethouder zorg en welzijn", ("sociaal",), ("zorg", "welzijn", "gezond", "iza"), 10),
)
