"""Extraction of everything beside three finders of JioNLP over the case blocks alone."""

from __future__ import annotations

import contextlib
import io

from benchmarks.figure import Bound, Figure
from benchmarks.texts import STAND_IN, page, text_of, variants
from benchmarks.timing import milliseconds, side_by_side
from extractor import extract

_TURNS = 11


def jionlp() -> list[Figure]:
    """Measure sums, times and places by JioNLP against extraction of whole notices."""
    with contextlib.redirect_stdout(io.StringIO()):  # it greets whoever imports it
        import jionlp as jio

    def finders(text: str) -> None:
        jio.ner.extract_money(text)
        jio.ner.extract_time(text)
        jio.recognize_location(text)

    path = page()
    texts = variants(text_of(path or STAND_IN), _TURNS)
    told = {text: blocks(text) for text in texts}
    theirs, ours = side_by_side((lambda text: finders(told[text]), extract), texts)
    name = f"JioNLP, three finders over the case blocks ÷ `extract`, {'real page' if path else STAND_IN.name}"
    times = f"{milliseconds(theirs)} ÷ {milliseconds(ours)}"
    return [Figure(name, theirs / ours, Bound(40, at_least=True), times)]


def blocks(text: str) -> str:
    """Return the part of a notice that tells its cases: from the first heading to the last value."""
    cases = extract(text).cases
    starts = [case.heading.start for case in cases if case.heading]
    last = cases[-1]
    told = (last.leaders, last.amounts, last.suspects, last.unclaimed)
    return text[starts[0] : max(each.end for field in told for each in field)]
