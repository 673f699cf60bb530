"""Plays the annotator: tasks as Label Studio exports them, with whatever was changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from extractor import extract
from extractor.labels import Corrected, corrections
from extractor.labels.tasks import task_of
from extractor.view.json import dumps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from extractor.model import Notice

#: Two cases, with characters beyond U+FFFF and Windows line ends.
TEXT = (
    "😀关于两起案件的通报\r\n来源：测试日报\r\n"
    "1.福建莆田“9.06”电信网络诈骗案\r\n"
    "2022年9月，福建莆田公安机关接群众报案。涉案金额3000余万元，𠮷林等地抓获犯罪嫌疑人150余人。\r\n"
    "2.江苏江阴“6.16”电信网络诈骗案\r\n"
    "2021年7月，江苏江阴公安机关立案侦办，抓获犯罪嫌疑人13名，冻结资金20万元。该公司注册资本50万元。\r\n"
)


def annotated(notice: Notice, text: str) -> dict[str, Any]:
    """Return the task of a notice whose predictions were accepted as they are."""
    told: dict[str, Any] = json.loads(dumps(task_of(notice, text)))
    results = told.pop("predictions")[0]["result"]
    return {"id": 7, **told, "annotations": [{"id": 1, "was_cancelled": False, "result": results}]}


def accepted() -> dict[str, Any]:
    """Return :data:`TEXT` as a task whose predictions were accepted as they are."""
    return annotated(extract(TEXT), TEXT)


def results(task: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the answers of a task's first annotation, to be changed in place."""
    told: list[dict[str, Any]] = task["annotations"][0]["result"]
    return told


def region(words: str, label: str, **told: str | int) -> list[dict[str, Any]]:
    """Return the answers about new words: their label, then controls by name (a case's number is an int)."""
    start = TEXT.index(words)
    place = {"start": start, "end": start + len(words), "text": words}
    about = {"id": f"new {words}", "to_name": "text", "origin": "manual"}
    labels = {**about, "from_name": "field", "type": "labels", "value": {**place, "labels": [label]}}
    return [labels, *({**about, "from_name": name, **_told(place, value)} for name, value in told.items())]


def _told(place: Mapping[str, Any], value: str | int) -> Mapping[str, Any]:
    if isinstance(value, int):
        return {"type": "number", "value": {**place, "number": value}}
    return {"type": "textarea", "value": {**place, "text": [value]}}


def came_back(folder: Path, tasks: Sequence[Any]) -> list[Corrected | Exception]:
    """Return what becomes of tasks when they are exported from Label Studio."""
    path = folder / "export.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return list(corrections(path))


def notice_of(folder: Path, task: Mapping[str, Any]) -> Notice:
    """Return the notice that becomes of a task."""
    (told,) = came_back(folder, [task])
    assert isinstance(told, Corrected), told
    return told.notice


def fault_of(folder: Path, task: Any) -> str:
    """Return why nothing becomes of a task."""
    (told,) = came_back(folder, [task])
    assert isinstance(told, Exception)
    message = str(told)
    assert "\n" not in message
    return message
