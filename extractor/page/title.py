"""The headline of the story, and where it stands among the first lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import lexical
from extractor.page.kinds import HAN, LETTERS
from extractor.page.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.page.lines import Seen

_LABEL = lexical(r"#{1,6}\s*|(?:题|{page.title})\s?[:：]\s?")
_BAR = expression(r"(?P<channel>[\p{Han}A-Za-z0-9@#·“”\s]{1,10}?)\s?[|｜丨︱┃]\s?(?=\S)")
_BRACKET = expression(r"【(?P<channel>[^【】]{1,12})】\s?(?=\S)")
_CHANNEL = lexical(
    "{page.rubric}.{0,4}|.{1,10}(?:[圈网报台社]|{page.rubric|media.outlet|media.account})|{media.agency}"
)
_DIGEST = lexical(rf"[{LETTERS}A-Za-z·]{{2,10}}(?:[日早晚周月快简]报|{{media.digest}})")
_SPEAKER = lexical("(?:{authority}(?<!{page.rubric})|[部局厅委])$")
_SITE = lexical(
    rf"\s?(?:[_|｜]|\s[-—]\s?|——)\s?(?:{HAN}{{1,8}}(?:网|{{media.outlet.site}})|{{media.agency}})$"
)
_ACCOUNT = lexical(
    rf"[{LETTERS}A-Za-z·]{{2,9}}[报网](?<![通举情预海回汇警上]报|[落天法罗收电互联]网)"
    rf"|[{LETTERS}A-Za-z·]{{0,9}}{{media.agency|media.outlet|media.account}}"
)
_ORGAN = lexical(rf"{{national}}(?:{HAN}{{0,6}}[局司])?")
#: A first line of nothing but agencies: the headline goes on below it.
_HALF = expression(r"\p{Han}{0,10}[部院委局厅署会室](?:[\s、]\p{Han}{0,12}[部院委局厅署会室]){0,6}")
_SIGNED = expression(r"\p{Han}{2,4}(?:等|[\s、]\p{Han}{2,4}){0,3}")
_IN_BRACKETS = expression(
    "(?<=【)[^【】]{1,14}(?=】)|(?<=《)[^《》]{1,14}(?=》)|(?<=「)[^「」]{1,14}(?=」)|(?<=“)[^“”]{1,14}(?=”)"
)
_UNWORDED = expression(r"[\s\p{P}]")
_MID = lexical("{midway|this_case}|[而但]|该(?:{gang|den|company|platform|crime}|案)")
#: What notices are called, in fewer characters than a headline has.
_NOTICE = lexical("{title.notice_of|authority.police}?{title.notice}")
_SHORTEST, _LONGEST = 6, 140


def find_title(lines: Sequence[Seen]) -> tuple[Fact[str] | None, int]:
    """Return the title, and the index of the line after which the story may begin."""
    head = head_of(lines)
    named = {_name_of(seen.text) for seen in head[1:] if len(seen.text) <= 14}
    cuts = [_cut(seen, named) for seen in head]
    plain = [_UNWORDED.sub("", _headline(seen, cut)) for seen, cut in zip(head, cuts, strict=True)]
    at = _choose(head, cuts, plain)
    if at is None and _is_digest(lines, len(head)):
        at = 0
    if at is None or _starts_midway(lines, len(head)):
        return None, 0
    tellings = [place for place, text in enumerate(plain) if text == plain[at]]
    best = next((place for place in tellings if not cuts[place]), tellings[0])
    value = _headline(head[best], cuts[best])
    start = head[best].start + cuts[best]
    after = max(tellings) + 1
    if _HALF.fullmatch(value) and after < len(head) and _may_be_title(head[after], 0):
        whole = f"{value} {head[after].text}"
        return Fact(whole, start, head[after].end, "title.two_lines"), _past_names(head, after + 1)
    return Fact(value, start, start + len(value), "title.headline"), _past_names(head, after)


def head_of(lines: Sequence[Seen]) -> Sequence[Seen]:
    """Return the lines before the first paragraph or numbered line."""
    for at, seen in enumerate(lines):
        if seen.kind is None and (seen.number is not None or seen.prose or (at and len(seen.text) >= 80)):
            return lines[:at]
    return lines[:12]


def _choose(head: Sequence[Seen], cuts: Sequence[int], plain: Sequence[str]) -> int | None:
    fit = [at for at, seen in enumerate(head) if _may_be_title(seen, cuts[at])]
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


def _may_be_title(seen: Seen, cut: int) -> bool:
    if seen.kind is not None and not _LABEL.match(seen.code):
        return False
    text, code = seen.text[cut:], seen.code[cut:]
    if _NOTICE.fullmatch(code):
        return True
    if not _SHORTEST <= len(text) <= _LONGEST or seen.imprint or _ACCOUNT.fullmatch(code):
        return False
    return text[-1] not in "，、：；,。" and text[0] not in "，。、；：）”—-•" and "。" not in text


def _is_digest(lines: Sequence[Seen], first: int) -> bool:
    """Tell whether a digest's name stands alone above its numbered items: 某某日报, 1. …, 2. …."""
    return (
        0 < first < len(lines)
        and lines[0].kind is None
        and _DIGEST.fullmatch(lines[0].code) is not None
        and lines[first].number == 1
    )


def _cut(seen: Seen, named: Iterable[str]) -> int:
    """Return how many characters of labels and channels stand before the headline."""
    at = 0
    if label := _LABEL.match(seen.code):
        at = label.end()
    while channel := (_BAR.match(seen.text, at) or _BRACKET.match(seen.text, at)):
        name = channel["channel"].strip()
        code = seen.code[channel.start("channel") : channel.end("channel")].strip()
        barred = seen.text[channel.start()] != "【"
        known = name in named or (_CHANNEL.fullmatch(code) and not _SPEAKER.search(code))
        if not known and (not barred or _SPEAKER.search(code)):
            break
        at = channel.end()
    return at


def _headline(seen: Seen, cut: int) -> str:
    """Return the line without what stands before the headline, and the site's name after it."""
    site = _SITE.search(seen.code, cut)
    end = site.start() if site and site.start() - cut >= _SHORTEST else len(seen.text)
    return seen.text[cut:end].rstrip()


def _name_of(text: str) -> str:
    return text.strip(" 【】「」《》")


def _starts_midway(lines: Sequence[Seen], first: int) -> bool:
    """Tell whether the first paragraph goes on with something said before: a lead never does."""
    if first >= len(lines) or any(seen.kind is not None for seen in lines[:first]):
        return False
    return bool(_MID.match(lines[first].code))


def _past_names(head: Sequence[Seen], after: int) -> int:
    """Step over the account's and the authors' names under the title."""
    at = after
    named = Counter(name for seen in head for name in _IN_BRACKETS.findall(seen.text))
    while at < len(head) and head[at].kind is None and _is_name(head, at, named):
        at += 1
    return at


def _is_name(head: Sequence[Seen], at: int, named: Counter[str]) -> bool:
    """Tell whether a line is a name: ``named`` are those in brackets, which another line may give."""
    text, code = _name_of(head[at].text), _name_of(head[at].code)
    if _ACCOUNT.fullmatch(code) or _ORGAN.fullmatch(code):
        return True
    if named[text] > _IN_BRACKETS.findall(head[at].text).count(text):
        return True
    furnished = any(seen.kind is not None for seen in head[at + 1 : at + 3])
    return len(text) <= 10 and furnished and bool(_SIGNED.fullmatch(text) or len(text) <= 5)
