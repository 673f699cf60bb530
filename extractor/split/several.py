"""Whether the body of one case tells more than one story: two authorities, each with its date and arrests."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.lexicon import lexical
from extractor.mentions import KINDS
from extractor.rule import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex

    from extractor.rule import Tagged

_VOCABULARY = Vocabulary(KINDS, {})


def _pattern(source: str) -> str:
    return _VOCABULARY.expand(source)


#: A sentence that opens with the authority of a place as the one who acts.
_OPENS = lexical(
    _pattern(
        r"(?<![^\n。])(?:[^\n。，；]{0,16}，){0,2}[^\n。，；]{0,8}?(?<place>{PLACE})[市县区省州]{0,2}{authority}"
    )
)
_DATE = lexical(_pattern("{DATE}|[近日昨][日前]"))
_ARRESTS = lexical(_pattern("{catch}[^。！？，]{0,16}{HEADCOUNT}|{HEADCOUNT}[^。！？，]{0,10}{catch}"))


def other_story(body: Tagged) -> tuple[int, int] | None:
    """Return where, in the clean text, a second authority opens a story of its own; None where none does."""
    code = body.coded
    opens = list(_OPENS.finditer(code))
    places: list[str] = []
    for match, end in zip(opens, _ends(opens, len(code)), strict=True):
        place = body.mentions[match.start("place")].value.city().adcode
        if place and _DATE.search(code, match.start(), end) and _ARRESTS.search(code, match.start(), end):
            if any(not _within(place, one) and not _within(one, place) for one in places):
                return body.clean(match.start()), body.clean(match.end() - 1) + 1
            places.append(place)
    return None


def _ends(opens: Sequence[regex.Match[str]], end: int) -> list[int]:
    starts = [match.start() for match in opens]
    return [after for _, after in pairwise((*starts, end))] if starts else []


def _within(place: str, other: str) -> bool:
    """Tell whether a place, by its code, lies in another one or is the same.

    >>> _within("320281", "320200"), _within("320281", "330000")
    (True, False)
    """
    while other.endswith("00"):
        other = other[:-2]
    return place.startswith(other)
