"""Where the regions of an annotation stand, in code points."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.labels.export import Value


class Spans:
    """The regions of one text.

    Label Studio counts code points. Its old releases count UTF-16 units, as JavaScript does; where a
    text has characters of two units, the words that each region shows tell which count it is.
    """

    def __init__(self, text: str, places: Sequence[Value]) -> None:
        """Settle how the offsets of ``places`` count."""
        wide = (at for at, character in enumerate(text) if character > "\uffff")
        self._text = text
        self._wide_units: Sequence[int] = ()
        if not all(map(self._fits, places)):
            self._wide_units = [at + before for before, at in enumerate(wide)]
            if not all(map(self._fits, places)):
                self._wide_units = ()

    def span(self, place: Value) -> tuple[int, int]:
        """Return where a region starts and ends; raises ValueError where its words do not stand there."""
        start, end = self._points(place.start), self._points(place.end)
        if not 0 <= start < end <= len(self._text):
            raise ValueError(f"the region from {place.start} to {place.end} does not lie in the text")
        if not self._fits(place):
            shown, words = one_line(str(place.text)), one_line(self._text[start:end])
            raise ValueError(f"the region at {place.start} says “{shown}” where the text says “{words}”")
        return start, end

    def _points(self, offset: int | None) -> int:
        if offset is None:
            raise ValueError("a region has no offsets")
        return offset - bisect_left(self._wide_units, offset)

    def _fits(self, place: Value) -> bool:
        """Tell whether the words shown stand there; white space may be shown otherwise."""
        if place.start is None or place.end is None or not isinstance(place.text, str):
            return True
        words = self._text[max(0, self._points(place.start)) : max(0, self._points(place.end))]
        return words.split() == place.text.split()
