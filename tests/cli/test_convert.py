"""``scheduler convert``: there and back, and never over what somebody has."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.files import read_instance
from tests.cli.conftest import Run


def test_there_and_back_is_the_same_instance(scheduler: Run, klein: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "klein.json", tmp_path / "klein.yaml"
    assert scheduler("convert", klein, first).out == f"Geschreven: {first}\n"
    assert scheduler("convert", first, second).code == 0
    assert read_instance(second) == read_instance(first) == read_instance(klein)


def test_an_unknown_ending_is_a_clear_error(scheduler: Run, klein: Path, tmp_path: Path) -> None:
    done = scheduler("convert", klein, tmp_path / "klein.doc")
    assert done.code == 1
    assert ".yaml" in done.err
    assert list(tmp_path.iterdir()) == []


class TestTargets:
    """What cannot be written is said in the instance's language, and nothing is lost."""

    def test_the_input_itself_by_another_name(self, scheduler: Run, klein: Path, tmp_path: Path) -> None:
        copy, link = tmp_path / "klein.yaml", tmp_path / "other.yaml"
        copy.write_bytes(klein.read_bytes())
        link.symlink_to(copy)
        done = scheduler("convert", copy, link)
        assert done.code == 1
        assert done.err == f"{link} is invoer; die wordt nooit overschreven. Kies een andere naam.\n"
        assert copy.read_bytes() == klein.read_bytes()

    def test_a_read_only_file(self, scheduler: Run, klein: Path, tmp_path: Path) -> None:
        target = tmp_path / "vast.json"
        target.write_text("mine")
        target.chmod(0o444)
        done = scheduler("convert", klein, target)
        assert done.code == 1
        assert done.err == f"{target} is alleen-lezen. Kies een andere naam, of sta schrijven toe.\n"
        assert target.read_text() == "mine"

    def test_a_folder(self, scheduler: Run, klein: Path, tmp_path: Path) -> None:
        (tmp_path / "map.json").mkdir()
        done = scheduler("convert", klein, tmp_path / "map.json")
        assert done.code == 1
        assert done.err == f"{tmp_path / 'map.json'} is een map. Kies de naam van een bestand.\n"

    def test_a_folder_that_does_not_exist(self, scheduler: Run, klein: Path, tmp_path: Path) -> None:
        done = scheduler("convert", klein, tmp_path / "nergens" / "x.json")
        assert done.code == 1
        assert f"de map {tmp_path / 'nergens'} bestaat niet" in done.err

    @pytest.mark.parametrize("lock", [".~lock.open.json#", "~$open.json"])
    def test_a_file_that_somebody_has_open(
        self, scheduler: Run, klein: Path, tmp_path: Path, lock: str
    ) -> None:
        target = tmp_path / "open.json"
        target.write_text("mine")
        (tmp_path / lock).touch()
        done = scheduler("convert", klein, target)
        assert done.code == 1
        assert "is geopend in een ander programma" in done.err
        assert target.read_text() == "mine"
