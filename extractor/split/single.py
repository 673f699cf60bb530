"""Whether a text without case headings is the story of one case, or of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import coded, lexical
from extractor.mentions import Kind, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex

    from extractor.mentions import Mention
    from extractor.page import Page

#: What an authority does against somebody, or somebody suffers.
_DEED = "{catch|bust|detain|approve|transfer|prosecute|sentence}"
#: An authority and what it did, within one sentence (broken lines may part them).
_OPERATION = lexical(
    rf"{{authority}}[^。！？]{{0,110}}?{_DEED}|{_DEED}[^。！？]{{0,60}}?{{suspect|gang|den}}"
    rf"|(?:{{suspect}}|\p{{Han}}某)[^。！？]{{0,40}}?(?:[被已均]|{{in_turn}})[^。！？]{{0,16}}?{_DEED}"
    rf"|\p{{Han}}某[^。！？]{{0,20}}?{{catch}}|{{sentence}}{{suspect}}?\p{{Han}}{{1,2}}某"
    rf"|对\p{{Han}}某[^。！？，]{{0,12}}{{detain}}"
    rf"|将[^。！？，]{{0,30}}(?:{{suspect}}|\p{{Han}}某)[^。！？，]{{0,30}}{_DEED}"
)
#: One case, one gang, one operation spoken of.
_ONE = lexical(
    "该{crime|scale}?{gang|den|organisation|company|platform}|{this_case|case_team.special}|{case.general}{under_way}|"
    "[一1][起个名伙条处][^，。；\n]{0,24}?{case|gang|den|chain|crime}|这[起个一][^，。；\n]{0,16}?{case|gang}|"
    "{suspect}\\p{Han}某|\\p{Han}某某?(?:[等因被]|{accomplice|confess})|[“][0-9]{1,2}[·.][0-9]{1,2}[”]"
)
_CRIME = lexical(
    "{crime|suspect|gang|den|authority|victim|case|this_case|catch|bust|investigate|sentence|marker.result|report|tip}|"
    "\\p{Han}某|警|赃|骗"
)
#: The whole country or many months spoken of: statistics, meetings, campaigns.
_SUMMARY = lexical(
    "{summary}|(?:{land}|全[省市县区州])(?:{authority|all_ranks}|共)|{all_ranks}{authority}|[万千][余多]?起|"
    "《[^》]{2,40}(?:{law_text}|法)》|第[一二三四五六七八九十百]+条|[一二三四]是{advice}"
)
_NO_CASE_TITLE = lexical("{title.no_case}|{law_text}》|吗？")
#: The title of a notice in which the police report one event.
_POLICE_NOTICE = expression("警 ?情 ?通 ?报|案 ?情 ?通 ?报")
#: A bust dated to the month or the day.
_DATED_BUST = lexical(rf"[0-9]{{1,2}}[月日][^。！？；]{{0,40}}?{_DEED}")
#: Cases counted: more than one such count makes statistics.
_CASE_COUNT = expression("[0-9百千万余多][起件](?!事)")
_SENTENCE = expression("[^。！？；\n]+")


def tells_one_case(clean: str, page: Page, mentions: Sequence[Mention]) -> bool:
    """Tell whether the story is about one case: a local authority's own operation, described at length."""
    clean = coded(clean)
    lines = page.body
    told = page.title.value if page.title else ""
    title = coded(told)
    story = "\n".join(clean[line.start : line.end] for line in lines)
    if not story or not lines:
        return False
    words = f"{title}\n{story}"
    local = _local(clean, page, mentions)
    if not local or not tells_operation(words) or _share(story, _CRIME) < 0.4:
        return False
    ones = len(_ONE.findall(words))
    summary = _share(story, _SUMMARY)
    if _NO_CASE_TITLE.search(title) and not (ones >= 4 and summary < 0.2):
        return False
    evidence = (
        (2 if local == "lead" else 1)
        + 0.5 * min(ones, 6)
        + (1 if _DATED_BUST.search(words) else 0)
        + (1 if _POLICE_NOTICE.search(told) else 0)
        - 3 * summary
        - 0.5 * max(0, len(_CASE_COUNT.findall(words)) - 1)
    )
    return evidence >= 1


def tells_operation(words: str) -> bool:
    """Tell whether a coded text tells what an authority did against a crime."""
    return bool(_OPERATION.search(words))


def _share(story: str, pattern: regex.Pattern[str]) -> float:
    """Return the share of the story's characters that stand in sentences with the pattern."""
    sentences = _SENTENCE.findall(story)
    total = sum(len(s) for s in sentences)
    return sum(len(s) for s in sentences if pattern.search(s)) / total if total else 0.0


_ORGAN = lexical("[市县区省州]?[市县区省]?{authority}")


#: Authorities that act themselves and are named without a place, or as the local one: 近日，区检察院.
_WITHOUT_PLACE = lexical(
    "{authority.overseas|authority.police.local|authority.prosecutor.local|authority.court.local}"
    "|{special_region}{authority}|{central_office}[^，。；\n]{0,10}{guide|bust}|{border_office}"
    "|(?<![\\p{Han}])[市县区]{authority}"
)


def _local(clean: str, page: Page, mentions: Sequence[Mention]) -> str:
    """Return where a local authority is named: ``lead`` (title, first lines), ``body``, or nowhere."""
    lead = page.body[min(3, len(page.body)) - 1].end
    spans = [(line.start, line.end) for line in page.body]
    if page.title:
        spans.append((page.title.start, page.title.end))
    told = (m for m in within(mentions, spans) if m.kind is Kind.PLACE and _ORGAN.match(clean, m.end))
    first = min((m.start for m in told), default=None)
    if first is None:
        return "lead" if _WITHOUT_PLACE.search(clean, page.body[0].start, lead) else ""
    return "lead" if first < lead else "body"
