from __future__ import annotations

import csv
import io

import pytest
from notices import base, case, found, notice

from extractor.model import DocumentInfo, Warning
from extractor.view import sheet


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sheet.header() + text)))


def test_a_row_for_each_case() -> None:
    first, second = read(sheet.rows(notice(case(1), case(2))))
    assert (first["case"], second["case"]) == ("1", "2")
    assert first["heading"] == first["title"] == "甲市电信诈骗案"
    assert first["cities"] == "甲市"
    assert first["adcodes"] == "990100"
    assert first["amounts"] == "involved ≥3000万元"
    assert first["suspects"] == "arrested ≥12人"


def test_a_document_without_a_case_has_one_row() -> None:
    (row,) = read(sheet.rows(notice()))
    assert (row["kind"], row["case"], row["amounts"]) == ("none", "", "")
    assert row["warnings"] == "lost_characters"


def test_lists_are_joined() -> None:
    told = case(overseas_bases=(base("缅北", "MM"), base("老挝", "LA")))
    assert read(sheet.rows(notice(told)))[0]["overseas_bases"] == "缅北 (MM); 老挝 (LA)"


def test_a_warning_stands_in_the_row_of_its_case() -> None:
    warnings = (Warning(code="ambiguous_place", message="…", case=2),)
    rows = read(sheet.rows(notice(case(1), case(2), warnings=warnings)))
    assert [row["warnings"] for row in rows] == ["", "ambiguous_place"]


@pytest.mark.parametrize("path", ["=1+1.txt", "+1.txt", "-1.txt", "@x.txt"])
def test_no_cell_is_run_as_a_formula(path: str) -> None:
    about = DocumentInfo(path=path, sha256="0", encoding="utf-8", script="hans", length=0)
    assert read(sheet.rows(notice(document=about)))[0]["path"] == f"'{path}"


def test_a_cell_keeps_quotes_and_commas_and_no_line_end() -> None:
    text = '甲"乙",\n丙'
    row = read(sheet.rows(notice(title=found(text, text, text=text))))[0]
    assert row["title"] == '甲"乙", 丙'
