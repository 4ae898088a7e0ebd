"""The planner's settings of a rule: switch, weight, parameters; defaults where not set."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.constraints.base import Constraint
from scheduler.domain import Instance
from scheduler.domain.instance import RuleSetting

_DEFAULT = RuleSetting()


def setting(instance: Instance, rule: Constraint) -> RuleSetting:
    return instance.rules.get(rule.id, _DEFAULT)


def switched_off(instance: Instance, rules: Iterable[str]) -> Instance:
    """The same instance without these rules, by their ids; their other settings stay."""
    off = {rule: instance.rules.get(rule, _DEFAULT).model_copy(update={"on": False}) for rule in rules}
    return instance.model_copy(update={"rules": {**instance.rules, **off}})


def is_on(instance: Instance, rule: Constraint) -> bool:
    """Off by its switch, or by weight 0."""
    chosen = setting(instance, rule)
    if not rule.switchable:
        return True
    if chosen.on is False:
        return False
    return weight(instance, rule) > 0 if not rule.hard else chosen.weight != 0


def weight(instance: Instance, rule: Constraint) -> int:
    """Cost of one unit of a soft rule; hard rules have none."""
    if rule.hard:
        return 0
    chosen = setting(instance, rule).weight
    return rule.default_weight if chosen is None else chosen


def parameter(instance: Instance, rule: Constraint, name: str) -> int:
    return setting(instance, rule).parameters.get(name, rule.parameters[name])
