"""Two notices of one document held against each other: what was gained, lost and altered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast, get_args

from extractor.diff.values import values_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extractor.diff.values import Data, Value

#: The worst first: a value told otherwise, one lost, a new one, the same elsewhere or by another rule.
Kind = Literal["changed", "lost", "gained", "moved", "by another rule"]
KINDS: tuple[Kind, ...] = get_args(Kind)

#: Fields that hold one value: two values left over are one told otherwise.
_SINGLE = frozenset(
    {"kind", "title", "source", "published", "batch", "declared_cases", "heading", "case_code", "start_date"}
)


@dataclass(frozen=True, slots=True)
class Change:
    """One value that differs; ``old`` is None where it was gained, ``new`` where it was lost."""

    kind: Kind
    document: str
    old: Value | None
    new: Value | None

    @property
    def value(self) -> Value:
        """Return the value as it is now, or as it was where it is lost."""
        return cast("Value", self.new or self.old)

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the rules concerned, the old one first, each once."""
        return tuple(dict.fromkeys(each.rule for each in (self.old, self.new) if each and each.rule))


def changes(document: str, old: Data, new: Data) -> list[Change]:
    """Return what differs between two notices, each value in one change at most."""
    same_text = old["document"].get("sha256") == new["document"].get("sha256")
    before, after = values_of(old), values_of(new)
    found = [
        change
        for place in dict.fromkeys((*before, *after))
        for change in _at_place(document, before.get(place, []), after.get(place, []), same_text=same_text)
    ]
    return _without_echoes(found)


def worst_first(found: Iterable[Change]) -> list[Change]:
    """Return the changes by kind, then as they come."""
    return sorted(found, key=lambda change: KINDS.index(change.kind))


def whole(document: str, notice: Data, kind: Literal["lost", "gained"]) -> list[Change]:
    """Return every value of a document that only one output has."""
    return [
        Change(kind, document, each, None) if kind == "lost" else Change(kind, document, None, each)
        for values in values_of(notice).values()
        for each in values
        if each.field != "unclaimed"
    ]


def _at_place(document: str, old: list[Value], new: list[Value], *, same_text: bool) -> Iterator[Change]:
    """Pair the values of one place off: the same, the same elsewhere, those that overlap, the only ones."""
    for was, now in _pairs(old, new, lambda a, b: a.key == b.key and a.start == b.start and a.end == b.end):
        if was.rule != now.rule:
            yield Change("by another rule", document, was, now)
    for was, now in _pairs(old, new, lambda a, b: a.key == b.key):
        if same_text:
            yield Change("moved", document, was, now)
    alike: list[Callable[[Value, Value], bool]] = []
    if same_text:
        alike.append(lambda a, b: a.overlaps(b))
    if _is_single(old, new):
        alike.append(lambda a, b: True)  # noqa: ARG005 - any two are alike
    for like in alike:
        yield from (Change("changed", document, was, now) for was, now in _pairs(old, new, like))
    yield from (Change("lost", document, was, None) for was in old)
    yield from (Change("gained", document, None, now) for now in new)


def _is_single(old: list[Value], new: list[Value]) -> bool:
    return bool(old and new) and old[0].field in _SINGLE


def _pairs(
    old: list[Value], new: list[Value], like: Callable[[Value, Value], bool]
) -> Iterator[tuple[Value, Value]]:
    """Take every pair that is alike out of both lists."""
    for was in list(old):
        now = next((each for each in new if like(was, each)), None)
        if now is not None:
            old.remove(was)
            new.remove(now)
            yield was, now


def _without_echoes(found: list[Change]) -> list[Change]:
    """Leave out unclaimed mentions that only echo a value which a field took or let go."""
    told = [change for change in found if not _is_unclaimed(change)]
    spoken = [side for change in told for side in (change.old, change.new) if side]
    return [
        change
        for change in found
        if not _is_unclaimed(change) or not any(change.value.overlaps(each) for each in spoken)
    ]


def _is_unclaimed(change: Change) -> bool:
    return change.value.field == "unclaimed"
