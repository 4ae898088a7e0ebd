"""Every way a command can end: one clear line and its exit code, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scheduler import __version__
from scheduler.cli import check as check_module
from scheduler.errors import DefectError, InfeasibleError, NoAnswerError, OutputError, SchedulerError
from tests.cli.conftest import Run


def test_help_and_version_exit_zero(scheduler: Run) -> None:
    assert scheduler("--version").out == f"scheduler {__version__}\n"
    for arguments in ([], ["check"], ["solve"], ["convert"], ["rules"], ["bench"]):
        done = scheduler(*arguments, "--help")
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith(f"Usage: scheduler {' '.join(arguments)}".rstrip())


def test_help_imports_nothing_heavy() -> None:
    # Half a second is the promise; what it hangs on are these imports, whatever the machine.
    code = (
        "import sys; from scheduler.cli.app import run; run(['--help']); "
        "print(sorted({m.partition('.')[0] for m in sys.modules} & "
        "{'ortools', 'pandas', 'numpy', 'openpyxl', 'pydantic', 'yaml'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["check"],
        ["check", "a.yaml", "b.yaml"],
        ["solve", "a.yaml"],
        ["solve", "a.yaml", "-o", "a.txt"],
        ["solve", "a.yaml", "-o", "a.xlsx", "--workers", "0"],
        ["solve", "a.yaml", "-o", "a.xlsx", "--time-limit", "0"],
        ["solve", "a.yaml", "-o", "a.xlsx", "--lang", "fr"],
        ["bench", "generate", "3x4", "a.yaml"],
        ["bench", "generate", "9x2x2x1x1", "a.yaml"],
    ],
)
def test_wrong_usage_exits_two(scheduler: Run, arguments: list[str]) -> None:
    done = scheduler(*arguments)
    assert done.code == 2
    assert "Usage: scheduler" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OutputError("no place"), 1),
        (InfeasibleError("no way"), 3),
        (NoAnswerError("no time"), 4),
    ],
)
def test_errors_of_ours_are_their_sentence_and_code(
    scheduler: Run, klein: Path, monkeypatch: pytest.MonkeyPatch, error: SchedulerError, code: int
) -> None:
    monkeypatch.setattr(check_module, "read_instance", raising(error))
    done = scheduler("check", klein)
    assert (done.code, done.out, done.err) == (code, "", f"{error}\n")


@pytest.mark.parametrize("error", [DefectError("the model lied"), ZeroDivisionError("the model lied")])
@pytest.mark.parametrize("language", ["nl_NL.UTF-8", "C.UTF-8"])
def test_defects_exit_seventy_and_say_how_to_report(
    scheduler: Run, klein: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, language: str
) -> None:
    monkeypatch.setenv("LANG", language)
    monkeypatch.setattr(check_module, "read_instance", raising(error))
    done = scheduler("check", klein)
    assert (done.code, done.out) == (70, "")
    first = (
        f"defect of scheduler {__version__}" if language == "C.UTF-8" else f"fout van scheduler {__version__}"
    )
    assert first in done.err
    assert f"{type(error).__name__}: the model lied" in done.err
    assert "SCHEDULER_DEBUG=1" in done.err
    assert "Traceback" not in done.err
    monkeypatch.setenv("SCHEDULER_DEBUG", "1")
    assert "Traceback" in scheduler("check", klein).err


def test_a_reader_that_leaves_gets_no_traceback(start: Callable[..., subprocess.Popen[str]]) -> None:
    with start("rules") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""


def raising(error: Exception) -> Callable[..., object]:
    def fail(*arguments: object) -> object:
        raise error

    return fail
