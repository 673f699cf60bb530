"""The readers: one value from one whole string, or None."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.mentions.places import find_places
from extractor.mentions.readers import read_amount, read_date, read_headcount, read_number, tidy

if TYPE_CHECKING:
    from extractor.mentions.places import Place
    from extractor.model import City

__all__ = ["read_amount", "read_date", "read_division", "read_headcount", "read_number"]


def read_division(text: str) -> City | None:
    """Read a place of the mainland; levels that the words leave open are null.

    >>> place = read_division("江苏江阴")
    >>> place.adcode, place.city, place.county
    ('320281', '无锡市', '江阴市')
    >>> read_division("江苏路") is None
    True
    """
    words = tidy(text)
    for mention in find_places(words):
        if (mention.start, mention.end) == (0, len(words)):
            place: Place = mention.value
            return place.city()
        break
    return None
