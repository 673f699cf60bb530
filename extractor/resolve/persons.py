"""Who is who: which mentions name the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractor.mentions import Mention


def first_mentions(mentions: Iterable[Mention]) -> Mapping[int, int]:
    """Return, by the start of each mention of a person, that of the first one: one name is one person."""
    firsts: dict[str, int] = {}
    return {m.start: firsts.setdefault(m.value.name, m.start) for m in mentions if m.kind is Kind.PERSON}
