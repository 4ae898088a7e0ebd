"""The command line: thin commands over the packages below, and the one place for exit codes."""

from scheduler.cli.app import main

__all__ = ["main"]
