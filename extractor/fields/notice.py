"""What the notice says of itself: who speaks, which batch it is, how many cases it tells.

Only the title and the lead are read: what stands after the first case heading, or deep in
the story, speaks of cases and not of the notice.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from extractor.anchored import Anchored, pairs
from extractor.expression import any_of, expression, plain
from extractor.fields.field import accepted
from extractor.fields.notice_rules import BATCH_RULES, CASE_RULES, COUNTED
from extractor.gazetteer import agency_names, division_names, territory_names
from extractor.lexicon import coded, lexical, words_of
from extractor.mentions import KINDS
from extractor.page import Fact, Page, leads, small_number
from extractor.rule import settle
from extractor.tagged import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.page import Line
    from extractor.rule import Hit, Rule

#: A notice tells a handful of cases; a larger count is of cases solved.
MOST_CASES = 100
_FEWEST_CASES = 2
_NUMERAL = expression(r"\d{1,3}|[一二两三四五六七八九十首]{1,3}")
#: Paragraphs in which agencies speak, and lines in which the notice is described.
SPEAKING, DESCRIBING = 3, 10
#: Characters of the longest name of a division, 双江拉祜族佤族布朗族傣族自治县.
_LONGEST_PLACE = 15
_MOST_PLACES = 3
_POLICE = words_of("police_of_place")
#: Offices by their own names, and branches of them: 公安局荔城分局.
_ORGAN = expression(
    rf"(?:{any_of(words_of('organ'))})(?:(?<=局)\p{{Han}}{{2,4}}?(?:{any_of(words_of('authority.police.branch'))}))?"
)
#: The police in a word, where they act.
_ACTING = lexical("{police_of_place}(?={bust|catch|announce|investigate|seize|manner})")
#: What stands before an agency that is only cited.
_CITING = ("据", *words_of("chosen_as"))
_LONGEST_BOOK = 41
#: What stands behind an agency that does not speak: more of another's name, or what it had others do.
_ELSEWHERE = lexical(
    r"[^，。；\n]{2,8}{tax_bureau}|门|[\p{Han}]{2,3}{bank_branch}|{media.outlet|page.social}|{wanted_rank}"
    r"|(?:[、和][^，。；、\n]{2,8}){0,2}(?:分[\p{Han}]{1,2}批次?)?(?:{supervise}的|{supervised})"
    r"|{departments}?(?:将[^，。]{0,6}{lead}|{hand_over}|的?(?:{guide}{1,2}(?:和{guide})?下|{guided}))"
)
_REACH = 40
#: A paragraph of minutes: who speaks there speaks in a meeting, not in the notice.
_MINUTES = lexical("{minutes.at}，|{minutes.says}")
_NUMBERED = expression(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、．]")
_LONGEST_HEADLINE = 80
#: Tax bureaus of provinces carry the name of the one above them.
_TAXES = "国家税务总局"


def find_agencies(clean: str, page: Page) -> tuple[Fact[str], ...]:
    """Return the full names of the agencies that speak, each where it first stands.

    An agency told again in other words, a department of one already told, and the bare
    police of a place beside a proper name give nothing.
    """
    found: dict[str, Fact[str]] = {}
    for start, end in _zones(clean, page, SPEAKING, paragraphs=True):
        spans = sorted(
            (*_central(clean, start, end), *_local(clean, start, end)), key=lambda fact: fact.start
        )
        for fact in spans:
            if not any(_same(value, fact.value) for value in found):
                found[fact.value] = fact
    proper = tuple(fact for value, fact in found.items() if not value.endswith(_POLICE))
    return proper or tuple(found.values())


def _same(told: str, again: str) -> bool:
    """Tell whether ``again`` names ``told`` once more, or a part of it.

    >>> _same("常德武陵警方", "武陵区公安分局"), _same("山东警方", "淄博警方")
    (True, False)
    """
    if told.endswith(again) or again.startswith(told):
        return True
    organ = _ORGAN.search(again)
    place = again[: organ.start()].rstrip("省市县区州盟旗") if organ else ""
    police = next((told.removesuffix(word) for word in _POLICE if told.endswith(word)), told)
    return bool(place) and police != told and (police.endswith(place) or place.endswith(police))


def find_batch(clean: str, page: Page) -> Fact[int] | None:
    """Return the number of the batch of cases that the notice tells."""
    return _stated(BATCH_RULES, clean, _described(clean, page), least=1)


def find_declared_cases(clean: str, page: Page) -> Fact[int] | None:
    """Return how many cases the notice says that it tells: as the title says, else the lead."""
    return _stated(CASE_RULES, clean, _described(clean, page), least=_FEWEST_CASES)


def _described(clean: str, page: Page) -> list[tuple[int, int]]:
    return list(_zones(clean, page, DESCRIBING, paragraphs=False))


def _stated(
    rules: Sequence[Rule], clean: str, spans: Sequence[tuple[int, int]], least: int
) -> Fact[int] | None:
    """Return the number that the first of the spans states, by the first of the rules."""
    ends = [end for _, end in spans]
    facts = (
        (bisect_left(ends, hit.mention.end), rules.index(hit.rule), fact)
        for hit in accepted(settle(rules, tag(clean, spans, (), KINDS)).winners)
        if (fact := _number(clean, hit)) and least <= fact.value <= MOST_CASES
    )
    return min(facts, key=itemgetter(0, 1), default=(0, 0, None))[2]


def _number(clean: str, hit: Hit) -> Fact[int] | None:
    """Return the number in the words that a rule takes: 5起, 第二批."""
    start, end = hit.mention.start, hit.mention.end
    numeral = _NUMERAL.search(clean, start, end)
    value = small_number(numeral[0]) if numeral else None
    return None if value is None else Fact(value, start, end, hit.rule.name)


def _zones(clean: str, page: Page, most: int, *, paragraphs: bool) -> Iterator[tuple[int, int]]:
    """Give the spans that describe the notice: its headline, then the lines of the lead."""
    headline, body = _notice(clean, page)
    if headline:
        yield headline
    yield from ((line.start, line.end) for line in _lead(clean, body, most, paragraphs=paragraphs))


def _notice(clean: str, page: Page) -> tuple[tuple[int, int] | None, Sequence[Line]]:
    """Return headline and body; of a digest, those of the item that announces cases."""
    title = (page.title.start, page.title.end) if page.title else None
    if title and _announces(clean, *title):
        return title, page.body
    for at, line in enumerate(page.body):
        text = clean[line.start : line.end]
        if (
            len(text) <= _LONGEST_HEADLINE
            and _NUMBERED.match(text)
            and _announces(clean, line.start, line.end)
        ):
            return (line.start, line.end), page.body[at + 1 :]
    return title, page.body


def _announces(clean: str, start: int, end: int) -> bool:
    if not any(clean.find(unit, start, end) >= 0 for unit in COUNTED):
        return False
    return _stated(CASE_RULES, clean, [(start, end)], _FEWEST_CASES) is not None


def _lead(clean: str, body: Sequence[Line], most: int, *, paragraphs: bool) -> Iterator[Line]:
    """Give the lines before the first case heading, ``most`` of them or of their paragraphs."""
    counted = 0
    for line in body[: 12 * most]:
        text = clean[line.start : line.end]
        kind = leads(text)
        if kind == "case" or counted >= most or (paragraphs and _MINUTES.match(coded(clean), line.start)):
            return
        counted += kind == "paragraph" or not paragraphs
        yield line


@cache
def _agency_pattern() -> Anchored:
    names = agency_names()
    return Anchored(expression(any_of(names)), plain("{}(?={})".format(*pairs(names))))


def _central(clean: str, start: int, end: int) -> Iterator[Fact[str]]:
    """Give the agencies of the state that speak in ``clean[start:end]``."""
    for match in _agency_pattern().finditer(clean, start, end):
        first, last = match.span()
        if not (_is_cited(clean, first) or _foreign(clean[max(0, first - 8) : first])) and not (
            _ELSEWHERE.match(coded(clean[last : min(last + _REACH, end)]))
        ):
            for full in agency_names()[match[0]]:
                yield Fact(full, first, last, "agencies.state")


def _is_cited(clean: str, at: int) -> bool:
    """Tell whether what stands at ``at`` is cited, or stands in the name of a book or law."""
    before = clean[max(0, at - _LONGEST_BOOK) : at].rpartition("\n")[2]
    return before.endswith(_CITING) or before.rfind("《") > before.rfind("》")


def _foreign(before: str) -> bool:
    """Tell whether a country's name stands just before: 越南公安部.

    >>> _foreign("与越南"), _foreign("近日，")
    (True, False)
    """
    names = territory_names()
    return any(before[-length:] in names for length in range(2, 9))


def _local(clean: str, start: int, end: int) -> Iterator[Fact[str]]:
    """Give the local organs named in ``clean[start:end]``, with the places before them."""
    found = (*_ORGAN.finditer(clean, start, end), *_ACTING.finditer(coded(clean), start, end))
    for at, last in (match.span() for match in found):
        first = _places_before(clean, at, start)
        if first < at:
            first -= len(_TAXES) * clean.endswith(_TAXES, start, first)
            value = clean[first:last].replace("网信办", "互联网信息办公室")
            yield Fact(value, first, last, "agencies.local")


def _places_before(clean: str, at: int, least: int) -> int:
    """Return where the chain of division names that ends at ``at`` begins; ``at`` if there is none."""
    names = division_names()
    for _ in range(_MOST_PLACES):
        lengths = range(min(_LONGEST_PLACE, at - least), 1, -1)
        length = next((size for size in lengths if clean[at - size : at] in names), 0)
        if not length:
            break
        at -= length
    if clean[max(least, at - 3) : at] == "自治区":
        at -= 3
    return at
