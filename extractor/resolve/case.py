"""What every field works on; all offsets are of the clean text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from extractor.resolve.persons import first_mentions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extractor.mentions import Kind, Mention
    from extractor.tagged import Tagged


@dataclass(frozen=True)
class CaseText:
    """One case as its fields see it.

    ``heading`` and ``body`` are tagged apart: what a place or a name means differs there.
    For a single case the heading is the page's title.
    """

    clean: str
    numbered: bool
    heading: Tagged
    body: Tagged
    #: The mentions of the case, resolved, without those that it only quotes as made up.
    mentions: Sequence[Mention]
    #: The same with those.
    written: Sequence[Mention]
    #: Whether the document speaks of judgments.
    judged: bool = False
    #: The place of the police whose notice tells the case.
    home: Mention | None = None

    def of(self, kind: Kind) -> tuple[Mention, ...]:
        """Return the case's mentions of one kind, in order."""
        return tuple(m for m in self.mentions if m.kind is kind)

    @cached_property
    def persons(self) -> Mapping[int, int]:
        """For each person's mention, by its start, the start of the first mention of the same person."""
        return first_mentions(self.mentions)
