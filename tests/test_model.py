"""What extraction makes unchecked is what validation would make of it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from telling import ROOT

from extractor import extract, read_document
from extractor.model import Found, Frozen, Notice
from extractor.view.json import to_json

if TYPE_CHECKING:
    from pathlib import Path

SAMPLES = sorted((ROOT / "samples").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_an_extracted_notice_is_valid_to_the_letter(path: Path) -> None:
    notice = extract(read_document(path).text)
    again = Notice.model_validate(notice.model_dump(by_alias=True), strict=True)
    assert again == notice
    assert to_json(again) == to_json(notice)
    assert types(again) == types(notice)


def types(value: object) -> object:
    """Return the types that a value is made of."""
    if isinstance(value, Frozen):
        return type(value), {name: types(item) for name, item in value}
    if isinstance(value, tuple):
        return [types(item) for item in value]
    return type(value)


def test_what_does_not_fit_is_seen() -> None:
    notice = extract(read_document(SAMPLES[0]).text)
    wrong = notice.model_copy(update={"batch": Found[int].of(value="3", text="", start=0, end=0, rule="")})
    with pytest.raises(ValueError, match=r"batch\.value"):
        Notice.model_validate(wrong.model_dump(by_alias=True, warnings=False), strict=True)


def test_extracting_builds_no_validator() -> None:
    script = (
        "from extractor import extract, model\n"
        "extract('1.浙江温州“8.26”诈骗案\\n2021年9月，浙江温州警方立案，抓获陈某等30人，涉案3000万元。')\n"
        "print([each.__name__ for each in model.Frozen.__subclasses__() if each.__pydantic_complete__])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
