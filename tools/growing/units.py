"""The units: every pair of representatives, in either order, and a seeded sample of triples."""

from __future__ import annotations

from functools import cache
from itertools import product
from random import Random

from growing.classes import representatives

#: So many units in all; pairs come first.
UNITS = 20_000


@cache
def units(seed: int = 0) -> tuple[str, ...]:
    """Return all units of a seed; nothing else decides what they are."""
    words = representatives()
    pairs = [one + other for one, other in product(words, repeat=2)]
    chance = Random(f"growth/{seed}")
    triples = ("".join(chance.choices(words, k=3)) for _ in range(UNITS - len(pairs)))
    return (*pairs, *triples)


def sample(count: int, seed: int = 0) -> list[int]:
    """Return the numbers of so many units, drawn at random, in order."""
    return sorted(Random(f"sample/{seed}").sample(range(UNITS), count))
