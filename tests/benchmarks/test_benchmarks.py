"""What the benchmarks stand on: texts that vary and stay what they were, a page whose sections stay apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.figure import Bound, Figure
from benchmarks.peers import blocks
from benchmarks.table import put_section, table
from benchmarks.texts import STAND_IN, samples, text_of, varied
from extractor import extract

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("seed", [1, 2])
def test_a_variant_tells_as_many_cases(seed: int) -> None:
    text = text_of(STAND_IN)
    told = extract(varied(text, seed))
    assert [case.index for case in told.cases] == [1, 2, 3, 4, 5]
    assert told.declared_cases is not None
    assert told.declared_cases.value == 5


def test_variants_differ_and_repeat() -> None:
    text = text_of(STAND_IN)
    assert len({text, varied(text, 1), varied(text, 2)}) == 3
    assert varied(text, 1) == varied(text, 1)


@pytest.mark.parametrize("name", samples())
def test_a_variant_is_as_long(name: str) -> None:
    text = samples()[name]
    assert len(varied(text, 7)) == len(text)


@pytest.mark.parametrize(
    ("words", "kept"),
    [("2023年", True), ("\n3.福建", True), ("第3批5起", True), ("3000余万元", False), ("9月12日", False)],
)
def test_years_markers_and_case_counts_stay(words: str, kept: bool) -> None:  # noqa: FBT001 - a table
    assert (len({varied(words, seed) for seed in range(20)}) == 1) is kept


def test_months_and_days_stay_in_the_calendar() -> None:
    dates = {varied("12月28日，“09·06”", seed) for seed in range(200)}
    months = {int(date.partition("月")[0]) for date in dates}
    assert months == {10, 11, 12}
    assert all(date.partition("“")[2][0] == "0" for date in dates)


def test_the_blocks_are_the_cases_alone() -> None:
    told = blocks(text_of(STAND_IN))
    assert told.startswith("福建莆田")
    assert "来源" not in told


@pytest.mark.parametrize(
    ("bound", "measured", "verdict"),
    [
        (Bound(3), 3.0, "yes"),
        (Bound(3), 3.1, "**no**"),
        (Bound(40, at_least=True), 40.0, "yes"),
        (Bound(40, at_least=True), 39.0, "**no**"),
        (Bound(3), None, "not measured"),
    ],
)
def test_a_verdict(bound: Bound, measured: float | None, verdict: str) -> None:
    figure = Figure("it", measured, bound, "because")
    assert figure.verdict == verdict
    assert table([figure]).splitlines()[-1].endswith(f"| {verdict} | because |")


def test_a_section_is_replaced_and_the_others_stay(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    put_section(page, "One", "first")
    put_section(page, "Two", "other\n\n### Below")
    put_section(page, "One", "second")
    assert page.read_text("utf-8") == "# What it costs\n\n## One\n\nsecond\n\n## Two\n\nother\n\n### Below\n"
