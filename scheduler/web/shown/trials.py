"""What a step would do, in words: for every cell, and for the one under the pointer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scheduler.constraints.base import Violation, title_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Placement
from scheduler.text import words
from scheduler.web.desk import View
from scheduler.web.schemas import CellOut, CostLine, CostOut, MoveOut, OptionsOut, SuggestionOut
from scheduler.web.trying import Cell, Cost, Mend
from scheduler.web.trying.steps import place_of

MOST_REASONS = 4
"""Sentences for one cell; more help nobody."""


def options_out(view: View, copy: str, cells: Iterable[Cell]) -> OptionsOut:
    return OptionsOut(copy_id=copy, cells=[_cell(view, copy, one) for one in cells])


def _cell(view: View, copy: str, cell: Cell) -> CellOut:
    return CellOut(
        round=cell.place[0],
        room=cell.place[1],
        state=cell.state,
        occupied=cell.occupied,
        reasons=reasons(cell.violations),
        short=short(cell.violations[0], title_of(view.instance, copy))
        if cell.violations
        else _seats(view, copy, cell),
    )


def reasons(violations: Iterable[Violation]) -> list[str]:
    """The first few, each once."""
    found: dict[str, None] = {}
    for one in violations:
        found[one.sentence] = None
        if len(found) == MOST_REASONS:
            break
    return list(found)


def short(violation: Violation, title: str) -> str:
    """The reason in a few words: those of the rule for a cell, or its title. ``title``: of what is moved;
    where two things are in each other's way the words name the other one."""
    say = words(violation.locale)
    key = f"web-short-{violation.constraint}"
    if say.has(key):
        args = violation.args
        other = args.get("a") if args.get("b") == title else args.get("b")
        return say.say(key, other=other or "", **args)
    return CATALOGUE[violation.constraint].title(violation.locale)


def _seats(view: View, copy: str, cell: Cell) -> str | None:
    """That it can, but not everybody will find a seat."""
    if cell.state == "here":
        return None
    seats = view.instance.room[cell.place[1]].seats
    expected = view.expected[view.instance.copy_by_id[copy].session.id]
    if seats is None or expected <= seats:
        return None
    return view.say.say("web-card-short", n=expected - seats)


def suggestion_out(view: View, placements: Sequence[Placement], mend: Mend) -> SuggestionOut:
    """The step in words; its moves as the page makes them."""
    instance, say, step = view.instance, view.say, mend.step
    assert step.place is not None
    room = instance.room[step.place[1]]
    place = f"{instance.block[step.place[0]].title} · {room.title}"
    if room.seats is not None:
        place = f"{place}, {say.say('web-seats', n=room.seats)}"
    moves = [MoveOut(session=step.copy, round=step.place[0], room=step.place[1])]
    origin = place_of(placements, step.copy)
    if step.swap is not None:
        moves.append(
            MoveOut(session=step.swap)
            if origin is None
            else MoveOut(session=step.swap, round=origin[0], room=origin[1])
        )
    sentence = say.say(
        "web-suggest-move" if step.swap is None else "web-suggest-swap",
        a=title_of(instance, step.copy),
        b="" if step.swap is None else title_of(instance, step.swap),
        place=place,
    )
    if mend.saves > 0:
        sentence += " " + say.say("web-suggest-saves", n=mend.saves, points=say.number(mend.saves))
    return SuggestionOut(sentence=sentence, moves=moves, saves=mend.saves)


def cost_out(view: View, cost: Cost) -> CostOut:
    locale = view.instance.event.locale
    lines = [
        CostLine(
            rule=one.rule,
            title=CATALOGUE[one.rule].title(locale),
            before=one.before,
            after=one.after,
            delta_text=_signed(one.after - one.before, one.rule, locale),
            cost=one.cost,
        )
        for one in cost.changes
    ]
    return CostOut(
        total=cost.total,
        lines=lines,
        reasons=reasons(cost.violations),
        short_text=lines[0].delta_text if lines else view.say.say("web-costs-nothing"),
    )


def _signed(delta: int, rule: str, locale: str) -> str:
    """``+3 wenspunten gemist``, ``−2 stoelen te weinig``."""
    sign = "+" if delta > 0 else "−"
    return sign + CATALOGUE[rule].unit(locale, abs(delta))
