"""Times of several jobs side by side: interleaved, warm, one thread."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    #: Something to time, over a text.
    Job: TypeAlias = Callable[[str], object]


def seconds(job: Job, text: str) -> float:
    """Return the seconds that one run of ``job`` takes."""
    start = time.perf_counter()
    job(text)
    return time.perf_counter() - start


def side_by_side(jobs: Sequence[Job], texts: Sequence[str]) -> list[float]:
    """Return the median seconds of each job over ``texts``, run in turns; the first turn only warms."""
    turns = [[seconds(job, text) for job in jobs] for text in (texts[0], *texts)]
    return [median(times) for times in zip(*turns[1:], strict=True)]


def milliseconds(value: float) -> str:
    """Write seconds as milliseconds, to three figures.

    >>> milliseconds(0.0123456), milliseconds(1.5)
    ('12.3 ms', '1500 ms')
    """
    ms = value * 1000
    return f"{ms:.0f} ms" if ms >= 100 else f"{ms:.3g} ms"
