"""Places at home and abroad as notices write them, with their codes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extractor.gazetteer import DATA
from generate.grammar import Planted, join, sections

if TYPE_CHECKING:
    from random import Random

    from generate.grammar import Leaf

_MUNICIPALITIES = ("11", "12", "31", "50")


@dataclass(frozen=True, slots=True)
class Division:
    """A division by GB/T 2260 with the short name in use, or with its name where none is safe."""

    adcode: str
    level: str
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """Whose case it is: as a heading writes it, as its police do, in full; and what to read there."""

    heading: str
    province: str
    police: str
    full: str
    leaf: Leaf

    def planted(self, words: str) -> Planted:
        """Return the place as it is written."""
        return Planted(words, (("cities", {**self.leaf, "name": words}),))


def _rows(table: str) -> list[list[str]]:
    lines = (DATA / table).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@cache
def _borne() -> Counter[str]:
    """Count the divisions that a short name may mean: in the country, and in a province."""
    every = [(row[0], short) for row in _rows("divisions.tsv") for short in row[4].split()]
    within = (adcode[:2] + short for adcode, short in every if not adcode.endswith("0000"))
    return Counter(short for _, short in every) + Counter(within)


@cache
def _divisions() -> dict[str, Division]:
    """Map codes to current divisions; short names that are words, or that a sister bears, are left out."""
    unsafe = {row[0] for row in _rows("division_words.tsv")}
    unsafe |= {row[2] for row in _rows("divisions.tsv") if row[3]}
    found = {}
    for adcode, level, name, until, shorts in _rows("divisions.tsv"):
        safe = [s for s in shorts.split() if s not in unsafe and len(s) > 1 and _borne()[adcode[:2] + s] == 1]
        chosen = shorts.split() if level == "province" else safe
        if not until:
            found[adcode] = Division(adcode, level, name, (chosen or [name])[0])
    return found


@cache
def _at_level(level: str) -> tuple[Division, ...]:
    return tuple(division for division in _divisions().values() if division.level == level)


def voice_of_a_province(chance: Random) -> str:
    """Return the police of a province."""
    name = chance.choice(_at_level("province")).name
    return name + ("公安局" if name.endswith("市") else "公安厅")


def jurisdiction(chance: Random) -> Jurisdiction:
    """Return a place whose police handle a case: a prefecture, or a county."""
    one = chance.choice(_at_level("city" if chance.random() < 0.6 else "county"))
    province, city = _divisions()[one.adcode[:2] + "0000"], _divisions().get(one.adcode[:4] + "00")
    if one.level == "city":
        alone = one.short if _borne()[one.short] == 1 else one.name
        full, county = province.name + one.name, None
        short = province.short + one.short
        heading, police = chance.choice((short, short, short, full, alone)), (full, full, one.name)
    else:
        city = province if one.adcode[:2] in _MUNICIPALITIES else city
        between = city.name if city and city is not province else ""
        full, county = province.name + between + one.name, one.name
        safe = one.short != one.name
        upper = (city or province).short
        heading = chance.choice((upper, upper, province.short if safe else upper)) + one.short
        police = (full, full, one.name if safe and between else full)
    leaf = {"province": province.name, "city": city and city.name, "county": county, "adcode": one.adcode}
    return Jurisdiction(heading, province.short, chance.choice(police), full, leaf)


@cache
def _abroad() -> tuple[tuple[Leaf, ...], tuple[Leaf, ...]]:
    """Return the places that notices name, and the territories outside the mainland by their short names."""
    named = []
    for line in sections()["place_abroad"]:
        code, territory, *names = line.split()
        named += [_leaf(name, code, territory) for name in names]
    every = [_leaf(name, code, name) for code, name, _ in _rows("territories.tsv") if len(name) < 7]
    return tuple(named), tuple(every)


def _leaf(marked: str, code: str, territory: str) -> Leaf:
    locality = re.search(r"\[(.+)\]", marked)
    return {
        "name": re.sub(r"[\[\]]", "", marked),
        "territory": None if code == "-" else code,
        "territory_name": None if code == "-" else territory,
        "locality": locality and locality[1],
    }


def bases(chance: Random) -> Planted:
    """Return a place abroad, or a list of some, each in another territory."""
    among = chance.choice((1, 1, 1, 1, 2, 2, 3))
    chosen: dict[str | None, Planted] = {}
    while len(chosen) < among:
        leaf = chance.choice(_abroad()[chance.random() > 0.85])
        chosen.setdefault(leaf["territory"], Planted(leaf["name"], (("overseas_bases", leaf),)))
    *before, last = chosen.values()
    return join([*([join(before, "、")] if before else []), last], chance.choice("、和"))
