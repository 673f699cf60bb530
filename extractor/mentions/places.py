"""Places of the mainland: GB/T 2260 names, full or short, chained from above to below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.gazetteer import (
    NameIndex,
    bare_names_below,
    division_names,
    divisions_named,
    is_ambiguous_short_name,
)
from extractor.lexicon import coded_after, lexical
from extractor.mentions.mention import Kind, Mention
from extractor.model import City
from extractor.segment import cuts_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.gazetteer import Division


@dataclass(frozen=True, slots=True)
class Place:
    """A chain of division names as written, and the divisions it may mean."""

    name: str
    candidates: tuple[Division, ...]

    @property
    def ambiguous(self) -> bool:
        """True where the words fit more than one division."""
        return len(self.candidates) > 1

    def within(self, provinces: frozenset[str]) -> Place:
        """Keep the candidates of the provinces named elsewhere, where any are."""
        kept = tuple(d for d in self.candidates if d.province in provinces)
        return Place(self.name, kept or self.candidates)

    def city(self) -> City:
        """Return the contract's value; an ambiguous place keeps what all its candidates share."""
        first = self.candidates[0]
        if self.ambiguous:
            shared = {d.province for d in self.candidates}
            return City.of(name=self.name, province=first.province if len(shared) == 1 else None)
        return City.of(
            name=self.name, province=first.province, city=first.city, county=first.county, adcode=first.adcode
        )


#: A name before one of these is part of a longer name: 南京路, 北京时间, 河南话.
_NOT_AFTER = lexical(
    "[东西南北中]?[一二三四五六七八九十]?(?:路|街(?!乡)|{street})|{named_for_place}|[话菜籍语]"
)
#: A bureau's name between the levels of one chain, and what must follow it then.
_BUREAU = lexical("{authority.police.bureau}")
_BRANCH = lexical("{authority.police.branch}")
#: A short county name before an authority is a place.
_ORGAN = lexical("[市县区省州旗]?{authority}")
#: What else follows the place in a heading: a code, a masked name.
_CASE_FOLLOWS = expression(r"“|\p{Han}{1,2}某")

#: A masked name and what follows it: 苏某坤、, 潘某某等人.
_MASKED = expression(r"\p{Han}{1,2}某(?:某|\p{Han})?(?:、|等|案|犯|诈|涉)")


@cache
def place_index() -> NameIndex:
    """Index the names of the mainland."""
    return NameIndex(division_names())


def find_places(text: str) -> Iterator[Mention]:
    """Give the mainland places of a clean text, in order, none overlapping another."""
    index, done = place_index(), 0
    for at in index.starts(text):
        if at >= done and (names := index.at(text, at)):
            mention = next(_readings(text, at, names), None)
            if mention is not None:
                yield mention
                done = mention.end


def _readings(text: str, at: int, names: Iterable[str]) -> Iterator[Mention]:
    """Give the places that stand at ``at``, the longest chain first: 九江 where 九江市 cuts 市民."""
    chains = [_extend(text, at + len(name), name, divisions_named(name)) for name in names]
    for end, name, candidates in sorted(chains, key=lambda chain: -chain[0]):
        if _stands(text, at, end, candidates):
            place = Place(name, _outermost(candidates))
            yield Mention(Kind.PLACE, at, end, place, f"place.{place.candidates[0].level}")


def _outermost(candidates: tuple[Division, ...]) -> tuple[Division, ...]:
    """Keep the divisions that no other holds: 长沙 means the prefecture, not its county."""
    if candidates[0].level == "province":
        return candidates[:1]
    return tuple(c for c in candidates if not any(_within(c, other) for other in candidates))


def _extend(
    text: str, end: int, chain: str, above: tuple[Division, ...]
) -> tuple[int, str, tuple[Division, ...]]:
    """Follow the chain down: every next name must lie within a candidate of the one before.

    成都市公安局锦江区分局 is a chain too, named 成都市锦江区.
    """
    bureau = _BUREAU.match(coded_after(text, end))
    for after in (end, end + bureau.end()) if bureau else (end,):
        for name in place_index().at(text, after):
            below = tuple(d for d in divisions_named(name) if any(_within(d, a) for a in above))
            if below and (after == end or _BRANCH.match(coded_after(text, after + len(name)))):
                return _extend(text, after + len(name), chain + name, below)
    for name in _bare_below(above, text, end):
        last = end + len(name)
        if _CASE_FOLLOWS.match(text, last) or _ORGAN.match(coded_after(text, last)):
            return last, chain + name, (bare_names_below(above[0].adcode)[name],)
    return end, chain, above


def _bare_below(above: tuple[Division, ...], text: str, at: int) -> Iterable[str]:
    """Give the names that are words too and stand for counties of a prefecture beyond doubt."""
    single = len(above) == 1 and above[0].level == "city"
    return _bare_index(above[0].adcode).at(text, at) if single else ()


@cache
def _bare_index(adcode: str) -> NameIndex:
    return NameIndex(bare_names_below(adcode))


def _within(below: Division, above: Division) -> bool:
    if below.adcode == above.adcode or _RANK[below.level] <= _RANK[above.level]:
        return False
    if above.level == "province":
        return below.province == above.province
    return below.city == above.city and below.province == above.province


_RANK = {"province": 0, "city": 1, "county": 2}
_SUFFIXES = ("省", "市", "县", "区", "州", "盟", "旗")


def _stands(text: str, start: int, end: int, candidates: tuple[Division, ...]) -> bool:
    """Tell whether the words are a place here, not a piece of other words."""
    behind = coded_after(text, end)
    if _NOT_AFTER.match(behind):
        return False
    name = text[start:end]
    organ = bool(_ORGAN.match(behind))
    # Neither of the two goes on with a place's name: 广州某公司, 天津海关.
    last = end if organ or text.startswith("某", end) else None
    full = name.endswith(_SUFFIXES)
    if full and (len(name) > 3 or (len(name) > 2 and organ)):
        return True
    if candidates[0].level == "county" and not full and (organ or is_ambiguous_short_name(name)):
        return organ
    return not cuts_word(text, start, end, last=last) or _ends_before_a_person(text, name, end)


def _ends_before_a_person(text: str, name: str, end: int) -> bool:
    """Tell whether a chain of names ends where a masked person begins: 云南丽江 in 云南丽江苏某等人."""
    return name not in division_names() and bool(_MASKED.match(text, end))
