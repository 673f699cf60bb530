"""The units: pairs and triples of representatives, drawn by a seed."""

from __future__ import annotations

from functools import cache
from random import Random

from growing.classes import representatives

#: So many units in all, and so many of them pairs, none twice.
UNITS, PAIRS = 20_000, 15_000


@cache
def units(seed: int = 0) -> tuple[str, ...]:
    """Return all units of a seed; nothing else decides what they are."""
    words = representatives()
    chance = Random(f"growth/{seed}")
    drawn = chance.sample(range(len(words) ** 2), PAIRS)
    pairs = (words[at // len(words)] + words[at % len(words)] for at in drawn)
    triples = ("".join(chance.choices(words, k=3)) for _ in range(UNITS - PAIRS))
    return (*pairs, *triples)


def sample(count: int, seed: int = 0) -> list[int]:
    """Return the numbers of so many units, drawn at random, in order."""
    return sorted(Random(f"sample/{seed}").sample(range(UNITS), count))
