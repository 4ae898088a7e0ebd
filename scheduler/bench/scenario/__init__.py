"""The scenario variant of an event: every rule exercised on the event's real shape."""

from scheduler.bench.scenario.build import SEED, Scenario, scenario

__all__ = ["SEED", "Scenario", "scenario"]
