"""Pricing: the bundles of one round with the least reduced cost, without making all of them."""

from scheduler.attendance.pricing.branch import Found, all_bundles, best_bundles
from scheduler.attendance.pricing.greedy import good_bundles
from scheduler.attendance.pricing.task import EXACT, Task
from scheduler.attendance.pricing.terms import Terms, read_terms

__all__ = ["EXACT", "Found", "Task", "Terms", "all_bundles", "best_bundles", "good_bundles", "read_terms"]
