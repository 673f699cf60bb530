"""Places without a province, and the place of the police whose notice it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.lexicon import coded_after, lexical
from extractor.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.mentions import Mention

#: Police behind the name of a place.
POLICE = "[市县区省州旗]?{authority.police}"
_POLICE = lexical(POLICE)


def provinces_of(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the provinces of the places whose names mean one division alone."""
    return frozenset(
        m.value.candidates[0].province for m in mentions if m.kind is Kind.PLACE and not m.value.ambiguous
    )


def home_of(clean: str, told: Iterable[Mention]) -> Mention | None:
    """Return the one place, below a province, whose police are among the mentions ``told``; the finest."""
    places = [
        m
        for m in told
        if m.kind is Kind.PLACE
        and not m.value.ambiguous
        and m.value.candidates[0].city
        and _POLICE.match(coded_after(clean, m.end))
    ]
    if len({m.value.candidates[0].city for m in places}) != 1:
        return None
    return max(places, key=lambda m: (m.value.candidates[0].level == "county", -m.start))
