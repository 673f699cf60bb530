from __future__ import annotations

import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

import pytest
from any_notice import notices
from hypothesis import given, settings

from extractor import extract, notices_to_frame
from extractor.errors import MissingExtraError
from extractor.frames import Library
from extractor.view import sheet

if TYPE_CHECKING:
    from extractor.model import Notice

LIBRARIES = get_args(Library)
PAGE = """某地公安机关公布2起典型案例
1.福建莆田“9·06”电信网络诈骗案
2022年9月，福建莆田公安机关接群众报案，抓获唐某某等犯罪嫌疑人150余人，涉案金额人民币3000余万元。
2.江苏江阴“6·16”电信网络诈骗案
2021年7月，江苏江阴公安机关接群众报案，抓获犯罪嫌疑人560余人，涉案金额人民币0.1元。
"""


def rows(told: list[Notice], library: Library) -> list[dict[str, Any]]:
    frame: Any = notices_to_frame(told, library)
    made: list[dict[str, Any]] = frame.to_dicts() if library == "polars" else frame.to_dict("records")
    return made


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_row_a_case_with_the_columns_of_the_csv(library: Library) -> None:
    first, second = rows([extract(PAGE)], library)
    assert list(first) == [*sheet.COLUMNS, "oversized"]
    assert (first["case"], first["case_code"], first["start_date"]) == (1, "9.06", "2022-09")
    assert (first["declared_cases"], list(second["adcodes"])) == (2, ["320281"])
    assert [amount["value"] for amount in second["amounts"]] == [Decimal("0.1")]
    assert first["suspects"][0]["status"] == "arrested"
    assert first["cities"][0]["province"] == "福建省"


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_notice_without_a_case_has_a_row(library: Library) -> None:
    (row,) = rows([extract("甲")], library)
    assert (row["kind"], list(row["amounts"])) == ("none", [])


def test_whole_numbers_stay_whole_where_some_are_unknown() -> None:
    told = [extract("甲"), extract(PAGE)]
    assert str(notices_to_frame(told)["case"].dtype) == "Int64"
    assert str(notices_to_frame(told, "polars")["case"].dtype) == "Int64"


@pytest.mark.parametrize("library", LIBRARIES)
def test_no_notice_gives_the_columns(library: Library) -> None:
    assert list(notices_to_frame([], library).columns) == [*sheet.COLUMNS, "oversized"]


@settings(max_examples=30, deadline=None)
@given(notices)
def test_any_notices_give_as_many_rows_as_cases(told: list[Notice]) -> None:
    wanted = [(notice.kind, case and case.index) for notice in told for case in notice.cases or (None,)]
    for row, (kind, index) in zip(rows(told, "polars"), wanted, strict=True):
        assert row["kind"] == kind
        assert row["case"] == index or {"pointer": "/case", "number": str(index)} in row["oversized"]


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_missing_library_names_the_extra(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=rf"a frame of {library} needs the extra 'frames'"):
        notices_to_frame([], library)


def test_another_library_is_refused() -> None:
    with pytest.raises(ValueError, match="one of pandas, polars, not 'numpy'"):
        notices_to_frame([], "numpy")  # type: ignore[call-overload]  # what an untyped caller may pass
