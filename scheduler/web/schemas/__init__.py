"""What the page and the server say to each other: requests and answers, as JSON.

Ids are the instance's; a *copy* is what gets placed (``x``, or ``x#2`` of a repeated session).
Times are whole minutes since 0.00 of the day. Every ``…_text`` and every sentence is ready to be
shown, in the language asked for with ``?lang=nl|en`` (the event's own without it). In sentences
titles stand between ``*marks*``. All texts may contain anything: they are data, never markup.
"""

from scheduler.web.schemas.asking import (
    AlternativeOut,
    AlternativesIn,
    AlternativesOut,
    TableOut,
    WhatIfIn,
    WhatIfOut,
    WhyIn,
    WhyOut,
)
from scheduler.web.schemas.base import (
    Answer,
    ErrorBody,
    ErrorOut,
    ProblemOut,
    Remark,
    Request,
)
from scheduler.web.schemas.board import (
    Board,
    CellOut,
    CostIn,
    CostLine,
    CostOut,
    JudgeIn,
    OptionsIn,
    OptionsOut,
    SuggestedOut,
    SuggestIn,
)
from scheduler.web.schemas.drafts import (
    DraftOut,
    DraftsOut,
    SaveIn,
    VersionOut,
)
from scheduler.web.schemas.event import (
    BlockOut,
    DayOut,
    EventOut,
    NamedOut,
    ParameterOut,
    PartOut,
    RoomOut,
    RuleOut,
    SessionOut,
)
from scheduler.web.schemas.exchanging import (
    AcceptIn,
    CompareOut,
    ImportOut,
    QuestionOut,
)
from scheduler.web.schemas.judgement import (
    ChangeOut,
    DiffOut,
    JudgementOut,
    MoveOut,
    NoticeOut,
    PinOut,
    PlacementOut,
    PointOut,
    ScoreOut,
    SubjectOut,
    SuggestionOut,
    WishesOut,
)
from scheduler.web.schemas.solving import (
    ApplyIn,
    JobOut,
    RepairOut,
    SolveIn,
    StepOut,
)
from scheduler.web.schemas.state import (
    StateOut,
)
from scheduler.web.schemas.tweaking import (
    AvailabilityIn,
    AvailabilityOut,
    RuleIn,
    TweakIn,
    WindowIn,
)

__all__ = [
    "AcceptIn",
    "AlternativeOut",
    "AlternativesIn",
    "AlternativesOut",
    "Answer",
    "ApplyIn",
    "AvailabilityIn",
    "AvailabilityOut",
    "BlockOut",
    "Board",
    "CellOut",
    "ChangeOut",
    "CompareOut",
    "CostIn",
    "CostLine",
    "CostOut",
    "DayOut",
    "DiffOut",
    "DraftOut",
    "DraftsOut",
    "ErrorBody",
    "ErrorOut",
    "EventOut",
    "ImportOut",
    "JobOut",
    "JudgeIn",
    "JudgementOut",
    "MoveOut",
    "NamedOut",
    "NoticeOut",
    "OptionsIn",
    "OptionsOut",
    "ParameterOut",
    "PartOut",
    "PinOut",
    "PlacementOut",
    "PointOut",
    "ProblemOut",
    "QuestionOut",
    "Remark",
    "RepairOut",
    "Request",
    "RoomOut",
    "RuleIn",
    "RuleOut",
    "SaveIn",
    "ScoreOut",
    "SessionOut",
    "SolveIn",
    "StateOut",
    "StepOut",
    "SubjectOut",
    "SuggestIn",
    "SuggestedOut",
    "SuggestionOut",
    "TableOut",
    "TweakIn",
    "VersionOut",
    "WhatIfIn",
    "WhatIfOut",
    "WhyIn",
    "WhyOut",
    "WindowIn",
    "WishesOut",
]
