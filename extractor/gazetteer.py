"""Names of places, surnames and agencies: the tables of ``extractor/data``, read when first asked for.

Where each table comes from stands in its first line and in ``docs/data.md``. All names are in
simplified script.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from extractor.anchored import pairs
from extractor.expression import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from collections.abc import Set as AbstractSet

DATA = Path(__file__).parent / "data"

Level = Literal["province", "city", "county"]
LEVELS: tuple[Level, ...] = ("province", "city", "county")
#: The part of a line, or of a code, that all counties of a prefecture share.
_PREFECTURE = itemgetter(slice(4))
MUNICIPALITIES = frozenset({"11", "12", "31", "50"})


class Division(NamedTuple):
    """A division of the mainland by GB/T 2260; names are full ones, levels below its own are None.

    The municipalities stand at both levels: 重庆市 is province and city. Counties right under a
    province (仙桃市) have no city. ``until`` is the last year a retired name was in force.
    """

    adcode: str
    name: str
    level: Level
    province: str
    city: str | None
    county: str | None
    until: int | None = None


class Territory(NamedTuple):
    """A country or region outside the mainland, with the short name that texts use."""

    alpha2: str
    name: str


class Locality(NamedTuple):
    """A place outside the mainland, city or region; ``doubtful``: also a word or a place at home."""

    name: str
    alpha2: str
    doubtful: bool


class NameIndex:
    """Names by their first two characters: where in a text one may start, and which one does."""

    def __init__(self, names: Iterable[str], others: Iterable[str] = ()) -> None:
        """Index ``names`` of two characters or more; at ``others`` something else may start."""
        heads: dict[str, list[str]] = {other[:2]: [] for other in others}
        for name in sorted(names, key=len, reverse=True):
            heads.setdefault(name[:2], []).append(name)
        self._heads = heads
        self._pairs = plain("{}(?={})".format(*pairs(heads)))

    def starts(self, text: str) -> list[int]:
        """Give the offsets where the first two characters of a name stand."""
        heads = self._heads
        return [at for pair in self._pairs.finditer(text) if text[(at := pair.start()) : at + 2] in heads]

    def at(self, text: str, at: int) -> list[str]:
        """Give the names that stand at an offset, the longest first."""
        names = self._heads.get(text[at : at + 2])
        return [name for name in names if text.startswith(name, at)] if names else []


def _lines(table: str) -> list[str]:
    text = (DATA / table).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in _lines(table)[1:]]


@cache
def _division_lines() -> tuple[str, ...]:
    """List the lines of the table of divisions by code; a renamed one has two, one with ``until``."""
    return tuple(_lines("divisions.tsv")[1:])


@cache
def _division_lines_by_name() -> dict[str, str]:
    """Map every full and short name to the lines of the divisions that bear it; few are ever read further."""
    found: dict[str, str] = {}
    for line in _division_lines():
        _, _, name, _, shorts = line.split("\t")
        for each in {name, *shorts.split()}:
            found[each] = f"{found[each]}\n{line}" if each in found else line
    return found


def _lines_named(name: str) -> list[str]:
    return _division_lines_by_name().get(name, "").splitlines()


@cache
def _names_above() -> Mapping[str, str]:
    """Map the codes of provinces and prefectures to their names."""
    rows = (line.split("\t", 3) for line in _division_lines() if "\tcounty\t" not in line)
    return MappingProxyType({adcode: name for adcode, _, name, _ in rows})


@cache
def _division(line: str) -> Division:
    adcode, level, name, until, _ = line.split("\t")
    names = _names_above()
    province = names[adcode[:2] + "0000"]
    city = province if adcode[:2] in MUNICIPALITIES else names.get(adcode[:4] + "00")
    return Division(
        adcode=adcode,
        name=name,
        level=cast("Level", level),
        province=province,
        city=city if level != "province" or adcode[:2] in MUNICIPALITIES else None,
        county=name if level == "county" else None,
        until=int(until) if until else None,
    )


def _shorts(line: str) -> list[str]:
    return line.rpartition("\t")[2].split()


def _ranked(lines: Iterable[str]) -> tuple[Division, ...]:
    def rank(one: Division) -> tuple[int, bool, str]:
        return LEVELS.index(one.level), one.until is not None, one.adcode

    return tuple(sorted(map(_division, lines), key=rank))


@cache
def divisions_named(name: str) -> tuple[Division, ...]:
    """Give the divisions of that full or short name: provinces, cities, counties; current before retired.

    >>> [d.adcode for d in divisions_named("江阴")], [d.name for d in divisions_named("伊犁州")]
    (['320281'], ['伊犁哈萨克自治州'])
    """
    return _ranked(_lines_named(name))


@cache
def _by_adcode() -> Mapping[str, Division]:
    """Return the divisions by code; a code that was given anew stands for the present one."""
    every = sorted(map(_division, _division_lines()), key=lambda one: one.until is None)
    return MappingProxyType({one.adcode: one for one in every})


def division_of(adcode: str) -> Division | None:
    """Give the division of a code of GB/T 2260.

    >>> division_of("320281").county, division_of("999999")
    ('江阴市', None)
    """
    return _by_adcode().get(adcode)


def division_names() -> AbstractSet[str]:
    """Give every full and short name that a text may use."""
    return _division_lines_by_name().keys()


@cache
def bare_names_below(adcode: str) -> Mapping[str, Division]:
    """Give the counties of a prefecture by their names without 县, 区 or 市, ordinary words or not.

    Only a name of the prefecture before it makes such a word a place: 怀化中方.

    >>> bare_names_below("431200")["中方"].name
    '中方县'
    """
    every = _division_lines()
    first, last = (search(every, adcode[:4], key=_PREFECTURE) for search in (bisect_left, bisect_right))
    lines = (line for line in every[first:last] if "\tcounty\t" in line)
    return MappingProxyType(
        {
            one.name[:-1]: one
            for one in map(_division, lines)
            if len(one.name) > 2 and one.name[-1] in "县区市"
        }
    )


@cache
def _doubtful_words() -> frozenset[str]:
    return frozenset(short for short, use, _ in _rows("division_words.tsv") if use == "doubtful")


@cache
def is_ambiguous_short_name(name: str) -> bool:
    """Tell whether a short name needs context: a Chinese word (日照), a name of several places (通州).

    A short name that a city or a province has is theirs.
    """
    lines = [line for line in _lines_named(name) if name in _shorts(line)]
    if not lines or name in _doubtful_words():
        return bool(lines)
    divisions = _ranked(lines)
    return divisions[0].level == "county" and sum(one.until is None for one in divisions) > 1


@cache
def _territories() -> Mapping[str, tuple[Territory, tuple[str, ...]]]:
    rows = _rows("territories.tsv")
    return MappingProxyType(
        {code: (Territory(code, name), tuple(names.split())) for code, name, names in rows}
    )


@cache
def territory_names() -> Mapping[str, Territory]:
    """Map every Chinese name of a territory outside the mainland to it.

    >>> territory_names()["寮国"], territory_names()["中国台湾"].name
    (Territory(alpha2='LA', name='老挝'), '台湾')
    """
    return MappingProxyType({name: one for one, names in _territories().values() for name in names})


def territory(alpha2: str) -> Territory | None:
    """Give the territory of an ISO 3166-1 alpha-2 code; there is none for CN.

    >>> territory("MM")
    Territory(alpha2='MM', name='缅甸')
    """
    found = _territories().get(alpha2)
    return found[0] if found else None


@cache
def _localities() -> dict[str, tuple[str, bool]]:
    """Map the names of places abroad to territory and doubt; the table kept by hand has the last word."""
    rows = [(name, alpha2, doubtful) for name, alpha2, doubtful in _rows("localities.tsv")]
    rows += [(name, alpha2, doubtful) for name, alpha2, _, doubtful in _rows("localities_by_hand.tsv")]
    return {name: (alpha2, bool(doubtful)) for name, alpha2, doubtful in rows}


def locality_names() -> Collection[str]:
    """Give the names of all places outside the mainland."""
    return _localities().keys()


@cache
def locality(name: str) -> Locality | None:
    """Give the place outside the mainland of that name.

    >>> locality("妙瓦底"), locality("老街").doubtful
    (Locality(name='妙瓦底', alpha2='MM', doubtful=False), True)
    """
    found = _localities().get(name)
    return Locality(name, *found) if found else None


@cache
def _surnames() -> tuple[str, ...]:
    return tuple(name for line in _lines("surnames.txt") for name in line.split())


@cache
def surnames() -> frozenset[str]:
    """Give the surnames of one character."""
    return frozenset(name for name in _surnames() if len(name) == 1)


@cache
def compound_surnames() -> frozenset[str]:
    """Give the surnames of two characters (欧阳, 上官)."""
    return frozenset(name for name in _surnames() if len(name) > 1)


@cache
def agency_names() -> Mapping[str, tuple[str, ...]]:
    """Map the names that texts give agencies of the state to their full names; 两高 gives two.

    >>> agency_names()["最高检"], agency_names()["两高"]
    (('最高人民检察院',), ('最高人民法院', '最高人民检察院'))
    """
    return MappingProxyType({name: tuple(full.split()) for name, full in _rows("agencies.tsv")})
