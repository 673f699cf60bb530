"""Documents made up on several cores, in the order of their indices."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from typing import TYPE_CHECKING

from generate.documents import make_documents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generate.documents import MadeDocument

#: Documents that one process makes at a time.
_CHUNK = 250
#: Chunks asked for at once: what is made waits in memory until it is written.
_AHEAD = 32


def make_in_parallel(seed: int, count: int, first: int, workers: int) -> Iterator[MadeDocument]:
    """Make up ``count`` documents from the index ``first`` on; how many workers do so changes nothing."""
    end = first + count
    starts = range(first, end, _CHUNK)
    with ProcessPoolExecutor(workers) as pool:
        for at in range(0, len(starts), _AHEAD):
            some = starts[at : at + _AHEAD]
            counts = [min(_CHUNK, end - start) for start in some]
            for made in pool.map(_made, repeat(seed), counts, some):
                yield from made


def _made(seed: int, count: int, first: int) -> list[MadeDocument]:
    return list(make_documents(seed, count, first))
