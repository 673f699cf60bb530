"""The headline of the story, and where it stands among the first lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.page.dates import is_imprint
from extractor.page.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.page.lines import Seen

_LABEL = expression(r"(?:#{1,6}\s*|正在阅读\s?[:：]\s?|(?:原)?标题\s?[:：]\s?|题\s?[:：]\s?)")
_BAR = expression(r"(?P<channel>[\p{Han}A-Za-z0-9@#·“”\s]{1,10}?)\s?[|｜丨︱┃]\s?(?=\S)")
_BRACKET = expression(r"【(?P<channel>[^【】]{1,12})】\s?(?=\S)")
_CHANNEL = expression(
    r"关注|发布|评论|快讯|头条|热点|警示|提醒|提示|聚焦|重磅|最新|扩散|以案[说释]法|普法"
    r"|反诈.{0,4}|快评|时评|锐评|要闻|速递|资讯|.{1,10}(?:圈|网|报|台|社|快评|课堂|发布|在线"
    r"|资讯|频道|观察)|独家|转发|分享|特别关注|权威发布|警方(?:提示|发布)"
)
_DIGEST = expression(r"[\p{Han}A-Za-z·]{2,10}(?:日报|早报|晚报|周报|月报|快报|简报|速览|速递|播报)")
_SPEAKER = expression(r"(?:公安|警方|检察院|法院|最高[检法]|网信办|部|局|厅|委)$")
_SITE = expression(
    r"\s?(?:[_|｜]|\s[-—]\s?|——)\s?[\p{Han}]{1,8}(?:网|新闻网|频道|客户端"
    r"|官网|门户网站|政府网)$"
)
_ACCOUNT = expression(
    r"[\p{Han}A-Za-z·]{2,9}(?:网|报|日报|晚报|周刊|杂志|新闻|资讯|咨询|观察|发布|在线|频道"
    r"|客户端|电视台|通讯社|传媒|融媒|公安部?|警方|检察|法院|普法|反诈中心|公园|安全)(?<![通举情预海回汇警上]报|[落天法罗收电互联]网)"
)
_ORGAN = expression(
    r"(?:公安部|最高检|最高法|最高人民检察院|最高人民法院|司法部|中央政法委"
    r"|国家网信办)(?:\p{Han}{0,6}[局司])?"
)
#: A first line of nothing but agencies: the headline goes on below it.
_HALF = expression(r"\p{Han}{0,10}[部院委局厅署会室](?:[\s、]\p{Han}{0,12}[部院委局厅署会室]){0,6}")
_SIGNED = expression(r"\p{Han}{2,4}(?:等|[\s、]\p{Han}{2,4}){0,3}")
_IN_BRACKETS = expression(
    "(?<=【)[^【】]{1,14}(?=】)|(?<=《)[^《》]{1,14}(?=》)|(?<=「)[^「」]{1,14}(?=」)|(?<=“)[^“”]{1,14}(?=”)"
)
_UNWORDED = expression(r"[\s\p{P}]")
_MID = expression(
    r"(?:经(?:查|侦查|调查|审讯|审理|工作)|据(?:查|悉|统计|交代)|通过侦查|随后"
    r"|此外|同时|与此同时|目前|接着|其中|另外|而|但|该(?:团伙|案|平台|公司|犯罪))"
)
_SHORTEST, _LONGEST = 6, 140
#: What notices are called, in fewer characters than a headline has.
_NOTICE = expression("(?:警情|案情|情况|警方)?通报|警情通告|公告|通告")


def find_title(lines: Sequence[Seen]) -> tuple[Fact[str] | None, int]:
    """Return the title, and the index of the line after which the story may begin."""
    head = head_of(lines)
    named = {_name_of(seen.text) for seen in head[1:] if len(seen.text) <= 14}
    told = [_cut(seen, named) for seen in head]
    plain = [_plain(text) for _, text in told]
    at = _choose(head, told, plain)
    if at is None and _is_digest(lines, len(head)):
        at = 0
    if at is None or _starts_midway(lines, len(head)):
        return None, 0
    tellings = [place for place, text in enumerate(plain) if text == plain[at]]
    best = next((place for place in tellings if not told[place][0]), tellings[0])
    value = _trimmed(told[best][1])
    start = head[best].start + told[best][0]
    after = max(tellings) + 1
    if _HALF.fullmatch(value) and after < len(head) and _may_be_title(head[after], head[after].text):
        whole = f"{value} {head[after].text}"
        return Fact(whole, start, head[after].end, "title.two_lines"), _past_names(head, after + 1)
    return Fact(value, start, start + len(value), "title.headline"), _past_names(head, after)


def head_of(lines: Sequence[Seen]) -> Sequence[Seen]:
    """Return the lines before the first paragraph or numbered line."""
    for at, seen in enumerate(lines):
        if seen.kind is None and (seen.number is not None or seen.prose or (at and len(seen.text) >= 80)):
            return lines[:at]
    return lines[:12]


def _choose(head: Sequence[Seen], told: Sequence[tuple[int, str]], plain: Sequence[str]) -> int | None:
    fit = [at for at, seen in enumerate(head) if _may_be_title(seen, told[at][1])]
    texts = [plain[at] for at in fit]
    often = Counter(texts)
    for at, text in zip(fit, texts, strict=True):
        if often[text] > 1:
            return at
    marks = [at for at, seen in enumerate(head) if seen.name in {"source", "byline", "time"}]
    if marks:
        near = [at for at in fit if marks[0] - 4 < at < marks[0]]
        fit = near or fit
    return fit[0] if fit else None


def _may_be_title(seen: Seen, text: str) -> bool:
    if seen.kind is not None and not _LABEL.match(seen.text):
        return False
    if _NOTICE.fullmatch(text):
        return True
    if not _SHORTEST <= len(text) <= _LONGEST or is_imprint(seen.text) or _ACCOUNT.fullmatch(text):
        return False
    return text[-1] not in "，、：；,。" and text[0] not in "，。、；：）”—-•" and "。" not in text


def _is_digest(lines: Sequence[Seen], first: int) -> bool:
    """Tell whether a digest's name stands alone above its numbered items: 某某日报, 1. …, 2. …."""
    return (
        0 < first < len(lines)
        and lines[0].kind is None
        and _DIGEST.fullmatch(lines[0].text) is not None
        and lines[first].number == 1
    )


def _cut(seen: Seen, named: Iterable[str]) -> tuple[int, str]:
    """Return how many characters of labels and channels stand before the headline, and the headline."""
    at = 0
    if label := _LABEL.match(seen.text):
        at = label.end()
    while channel := (_BAR.match(seen.text, at) or _BRACKET.match(seen.text, at)):
        name = channel["channel"].strip()
        barred = seen.text[channel.start()] != "【"
        known = name in named or (_CHANNEL.fullmatch(name) and not _SPEAKER.search(name))
        if not known and (not barred or _SPEAKER.search(name)):
            break
        at = channel.end()
    return at, seen.text[at:]


def _trimmed(text: str) -> str:
    site = _SITE.search(text)
    return (text[: site.start()] if site and site.start() >= _SHORTEST else text).rstrip()


def _plain(text: str) -> str:
    return _UNWORDED.sub("", _trimmed(text))


def _name_of(text: str) -> str:
    return text.strip(" 【】「」《》")


def _starts_midway(lines: Sequence[Seen], first: int) -> bool:
    """Tell whether the first paragraph goes on with something told before: a lead never does."""
    if first >= len(lines) or any(seen.kind is not None for seen in lines[:first]):
        return False
    return bool(_MID.match(lines[first].text))


def _past_names(head: Sequence[Seen], after: int) -> int:
    """Step over the account's and the authors' names under the title."""
    at = after
    named = Counter(name for seen in head for name in _IN_BRACKETS.findall(seen.text))
    while at < len(head) and head[at].kind is None and _is_name(head, at, named):
        at += 1
    return at


def _is_name(head: Sequence[Seen], at: int, named: Counter[str]) -> bool:
    """Tell whether a line is a name: ``named`` are those in brackets, which another line may give."""
    text = _name_of(head[at].text)
    if _ACCOUNT.fullmatch(text) or _ORGAN.fullmatch(text):
        return True
    if named[text] > _IN_BRACKETS.findall(head[at].text).count(text):
        return True
    furnished = any(seen.kind is not None for seen in head[at + 1 : at + 3])
    return len(text) <= 10 and furnished and bool(_SIGNED.fullmatch(text) or len(text) <= 5)
