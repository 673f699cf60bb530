"""Words together with the values that they plant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    #: A value in the shape of a gold file: normalised keys, and ``text`` for its words where gold has it.
    Leaf = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """Words, and the values in them by field, in the order of the words."""

    words: str
    leaves: tuple[tuple[str, Leaf], ...] = ()

    def __add__(self, other: Told | str) -> Told:
        """Return both as one."""
        if isinstance(other, str):
            return Told(self.words + other, self.leaves)
        return Told(self.words + other.words, self.leaves + other.leaves)

    def of(self, field: str) -> list[Leaf]:
        """Return the values of one field."""
        return [leaf for name, leaf in self.leaves if name == field]


NOTHING = Told("")


def fill(template: str, **parts: Told | str) -> Told:
    """Put parts into the ``{names}`` of a template, the values of those it has in the order given.

    >>> fill("抓获{n}。", n=Told("3人", (("suspects", {"value": 3}),)))
    Told(words='抓获3人。', leaves=(('suspects', {'value': 3}),))
    """
    told = [part for name, part in parts.items() if isinstance(part, Told) and f"{{{name}}}" in template]
    words = {name: part.words if isinstance(part, Told) else part for name, part in parts.items()}
    return Told(template.format(**words), tuple(leaf for part in told for leaf in part.leaves))


def join(parts: Iterable[Told], between: str = "") -> Told:
    """Return the parts one after another, with ``between`` between them."""
    every = tuple(parts)
    leaves = tuple(leaf for part in every for leaf in part.leaves)
    return Told(between.join(part.words for part in every), leaves)
