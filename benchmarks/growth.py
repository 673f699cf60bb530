"""Time for a text ten times as long: ordinary ones, and such as a hostile sender might choose."""

from __future__ import annotations

from benchmarks.figure import Bound, Figure
from benchmarks.texts import STAND_IN, text_of, varied
from benchmarks.timing import milliseconds, seconds
from extractor import extract

_TIMES = 10
_LONG = 100_000
_TURNS = 5
#: Seconds of a longer text that is timed once.
_LASTING = 2.5
_ASKED = Bound(12)

_CASE = (
    "{n}.浙江温州“8.26”电信网络诈骗案\n2021年9月，浙江省温州市公安机关在侦办一起诈骗案中发现，以陈某、李某某为首的犯罪集团盘踞在"
    "缅北勐波，涉案金额人民币3000余万元。公安机关现已抓获犯罪嫌疑人890余名，其中已移送检察机关审查起诉520余人。\n"
)
#: What is repeated 100,000 times.
HOSTILE = {
    "digits": "1",
    "figures": "1234567890，",
    "numerals": "一二三万千百",
    "dates": "2022年9月12日",
    "quotes": "“9·06”",
    "open quotes": "“",
    "brackets": "（一）",
    "headings": "1、\n",
    "places": "江苏南京北京朝阳",
    "names": "以张某某、李某、",
    "sums": "3万元",
    "people": "抓获犯罪嫌疑人",
    "lines": "抓获3人\n",
    "commas": "，",
    "tags": "<p",
    "web addresses": "http://",
    "spaces": " 1",
}


def growth() -> list[Figure]:
    """Measure the time for ten times the text, divided by the time for the text."""
    ordinary = [_notices(), _page_on_page()]
    hostile = [_ratio(f"“{name}”", unit * (_LONG // _TIMES)) for name, unit in HOSTILE.items()]
    return [*ordinary, *hostile]


def _notices() -> Figure:
    text = "".join(_CASE.format(n=n + 1) for n in range(50))
    longer = "".join(_CASE.format(n=n + 1) for n in range(50 * _TIMES))
    return _figure("a notice of 50 cases", text, longer)


def _page_on_page() -> Figure:
    return _ratio("sample 01 ten times over", text_of(STAND_IN))


def _ratio(name: str, text: str) -> Figure:
    return _figure(name, text, text * _TIMES)


def _figure(name: str, text: str, longer: str) -> Figure:
    """Time ten texts and then one ten times as long: a slow spell of the machine falls on both."""
    extract(text[:2000])
    turns = [_turn(text, longer, 0)]
    if turns[0][1] < _LASTING:
        turns += [_turn(text, longer, number) for number in range(1, _TURNS)]
    once, tenfold = sorted(turns, key=lambda turn: turn[1] / turn[0])[len(turns) // 2]
    note = f"{len(text):,} characters: {milliseconds(tenfold)} ÷ {milliseconds(once)}"
    return Figure(f"time for ten times the text: {name}", tenfold / once, _ASKED, note)


def _turn(text: str, longer: str, number: int) -> tuple[float, float]:
    """Return the seconds for a text, on average of ten, and for the longer one."""
    short = [varied(text, _TIMES * number + seed) for seed in range(_TIMES)]
    once = sum(seconds(extract, each) for each in short) / _TIMES
    return once, seconds(extract, varied(longer, number))
