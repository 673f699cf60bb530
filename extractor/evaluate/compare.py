"""Holds one notice against its gold, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel

from extractor.evaluate.gold import Gold, GoldCase
from extractor.evaluate.pairing import pair
from extractor.model import Case, Notice, found_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractor.evaluate.pairing import Leaf
    from extractor.model import Found

    Place = tuple[int | None, str]

ONE_PER_DOCUMENT = ("kind", *(name for name, field in found_fields(Notice).items() if not field.many))
#: The fields of a case that gold can tell.
_OF_CASES = {name: field for name, field in found_fields(Case).items() if name in GoldCase.model_fields}
ONE_PER_CASE = tuple(name for name, field in _OF_CASES.items() if not field.many)
MANY_PER_CASE = tuple(name for name, field in _OF_CASES.items() if field.many)

#: Keys of what was found that say where it stands and what gave it; gold has only the words.
GROUND = ("text", "start", "end", "rule")

#: Every field that is compared, in the order of the report.
FIELDS = ("kind", *found_fields(Notice), "case", *ONE_PER_CASE, *MANY_PER_CASE, "warnings")


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that is not as gold says; ``gold`` is None where it was made up, ``got`` where missing."""

    document: str
    case: int | None
    field: str
    gold: Leaf | None
    got: Leaf | None

    @property
    def what(self) -> Literal["missing", "made up", "differs"]:
        """How it differs, in a word."""
        if self.got is None:
            return "missing"
        return "made up" if self.gold is None else "differs"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one field; a value that differs is both missed and made up."""

    hits: int = 0
    missed: int = 0
    made_up: int = 0

    def __add__(self, other: Score) -> Score:
        """Return the counts of both."""
        return Score(self.hits + other.hits, self.missed + other.missed, self.made_up + other.made_up)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was."""
        return _share(self.hits, self.hits + self.made_up)

    @property
    def recall(self) -> float:
        """Share of what should be found that was; 1 where there is nothing to find."""
        return _share(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.hits, 2 * self.hits + self.missed + self.made_up)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of one document, or of many added up."""

    scores: Mapping[str, Score]
    differences: tuple[Difference, ...]

    def __add__(self, other: Comparison) -> Comparison:
        """Return both as one."""
        names = [name for name in FIELDS if name in self.scores or name in other.scores]
        scores = {name: self.scores.get(name, Score()) + other.scores.get(name, Score()) for name in names}
        return Comparison(scores, self.differences + other.differences)


NOTHING = Comparison({}, ())


def compare(document: str, gold: Gold, notice: Notice, fields: Iterable[str] = FIELDS) -> Comparison:
    """Hold ``notice`` against ``gold`` in the named fields; ``document`` names both in the report."""
    wanted, found = gold_leaves(gold), notice_leaves(notice)
    chosen = set(fields)
    result = NOTHING
    for place in sorted(wanted.keys() | found.keys(), key=_in_order):
        if place[1] in chosen:
            result += _compare_field(document, place, wanted.get(place, ()), found.get(place, ()))
    return result


def _in_order(place: Place) -> tuple[int, int]:
    case, field = place
    return (-1 if case is None else case, FIELDS.index(field))


def _compare_field(document: str, place: Place, gold: tuple[Leaf, ...], got: tuple[Leaf, ...]) -> Comparison:
    case, field = place
    paired = pair(gold, got)
    differing, missing, made_up = list(paired.differing), list(paired.missing), list(paired.made_up)
    if field not in MANY_PER_CASE and len(missing) == len(made_up) == 1:
        differing.append((missing.pop(), made_up.pop()))
    differences = (
        *(Difference(document, case, field, expected, found) for expected, found in differing),
        *(Difference(document, case, field, leaf, None) for leaf in missing),
        *(Difference(document, case, field, None, leaf) for leaf in made_up),
    )
    score = Score(paired.agreeing, len(differing) + len(missing), len(differing) + len(made_up))
    return Comparison({field: score}, differences)


def gold_leaves(gold: Gold) -> dict[Place, tuple[Leaf, ...]]:
    """Return the labelled values of every field, only the keys they give."""
    leaves: dict[Place, tuple[Leaf, ...]] = {
        (None, name): _given(getattr(gold, name)) for name in ONE_PER_DOCUMENT
    }
    leaves[None, "agencies"] = tuple({"value": name} for name in gold.agencies)
    leaves[None, "warnings"] = tuple({"value": code} for code in gold.warnings)
    for case in gold.cases:
        leaves[case.index, "case"] = ({"value": case.index},)
        for name in ONE_PER_CASE:
            leaves[case.index, name] = _given(getattr(case, name))
        for name in MANY_PER_CASE:
            leaves[case.index, name] = tuple(_keys(value, unset=False) for value in getattr(case, name))
    return leaves


def notice_leaves(notice: Notice) -> dict[Place, tuple[Leaf, ...]]:
    """Return the values of every field that was extracted, with their words."""
    leaves: dict[Place, tuple[Leaf, ...]] = {(None, "kind"): _given(notice.kind)}
    for name in ONE_PER_DOCUMENT[1:]:
        leaves[None, name] = _found(getattr(notice, name))
    leaves[None, "agencies"] = _found(*notice.agencies)
    leaves[None, "warnings"] = tuple({"value": warning.code} for warning in notice.warnings)
    for case in notice.cases:
        leaves[case.index, "case"] = (*leaves.get((case.index, "case"), ()), {"value": case.index})
        for name in (*ONE_PER_CASE, *MANY_PER_CASE):
            held = getattr(case, name)
            values = _found(*held) if isinstance(held, tuple) else _found(held)
            leaves[case.index, name] = (*leaves.get((case.index, name), ()), *values)
    return leaves


def _given(value: Any) -> tuple[Leaf, ...]:
    return () if value is None else (_keys(value, unset=False),)


def _found(*found: Found[Any] | None) -> tuple[Leaf, ...]:
    return tuple(
        {**_keys(each.value, unset=True), **{key: getattr(each, key) for key in GROUND}}
        for each in found
        if each is not None
    )


def _keys(value: Any, *, unset: bool) -> dict[str, Any]:
    """Return the keys of a leaf, with or without those left unset; a bare value has the one key ``value``."""
    return value.model_dump(exclude_unset=not unset) if isinstance(value, BaseModel) else {"value": value}
