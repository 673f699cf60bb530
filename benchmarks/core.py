"""Extraction beside the segmentation of the same text by jieba."""

from __future__ import annotations

import logging
import sys
from statistics import median
from typing import cast

import jieba

from benchmarks.figure import Bound, Figure
from benchmarks.texts import NO_PAGE, page, samples, text_of, variants
from benchmarks.timing import milliseconds, side_by_side
from extractor import extract

_ON_PAGE = 51
_ON_SAMPLE = 11


def with_fast() -> list[Figure]:
    """Measure with rjieba, as the extra ``fast`` installs it."""
    import rjieba  # noqa: F401 - not measured with something else in its place

    return _figures("with fast", Bound(0.20))


def without_fast() -> list[Figure]:
    """Measure with rjieba hidden; for a process of its own."""
    cast("dict[str, object]", sys.modules)["rjieba"] = None  # how the import system is told: not installed
    return _figures("without fast", Bound(0.5))


def _figures(how: str, asked: Bound) -> list[Figure]:
    jieba.setLogLevel(logging.WARNING)
    return [_page(how, asked), *_samples(how, asked)]


def _page(how: str, asked: Bound) -> Figure:
    name = f"`extract` ÷ `jieba.lcut`, real page, {how}"
    path = page()
    if path is None:
        return Figure(name, None, asked, NO_PAGE)
    ours, cut = _times(text_of(path), _ON_PAGE)
    return Figure(name, ours / cut, asked, f"{milliseconds(ours)} ÷ {milliseconds(cut)}")


def _samples(how: str, asked: Bound) -> list[Figure]:
    times = {name: _times(text, _ON_SAMPLE) for name, text in samples().items()}
    ratios = {name: ours / cut for name, (ours, cut) in times.items()}
    worst = max(ratios, key=lambda name: ratios[name])
    ours, cut = times[worst]
    return [
        Figure(f"the same, median of {len(ratios)} samples, {how}", median(ratios.values()), asked),
        Figure(
            f"the same, worst sample, {how}",
            ratios[worst],
            asked,
            f"{worst}: {milliseconds(ours)} ÷ {milliseconds(cut)}",
        ),
    ]


def _times(text: str, count: int) -> tuple[float, float]:
    """Return the median seconds of extraction and of segmentation."""
    ours, cut = side_by_side((extract, jieba.lcut), variants(text, count))
    return ours, cut
