"""Who published the text first, and when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import lexical
from extractor.page.dates import find_stamp
from extractor.page.kinds import HAN, LETTERS, core
from extractor.page.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from extractor.page.lines import Seen

_CREDIT = (
    r"(?:(?:{page.source}|来\s{1,4}源)(?:(?:\s{0,2}[为是于])?\s{0,3}[:：|｜丨/／]\s{0,3}|\s{1,3})"
    r"|{page.taken}\s?[:：|｜丨/]?\s?)"
)
#: 据新华社, but not 据警方介绍: what begins a paragraph as a whole is a word of its own.
_AFTER = "据(?![其专办]|{authority|investigate})"
_NAMED = r"(?P<name>[^\n|｜丨；。（）()\[\]【】]{1,60})"
_HEAD = lexical(rf"(?:^|[\s\p{{P}}\p{{S}}日\d]){_CREDIT}{_NAMED}")
_WHOLE = lexical(rf"[\s\p{{P}}\p{{S}}]{{0,4}}(?:{_CREDIT}|{_AFTER}){_NAMED}[\s）)\]】]{{0,4}}")
#: What a credit in brackets ends with.
_CLOSERS = "）)]】"
#: One that ends the last paragraph.
_CLOSING_CREDIT = lexical(rf"[。！？”]\s?{{page.source}}\s{{0,3}}[:：|｜丨/／]\s{{0,3}}{_NAMED}$")
_CLOSING = lexical(rf"[（(\[【](?:{_CREDIT}|{_AFTER}){_NAMED}[）)\]】]$")
_DATELINE = lexical(
    rf"[（(【]?(?P<name>{{media.agency}}){HAN}{{0,8}}?(?:(?:20\d\d年)?\d{{1,2}}月)?\d{{1,2}}日(?:[电讯]|{{media.message}})"
)
_OPENING = lexical(
    rf"【(?P<name>{{media.agency}}|{HAN}{{1,6}}(?:[网社报]|{{media.outlet}}))】"
    r"|(?P<name>{media.agency})(?:讯|{media.message})[：，]"
)
#: A medium or an authority by the end of its name.
_PUBLISHER = rf"{{media.agency}}|[{LETTERS}·]{{1,13}}(?:[网报社台]|{{media.outlet|authority}})"
#: Words that name who published only before the name of a medium or an authority: 综合：央视新闻.
_WEAK = lexical(
    rf"[\s\p{{P}}]{{0,4}}(?:{{page.credited}}|文)(?:\s{{0,3}}[:：|｜丨/／]\s{{0,3}}|\s{{1,3}})"
    rf"(?P<name>(?:{_PUBLISHER}|{HAN}{{1,11}}{{media.account}}|{{media.police}}{HAN}{{2,4}})"
    rf"(?:[、\s](?:{_PUBLISHER})){{0,4}})[\s\p{{P}}]{{0,4}}"
)
_OUTLET = rf"{{media.agency}}|{HAN}{{1,10}}(?:报|{{media.outlet}})"
#: A medium in the line of whoever wrote for it, and in brackets behind the last paragraph.
_BYLINE = lexical(
    rf"(?:^|[\s（(|｜丨/／:：□])(?P<name>{_OUTLET})(?=\s?{{page.reporter}}|\s{HAN}{{2,4}}[）)]?$|[）)]?$)"
)
_SIGNED_BY = lexical(
    rf"[（(](?:{{page.reporter}}\s?{HAN}{{2,4}}\s)?(?P<name>{_OUTLET})(?:\s?{{page.reporter}})?"
    rf"(?:\s?{HAN}{{2,4}}){{0,2}}[）)]$"
)
#: 据某某日报报道 as the first words of a story.
_ACCORDING = lexical(
    rf"(?:20\d\d年)?(?:\d{{1,2}}月\d{{1,2}}日)?[，\s]?据(?P<name>{_OUTLET})"
    r"(?:\d{1,2}月\d{1,2}日)?{media.message}"
)
_BAR = lexical(
    rf"(?:^|[|｜丨])\s?(?P<name>{_PUBLISHER}|{HAN}{{1,11}}{{media.account}}|{{media.police}}{HAN}{{2,4}})\s?(?=$|[|｜丨])"
)
#: One on the line of the time, with nothing between them.
_BEFORE_TIME = lexical(rf"(?P<name>{_PUBLISHER})\s?(?=20\d\d)")
_AFTER_TIME = lexical(
    r"20\d\d[-/.年]\d\d?[-/.月]\d\d?日?(?:\s?\d\d:\d\d(?::\d\d)?)?\s?"
    rf"(?P<name>{_PUBLISHER}|{HAN}{{2,14}}[厅局署办])$"
)
#: One that stands alone above the time.
_ABOVE = lexical(rf"{HAN}{{2,12}}(?:网|{{media.outlet.site}})|{{media.agency}}")
_STOP = lexical(
    r"20\d\d\s?[-/.年]|(?:[\s，、]|^){page.meta|page.reporter|page.editor|page.time|page.count}|[*#]|(?:{media.message}|[电讯])$|[/／]"
)
_MEDIA = lexical("(?:[网报社台局部院]|{media.agency|media.outlet|media.account|page.social|authority})$")
#: One that stands alone in brackets.
_MEDIUM = lexical(
    rf"[（(](?P<name>{{media.agency}}|[{LETTERS}A-Za-z·]{{2,12}}(?:[网报社台]|{{media.outlet}}))[）)]"
)
_UNSAID = lexical("[于为是见]|{page.unsaid}")
_RELEASED = lexical(r"{page.time.released}|{page.time.label}\s?[:：|]")
#: Who signs a notice, over the day.
_SIGNER = lexical(rf"{HAN}{{2,30}}(?:[局厅院]|[总支大中]队|{{authority|office}})")
#: A day before the words with which a paper opens a story: 2024-08-22 【本报消息】.
_DAY_FIRST = lexical(r"20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?\s?(?=【|{media.own_report})")
#: The day with which Taiwan's agency ends a story, by the calendar of the Republic: （编辑：张某）1140618.
_MINGUO_DAY = expression(r"(?<=）)(?P<year>1\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])$")
_MINGUO_EPOCH = 1911
#: Characters at the end of a paragraph in which a credit is looked for.
_NEAR_END = 70
_PROGRAMME = expression(r"[（(《][^（）()]{0,20}20\d{6}\s\d{1,2}[:：]\d\d[）)]")


def find_source(head: Sequence[Seen], body: Sequence[Seen], tail: Sequence[Seen]) -> Fact[str] | None:
    """Return who published first: as the head says, else the last credit at the end, else the dateline.

    ``head`` are the lines before the story, ``tail`` those after its last line or dropped from it.
    A credit inside the story is that of one item.
    """
    for seen in _near((*head, *body[:1])):
        if found := _head_source(seen):
            return found
    for seen in reversed([seen for seen in tail if not body or seen.start > body[-1].start]):
        if (match := _WHOLE.fullmatch(seen.code)) and (fact := _named(seen, match, "source.closing_line")):
            return fact
        if seen.name == "editor" and (match := _HEAD.search(seen.code)):
            return _named(seen, match, "source.editor_line")
    return (
        _closing_source(body)
        or _closing_name(body)
        or _by_the_time(head)
        or _dateline(body)
        or _weak_credit(head, body, tail)
    )


def _weak_credit(head: Sequence[Seen], body: Sequence[Seen], tail: Sequence[Seen]) -> Fact[str] | None:
    """Return the medium or authority that wrote or sent the text, as its first and last lines say."""
    last = body[-1].start if body else -1
    after = [seen for seen in tail if seen.start > last]
    for seen in (*_near(head), *reversed(after), *body[:-3:-1]):
        if match := _WEAK.fullmatch(seen.code) or _WHOLE.fullmatch(seen.code):
            return _named(seen, match, "source.credited")
    for seen in (*_near(head), *reversed(after)):
        if seen.name == "byline" and (match := _BYLINE.search(seen.code)):
            return _fact(seen, match, "source.byline")
    for seen in body[-1:]:
        if match := _SIGNED_BY.search(seen.code, max(0, len(seen.code) - _NEAR_END)):
            return _fact(seen, match, "source.byline")
    matches = ((seen, _ACCORDING.match(seen.code)) for seen in body[:2])
    return next((_fact(seen, match, "source.according_to") for seen, match in matches if match), None)


def find_published(
    head: Sequence[Seen], body: Sequence[Seen], tail: Sequence[Seen], title: Fact[str] | None
) -> Fact[str] | None:
    """Return when the page was published; never a day of the story or of a sidebar."""
    after = [seen for seen in head if title is None or seen.start >= title.start]
    before = [seen for seen in reversed(head) if title is not None and seen.start < title.start]
    near = [
        seen
        for seen in (*after, *before[:4])
        if seen.kind is None or seen.name in {"time", "source", "byline", "editor"}
    ]
    found = [(seen, stamp) for seen in near if seen.imprint and (stamp := find_stamp(seen.text))]
    found.sort(key=lambda pair: not _RELEASED.search(pair[0].code))
    for seen, (value, start, end) in found:
        return Fact(value, seen.start + start, seen.start + end, "published.imprint")
    return (
        _late(tail)
        or _signed(body, tail)
        or _programme((*head, *body, *tail))
        or _dated_line(body)
        or _closing_day((*body, *tail))
    )


def _near(head: Sequence[Seen]) -> Iterator[Seen]:
    return (seen for seen in head if len(seen.text) <= 120 and "。" not in seen.text)


def _head_source(seen: Seen) -> Fact[str] | None:
    if match := _HEAD.search(seen.code):
        return _named(seen, match, "source.head_line")
    if seen.imprint and (match := _BAR.search(seen.code)):
        return _named(seen, match, "source.beside_time")
    return None


def _by_the_time(head: Sequence[Seen]) -> Fact[str] | None:
    """Return the medium that stands on the line of the time, or alone above it."""
    for seen in _near(head):
        if seen.imprint and (match := _BEFORE_TIME.match(seen.code) or _AFTER_TIME.match(seen.code)):
            return _named(seen, match, "source.beside_time")
    for seen, below in pairwise(head):
        if _ABOVE.fullmatch(seen.code) and below.imprint:
            return Fact(seen.text, seen.start, seen.end, "source.above_time")
    return None


def _named(seen: Seen, match: regex.Match[str], rule: str) -> Fact[str] | None:
    """Return the name that ``match`` holds, cut before dates, labels and further words."""
    name = match["name"]
    if stop := _STOP.search(name):
        name = name[: stop.start()]
    first, *others = name.strip(" ：:，、《》“”").split(" ")
    for other in others:
        if not _MEDIA.search(other) or not _MEDIA.search(first.split(" ")[-1]):
            break
        first += " " + other
    if not 2 <= len(first) <= 40 or _UNSAID.match(first):
        return None
    at = match.start("name") + match["name"].index(first)
    return Fact(seen.text[at : at + len(first)], seen.start + at, seen.start + at + len(first), rule)


def _closing_source(body: Sequence[Seen]) -> Fact[str] | None:
    """Return the credit in brackets that ends the story; credits after every item name no one source."""
    for seen in body[-1:]:
        if match := _CLOSING_CREDIT.search(seen.code, max(0, len(seen.code) - _NEAR_END)):
            return _named(seen, match, "source.closing_words")
    bracketed = (seen for seen in body if seen.text[-1] in _CLOSERS)
    found = [(seen, match) for seen in bracketed if (match := _CLOSING.search(seen.code))]
    if len(found) != 1 or found[0][0] is not body[-1]:
        return None
    return _named(*found[0], "source.closing_words")


def _closing_name(body: Sequence[Seen]) -> Fact[str] | None:
    """Return the medium that alone stands in brackets under the story."""
    for seen in body[-1:]:
        if match := _MEDIUM.fullmatch(seen.code):
            return _fact(seen, match, "source.closing_name")
    return None


def _dateline(body: Sequence[Seen]) -> Fact[str] | None:
    matches = ((seen, _DATELINE.match(seen.code) or _OPENING.match(seen.code)) for seen in body[:1])
    return next((_fact(seen, match, "source.dateline") for seen, match in matches if match), None)


def _fact(seen: Seen, match: regex.Match[str], rule: str) -> Fact[str]:
    """Return the whole name that ``match`` holds."""
    at, end = match.span("name")
    return Fact(seen.text[at:end], seen.start + at, seen.start + end, rule)


def _late(tail: Sequence[Seen]) -> Fact[str] | None:
    """Return a closing line that says when the text was published."""
    for seen in tail:
        code = core(seen.code)
        if len(code) <= 60 and _RELEASED.match(code) and (stamp := find_stamp(seen.text)):
            return Fact(stamp[0], seen.start + stamp[1], seen.start + stamp[2], "published.closing_line")
    return None


def _signed(body: Sequence[Seen], tail: Sequence[Seen]) -> Fact[str] | None:
    """Return the day under the name of the authority that signs, after the last paragraph."""
    last = max((seen.start for seen in body if seen.prose), default=-1)
    closing = sorted((seen for seen in (*body, *tail) if seen.start > last), key=lambda seen: seen.start)
    for signer, day in pairwise(closing):
        stamp = find_stamp(day.text)
        if stamp and stamp[2] - stamp[1] == len(day.text) and _SIGNER.fullmatch(signer.code):
            return Fact(stamp[0], day.start + stamp[1], day.start + stamp[2], "published.signature")
    return None


def _programme(lines: Sequence[Seen]) -> Fact[str] | None:
    for seen in lines:
        if "20" in seen.text and (match := _PROGRAMME.search(seen.text)) and (stamp := find_stamp(match[0])):
            at = seen.start + match.start()
            return Fact(stamp[0], at + stamp[1], at + stamp[2], "published.programme")
    return None


def _dated_line(body: Sequence[Seen]) -> Fact[str] | None:
    """Return the day of a dateline that tells its year."""
    for seen in body[:1]:
        match = _DATELINE.match(seen.code) or _DAY_FIRST.match(seen.code)
        if match and (stamp := find_stamp(seen.text[match.start() : match.end()])):
            at = seen.start + match.start()
            return Fact(stamp[0], at + stamp[1], at + stamp[2], "published.dateline")
    return None


def _closing_day(lines: Sequence[Seen]) -> Fact[str] | None:
    for seen in lines:
        if match := _MINGUO_DAY.search(seen.text):
            value = f"{int(match['year']) + _MINGUO_EPOCH}-{match['month']}-{match['day']}"
            return Fact(value, seen.start + match.start(), seen.start + match.end(), "published.closing_day")
    return None
