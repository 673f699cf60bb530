"""Who published the text first, and when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.page.dates import find_stamp, is_imprint
from extractor.page.kinds import core
from extractor.page.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from extractor.page.lines import Seen

_CREDIT = (
    r"(?:作者/)?(?:素材|稿件|文章|新闻|内容|本文|消息|信息|稿)?(?:来源|稿源)(?:(?:\s{0,2}(?:为"
    r"|是))?\s{0,3}[:：|｜丨/／]\s{0,3}|\s{1,3})"
    r"|以下文章来源于\s?|(?:转自|转载自|原载于?)\s?[:：]?\s?"
)
_NAMED = r"(?P<name>[^\n|｜丨；。（）()\[\]【】]{1,60})"
_HEAD = expression(rf"(?:^|[\s|｜丨日\d（(【]){_CREDIT}{_NAMED}".replace(_CREDIT, f"(?:{_CREDIT})"))
_WHOLE = expression(
    rf"[\s（(\[【—-]{{0,4}}(?:(?:{_CREDIT})|据(?![了悉查介此统警公专调办]"
    rf"|其)){_NAMED}[\s）)\]】]{{0,4}}"
)
#: What a credit in brackets ends with.
_CLOSERS = "）)]】"
_CLOSING = expression(rf"[（(\[【](?:(?:{_CREDIT})|据(?![了悉查介此统]|其)){_NAMED}[）)\]】]$")
_DATELINE = expression(
    r"(?:[（(【])?(?P<name>新华社|中新社|中新网|中国新闻社|新华网|人民网|央视网|央广网"
    r"|中国青年网)[\p{Han}]{0,8}?(?:(?:20\d\d年)?\d{1,2}月)?\d{1,2}日(?:电|讯|消息)"
    r"|【(?P<name>[\p{Han}]{1,6}(?:网|社|报|新闻))】"
    r"|(?P<name>央视(?:网|新闻)|央广网|人民网|新华网|光明网|中国(?:新闻|青年|警察|法院)网|法治网)(?:消息|讯)[：，]"
)
_BAR = expression(
    r"(?:^|[|｜丨])\s?(?P<name>[\p{Han}]{2,12}(?:网|报|社|台|客户端|新闻|公安"
    r"|警方|检察|法院|发布|在线|传媒|网站)|平安\p{Han}{2,4})\s?(?=$|[|｜丨])"
)
#: A medium or an authority on the line of the time, with nothing between them.
_BESIDE = expression(
    r"(?P<name>[\p{Han}·]{2,14}(?:网|报|社|台|客户端|新闻|网站|公安[厅局]|检察院))\s?(?=20\d\d)"
    r"|20\d\d[-/.年]\d\d?[-/.月]\d\d?日?(?:\s?\d\d:\d\d(?::\d\d)?)?\s?"
    r"(?P<name>[\p{Han}·]{2,14}(?:网|报|社|台|客户端|新闻|网站|检察院|法院|海关总署"
    r"|(?:公安|缉私|税务|监管|检察|网信|移民管理)[厅局署办]))$"
)
#: One that stands alone above the time.
_ABOVE = expression(r"\p{Han}{2,12}(?:网|客户端)")
_STOP = expression(
    r"(?:20\d\d\s?[-/.年])|(?:\s|，|、|^)(?:作者|记者|编辑|责编|责任编辑|时间|日期|发布|发表"
    r"|更新|浏览|阅读|点击|字号|字体|分享|审核|校对|监制|打印|原标题|通讯员|撰文)(?:时间|日期"
    r"|次数|量|人)?[:：/|｜\s]?|\*|#"
)
_MEDIA = expression(
    r"(?:网|报|社|台|新闻|客户端|发布|公安|警方|检察|法院|频道|传媒|微信"
    r"|公众号|在线|网站|局|部|院)$"
)
_MEDIUM = expression(r"^[\p{Han}A-Za-z·]{2,12}(?:网|报|社|台|新闻|客户端|频道|公众号|网站)$")
_UNSAID = expression(r"(?:不明|不详|于|为|是|网络|互联网|见|未知|综合)")
_RELEASED = expression(
    r"(?:发布|发表|刊发|推送|发稿|上传)(?:时间|日期|于)?|(?<!更新|修改)(?:时间|日期)\s?[:：|]"
)
#: Who signs a notice, over the day.
_SIGNER = expression(
    r"\p{Han}{2,30}(?:[局厅院]|(?:总|支|大|中)队|办公室|委员会|办案中心|派出所|指挥部|(?:公安|司法)部)"
)
#: A day before the words with which a paper opens a story: 2024-08-22 【本报消息】.
_DAY_FIRST = expression(r"20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?\s?(?=【|本报讯)")
#: The day with which Taiwan's agency ends a story, by the calendar of the Republic: （编辑：张某）1140618.
_MINGUO_DAY = expression(r"(?<=）)(?P<year>1\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])$")
_MINGUO_EPOCH = 1911
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
        if (match := _WHOLE.fullmatch(seen.text)) and (fact := _named(seen, match, "source.closing_line")):
            return fact
        if seen.name == "editor" and (match := _HEAD.search(seen.text)):
            return _named(seen, match, "source.editor_line")
    return _closing_source(body) or _closing_name(body) or _by_the_time(head) or _dateline(body)


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
    found = [(seen, stamp) for seen in near if is_imprint(seen.text) and (stamp := find_stamp(seen.text))]
    found.sort(key=lambda pair: not _RELEASED.search(pair[0].text))
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
    if match := _HEAD.search(seen.text):
        return _named(seen, match, "source.head_line")
    if is_imprint(seen.text) and (match := _BAR.search(seen.text)):
        return _named(seen, match, "source.beside_time")
    return None


def _by_the_time(head: Sequence[Seen]) -> Fact[str] | None:
    """Return the medium that stands on the line of the time, or alone above it."""
    for seen in _near(head):
        if is_imprint(seen.text) and (match := _BESIDE.match(seen.text)):
            return _named(seen, match, "source.beside_time")
    for seen, below in pairwise(head):
        if _ABOVE.fullmatch(seen.text) and is_imprint(below.text):
            return Fact(seen.text, seen.start, seen.end, "source.above_time")
    return None


def _named(seen: Seen, match: regex.Match[str], rule: str) -> Fact[str] | None:
    """Return the name that ``match`` holds, cut before dates, labels and further words."""
    name, start = match["name"], seen.start + match.start("name")
    if stop := _STOP.search(name):
        name = name[: stop.start()]
    first, *others = name.strip(" ：:，、").split(" ")
    for other in others:
        if not _MEDIA.search(other) or not _MEDIA.search(first.split(" ")[-1]):
            break
        first += " " + other
    if not 2 <= len(first) <= 40 or _UNSAID.match(first):
        return None
    start += match["name"].index(first)
    return Fact(first, start, start + len(first), rule)


def _closing_source(body: Sequence[Seen]) -> Fact[str] | None:
    """Return the credit in brackets that ends the story; credits after every item name no one source."""
    bracketed = (seen for seen in body if seen.text[-1] in _CLOSERS)
    found = [(seen, match) for seen in bracketed if (match := _CLOSING.search(seen.text))]
    if len(found) != 1 or found[0][0] is not body[-1]:
        return None
    return _named(*found[0], "source.closing_words")


def _closing_name(body: Sequence[Seen]) -> Fact[str] | None:
    """Return the medium that alone stands in brackets under the story."""
    for seen in body[-1:]:
        name = seen.text.strip("（）() ")
        if seen.text[0] in "（(" and len(name) <= 16 and _MEDIUM.search(name):
            at = seen.start + seen.text.index(name)
            return Fact(name, at, at + len(name), "source.closing_name")
    return None


def _dateline(body: Sequence[Seen]) -> Fact[str] | None:
    for seen in body[:1]:
        if match := _DATELINE.match(seen.text):
            return Fact(
                match["name"],
                seen.start + match.start("name"),
                seen.start + match.end("name"),
                "source.dateline",
            )
    return None


def _late(tail: Sequence[Seen]) -> Fact[str] | None:
    """Return a closing line that says when the text was published."""
    for seen in tail:
        text = core(seen.text)
        if len(text) <= 60 and _RELEASED.match(text) and (stamp := find_stamp(seen.text)):
            return Fact(stamp[0], seen.start + stamp[1], seen.start + stamp[2], "published.closing_line")
    return None


def _signed(body: Sequence[Seen], tail: Sequence[Seen]) -> Fact[str] | None:
    """Return the day under the name of the authority that signs, after the last paragraph."""
    last = max((seen.start for seen in body if seen.prose), default=-1)
    closing = sorted((seen for seen in (*body, *tail) if seen.start > last), key=lambda seen: seen.start)
    for signer, day in pairwise(closing):
        stamp = find_stamp(day.text)
        if stamp and stamp[2] - stamp[1] == len(day.text) and _SIGNER.fullmatch(signer.text):
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
        match = _DATELINE.match(seen.text) or _DAY_FIRST.match(seen.text)
        if match and (stamp := find_stamp(match[0])):
            at = seen.start + match.start()
            return Fact(stamp[0], at + stamp[1], at + stamp[2], "published.dateline")
    return None


def _closing_day(lines: Sequence[Seen]) -> Fact[str] | None:
    for seen in lines:
        if match := _MINGUO_DAY.search(seen.text):
            value = f"{int(match['year']) + _MINGUO_EPOCH}-{match['month']}-{match['day']}"
            return Fact(value, seen.start + match.start(), seen.start + match.end(), "published.closing_day")
    return None
