"""Workbooks that a planner fills in: the input sheets, writer and reader side by side."""
