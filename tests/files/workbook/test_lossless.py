"""An instance that goes through a workbook comes out the same, byte for byte, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler.domain import Instance
from scheduler.files import instance_json, read_instance
from scheduler.files.workbook.read import read_workbook
from scheduler.files.workbook.write import workbook_bytes
from scheduler.text import LOCALES
from tests.conftest import ROOT
from tests.strategies import instances

SHIPPED = sorted(path for path in (ROOT / "instances").glob("*.yaml") if "published" not in path.name)


def spoken(instance: Instance, locale: str) -> Instance:
    return instance.model_copy(update={"event": instance.event.model_copy(update={"locale": locale})})


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_instances(tmp_path: Path, path: Path, locale: str) -> None:
    instance = spoken(read_instance(path), locale)
    book = tmp_path / "event.xlsx"
    book.write_bytes(workbook_bytes(instance))
    assert instance_json(read_workbook(book)) == instance_json(instance)
    assert workbook_bytes(instance) == book.read_bytes()


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where to write, without the drop-downs' hundreds of spare rows: most of the work, and never read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("scheduler.files.workbook.write.SPARE", 2)
        yield tmp_path_factory.mktemp("lossless") / "event.xlsx"


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(instance=instances(), locale=st.sampled_from(LOCALES))
def test_generated_instances(book: Path, instance: Instance, locale: str) -> None:
    expected = spoken(instance, locale)
    book.write_bytes(workbook_bytes(expected))
    assert instance_json(read_workbook(book)) == instance_json(expected)
