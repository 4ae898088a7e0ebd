"""Files are written whole or not at all, and nothing is left beside them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from scheduler.domain import Instance, Schedule
from scheduler.errors import OutputError
from scheduler.files import write_atomically, write_instance, write_schedule


def test_new_file_has_ordinary_permissions(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.txt", b"x")
    (tmp_path / "b.txt").write_bytes(b"x")
    assert (tmp_path / "a.txt").read_bytes() == b"x"
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "b.txt").stat().st_mode
    assert len(list(tmp_path.iterdir())) == 2


def test_mode_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_link_keeps_pointing(tmp_path: Path) -> None:
    target, link = tmp_path / "a.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_device_stays_a_device() -> None:
    write_atomically(os.devnull, b"x")
    assert not Path(os.devnull).is_file()


def refuses(path: Path, locale: str = "nl") -> str:
    before = sorted(entry.name for entry in path.parent.iterdir()) if path.parent.is_dir() else []
    with pytest.raises(OutputError) as caught:
        write_atomically(path, b"new", locale)
    if path.parent.is_dir():
        assert sorted(entry.name for entry in path.parent.iterdir()) == before
    return str(caught.value)


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    assert refuses(tmp_path / "map") == "map kan niet geschreven worden: het is een map."
    assert refuses(tmp_path / "map", "en") == "map cannot be written: it is a folder."


def test_missing_folder(tmp_path: Path) -> None:
    assert refuses(tmp_path / "weg" / "a.txt") == (
        f"a.txt kan niet geschreven worden: de map {tmp_path / 'weg'} bestaat niet."
    )


def test_read_only_file(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    target.chmod(0o444)
    assert refuses(target) == (
        "a.txt kan niet geschreven worden: u mag hier niet schrijven, of het bestand is elders open."
    )
    assert target.read_bytes() == b"old"


def test_read_only_folder(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"old")
    folder.chmod(0o555)
    assert "u mag hier niet schrijven" in refuses(folder / "a.txt")
    assert "u mag hier niet schrijven" in refuses(folder / "new.txt")
    folder.chmod(0o755)
    assert (folder / "a.txt").read_bytes() == b"old"


def test_impossible_names(tmp_path: Path) -> None:
    assert "kan niet geschreven worden" in refuses(tmp_path / ("x" * 300))
    assert "kan niet geschreven worden" in refuses(tmp_path / "a\0b")


@pytest.mark.parametrize("failing", ["replace", "fsync", "chmod"])
def test_whatever_goes_wrong_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, failing, full)
    assert refuses(target) == "a.txt kan niet geschreven worden: er is geen ruimte meer."
    assert target.read_bytes() == b"old"


def test_ctrl_c_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a.txt", b"new")
    assert list(tmp_path.iterdir()) == []


def test_unknown_suffix(tmp_path: Path, event: Instance) -> None:
    with pytest.raises(
        OutputError, match=r"^dag\.doc kan niet geschreven worden: gebruik een naam die eindigt op"
    ):
        write_instance(event, tmp_path / "dag.doc")
    with pytest.raises(OutputError, match=r"^plan cannot be written: use a name that ends in \.xlsx"):
        write_schedule(Schedule(), tmp_path / "plan", "en")
    assert not (tmp_path / "dag.doc").exists()
