"""``scheduler bench``: generated instances and measurements, for those who work on scheduler."""

from __future__ import annotations

import click


@click.group()
def bench() -> None:
    """Generate instances and measure."""
