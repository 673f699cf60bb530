"""Pairs off what was expected with what was found, so that as many as possible agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Leaf = Mapping[str, Any]

#: Keys that identify a value; two leaves that share none are different things.
_IDENTITY = ("text", "value", "name", "adcode", "code")


@dataclass(frozen=True, slots=True)
class Paired:
    """How two lists of leaves compare; ``differing`` are pairs of the same thing with other keys."""

    agreeing: int
    differing: tuple[tuple[Leaf, Leaf], ...]
    missing: tuple[Leaf, ...]
    made_up: tuple[Leaf, ...]


def agrees(gold: Leaf, got: Leaf) -> bool:
    """Tell whether every key that gold gives has the same value in what was got.

    >>> agrees({"value": 3}, {"value": 3, "text": "3人"}), agrees({"value": 3}, {"value": 4})
    (True, False)
    """
    return all(key in got and got[key] == value for key, value in gold.items())


def pair(gold: Sequence[Leaf], got: Sequence[Leaf]) -> Paired:
    """Pair the leaves one to one: all that can agree first, then those most alike."""
    matched = _most_agreeing(gold, got)
    gold_left = [leaf for at, leaf in enumerate(gold) if at not in matched]
    taken = set(matched.values())
    got_left = [leaf for at, leaf in enumerate(got) if at not in taken]
    alike = _most_alike(gold_left, got_left)
    return Paired(
        agreeing=len(matched),
        differing=tuple((gold_left[i], got_left[j]) for i, j in alike.items()),
        missing=tuple(leaf for at, leaf in enumerate(gold_left) if at not in alike),
        made_up=tuple(leaf for at, leaf in enumerate(got_left) if at not in alike.values()),
    )


def _most_agreeing(gold: Sequence[Leaf], got: Sequence[Leaf]) -> dict[int, int]:
    """Return the largest one-to-one pairing of agreeing leaves (augmenting paths)."""
    edges = [[j for j, leaf in enumerate(got) if agrees(each, leaf)] for each in gold]
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in range(len(gold)):
        place(i, set())
    return {i: j for j, i in sorted(owner.items(), key=lambda item: item[1])}


def _most_alike(gold: Sequence[Leaf], got: Sequence[Leaf]) -> dict[int, int]:
    """Pair greedily those that share most keys, the earlier first among equals."""
    ranked = sorted(
        (-likeness, i, j)
        for i, expected in enumerate(gold)
        for j, found in enumerate(got)
        if (likeness := _likeness(expected, found))
    )
    pairs: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _likeness(gold: Leaf, got: Leaf) -> int:
    """Return how many keys agree; 0 where none of those that identify a value does."""
    if not any(key in gold and gold[key] is not None and gold[key] == got.get(key) for key in _IDENTITY):
        return 0
    return sum(key in got and got[key] == value for key, value in gold.items())
