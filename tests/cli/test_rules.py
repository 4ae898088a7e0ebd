"""``scheduler rules``: all of the catalogue, in both languages."""

from __future__ import annotations

import re

import pytest

from scheduler.constraints.catalogue import CATALOGUE
from tests.cli.conftest import Run


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_rule_is_listed_with_what_it_asks(scheduler: Run, language: str) -> None:
    done = scheduler("rules", "--lang", language)
    assert done.code == 0
    flat = " ".join(done.out.split())
    for rule in CATALOGUE.values():
        assert f"{rule.id} {rule.statement(language)}" in flat
    assert max(map(len, done.out.splitlines())) <= 100


def test_the_language_is_the_terminals(scheduler: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert scheduler("rules").out.startswith("Hard rules")
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert scheduler("rules").out.startswith("Harde regels")


def test_the_markdown_table_has_a_row_for_every_rule(scheduler: Run) -> None:
    rows = scheduler("rules", "--lang", "en", "--markdown").out.splitlines()[2:]
    cells = [re.split(r" (?<!\\)\| ", row.strip("| ")) for row in rows]
    assert [(rule, weight) for rule, weight, _ in cells] == [
        (f"`{rule.id}`", "hard" if rule.hard else str(rule.default_weight)) for rule in CATALOGUE.values()
    ]
