"""The rules as the page lets people set them."""

from __future__ import annotations

from scheduler.constraints.base import Constraint
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, parameter, weight
from scheduler.text import Words
from scheduler.web.desk import View
from scheduler.web.schemas import ParameterOut, RuleOut


def rules_out(view: View) -> list[RuleOut]:
    return [_rule(view, rule) for rule in CATALOGUE.values()]


def _rule(view: View, rule: Constraint) -> RuleOut:
    instance = view.instance
    locale = instance.event.locale
    return RuleOut(
        id=rule.id,
        title=rule.title(locale),
        statement=rule.statement(locale),
        unit_text=rule.unit(locale, 2),
        hard=rule.hard,
        on=is_on(instance, rule),
        switchable=rule.switchable,
        weight=weight(instance, rule),
        default_weight=rule.default_weight,
        parameters=[
            ParameterOut(
                name=name,
                label=_label(view.say, rule, name),
                value=parameter(instance, rule, name),
                default=default,
            )
            for name, default in rule.parameters.items()
        ],
    )


def _label(say: Words, rule: Constraint, name: str) -> str:
    key = f"{rule.id}.{name}"
    return say.say(key) if say.has(key) else name
