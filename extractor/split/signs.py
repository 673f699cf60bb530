"""The signs by which a text without case headings reads as the story of one case, or of none.

A sign is a pattern of tagged text and the part of the text in which it counts. What each means and weighs
stands in ``signs.tsv``; ``tools/fit_signs.py`` fits the weights on labelled texts.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractor.expression import plain
from extractor.lexicon import FILLER, lexical
from extractor.mentions import KINDS, Kind, within
from extractor.rule import Vocabulary
from extractor.tagged import tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import regex

    from extractor.mentions import Mention
    from extractor.page import Page
    from extractor.tagged import Tagged

_TABLE = Path(__file__).with_name("signs.tsv")
#: Told apart from the others: persons whose name is hidden, places of Hong Kong, Macao and Taiwan,
#: headcounts that no gang has, and numbers of cases that few gangs answer for.
_KINDS = (*KINDS, "MASKED", "REGION", "CROWD", "MANY")
_REGIONS = frozenset({"HK", "MO", "TW"})
_CROWD, _MANY = 1000, 30
_CASES = frozenset("起件宗")
_PARTS = {
    "DEED": "{catch|bust|detain|approve|transfer|prosecute|sentence|seize|return}",
    "SOMEBODY": r"(?:{MASKED}|(?<=\p{Han})某(?![些个种类家地市省县区国]))",
    "LOCAL": "(?=[{PLACE}{REGION}市县区{special_region|border_office|authority.overseas"
    "|authority.police.branch}])"
    "(?:(?:{PLACE}|{REGION}|{special_region})[市县区省州]{0,2}{authority}|(?<!{OVERSEAS}){authority.overseas}"
    r"|{border_office}|(?<!\p{Han})[市县区]{authority}|(?<!\p{Han}){authority.police.branch}"
    "|[县区]{authority.police.bureau|authority.court|authority.prosecutor})",
    "OWN_STATE": "[中我]国?{authority|central_office}|{central_office}{deploy|guide|direct}",
    "FOREIGN": "{OVERSEAS}[^。！？，]{0,10}{authority}|{OVERSEAS}[^。！？，]{0,8}{foreign}",
}
_VOCABULARY = Vocabulary(_KINDS, _PARTS)
#: Of a sign of sentences so many places are kept, to be shown.
_SHOWN = 5
#: So many lines open the story.
_LEAD = 3
_SENTENCE_END = plain("[。！？；\n]+")


class Sign(NamedTuple):
    """A sign: its pattern, the part of the text that is searched, and how often it counts at most.

    One of ``sentences`` counts once for each fifth of the story that stands in sentences with it. A sign
    ``unless`` another counts only where that one is not seen.
    """

    name: str
    pattern: regex.Pattern[str]
    most: int
    part: Literal["title", "lead", "story", "sentences"]
    unless: tuple[str, ...]


class Seen(NamedTuple):
    """A sign that a text shows: how often it counts, and where its words stand in the clean text."""

    name: str
    level: int
    spans: tuple[tuple[int, int], ...]


def _sign(
    name: str,
    pattern: str,
    most: int = 1,
    part: Literal["title", "lead", "story", "sentences"] = "story",
    unless: tuple[str, ...] = (),
) -> Sign:
    return Sign(name, lexical(_VOCABULARY.expand(pattern)), most, part, unless)


#: The signs that an authority of our own acts.
_OUR_AUTHORITIES = ("acts.local_lead", "acts.local", "acts.own_state")
SIGNS = (
    _sign("acts.local_lead", "{LOCAL}", part="lead"),
    _sign("acts.local", "{LOCAL}", unless=("acts.local_lead",)),
    _sign("acts.any_lead", "{authority|central_office|case_officers}", part="lead"),
    _sign("acts.own_state", "{OWN_STATE}"),
    _sign("done.operation", "{authority}[^。！？]{0,110}?{DEED}", 3),
    _sign(
        "done.to_masked",
        "{SOMEBODY}[^。！？；]{0,30}?{DEED}|{catch|sentence|detain|approve|return}[^。！？，]{0,12}{SOMEBODY}",
        2,
    ),
    _sign("done.dated", r"(?:{DATE}|\d{1,2}[月日])[^。！？；]{0,40}?{DEED}"),
    _sign("done.for_crime", "(?:{suspected}|[因以]?犯)[^。！？；“]{1,24}罪", 2),
    _sign(
        "done.counted",
        "(?=[{catch}{HEADCOUNT}])(?:{catch}[^。！？，]{0,16}{HEADCOUNT}|{HEADCOUNT}[^。！？，]{0,10}{catch})",
    ),
    _sign(
        "case.one",
        "(?=[该一1这{this_case|case_team.special|case.general}])"
        "(?:该{crime|scale}?{gang|den|organisation|company|platform}|{this_case|case_team.special}"
        "|{case.general}{under_way}|[一1][起个名伙条处][^，。；\n]{0,24}?{case|gang|den|chain|crime}"
        "|这[起个一][^，。；\n]{0,16}?{case|gang})",
        4,
    ),
    _sign("case.masked", "{SOMEBODY}", 4),
    _sign(
        "case.reported",
        "(?=[{receive|report.crime}])(?:{receive}[^。！？，]{0,24}{report.crime|tip}|{report.crime})",
    ),
    _sign("case.found", "{inquiry|once_caught|confess|identify.established|proven}"),
    _sign("case.sum", "{money.involved|money.case_sum|money.take|money.earn}[^。！？，]{0,12}{MONEY}"),
    _sign(
        "case.crime",
        "[{crime|suspect|gang|den|victim|case|this_case|catch|bust|investigate|sentence|marker.result|report|tip"
        "|violence|proven}赃骗]",
        5,
        "sentences",
    ),
    _sign(
        "not.summary",
        "(?=[{summary|land|all_ranks}全万千《第一二三四])(?:[{summary}]|(?:{land}|全[省市县区州])(?:{authority|all_ranks}|共)|{all_ranks}{authority}|[万千][余多]?起"
        "|《[^》]{2,40}(?:{law_text}|法)》|第[一二三四五六七八九十百]+条|[一二三四]是{advice})",
        5,
        "sentences",
    ),
    _sign("not.title", "{title.no_case}|{law_text}》", part="title"),
    _sign("not.asked", "[？?](?![”』」])|吗", 3),
    _sign("not.many_cases", "{MANY}", 3),
    _sign("not.crowd", "{catch|approve|prosecute|sentence|transfer}[^。！？，]{0,16}{CROWD}"),
    _sign("not.staged", "{staged}", 2),
    _sign("not.advice", "(?=[{advice|closing|appeal}])(?:(?<![^。！？；\n]).|[{appeal}])", 5, "sentences"),
    _sign("not.argue", "{argue}", 4),
    _sign("not.suppose", "{suppose}", 3),
    _sign("not.counted_off", "第[一二三四五]步|[首其][先次]，|[一二三四]是", 3),
    _sign("not.abroad", "{FOREIGN}", 3, unless=_OUR_AUTHORITIES),
    _sign("not.abroad_place", "{OVERSEAS}", 4, unless=_OUR_AUTHORITIES),
    _sign("not.all_ranks", "{all_authorities|all_ranks|land.everywhere}", 3),
)


class Weight(NamedTuple):
    """What a sign weighs each time it counts, and what it means."""

    weight: int
    means: str


@cache
def weights() -> Mapping[str, Weight]:
    """Return the weight of each sign; ``every_text`` is what the sum begins with."""
    rows = (line.split("\t") for line in _TABLE.read_text("utf-8").splitlines()[1:])
    return MappingProxyType({name: Weight(int(weight), means) for name, weight, means in rows})


def seen_signs(clean: str, page: Page, mentions: Sequence[Mention]) -> tuple[Seen, ...]:
    """Return the signs that the title and the story of a page show."""
    lines = [(line.start, line.end) for line in page.body]
    title = [(clean.rfind("\n", 0, page.title.start) + 1, page.title.end)] if page.title else []
    told = [_told_apart(mention) for mention in within(mentions, [*title, *lines])]
    head, story = tag(clean, title, told, _KINDS), tag(clean, lines, told, _KINDS)
    parts = {
        "title": ((head, len(head.coded)),),
        "lead": ((head, len(head.coded)), (story, _end_of_lead(story.coded))),
        "story": ((head, len(head.coded)), (story, len(story.coded))),
    }
    ends = [*(match.end() for match in _SENTENCE_END.finditer(story.coded)), len(story.coded)]
    seen: dict[str, Seen] = {}
    for sign in SIGNS:
        if seen.keys().isdisjoint(sign.unless):
            if sign.part == "sentences":
                found = _in_sentences(sign, story, ends)
            else:
                found = _times(sign, parts[sign.part])
            if found.level:
                seen[sign.name] = found
    return tuple(seen.values())


def _told_apart(mention: Mention) -> Mention:
    """Return a mention with the finer of the kinds above."""
    kind: str = mention.kind
    if mention.value is None:
        return mention
    if mention.kind is Kind.PERSON and mention.value.masked:
        kind = "MASKED"
    elif mention.kind is Kind.OVERSEAS and mention.value.territory in _REGIONS:
        kind = "REGION"
    elif mention.kind is Kind.HEADCOUNT and mention.value.value >= _CROWD:
        kind = "CROWD"
    elif mention.kind is Kind.COUNT and mention.value.unit in _CASES and mention.value.value >= _MANY:
        kind = "MANY"
    return mention._replace(kind=kind)  # type: ignore[arg-type]


def _end_of_lead(code: str) -> int:
    """Return where the first lines of a tagged story end."""
    end = -1
    for _ in range(_LEAD):
        end = code.find("\n", end + 1)
        if end < 0:
            return len(code)
    return end


def _times(sign: Sign, parts: Sequence[tuple[Tagged, int]]) -> Seen:
    spans: list[tuple[int, int]] = []
    for tagged, end in parts:
        for match in sign.pattern.finditer(tagged.coded, 0, end):
            spans.append(_span(tagged, match))
            if len(spans) == sign.most:
                return Seen(sign.name, sign.most, tuple(spans))
    return Seen(sign.name, len(spans), tuple(spans))


def _in_sentences(sign: Sign, story: Tagged, ends: Sequence[int]) -> Seen:
    """Measure the sentences that hold a sign; ``ends`` are where all of them end."""
    spans: list[tuple[int, int]] = []
    held, match = 0, sign.pattern.search(story.coded)
    while match:
        if len(spans) < _SHOWN:
            spans.append(_span(story, match))
        at = bisect_right(ends, match.start())
        held += ends[at] - (ends[at - 1] if at else 0)
        match = sign.pattern.search(story.coded, max(ends[at], match.end()))
    return Seen(sign.name, round(sign.most * held / ends[-1]) if spans else 0, tuple(spans))


def _span(tagged: Tagged, match: regex.Match[str]) -> tuple[int, int]:
    """Return where the words of a match stand in the clean text."""
    end = match.end()
    while tagged.coded.startswith(FILLER, end):
        end += 1
    last = tagged.mentions.get(end - 1)
    return tagged.clean(match.start()), last.end if last else tagged.clean(end - 1) + 1
