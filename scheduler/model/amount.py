"""Amounts of soft rules, as terms that know which rounds decide them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ortools.sat.python import cp_model

ANYWHERE: frozenset[str] = frozenset()


class Term(NamedTuple):
    """``coefficient × variable``, or the coefficient alone."""

    coefficient: int
    variable: cp_model.IntVar | None = None
    rounds: frozenset[str] = ANYWHERE
    """The rounds whose placements alone decide it; empty where it is not about particular rounds."""


Amount = list[Term]
"""Their sum; once the objective is minimal it is the rule's amount."""

Expression = cp_model.LinearExpr | int


def total(terms: Iterable[Term]) -> Expression:
    """The sum of the terms as an expression."""
    constant, variables, coefficients = 0, [], []
    for term in merged(terms):
        if term.variable is None:
            constant += term.coefficient
        else:
            variables.append(term.variable)
            coefficients.append(term.coefficient)
    if not variables:
        return constant
    return cp_model.LinearExpr.weighted_sum(variables, coefficients) + constant


def merged(terms: Iterable[Term]) -> Iterator[Term]:
    """The same sum with each variable once, in order of first appearance."""
    found: dict[int | None, Term] = {}
    for term in terms:
        key = None if term.variable is None else term.variable.index
        known = found.get(key)
        if known is None:
            found[key] = term
        else:
            found[key] = known._replace(coefficient=known.coefficient + term.coefficient)
    for term in found.values():
        if term.coefficient:
            yield term
