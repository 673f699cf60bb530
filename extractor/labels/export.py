"""The JSON that Label Studio exports, as far as it is read here; what else it holds is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from extractor.bounded import loads, read_regular
from extractor.errors import first_fault
from extractor.labels.errors import LabelsError
from extractor.model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def _from_json(told: Any) -> Any:
    return loads(told.encode("utf-8", "backslashreplace")) if isinstance(told, str) else told


class _Foreign(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Value(_Foreign):
    """What was entered in one control, and for which stretch of the text, in UTF-16 code units."""

    start: int | None = None
    end: int | None = None
    text: str | tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    number: int | None = None

    def words(self, kind: str) -> tuple[str, ...]:
        """Return what was entered in a control of some type."""
        told = {"labels": self.labels, "choices": self.choices}.get(kind, self.text)
        return (told,) if isinstance(told, str) else told


class Result(_Foreign):
    """One control's answer, or a relation, which names no control; those of one region share ``id``."""

    id: str = ""
    type: str
    from_name: str = ""
    value: Value = Value()


class Annotation(_Foreign):
    """What one person made of a task."""

    was_cancelled: bool = False
    ground_truth: bool = False
    result: tuple[Result, ...]


class Data(_Foreign):
    """What the task was made of: the text, and the notice that was read from it.

    The notice travels as a string, so that no program on the way makes floats of its numbers.
    """

    text: str
    notice: Annotated[Notice, BeforeValidator(_from_json)]


class Task(_Foreign):
    """One document with its annotations."""

    data: Data
    annotations: tuple[Annotation, ...] = ()

    def annotation(self) -> Annotation:
        """Return the one that counts: the only one, or the one marked as ground truth."""
        done = [each for each in self.annotations if not each.was_cancelled]
        if not done:
            raise ValueError("nobody has annotated it")
        chosen = [each for each in done if each.ground_truth] if len(done) > 1 else done
        if len(chosen) != 1:
            raise ValueError(f"it has {len(done)} annotations: mark one of them as ground truth")
        return chosen[0]


def tasks(path: Path) -> Iterator[tuple[str, Any]]:
    """Give every task of a file, unchecked, with a name for it."""
    for number, told in enumerate(_list(path), start=1):
        identity = told.get("id") if isinstance(told, dict) else None
        yield f"{path}, task {number if identity is None else identity}", told


def checked(told: Any) -> Task:
    """Return a task; raises ValueError in one line, which says what to do, for what is none of ours."""
    if not isinstance(told, dict) or not isinstance(told.get("data"), dict):
        raise ValueError("it has no data: export from Label Studio as JSON, not as JSON-MIN")  # noqa: TRY004
    if "notice" not in told["data"]:
        raise ValueError("its data holds no notice: make the tasks with duban labels export")
    try:
        return Task.model_validate(told)
    except ValidationError as error:
        raise ValueError(first_fault(error)) from error


def _list(path: Path) -> Sequence[Any]:
    try:
        told = loads(read_regular(path))
    except ValueError as error:
        raise LabelsError(f"{path}: not JSON that can be read: {error}") from error
    if not isinstance(told, list):
        raise LabelsError(f"{path}: not an export of Label Studio: it holds no list of tasks")
    return told
