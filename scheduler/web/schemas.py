"""What the page and the server say to each other: requests and answers, as JSON.

Ids are the instance's; a *copy* is what gets placed (``x``, or ``x#2`` of a repeated session).
Times are whole minutes since 0.00 of the day. Every ``…_text`` and every sentence is ready to be
shown, in the language asked for with ``?lang=nl|en`` (the event's own without it). In sentences
titles stand between ``*marks*``. All texts may contain anything: they are data, never markup.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from scheduler.domain import Placement
from scheduler.domain.types import OptionalText
from scheduler.web.folder.note import Kind

MOST_LETTERS = 300


def _short(text: str | None) -> str | None:
    if text is not None and len(text) > MOST_LETTERS:
        raise ValueError(f"more than {MOST_LETTERS} letters")
    return text


Remark = Annotated[OptionalText, AfterValidator(_short)]
"""What a planner calls a draft or version."""


class Answer(BaseModel):
    """Base of what the server says."""

    model_config = ConfigDict(frozen=True)


class Request(BaseModel):
    """Base of what the page says; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# -- errors --------------------------------------------------------------------------------------


class ProblemOut(Answer):
    """One thing wrong with an input, as the reader says it."""

    where: str
    message: str
    hint: str | None = None
    sheet: str | None = None
    cell: str | None = None


class ErrorBody(Answer):
    """``code`` is for programs: ``input``, ``not-found``, ``stale``, ``forbidden``, ``too-large``,
    ``usage``, ``output``, ``no-answer``, ``infeasible``, ``defect``; ``message`` is for people."""

    code: str
    message: str
    problems: list[ProblemOut] = []
    newest: int | None = None
    """With ``stale``: the newest draft."""


class ErrorOut(Answer):
    """Every answer with a status of 400 or more has this shape."""

    error: ErrorBody


# -- the event -----------------------------------------------------------------------------------


class EventOut(Answer):
    id: str
    title: str
    subtitle: str | None
    locale: Literal["nl", "en"]
    """The language of this answer."""
    dates_text: str
    """``13 februari 2025`` or ``25 en 26 september 2025``."""
    attendees: int
    synthetic_attendees: bool


class PartOut(Answer):
    person: str
    name: str
    role: str
    """As a label in the reader's language."""


class BlockOut(Answer):
    """One line of the day's timeline; a round (``kind`` = round) is a row of cells, the others are
    bands. In the order of their times."""

    id: str
    kind: Literal["plenary", "break", "social", "round"]
    title: str
    subtitle: str | None
    summary: str | None
    note: str | None
    start: int
    end: int | None
    time_text: str
    room: str | None
    venue: str | None
    people: list[PartOut]
    takes: list[str]
    """Rounds: the session kinds it accepts."""
    min_sessions: int | None
    max_sessions: int | None
    allows_overrun: bool


class DayOut(Answer):
    id: str
    date: str
    """ISO."""
    date_text: str
    short_text: str
    title: str | None
    venue: str | None
    blocks: list[BlockOut]
    rooms: list[str]
    """Rooms that this day can use, in the instance's order: the columns. Rooms of the day's venue, those
    with a placement on this day in this draft, and off-site ones where a round of the day can use them."""


class RoomOut(Answer):
    id: str
    title: str
    venue: str
    venue_text: str
    seats: int | None
    seats_text: str
    """``180 stoelen``; empty where the seats are not known."""
    equipment: list[str]
    off_site: bool
    note: str | None
    availability_text: str
    """Empty where the room is always available."""


class SessionOut(Answer):
    """One card: a copy of a session."""

    id: str
    """The copy's id: what placements, pins, options and costs speak of."""
    session: str
    number: int
    copies: int
    title: str
    subtitle: str | None
    summary: str | None
    note: str | None
    kind: str
    kind_text: str
    pillars: list[str]
    pillars_text: str
    """``Fysiek + Sociaal``; for cards whose colour must not be the only sign."""
    colour: str
    """Background of the card, ``#RRGGBB``; dark text is readable on it."""
    organisers: list[str]
    organisers_text: str
    """Short names: ``TG Woningmarkt · WWZ``."""
    people: list[PartOut]
    tags: list[str]
    expected: int
    """People expected at this copy."""
    min_seats: int | None
    equipment: list[str]
    optional: bool
    tentative: bool
    full: bool
    invited_only: bool
    text_status: str | None
    search: str
    """Title, organisers, people and pillars in small letters without accents, for the search box."""


class NamedOut(Answer):
    """Somebody or something that can be highlighted."""

    id: str
    name: str
    detail: str | None = None
    """A person's function, an organiser's short name."""
    colour: str | None = None
    """Pillars only, ``#RRGGBB``."""
    copies: list[str] = []
    """The cards to highlight."""
    blocks: list[str] = []
    """People: bands that list them."""


class ParameterOut(Answer):
    name: str
    label: str
    value: int
    default: int


class RuleOut(Answer):
    id: str
    title: str
    statement: str
    unit_text: str
    """The unit with the number 2: ``2 gemiste wensen``."""
    hard: bool
    on: bool
    switchable: bool
    weight: int
    default_weight: int
    parameters: list[ParameterOut]


# -- placements, pins, judgement -----------------------------------------------------------------


class PinOut(BaseModel):
    """A copy that must keep its round, its room, or both."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    session: str
    """Copy id."""
    round: str | None = None
    room: str | None = None


class PlacementOut(Answer):
    session: str
    round: str
    room: str
    start: int
    end: int
    time_text: str
    late_text: str | None
    """``tot 13.00`` where it runs on after its round, else None."""
    times_differ: bool
    """It does not fill its round exactly: its own times are worth showing."""


class SubjectOut(Answer):
    """What a sentence speaks of. ``kind`` = copy, session, person, attendee, organiser, room, round,
    block, pillar, tag, venue, day or other."""

    kind: str
    id: str
    name: str


class MoveOut(BaseModel):
    """One step: a copy to a place; ``round`` and ``room`` None = taken out of the programme."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    session: str
    round: str | None = None
    room: str | None = None


class SuggestionOut(Answer):
    """Steps that mend something, tried by the checker: no new hard violation, and a lower total."""

    sentence: str
    moves: list[MoveOut]
    saves: int
    """Points of the total score."""


class PointOut(Answer):
    """A violation (hard) or a point of attention (soft), as a sentence with its cards."""

    rule: str
    hard: bool
    amount: int
    cost: int
    """weight × amount; 0 of hard rules."""
    sentence: str
    subjects: list[SubjectOut]
    copies: list[str]
    """The cards it speaks of."""
    suggestion: SuggestionOut | None = None
    """From ``/api/suggestions``, which takes longer than judging."""


class ScoreOut(Answer):
    rule: str
    title: str
    hard: bool
    weight: int
    amount: int
    amount_text: str
    """In its own unit: ``6 gemiste wensen``."""
    cost: int
    parent_amount: int | None = None
    """What it was in the parent draft, for the difference; None without a parent."""


class WishesOut(Answer):
    """None of this where nobody wishes anything."""

    met: int
    """Weight of the wishes met …"""
    wished: int
    """… of the weight of all wishes."""
    share: float
    share_text: str
    most: int | None
    """Proved: no programme under the same hard rules meets more. None while not proved."""
    most_share: float | None
    most_text: str | None
    """``hooguit 91,9 % haalbaar``."""


class ChangeOut(Answer):
    """What changed for one copy. ``kind`` = new, cancelled, unplaced, round, room, swapped, time."""

    session: str
    kind: str
    sentence: str


class NoticeOut(Answer):
    """Who must be told, and what."""

    kind: Literal["person", "organiser", "room"]
    id: str
    name: str
    sentences: list[str]


class DiffOut(Answer):
    summary: str
    changes: list[ChangeOut]
    notices: list[NoticeOut]


class JudgementOut(Answer):
    """All of it by the checker, never by the solver."""

    feasible: bool
    placed: int
    copies: int
    hard_text: str
    """``Alle 23 harde regels zijn nageleefd.``"""
    objective: int
    bound: int | None
    """Proved lower bound on the objective, for this version of the instance; None while unknown."""
    bound_text: str | None
    scores: list[ScoreOut]
    """Every rule that is on; the soft ones last."""
    violations: list[PointOut]
    attention: list[PointOut]
    """The worst first; ``attention_more`` are not written out."""
    attention_more: int
    wishes: WishesOut | None
    placements: list[PlacementOut]
    """With their times."""
    unplaced: list[str]
    """Copies in the tray."""
    warnings: dict[str, list[str]]
    """Copy -> short labels for its card: ``11 plaatsen te kort``, ``loopt uit in Lunch``."""
    changes: DiffOut | None
    """Since the parent draft; None without one."""


# -- drafts --------------------------------------------------------------------------------------


class DraftOut(Answer):
    number: int
    parent: int | None
    title: str
    """The planner's remark, or how it came about: ``Opgelost``, ``Ingevoerd: x.xlsx``."""
    kind: Kind
    saved: str
    """ISO 8601 with offset."""
    saved_text: str
    version: int
    """Of the instance."""
    published: bool
    objective: int | None
    bound: int | None
    status: str | None
    """Of the solver, where it came from there: OPTIMAL, FEASIBLE."""


class VersionOut(Answer):
    """A version of the instance; 1 is the file that the planner brought."""

    number: int
    parent: int | None
    title: str
    saved: str
    saved_text: str


class StateOut(Answer):
    """``GET /api/state?draft=N&lang=``: everything the page shows of one draft (the newest without N)."""

    event: EventOut
    days: list[DayOut]
    rooms: list[RoomOut]
    sessions: list[SessionOut]
    people: list[NamedOut]
    organisers: list[NamedOut]
    pillars: list[NamedOut]
    rules: list[RuleOut]
    draft: DraftOut | None
    """None while there is no draft yet: then every session is in the tray."""
    version: VersionOut
    newest: int | None
    """Number of the newest draft; saves start from there."""
    placements: list[PlacementOut]
    pins: list[PinOut]
    judgement: JudgementOut
    drafts: list[DraftOut]
    """Newest first."""
    versions: list[VersionOut]
    jobs: list[JobOut]
    """Running ones."""
    breaks: dict[str, str]
    """Long word of a title -> the same with soft hyphens, where it may be broken."""
    texts: dict[str, str]
    """Every ``page-…`` message of the language; arguments stand as ``{name}``."""


class Board(Request):
    """Placements as they stand on the page now. ``draft`` is the one they started from; it gives the
    instance's version, and the pins unless they are given."""

    draft: int | None = None
    version: int | None = None
    placements: list[Placement]
    pins: list[PinOut] | None = None


class JudgeIn(Board):
    """``POST /api/judge`` -> ``JudgementOut``."""


class SuggestIn(Board):
    """``POST /api/suggestions`` -> a list of ``SuggestedOut``: what would mend the first few points. It
    may take a second or two; ask when nothing else is going on."""


class SuggestedOut(Answer):
    """For the point with this rule and these cards."""

    rule: str
    copies: list[str]
    suggestion: SuggestionOut


class OptionsIn(Board):
    """``POST /api/options`` -> ``OptionsOut``: where can this copy go?"""

    copy_id: str = Field(alias="copy")


class CellOut(Answer):
    """``state``: ``here`` (it stands there), ``can`` (no new hard violation), ``swap`` (occupied, and the
    exchange is without new hard violations), ``no`` (with reasons)."""

    round: str
    room: str
    state: Literal["here", "can", "swap", "no"]
    occupied: str | None = None
    """Copy that stands there. With it the cell is judged as an exchange: it goes where the moved copy
    comes from, or out of the programme where that stood nowhere."""
    reasons: list[str] = []
    """The new hard violations, as sentences, the shortest list that is true: by the checker."""
    short: str | None = None
    """The first reason in a few words, for the cell itself: ``te klein: 58 verwacht, 40 stoelen``."""


class OptionsOut(Answer):
    copy_id: str = Field(serialization_alias="copy")
    cells: list[CellOut]
    """For every round and every room."""


class CostIn(Board):
    """``POST /api/cost`` -> ``CostOut``: what would this step cost? ``round`` and ``room`` None = taken
    out. ``swap``: the copy there goes to the old place."""

    copy_id: str = Field(alias="copy")
    round: str | None = None
    room: str | None = None
    swap: str | None = None


class CostLine(Answer):
    rule: str
    title: str
    before: int
    after: int
    delta_text: str
    """In its own unit, with a sign: ``+3 gemiste wensen``."""
    cost: int
    """weight × (after − before)."""


class CostOut(Answer):
    total: int
    """Change of the score; below 0 is better."""
    lines: list[CostLine]
    """Soft rules whose amount changes, the largest first."""
    reasons: list[str]
    """New hard violations; the move can be made all the same."""
    short_text: str
    """For the cell: ``+3 gemiste wensen`` or ``kost niets``."""


class SaveIn(Board):
    """``POST /api/drafts`` -> 201 ``DraftOut``, or 409 ``stale`` where ``parent`` is not the newest draft
    any more. With ``branch`` it is kept all the same, beside the newest."""

    parent: int | None
    title: Remark = None
    branch: bool = False


class DraftsOut(Answer):
    drafts: list[DraftOut]
    versions: list[VersionOut]
    newest: int | None


# -- solving -------------------------------------------------------------------------------------


class SolveIn(Board):
    """``POST /api/solve`` -> 202 ``JobOut``. ``fewest``: stay close to these placements;
    what is pinned stays."""

    mode: Literal["fewest", "scratch"] = "fewest"
    time_limit: float | None = Field(default=30, gt=0, le=3600)


class StepOut(Answer):
    """One event of ``GET /api/jobs/ID/events`` (``event: step``)."""

    seconds: float
    objective: int | None
    bound: int | None
    gap: float | None
    level: str
    """``rounds``, ``rooms`` (moves are counted) or ``objective`` (points of the score)."""
    text: str
    """``beste 86 · grens 85 · gat 1,2 %``."""


class RepairOut(Answer):
    number: int
    sentences: list[str]
    price: int
    cheapest: bool
    objective: int


class JobOut(Answer):
    """``state``: running, done (``draft`` is there), infeasible (``explanation`` is there), none (no answer
    in time), failed, lost (killed before there was anything). A killed solver whose incumbent was kept
    is ``done`` with ``rescued``. Ends the stream as ``event: end``."""

    id: str
    kind: Literal["fewest", "scratch"]
    state: Literal["running", "done", "infeasible", "none", "failed", "lost"]
    parent: int | None
    draft: int | None = None
    rescued: bool = False
    status: str | None = None
    message: str | None = None
    """For people: the verdict, or what went wrong."""
    moves: list[str] = []
    """Fewest moves: what was moved, as sentences."""
    facts: list[str] = []
    conflicts: list[list[str]] = []
    repairs: list[RepairOut] = []
    steps: list[StepOut] = []


class ApplyIn(Request):
    """``POST /api/repairs/apply`` -> 201 ``DraftOut``: the repair's schedule as a new draft, for a new
    version of the instance with the repair's changes."""

    job: str
    repair: int


# -- questions -----------------------------------------------------------------------------------


class WhyIn(Board):
    """``POST /api/why`` -> ``WhyOut``: why here, or why not there?"""

    copy_id: str = Field(alias="copy")
    round: str | None = None
    room: str | None = None
    swap: str | None = None
    time_limit: float = Field(default=5, gt=0, le=60)


class WhyOut(Answer):
    headline: str
    sentences: list[str]
    moves: list[MoveOut] = []
    """What else would have to move, where that is the answer."""


class AlternativesIn(Board):
    """``POST /api/alternatives`` -> ``AlternativesOut``: programmes unlike this one and nearly as good."""

    count: int = Field(default=3, ge=1, le=5)
    within: float = Field(default=0.05, ge=0, le=1)
    time_limit: float = Field(default=15, gt=0, le=120)


class AlternativeOut(Answer):
    objective: int
    sentences: list[str]
    scores: list[ScoreOut]
    placements: list[PlacementOut]


class AlternativesOut(Answer):
    sentences: list[str]
    alternatives: list[AlternativeOut]


class WhatIfIn(Board):
    """``POST /api/what-if`` -> ``WhatIfOut``; ``changes`` in the words of ``scheduler what-if``."""

    changes: list[str] = Field(min_length=1, max_length=20)
    time_limit: float = Field(default=15, gt=0, le=120)


class WhatIfOut(Answer):
    sentences: list[str]
    rows: list[list[str]]
    """A table: before and after."""


# -- tweaks --------------------------------------------------------------------------------------


class RuleIn(Request):
    id: str
    on: bool | None = None
    weight: int | None = None
    parameters: dict[str, int] = {}


class WindowIn(Request):
    day: str
    start: str
    """``9.15`` or ``09:15``, as in the workbook."""
    end: str


class AvailabilityIn(Request):
    """When; neither windows nor rounds = always."""

    kind: Literal["person", "room", "organiser"]
    id: str
    windows: list[WindowIn] = []
    rounds: list[str] = []


class TweakIn(Request):
    """``POST /api/instance`` -> 201 ``VersionOut``, or 400 ``input`` with every problem. Never in place."""

    version: int
    title: Remark = None
    rules: list[RuleIn] = []
    availability: list[AvailabilityIn] = []


class AvailabilityOut(Answer):
    """``GET /api/availability?version=N`` -> a list of these."""

    kind: Literal["person", "room", "organiser"]
    id: str
    name: str
    windows: list[WindowIn]
    rounds: list[str]


# -- compare, import -----------------------------------------------------------------------------


class CompareOut(Answer):
    """``GET /api/compare?a=&b=``: from draft a to draft b."""

    a: DraftOut
    b: DraftOut
    diff: DiffOut
    a_scores: list[ScoreOut]
    b_scores: list[ScoreOut]
    a_placements: list[PlacementOut]
    b_placements: list[PlacementOut]


class QuestionOut(Answer):
    """Evidence in the workbook that does not agree; without a ``proposal`` only the file can be changed."""

    number: int
    copies: list[str]
    evidence: list[str]
    proposal: str | None


class ImportOut(Answer):
    """``POST /api/import`` (a file ``workbook``) -> 201: what was read, nothing is done with it yet."""

    id: str
    file: str
    edits: list[ChangeOut]
    questions: list[QuestionOut]
    notices: list[str]
    instance_changed: bool
    pins: list[PinOut]


class AcceptIn(Request):
    """``POST /api/import/ID/accept`` -> 201 ``DraftOut``. Every question has to be answered: taken
    (the proposal is meant) or left (the sessions stay where they stood)."""

    taken: list[int] = []
    left: list[int] = []
    title: Remark = None
    branch: bool = False
