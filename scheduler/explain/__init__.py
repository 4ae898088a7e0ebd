"""Why there is no schedule, why this one, and what if."""

from scheduler.explain.alternatives import Alternative, Alternatives, alternatives
from scheduler.explain.as_json import as_json
from scheduler.explain.counting import facts
from scheduler.explain.explain import Explanation, explain
from scheduler.explain.repairs import Repair, apply
from scheduler.explain.tradeoff import Front, tradeoff
from scheduler.explain.what_if import WhatIf, read_scenarios, what_if
from scheduler.explain.why import Why, why

__all__ = [
    "Alternative",
    "Alternatives",
    "Explanation",
    "Front",
    "Repair",
    "WhatIf",
    "Why",
    "alternatives",
    "apply",
    "as_json",
    "explain",
    "facts",
    "read_scenarios",
    "tradeoff",
    "what_if",
    "why",
]
