"""What the terminal says, as a whole."""

from __future__ import annotations

import re
from dataclasses import replace

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from scheduler.domain import Placement, Schedule
from scheduler.evaluate import evaluate
from scheduler.report import evaluation_text, summary_text
from scheduler.result import Result, Status
from tests.conftest import ROOT
from tests.report.conftest import KLEIN, klein, published, result_of

SUMMARY = """\
Kleine netwerkmiddag
Status: FEASIBLE

Oordeel             Hooguit 4,8 % te verbeteren; meer is bewezen onmogelijk.
Totale score        126 punten (minder is beter)
Bewezen ondergrens  minder dan 120 kan niet
Verschil            4,8 %
Geplaatst           5 van 5 sessies
Wensen vervuld      73,9 % van het gewicht van alle wensen (17 van 23; 3 deelnemers)
Per deelnemer       vervuld is minstens 55,6 % van de eigen wensen, 10e percentiel 55,6 %, mediaan 60,0 %
Harde regels        Alle 23 harde regels zijn nageleefd.

Regel                      Hoeveelheid                 Gewicht  Kosten
Wensen van deelnemers      6 wenspunten gemist              10      60
Stoelen tekort             0 stoelen te weinig               2       0
Zelfde thema tegelijk      66 overlappunten                  1      66
Elke pijler in elke ronde  0 rondes zonder een pijler        8       0
Voorkeur voor een ronde    0 voorkeuren niet gevolgd         3       0
Voorkeur voor een zaal     0 voorkeuren niet gevolgd         3       0
Totaal                                                             126

donderdag 13 november 2025 – Stadhuis
  13.30 – 14.30  Ronde 1
    Raadzaal  Bouwen in de binnenstad
    Zaal 3    Wijkteams (met uitloop tot 14.45)
  15.00 – 16.00  Ronde 2
    Raadzaal  Deelfietsen
    Zaal 2    Betaalbare huur
    Zaal 3    Mantelzorg"""


def test_the_summary_of_a_result(small: Result) -> None:
    assert summary_text(replace(small, bound=120)).replace("\N{NO-BREAK SPACE}", " ") == SUMMARY


def test_the_summary_in_english_with_a_session_left_out() -> None:
    text = summary_text(result_of(klein("en"), KLEIN[:4]))
    assert "Verdict             Not a valid programme: it breaks hard rules." in text
    assert "Every session gets a place (1 session)\n  *Deelfietsen* is not placed." in text
    assert text.endswith("\n\nNot placed: Deelfietsen")


def test_an_interrupted_search_says_so(small: Result) -> None:
    interrupted = summary_text(replace(small, interrupted=True))
    assert "de berekening is onderbroken" in interrupted.lower()
    assert interrupted.count("Oordeel") == 1


def test_without_a_schedule_the_facts_are_said() -> None:
    fact = "13 sessies van soort themasessie, 12 plaatsen."
    none = Result(klein(), Status.INFEASIBLE, None, None, None, 0.1, facts=(fact,))
    assert summary_text(none).splitlines() == [
        "Kleine netwerkmiddag",
        "Status: INFEASIBLE",
        "Bewezen onmogelijk: er bestaat geen programma dat aan alle harde regels voldoet.",
        f"  {fact}",
    ]
    unknown = summary_text(replace(none, status=Status.UNKNOWN, facts=()))
    assert unknown.endswith("Binnen de tijd is geen programma gevonden, en ook niet bewezen dat er geen is.")


def test_a_check_says_every_breach_of_a_hard_rule_and_the_score() -> None:
    swapped = {"samen-slim": "ronde-1", "slim-met-stroom": "ronde-2"}
    result = published("hoorn-2025")
    assert result.schedule is not None
    schedule = Schedule(
        title="Gewisseld",
        placements=tuple(
            Placement(session=p.session, round=swapped.get(p.session, p.round), room=p.room)
            for p in result.schedule.placements
        ),
    )
    text = evaluation_text(evaluate(result.instance, schedule))
    assert text.startswith("Bestuurlijke netwerkdagen in Hoorn – Gewisseld\n\n")
    clashes = [line.strip() for line in text.splitlines() if "organiseert" in line]
    both = (
        "*Dakloze arbeidsmigranten in beeld voor de regionale woonzorgvisie* en "
        "*Samen Slim: Sociale en duurzame wijken* tegelijk, 11.30–12.30"
    )
    assert [line.partition(" organiseert ")[0] for line in clashes] == [
        "Themagroep Woningmarkt",
        "Themagroep Wonen, Welzijn, Zorg",
    ]
    assert all(both in line for line in clashes)


def test_a_check_of_the_published_programme_shows_where_it_costs() -> None:
    evaluation = published("tilburg-2025").evaluation
    assert evaluation is not None
    text = evaluation_text(evaluation)
    assert "Alle 23 harde regels zijn nageleefd." in text
    assert "*Veiligheid* trekt naar verwachting 150 mensen en Werkplaats heeft 60 stoelen" in text
    assert "… en nog " in text


def test_both_languages_have_the_same_messages_and_all_are_used() -> None:
    keys = {}
    for locale in ("nl", "en"):
        source = (ROOT / "scheduler" / "text" / locale / "report.ftl").read_text("utf-8")
        messages = [one for one in FluentParser().parse(source).body if isinstance(one, Message)]
        keys[locale] = [message.id.name for message in messages]
    assert keys["nl"] == keys["en"]
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "scheduler" / "report").rglob("*.py"))
    families = ("report-head-", "report-sheet-", "report-changed-", "report-told-", "report-level-")
    for key in keys["nl"]:
        if not key.startswith(families):
            # Some keys are put together: f"report-{name}-of".
            short = key.removeprefix("report-").removesuffix("-of")
            assert re.search(f"[\"'](report-)?{re.escape(short)}[\"']", code), key
