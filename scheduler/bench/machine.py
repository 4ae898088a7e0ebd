"""What a measurement was made on, and a child process with its time and memory."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryFile

from scheduler import __version__

PACKAGES = ("ortools", "numpy", "pydantic", "openpyxl", "click", "matplotlib")
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""``ru_maxrss`` counts bytes on macOS, KiB elsewhere."""


@dataclass(frozen=True)
class Machine:
    """Where it ran. ``cores`` are those this process may use; memory in MB."""

    cores: int
    cpu: str
    memory: int | None
    system: str
    versions: dict[str, str]

    def lines(self) -> list[str]:
        memory = "" if self.memory is None else f", {self.memory:,} MB"
        return [
            f"{self.cores} cores, {self.cpu}{memory}",
            self.system,
            ", ".join(f"{name} {number}" for name, number in self.versions.items()),
        ]


def this_machine() -> Machine:
    affinity = getattr(os, "sched_getaffinity", None)
    return Machine(
        cores=len(affinity(0)) if affinity else os.cpu_count() or 1,
        cpu=_cpu(),
        memory=_memory(),
        # Not the whole release: it may name whose kernel it is.
        system=" ".join([platform.system(), platform.release().partition("-")[0], platform.machine()]),
        versions={"scheduler": __version__, "Python": platform.python_version(), **_packages()},
    )


def _packages() -> dict[str, str]:
    found = {}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _memory() -> int | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    except (ValueError, OSError):
        return None


@dataclass(frozen=True)
class Ran:
    """A finished child: seconds by the clock and of processors, peak resident memory in MB, exit code and
    what it said."""

    seconds: float
    processor: float
    peak: float
    code: int
    said: str
    complaints: str


def run(arguments: Sequence[str]) -> Ran:
    """Run this Python with these arguments, the package found where it is now, and measure it.

    The peak is the child's alone. (On Linux a child's peak starts at that of the process that
    started it, so this process must stay smaller than what it measures.)
    """
    home = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(part for part in (home, os.environ.get("PYTHONPATH")) if part)
    with TemporaryFile() as said, TemporaryFile() as complaints:
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=complaints,
            env={**os.environ, "PYTHONPATH": path},
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        complaints.seek(0)
        return Ran(
            seconds=seconds,
            processor=usage.ru_utime + usage.ru_stime,
            peak=usage.ru_maxrss * _RSS_UNIT / 2**20,
            code=process.returncode,
            said=said.read().decode(errors="replace"),
            complaints=complaints.read().decode(errors="replace"),
        )
