"""A large event goes through a workbook within 10 seconds and 1 GB, each way."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

MEASURED = """
    import resource, sys, time
    from pathlib import Path
    from scheduler.bench.generate import Size, generate
    from scheduler.files import instance_json, read_instance, write_instance

    instance = generate(Size(200, 20, 12, 3000, 10), seed=1).instance
    start = time.process_time()
    write_instance(instance, sys.argv[1])
    written = time.process_time()
    again = read_instance(sys.argv[1])
    read = time.process_time()
    assert instance_json(again) == instance_json(instance)
    print(written - start, read - written, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_a_large_event(tmp_path: Path, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(MEASURED), str(tmp_path / "large.xlsx")],
        capture_output=True,
        text=True,
        cwd=root,
        timeout=300,
        check=True,
    )
    writing, reading, kilobytes = map(float, done.stdout.split())
    assert writing < 10
    assert reading < 10
    assert kilobytes < 2**20
