"""The regions of a task and what is said of the whole document, in the terms of the contract."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.labels.controls import BARE_CASES, CASE, FIELD, KIND, WARNINGS
from extractor.labels.fields import Field, controls, fields
from extractor.labels.spans import Spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extractor.labels.export import Result, Task, Value

_OF_DOCUMENT = (KIND, WARNINGS, BARE_CASES)


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text with its field, and the case and the keys of its value where given."""

    field: Field
    start: int
    end: int
    case: int | None
    told: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person made of a task; ``foreign`` names the labels and controls that are none of ours."""

    regions: tuple[Region, ...]
    kind: str
    warnings: tuple[str, ...]
    bare_cases: tuple[int, ...]
    foreign: frozenset[str]


def answer(task: Task) -> Answer:
    """Return what the annotation that counts says; raises ValueError, in one line, for what cannot be."""
    read = _Read(task)
    for result in task.annotation().result:
        read.take(result)
    return read.answer()


@dataclass(slots=True)
class _Sketch:
    """A region while its controls are gathered."""

    place: Value
    labels: Sequence[str] = ()
    case: int | None = None
    told: dict[str, str] = field(default_factory=dict)


class _Read:
    """Gathers the answers of one task."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._sketches: dict[str, _Sketch] = {}
        self._document: dict[str, Sequence[str]] = {}
        self._foreign: set[str] = set()

    def take(self, result: Result) -> None:
        if result.from_name in _OF_DOCUMENT:
            self._document[result.from_name] = result.value.words(result.type)
        elif result.from_name in (FIELD, CASE) or result.from_name in controls():
            self._gather(self._sketches.setdefault(result.id, _Sketch(result.value)), result)
        else:
            self._foreign.add(result.from_name or result.type)

    def answer(self) -> Answer:
        regions = tuple(self._regions())
        return Answer(
            regions=regions,
            kind="".join(self._document.get(KIND, ())) or self._task.data.notice.kind,
            warnings=tuple(self._document.get(WARNINGS, ())),
            bare_cases=tuple(_case_number(line) for line in self._document.get(BARE_CASES, ())),
            foreign=frozenset(self._foreign),
        )

    def _gather(self, sketch: _Sketch, result: Result) -> None:
        if result.from_name == FIELD:
            sketch.place = result.value
            sketch.labels = result.value.labels
        elif result.from_name == CASE:
            sketch.case = result.value.number
        else:
            sketch.told[result.from_name] = "\n".join(result.value.words(result.type))

    def _regions(self) -> Iterator[Region]:
        spans = Spans(self._task.data.text, [sketch.place for sketch in self._sketches.values()])
        for sketch in self._sketches.values():
            ours = [label for label in sketch.labels if label in fields()]
            self._foreign.update(label for label in sketch.labels if label not in fields())
            if len(ours) > 1 or not sketch.labels:
                raise ValueError(f"the region at {sketch.place.start} has {len(ours)} fields: give it one")
            if ours:
                yield _region(fields()[ours[0]], sketch, *spans.span(sketch.place))


def _region(field: Field, sketch: _Sketch, start: int, end: int) -> Region:
    told = {key.name: sketch.told[key.control] for key in field.keys if key.control in sketch.told}
    return Region(field, start, end, sketch.case if field.of_case else None, told)


def _case_number(line: str) -> int:
    try:
        return int(line)
    except ValueError as error:
        raise ValueError(f"{BARE_CASES}: “{line}” is no number of a case") from error
