"""Two outputs held against each other, with the counts by field and by rule."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.diff.changes import Change, changes, whole, worst_first
from extractor.outputs import documents_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from extractor.diff.changes import Kind
    from extractor.outputs import Data, Output

    Counts = Mapping[str, Mapping[Kind, int]]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change of rules did; ``documents`` are all that were held against each other."""

    changes: tuple[Change, ...]
    documents: int
    only_old: tuple[str, ...] = ()
    only_new: tuple[str, ...] = ()
    #: Documents whose own bytes differ: what changed there may be the text, not the rules.
    other_text: tuple[str, ...] = ()

    @property
    def by_field(self) -> Counts:
        """Return how often each kind of change happened in each field."""
        return _counts(self.changes, lambda change: (change.value.field,))

    @property
    def by_rule(self) -> Counts:
        """Return how often each kind of change happened to the values of each rule."""
        return _counts(self.changes, lambda change: change.rules)


def difference(old: Output, new: Output) -> Difference:
    """Hold every document of ``new`` against the same of ``old``; the worst changes come first."""
    found: list[Change] = []
    only_old, only_new, other_text = [], [], []
    documents = list(documents_of(old, new))
    for document in documents:
        if document not in old:
            only_new.append(document)
            found += whole(document, new[document], "gained")
        elif document not in new:
            only_old.append(document)
            found += whole(document, old[document], "lost")
        else:
            was, now = old[document], new[document]
            if _sha256(was) != _sha256(now):
                other_text.append(document)
            found += changes(document, was, now)
    return Difference(
        tuple(worst_first(found)), len(documents), tuple(only_old), tuple(only_new), tuple(other_text)
    )


def _sha256(notice: Data) -> object:
    return notice["document"].get("sha256")


def _counts(found: tuple[Change, ...], names: Callable[[Change], tuple[str, ...]]) -> Counts:
    counted: dict[str, Counter[Kind]] = {}
    for change in found:
        for name in names(change):
            counted.setdefault(name, Counter())[change.kind] += 1
    return dict(sorted(counted.items(), key=lambda item: (-item[1].total(), item[0])))
