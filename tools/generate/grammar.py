"""Sentences with slots, filled by chance: words together with the values that they plant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from random import Random

    #: A value in the shape of a gold file, with ``text`` for its words where gold has it.
    Leaf = Mapping[str, Any]
    #: What slots hold: words, planted words, or what makes them of the slot's argument.
    Given = Mapping[str, "str | Planted | Callable[[str], str | Planted]"]

_HEAD = re.compile(r"## (\w+)(?:: (.*))?")
_SLOT = re.compile(r"\{([^{}]*)\}")
_RANGE = re.compile(r"(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Planted:
    """Words, and the values in them by field, in the order of the words."""

    words: str
    leaves: tuple[tuple[str, Leaf], ...] = ()

    def __add__(self, other: Planted | str) -> Planted:
        """Return both as one."""
        if isinstance(other, str):
            return Planted(self.words + other, self.leaves)
        return Planted(self.words + other.words, self.leaves + other.leaves)

    def of(self, field: str) -> list[Leaf]:
        """Return the values of one field."""
        return [leaf for name, leaf in self.leaves if name == field]


def join(parts: Iterable[Planted], between: str = "") -> Planted:
    """Return the parts one after another, with ``between`` between them."""
    every = tuple(parts)
    leaves = tuple(leaf for part in every for leaf in part.leaves)
    return Planted(between.join(part.words for part in every), leaves)


@cache
def sections() -> dict[str, list[str]]:
    """Return the alternatives of every section of the two tables."""
    found: dict[str, list[str]] = {}
    for table in ("sentences.txt", "values.txt"):
        for line in Path(__file__).with_name(table).read_text("utf-8").splitlines():
            if head := _HEAD.fullmatch(line):
                current = found.setdefault(head[1], (head[2] or "").split())
            elif line and not line.startswith("# "):
                current.append(line)
    return found


def choose(chance: Random, section: str, given: Given | None = None) -> Planted:
    """Fill one of a section's alternatives."""
    return fill(chance, chance.choice(sections()[section]), given or {})


def fill(chance: Random, template: str, given: Given) -> Planted:
    """Fill the slots of a template.

    >>> from random import Random
    >>> fill(Random(0), "抓获{people:arrested}。", {"people": lambda status: f"3名({status})"}).words
    '抓获3名(arrested)。'
    """
    filled, at = Planted(""), 0
    for slot in _SLOT.finditer(template):
        filled = filled + template[at : slot.start()] + _filled(chance, slot[1], given)
        at = slot.end()
    return filled + template[at:]


def _filled(chance: Random, slot: str, given: Given) -> Planted | str:
    if "|" in slot:
        return chance.choice(slot.split("|"))
    if span := _RANGE.fullmatch(slot):
        return str(chance.randint(int(span[1]), int(span[2])))
    name, _, argument = slot.partition(":")
    if name not in given:
        return choose(chance, name, given)
    value = given[name]
    return value(argument) if callable(value) else value
