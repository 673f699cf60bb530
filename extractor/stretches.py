"""Stretches of a text, put together where they overlap, so that a look-up takes logarithmic time."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stretches:
    """All characters on which any of many stretches stands.

    >>> Stretches([(0, 3), (2, 5)]).touch(4, 6), Stretches([(0, 3), (2, 5)]).touch(5, 6)
    (True, False)
    """

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        """Put together ``places``: starts and ends."""
        self._merged: list[tuple[int, int]] = []
        for start, end in sorted(places):
            if self._merged and start < self._merged[-1][1]:
                self._merged[-1] = self._merged[-1][0], max(end, self._merged[-1][1])
            elif start < end:
                self._merged.append((start, end))

    def touch(self, start: int, end: int) -> bool:
        """Tell whether any stands on a character from ``start`` to ``end``."""
        after = bisect_left(self._merged, (end, -1))
        return after > 0 and self._merged[after - 1][1] > start
