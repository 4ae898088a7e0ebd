"""Put the encodings of all rules that are on together into one model."""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from scheduler.compiled import Compiled, Place, compile_instance
from scheduler.constraints.base import Constraint
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, weight
from scheduler.domain import Instance
from scheduler.model.amount import Amount, total
from scheduler.model.encoders import ENCODERS, Hard, Soft
from scheduler.model.model import Model
from scheduler.model.placement import post_bans
from scheduler.model.posting import Demand, Post
from scheduler.model.variables import Literal, Variables


def build(instance: Instance, *, diagnostic: bool = False, compiled: Compiled | None = None) -> Model:
    """The model of ``instance``.

    Solving: places that a rule forbids have no variable, hard rules hold, and the objective is the
    sum of weight × amount over the soft rules. Diagnostic: every place has a variable, each demand
    of a hard rule holds if its literal in ``Model.demands`` does, and there is no objective."""
    compiled = compiled or compile_instance(instance)
    cp = cp_model.CpModel()
    cp.name = instance.event.id
    if diagnostic:
        return _diagnostic(compiled, cp)
    variables = Variables(cp, compiled, compiled.allowed, compiled.mandatory)
    _post_hard_rules(variables, None)
    amounts = {rule.id: _amount(variables, rule) for rule in _rules_on(instance) if not rule.hard}
    model = Model(
        cp=cp,
        variables=variables,
        terms=amounts,
        amounts={rule: total(terms) for rule, terms in amounts.items()},
        weights={rule: weight(instance, CATALOGUE[rule]) for rule in amounts},
    )
    cp.minimize(model.objective)
    return model


def _diagnostic(compiled: Compiled, cp: cp_model.CpModel) -> Model:
    instance = compiled.instance
    everywhere = tuple(Place(block.id, room.id) for block in instance.rounds for room in instance.rooms)
    variables = Variables(cp, compiled, {copy.id: everywhere for copy in instance.copies}, frozenset())
    demands: dict[Demand, Literal] = {}
    _post_hard_rules(variables, demands)
    return Model(
        cp=cp, variables=variables, terms={}, amounts={}, weights={}, diagnostic=True, demands=demands
    )


def _post_hard_rules(variables: Variables, demands: dict[Demand, Literal] | None) -> None:
    for rule in _rules_on(variables.instance):
        encoder = ENCODERS[rule.id]
        if not isinstance(encoder, Hard):
            continue
        post = Post(variables.cp, rule.id, demands)
        if encoder.bans is not None and demands is not None:
            post_bans(variables, post, encoder.bans)
        if encoder.post is not None:
            encoder.post(variables, post)


def _amount(variables: Variables, rule: Constraint) -> Amount:
    encoder = ENCODERS[rule.id]
    assert isinstance(encoder, Soft), rule.id
    return encoder.amount(variables)


def _rules_on(instance: Instance) -> Iterator[Constraint]:
    return (rule for rule in CATALOGUE.values() if is_on(instance, rule))
