"""Dates and times as pages write them, to ISO 8601."""

from __future__ import annotations

from datetime import date

from extractor.expression import expression
from extractor.lexicon import coded, lexical, written

_DAY = (
    r"(?P<year>20\d{2}|19\d{2})\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})(?!\d)\s?[日号]?"
    r"|(?P<year>20\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?!\d)"
)
_CLOCK = (
    r"(?:\s{0,4}T?|\s{0,2}(?:{date.weekday}|周)[一二三四五六日天]\s{0,2})"
    r"(?P<hour>[01]?\d|2[0-3])[:：时](?P<minute>[0-5]\d)分?(?:[:：][0-5]\d)?"
)
#: A day with its year, and the minute where it is told: the seconds are read and dropped.
_STAMP = written(rf"(?<!\d)(?:{_DAY})(?:{_CLOCK})?")
_HAN_DATE = expression(
    r"(?P<year>[一二][〇○零Oo一二三四五六七八九]{3})年(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日"
)
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")}
_FIGURES = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
    "O": "0",
    "o": "0",
}

#: In coded text: what stands beside the date of publication, and what does in a sentence of the story.
_META = lexical("{page.meta|page.source|page.time|page.editor.responsible}|次")
_TOLD = lexical(r"{case|crime|catch|bust|announce|meeting}|案|[。！？；]|日(?:起|至|前|，)")
_SENTENCE = expression(r"[。！？《#]|日，")
#: So many characters may stand beside a date that nothing marks as the page's own.
_SLIP = 24


def find_stamp(text: str) -> tuple[str, int, int] | None:
    """Return the first valid date of ``text`` as ISO 8601 with its offsets there.

    >>> find_stamp("来源:某网2023-09-12 10:59:07")
    ('2023-09-12T10:59', 5, 24)
    >>> find_stamp("二〇二三年九月十二日"), find_stamp("2023-13-40")
    (('2023-09-12', 0, 10), None)
    """
    if not ("20" in text or "19" in text or "年" in text):
        return None
    for match in _STAMP.finditer(text):
        iso = _iso(match["year"], match["month"], match["day"])
        if iso:
            clock = f"T{int(match['hour']):02}:{match['minute']}" if match["hour"] else ""
            return iso + clock, match.start(), match.end()
    for match in _HAN_DATE.finditer(text):
        year = "".join(_FIGURES[sign] for sign in match["year"])
        iso = _iso(year, str(small_number(match["month"])), str(small_number(match["day"])))
        if iso:
            return iso, match.start(), match.end()
    return None


def is_imprint(text: str, code: str = "") -> bool:
    """Tell whether a line (coded: ``code``) holds little but the date of publication and what goes with it.

    >>> is_imprint("发布时间：2023年9月12日 10:59"), is_imprint("2023年9月12日，某市公安局召开会议")
    (True, False)
    """
    if len(text) > 120 or not (stamp := find_stamp(text)) or _SENTENCE.search(text):
        return False
    code = code or coded(text)
    rest = code[: stamp[1]] + " " + code[stamp[2] :]
    if _META.search(rest):
        return True
    return len(rest) <= _SLIP and not _TOLD.search(rest)


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def small_number(text: str) -> int | None:
    """Read a whole number up to 199 in figures or Chinese numerals.

    >>> [small_number(text) for text in ("12", "十", "二十三", "两", "首", "①", "百万")]
    [12, 10, 23, 2, 1, 1, None]
    """
    if text.isascii() and text.isdigit():
        return int(text)
    if len(text) == 1 and "①" <= text <= "⑳":
        return ord(text) - ord("①") + 1
    tens, ten, ones = text.replace("两", "二").replace("首", "一").rpartition("十")
    if not ten:
        return _DIGITS.get(ones)
    high, low = _DIGITS.get(tens or "一"), _DIGITS.get(ones or "零")
    return None if high is None or low is None else high * 10 + low
