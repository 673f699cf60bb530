"""Two notices of one document held against each other: what was gained, lost and altered."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast, get_args

from extractor.diff.values import values_of
from extractor.model import Case, Notice, found_fields
from extractor.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from extractor.diff.values import Data, Value

    Pair = tuple[Value, Value]

#: The worst first: a value told otherwise, one lost, a new one, the same elsewhere or by another rule.
Kind = Literal["changed", "lost", "gained", "moved", "by another rule"]
KINDS: tuple[Kind, ...] = get_args(Kind)

#: Fields that hold one value: two values left over are one told otherwise.
_SINGLE = {
    "kind",
    *(name for model in (Notice, Case) for name, field in found_fields(model).items() if not field.many),
}


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
    for was, now in _taken_out(old, new, _equal(old, new, lambda each: (each.key, each.start, each.end))):
        if was.rule != now.rule:
            yield Change("by another rule", document, was, now)
    for was, now in _taken_out(old, new, _equal(old, new, lambda each: each.key)):
        if same_text:
            yield Change("moved", document, was, now)
    if same_text:
        for was, now in _taken_out(old, new, _overlapping(old, new)):
            yield Change("changed", document, was, now)
    if _is_single(old, new):
        for was, now in _taken_out(old, new, zip(old, new, strict=False)):
            yield Change("changed", document, was, now)
    yield from (Change("lost", document, was, None) for was in old)
    yield from (Change("gained", document, None, now) for now in new)


def _is_single(old: list[Value], new: list[Value]) -> bool:
    return bool(old and new) and old[0].field in _SINGLE


def _taken_out(old: list[Value], new: list[Value], pairs: Iterable[Pair]) -> list[Pair]:
    """Take the values of pairs out of both lists."""
    found = list(pairs)
    for values, taken in ((old, {id(was) for was, _ in found}), (new, {id(now) for _, now in found})):
        values[:] = [each for each in values if id(each) not in taken]
    return found


def _equal(old: list[Value], new: list[Value], key: Callable[[Value], Hashable]) -> Iterator[Pair]:
    """Pair the values of equal keys, each with the first that is left."""
    waiting: defaultdict[Hashable, deque[Value]] = defaultdict(deque)
    for now in new:
        waiting[key(now)].append(now)
    for was in old:
        if left := waiting.get(key(was)):
            yield was, left.popleft()


def _overlapping(old: list[Value], new: list[Value]) -> Iterator[Pair]:
    """Pair the values that stand on some of the same characters, in one way through the text."""
    left = deque(_placed(new))
    for was in _placed(old):
        while left and not was.overlaps(left[0]) and _place(left[0]) < _place(was):
            left.popleft()
        if left and was.overlaps(left[0]):
            yield was, left.popleft()


def _placed(values: Iterable[Value]) -> list[Value]:
    return sorted((each for each in values if each.start is not None and each.end is not None), key=_place)


def _place(value: Value) -> tuple[int, int]:
    return value.start or 0, value.end or 0


def _without_echoes(found: list[Change]) -> list[Change]:
    """Leave out unclaimed mentions that only echo a value which a field took or let go."""
    told = [change for change in found if not _is_unclaimed(change)]
    spoken = Stretches(map(_place, _placed(side for each in told for side in (each.old, each.new) if side)))
    return [change for change in found if not (_is_unclaimed(change) and spoken.touch(*_place(change.value)))]


def _is_unclaimed(change: Change) -> bool:
    return change.value.field == "unclaimed"
