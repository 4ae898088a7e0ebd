"""organiser-conflict: how many sessions an organiser can have at the same time."""

from __future__ import annotations

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import parameter
from scheduler.model.cliques import overlapping
from scheduler.model.posting import Post
from scheduler.model.variables import Variables


def organiser_conflict(variables: Variables, post: Post) -> None:
    """At every start, at most N sessions of an organiser run; a joint one counts for each."""
    instance = variables.instance
    parallel = parameter(instance, CATALOGUE["organiser-conflict"], "parallel")
    for organiser in instance.organisers:
        most = parallel if organiser.max_parallel is None else organiser.max_parallel
        running = [
            (variables.interval(copy.id, round_id), literal)
            for copy in instance.copies
            if organiser.id in copy.session.organisers
            for round_id, literal in variables.rounds_of(copy.id)
        ]
        for literals in overlapping(running):
            post.at_most(most, literals, organiser.id)
