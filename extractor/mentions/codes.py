"""Case codes: quoted dates (“9·06”) and quoted names that designate a case (“某某园区”专案)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import coded, lexical, words_of
from extractor.mentions.mention import Kind, Mention
from extractor.model import CaseCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import regex


_DATED = expression(r"[“‘](?<code>(?<year>20\d{2}[.·])?(?<month>\d{1,2})[.·](?<day>\d{1,2}))[”’]")
_UNQUOTED = lexical(
    r"(?<![\d.·“])(?<code>(?<year>20\d{2}[.·])?(?<month>\d{1,2})[.·](?<day>\d{2}))"
    r"(?=(?:{scale|crime}|{case_team.special})[^，。；\n]{0,20}?{case|case_team.special})"
)
_NAME = r"(?! )[^“”，。；、\n\d]{1,3}?[^“”，。；、\n]{0,13}"
#: A quoted name that is said to be one, or is followed by 专案; whatever words it has.
_TOLD = (
    lexical(rf"{{code_name}}“(?<code>{_NAME}|[^“”\n]{{2,10}})”"),
    lexical(rf"“(?<code>{_NAME})”{{case_team.special}}"),
)
#: A quoted name beside the words of a case, unless it is slang.
_SERIES = r"(?:{case_team.special}|{series}(?=[^，。；\n]{0,24}{case|case_team.special}))"
_CASE = "{case|case_team.special}"
_BEFORE_CHARGE = rf"(?![型式类])(?=(?:(?:{{scale|crime|charge}}|[涉制贩侵盗])[^，。；\n]{{0,24}}?)?{_CASE})"
_NAMED = (
    lexical(rf"“(?<code>{_NAME})”(?:[^，。；“”\n]{{1,4}}{{case_team.special}}|{{scale}}?{_SERIES})"),
    lexical(
        r"“(?<code>[^“”，。；\n\d]{2,10})”[^，。；“”\n]{0,8}?{organisation}(?=[^，。；\n]{0,16}{case|case_team.special})"
    ),
)
#: The same of a name that ends like an organisation's.
_ORGANISED = lexical(rf"“(?<code>[^“”，。；\n]{{1,18}})”{_BEFORE_CHARGE}")
_ORGANISATIONS = ("organisation", "establishment", "company")
#: A day in figures alone: 0602, 190503.
_DAY = "(?:(?:20)?[0-9]{2})?(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
#: Names that are numbered, as cases are in the registers of the customs and the police: GN2411, 关鹰2号.
_NUMBERED = lexical(
    rf"“(?<code>[A-Z]{{1,4}}-?[0-9]{{2,6}}|{_DAY}|[^“”，。；、\n]{{1,8}}(?:[0-9]{{1,2}}|[一二三四五六七八九十])号)”"
    r"(?![型式类])(?=[^，。；“”\n]{0,24}{case|case_team.special})"
)
_BEFORE_CASE = lexical(
    r"“(?<code>[^“”，。；、\n\d]{2,10})”(?![型式类]|{company})(?=[^“”，。；\n]{0,16}{case|case_team.special})"
)
#: A quoted name said to be somebody's: 以“某某”为名, “某某”平台.
_SITE = "(?:{organisation|company|site}|A(?:PP|pp))"
_ENTITIES = (
    lexical(
        rf"(?:以|{{called|build}})“(?<name>[^“”，。；、\n\d]{{2,10}})”"
        rf"(?:{_SITE}|的[^，。；“”\n]{{0,6}}{_SITE}|等[^，。；“”\n]{{1,8}}{{company}})"
    ),
    lexical(rf"“(?<name>[^“”，。；、\n\d]{{2,10}})”(?:{{trade}}{{0,2}}){_SITE}"),
)


def find_codes(text: str) -> Iterator[Mention]:
    """Give the case codes of a clean text, in order; the span leaves the quotes out."""
    code = coded(text)
    found = [*_dated(text, code), *(_name(text, span, rule) for rule, span in _names(text, code))]
    end = 0
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _name(text: str, span: tuple[int, int], rule: str) -> Mention:
    return Mention(Kind.CODE, *span, CaseCode.of(code=text[slice(*span)], kind="name"), rule)


def _names(text: str, code: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Give the rule and the span of every quoted name of a case; one rule after another."""
    for start, end in _spans(_TOLD, code):
        if not _DATED.match(text, start - 1):
            yield "code.name", (start, end)
    organisations = tuple(word for name in _ORGANISATIONS for word in words_of(name))
    ends = (*organisations, *"帮会号城社宫")
    organised = (span for span in _spans((_ORGANISED,), code) if text.endswith(ends, *span))
    for start, end in (*_spans(_NAMED, code), *organised):
        if not _is_slang(text[start:end]) and not _DATED.match(text, start - 1):
            yield "code.name", (start, end)
    yield from (("code.numbered", span) for span in _spans((_NUMBERED,), code))
    yield from (("code.entity", span) for span in _entities(text, code))


def _spans(patterns: Iterable[regex.Pattern[str]], code: str) -> Iterator[tuple[int, int]]:
    return (match.span("code") for pattern in patterns for match in pattern.finditer(code))


def _entities(text: str, code: str) -> Iterator[tuple[int, int]]:
    """Give the names before 案 that the text elsewhere says to be of a company, a platform or the like."""
    named = [span for span in _spans((_BEFORE_CASE,), code) if not _is_slang(text[slice(*span)])]
    told = (match.span("name") for pattern in _ENTITIES for match in pattern.finditer(code)) if named else ()
    begun = {text[start:at] for start, end in told for at in range(start + 2, end + 1)}
    return (span for span in named if text[slice(*span)] in begun)


def _is_slang(name: str) -> bool:
    """Tell whether a name is what a trick, a role or a drive is called, with little beside it."""
    return any(
        word in name[: 4 + len(word)] and len(name) <= name.find(word) + len(word) + 4
        for word in words_of("slang")
    )


def _dated(text: str, code: str) -> Iterator[Mention]:
    for matches, rule in (
        (_DATED.finditer(text), "code.date"),
        (_UNQUOTED.finditer(code), "code.date_unquoted"),
    ):
        for match in matches:
            day = _normalised(*match.group("year", "month", "day"))
            if day:
                yield Mention(Kind.CODE, *match.span("code"), CaseCode.of(code=day, kind="date"), rule)


def _normalised(year: str | None, month: str, day: str) -> str | None:
    """Return ``M.DD`` (``YYYY.M.DD``), or None where the figures are no day of a year.

    The day has two digits but after a year, where codes are written as they stand.
    """
    try:
        told = date(int(year[:-1]) if year else 2000, int(month), int(day))
    except ValueError:
        return None
    return f"{told.year}.{told.month}.{told.day:02d}" if year else f"{told.month}.{told.day:02d}"
