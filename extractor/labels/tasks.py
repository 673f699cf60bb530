"""A notice as a task: the text, and every value as a region that is labelled already."""

from __future__ import annotations

from collections import Counter
from importlib.metadata import version
from itertools import chain
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from extractor.errors import first_fault
from extractor.labels.controls import BARE_CASES, CASE, FIELD, KIND, TEXT, WARNINGS
from extractor.labels.errors import LabelsError
from extractor.labels.fields import said, values
from extractor.model import Notice
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.labels.fields import Field, Key
    from extractor.model import Found, Warning
    from extractor.outputs import Told

    Result = Mapping[str, Any]


def task(told: Told) -> Mapping[str, Any]:
    """Return a notice and its text as one task with one prediction.

    Raises :class:`LabelsError` where the text is gone, and for a notice whose cases share a number,
    so that a region could not say whose it is.
    """
    path = told.notice["document"].get("path")
    if told.text is None:
        raise LabelsError(f"{path} is gone or no longer what was read: run duban extract again")
    try:
        notice = Notice.model_validate(told.notice)
    except ValidationError as error:
        raise LabelsError(f"{path}: not an output of this duban: {first_fault(error)}") from error
    indices = Counter(case.index for case in notice.cases)
    for index, count in indices.items():
        if count > 1:
            raise LabelsError(f"{path}: {count} cases are number {index}, so no label can say whose it is")
    return task_of(notice, told.text)


def task_of(notice: Notice, text: str) -> Mapping[str, Any]:
    """Return a notice and its text as one task; the cases' numbers must differ."""
    prediction = {
        "model_version": f"duban {version('duban')}",
        "score": _score(notice),
        "result": [*_regions(notice), *_of_document(notice)],
    }
    return {"data": {"text": text, "notice": to_json(notice)}, "predictions": [prediction]}


def _score(notice: Notice) -> float:
    """Return the share of what was seen in the cases that a field took; 1 where nothing was seen."""
    taken = sum(1 for case in notice.cases for _ in values(case))
    seen = taken + sum(len(case.unclaimed) for case in notice.cases)
    return round(taken / seen, 4) if seen else 1.0


def _regions(notice: Notice) -> Iterator[Result]:
    of_cases = ((case.index, *each) for case in notice.cases for each in values(case))
    of_notice = ((None, *each) for each in values(notice))
    for number, (case, field, found) in enumerate(chain(of_notice, of_cases), start=1):
        place = {"start": found.start, "end": found.end, "text": found.text}
        about = {"id": f"{field.name}-{number}", "to_name": TEXT}
        for control, kind, told in _told(case, field, found):
            yield {**about, "from_name": control, "type": kind, "value": {**place, **told}}


def _told(case: int | None, field: Field, found: Found[Any]) -> Iterator[tuple[str, str, Result]]:
    """Give what a region says: its control, the control's type and its part of the value."""
    yield FIELD, "labels", {"labels": [field.name]}
    if case is not None:
        yield CASE, "number", {"number": case}
    for key in field.keys:
        value = getattr(found.value, key.name) if field.is_record else found.value
        if value is not None:
            yield key.control, *_answer(key, said(value))


def _answer(key: Key, words: str) -> tuple[str, Result]:
    return ("choices", {"choices": [words]}) if key.choices else ("textarea", {"text": [words]})


def _of_document(notice: Notice) -> Iterator[Result]:
    """Give what is said of the whole document: its kind, warnings, and cases that have no words."""
    bare = [str(case.index) for case in notice.cases if not any(values(case))]
    yield _whole(KIND, "choices", {"choices": [notice.kind]})
    for control, lines in ((WARNINGS, [warning_line(each) for each in notice.warnings]), (BARE_CASES, bare)):
        if lines:
            yield _whole(control, "textarea", {"text": lines})


def _whole(control: str, kind: str, told: Result) -> Result:
    return {"id": control, "from_name": control, "to_name": TEXT, "type": kind, "value": told}


def warning_line(warning: Warning) -> str:
    """Return a warning in a line: its code, and the number of its case."""
    return warning.code if warning.case is None else f"{warning.code} {warning.case}"
