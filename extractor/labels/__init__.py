"""Notices as tasks of Label Studio, and what its users made of them as notices again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.labels.answers import answer
from extractor.labels.config import config
from extractor.labels.corrected import corrected
from extractor.labels.errors import LabelsError
from extractor.labels.export import checked, tasks
from extractor.labels.tasks import task

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractor.model import Notice

__all__ = ["Corrected", "LabelsError", "config", "corrections", "task"]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A notice as an annotator left it; ``foreign`` names labels and controls that are none of ours."""

    task: str
    notice: Notice
    foreign: frozenset[str]


def corrections(path: Path) -> Iterator[Corrected | LabelsError]:
    """Give what an export of Label Studio makes of every task, or why nothing can be made of it.

    Raises :class:`LabelsError` for a file that is no export.
    """
    for name, told in tasks(path):
        try:
            yield _correction(name, told)
        except ValueError as error:
            yield LabelsError(f"{name}: {error}")


def _correction(name: str, told: object) -> Corrected:
    task = checked(told)
    said = answer(task)
    return Corrected(name, corrected(said, task.data.text, task.data.notice), said.foreign)
