"""The time of a unit repeated, and of ten times as many: both must be a text's fair share."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zlib import crc32

from extractor import extract
from growing.budget import A_CHARACTER, OverdueError, alarm

if TYPE_CHECKING:
    from collections.abc import Callable

#: A text ten times as long may take so many times the time.
MOST_TIMES = 12
TIMES = 10
#: Lengths in characters, each timed with its tenfold: of all units, and of those in doubt.
SHORT, LONG = 500, 10_000
#: In doubt is a unit of such a ratio, or of such a share of the time that a character may take.
_DOUBTFUL_TIMES, _DOUBTFUL_SHARE = 10.8, 0.6
#: A text that takes so many times as long as it may is given up.
_PATIENCE = 4
#: Processor time is told in ticks: a short text is read so long.
_LEAST_SECONDS, _TICK = 0.015, 0.001
#: What makes a unit the story of a case: a heading, and words without which most rules do not run.
_OPENS = "案例一：江苏江阴张某等人诈骗案\n2022年9月，江阴市公安局接群众报案，抓获犯罪嫌疑人"
_CLOSES = (
    "等人，系主犯，为首，被判处，通过，利用，组织，领导，投资，被害，落网，起诉，缴获，损失，涉案，在逃，金主，"
    "指挥，合作，窝点。\n案例二：福建莆田李某等人诈骗案\n2022年9月，莆田市公安局抓获3人。"
)
#: Characters that are read first, so that nothing is compiled or loaded while time is taken.
_WARM = 400


@dataclass(frozen=True, slots=True)
class Timed:
    """Processor time in seconds of a text of ``length`` characters and of one ten times as long."""

    length: int
    once: float
    tenfold: float

    @property
    def times(self) -> float:
        """How many times as long the longer text takes."""
        return self.tenfold / self.once

    @property
    def share(self) -> float:
        """Time a character of the longer text, of what it may take."""
        return self.tenfold / (self.length * TIMES * A_CHARACTER)

    @property
    def fails(self) -> bool:
        """True where either is more than it may be."""
        return self.times > MOST_TIMES or self.share > 1

    @property
    def doubtful(self) -> bool:
        """True where a longer text might show what this one does not."""
        return self.times > _DOUBTFUL_TIMES or self.share > _DOUBTFUL_SHARE


@dataclass(frozen=True, slots=True)
class Grown:
    """What came of a unit: all that was timed, the last of which counts."""

    index: int
    unit: str
    timed: tuple[Timed, ...]

    @property
    def last(self) -> Timed:
        """What counts."""
        return self.timed[-1]

    def to_json(self) -> str:
        """Return it as one line."""
        timed = [(each.length, round(each.once, 6), round(each.tenfold, 6)) for each in self.timed]
        return json.dumps({"index": self.index, "unit": self.unit, "timed": timed}, ensure_ascii=False)

    @classmethod
    def of(cls, told: dict[str, Any]) -> Grown:
        """Return it from its JSON."""
        return cls(told["index"], told["unit"], tuple(Timed(*each) for each in told["timed"]))


def grown(index: int, unit: str, *, short: int = SHORT, long: int = LONG) -> Grown:
    """Time a unit; where that leaves doubt, longer texts too, again if those fail, and the best counts."""
    extract(_text(unit, _WARM))
    first = timed(unit, short)
    return Grown(index, unit, (first, in_earnest(unit, long)) if first.doubtful else (first,))


def in_earnest(unit: str, length: int = LONG, turns: int = 5) -> Timed:
    """Time a unit, again while it fails: other work on the machine can only make it slower."""
    return best_of(unit, length, turns, lambda each: each.fails)


def best_of(unit: str, length: int, turns: int, fails: Callable[[Timed], bool]) -> Timed:
    """Time a unit, up to ``turns`` times while it fails, and return the least of each of its two times."""
    best = timed(unit, length)
    for _ in range(turns - 1):
        if not fails(best):
            break
        again = timed(unit, length)
        best = Timed(length, min(best.once, again.once), min(best.tenfold, again.tenfold))
    return best


def timed(unit: str, length: int) -> Timed:
    """Time a unit repeated to ``length`` characters, and to ten times that."""
    text = _text(unit, length)
    spent = turns = 0.0
    while spent < _LEAST_SECONDS and turns < TIMES:
        spent += _seconds(text)
        turns += 1
    return Timed(length, max(spent, _TICK) / turns, _seconds(_text(unit, length * TIMES)))


def _text(unit: str, length: int) -> str:
    """Return a unit repeated, as a page of its own or as what a case tells."""
    text = unit * (length // len(unit))
    return f"{_OPENS}{text}{_CLOSES}" if is_told(unit) else text


def is_told(unit: str) -> bool:
    """Tell whether a unit is told as the story of a case; every other one is."""
    return crc32(unit.encode("utf-8", "surrogatepass")) % 2 == 1


def _seconds(text: str) -> float:
    """Return the processor time of reading a text; of one that is given up, what it had until then."""
    began = time.process_time()
    try:
        with alarm(_PATIENCE * A_CHARACTER * len(text)):
            extract(text)
    except OverdueError:
        pass
    return time.process_time() - began
