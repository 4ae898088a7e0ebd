"""The part of an event that a session's conflicts can come from: a small instance of its own.

A rule about people, organisers or relations sees a moved session only together with those that share a
person, an organiser, an attendee who must attend both, or a relation with it: its *kin*. Judging
the kin alone finds the same violations of that session as judging everything.
"""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.constraints.placement import people_of
from scheduler.domain import Instance
from scheduler.domain.people import Attendee
from scheduler.domain.session import Relation


class Families:
    """Who is whose kin; the small instances are made when asked for, and kept."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self._by_person: dict[str, list[str]] = {}
        self._by_organiser: dict[str, list[str]] = {}
        for session in instance.sessions:
            for person in people_of(session):
                self._by_person.setdefault(person, []).append(session.id)
            for organiser in session.organisers:
                self._by_organiser.setdefault(organiser, []).append(session.id)
        self._relations: dict[str, list[Relation]] = {}
        for relation in instance.relations:
            for reference in relation.sessions:
                self._relations.setdefault(self._session(reference), []).append(relation)
        self._must: dict[str, list[Attendee]] = {}
        for attendee in instance.attendees:
            for copy in dict.fromkeys(attendee.must_attend):
                self._must.setdefault(copy, []).append(attendee)
        self._in_blocks = {part.person for block in instance.block.values() for part in block.people}
        self._kin: dict[str, frozenset[str]] = {}
        self._small: dict[frozenset[str], Instance] = {}

    def kin(self, copy: str) -> frozenset[str]:
        """Ids of the sessions that matter for a copy, its own included."""
        if copy not in self._kin:
            session = self.instance.copy_by_id[copy].session
            found = {session.id}
            for person in people_of(session):
                found |= set(self._by_person[person])
            for organiser in session.organisers:
                found |= set(self._by_organiser[organiser])
            for relation in self._relations.get(session.id, ()):
                found |= {self._session(reference) for reference in relation.sessions}
            for attendee in self._must.get(copy, ()):
                found |= {self._session(other) for other in attendee.must_attend}
            self._kin[copy] = frozenset(found)
        return self._kin[copy]

    def related(self, copy: str, other: str) -> bool:
        """Whether a violation can be about both."""
        return self._session(other) in self.kin(copy)

    def by_room(self, copy: str) -> bool:
        """Whether the room itself matters to its kin."""
        session = self.instance.copy_by_id[copy].session.id
        return any(one.kind == "same-room" for one in self._relations.get(session, ()))

    def small(self, copies: Iterable[str]) -> Instance:
        """The instance of these copies' kin alone: for hard rules about several sessions."""
        key = frozenset(copies)
        if key not in self._small:
            self._small[key] = self._made(key)
        return self._small[key]

    def _made(self, copies: frozenset[str]) -> Instance:
        instance = self.instance
        ids = frozenset().union(*(self.kin(copy) for copy in copies))
        sessions = tuple(instance.session[one] for one in instance.session if one in ids)
        own = {instance.copy_by_id[copy].session.id for copy in copies}
        people = self._in_blocks | {person for session in sessions for person in people_of(session)}
        organisers = {organiser for session in sessions for organiser in session.organisers}
        must = {one.id: one for copy in copies for one in self._must.get(copy, ())}
        relations = {id(one): one for session in own for one in self._relations.get(session, ())}
        return instance.model_copy(
            update={
                "sessions": sessions,
                "people": tuple(one for one in instance.people if one.id in people),
                "organisers": tuple(one for one in instance.organisers if one.id in organisers),
                "relations": tuple(relations.values()),
                "attendees": tuple(must.values()),
            }
        )

    def _session(self, reference: str) -> str:
        copy = self.instance.copy_by_id.get(reference)
        return copy.session.id if copy else reference
