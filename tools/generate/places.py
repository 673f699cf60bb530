"""Places at home and abroad as notices write them, with their codes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extractor.gazetteer import DATA, MUNICIPALITIES
from generate.told import Told

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from generate.told import Leaf


@dataclass(frozen=True, slots=True)
class Division:
    """A division by GB/T 2260 with the short name in use, if there is a safe one."""

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

    @property
    def in_full(self) -> Leaf:
        """What to read where the place is written in full."""
        return {**self.leaf, "name": self.full}

    @property
    def told(self) -> Told:
        """The place as the heading writes it."""
        return Told(self.heading, (("cities", self.leaf),))


def _rows(table: str) -> list[list[str]]:
    lines = (DATA / table).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@cache
def _divisions() -> dict[str, Division]:
    """Map codes to current divisions; short names that are words, or that a sister bears, are left out."""
    unsafe = {short for short, _, _ in _rows("division_words.tsv")}
    unsafe |= {name for _, _, name, until, _ in _rows("divisions.tsv") if until}
    rows = [(a, level, n, s.split()) for a, level, n, until, s in _rows("divisions.tsv") if not until]
    below = [row for row in rows if row[1] != "province"]
    bearers = Counter((adcode[:2], short) for adcode, _, _, shorts in below for short in shorts)
    return {
        adcode: Division(adcode, level, name, _safe(shorts, unsafe, bearers, adcode))
        for adcode, level, name, shorts in rows
    }


def _safe(shorts: Iterable[str], unsafe: set[str], bearers: Counter[tuple[str, str]], adcode: str) -> str:
    if adcode.endswith("0000"):
        return next(iter(shorts))
    return next((s for s in shorts if s not in unsafe and len(s) > 1 and bearers[adcode[:2], s] == 1), "")


@cache
def _at_level(level: str) -> tuple[Division, ...]:
    return tuple(d for d in _divisions().values() if d.level == level)


def jurisdiction(chance: Random) -> Jurisdiction:
    """Return a place whose police handle a case, at one level or another."""
    if chance.random() < 0.6:
        return _of_city(chance, chance.choice(_at_level("city")))
    return _of_county(chance, chance.choice(_at_level("county")))


def _province(one: Division) -> Division:
    return _divisions()[one.adcode[:2] + "0000"]


@cache
def _borne() -> Counter[str]:
    """Count the divisions that a short name may mean."""
    every = [short for _, _, _, _, shorts in _rows("divisions.tsv") for short in shorts.split()]
    return Counter(every)


def _is_known(short: str) -> bool:
    """Tell whether a short name, told alone, means one division of the country."""
    return _borne()[short] == 1


def _of_city(chance: Random, city: Division) -> Jurisdiction:
    province = _province(city)
    full, short = province.name + city.name, province.short + (city.short or city.name)
    alone = city.short if _is_known(city.short) else city.name
    heading = chance.choice((short, short, short, full, alone))
    leaf = _leaf(heading, province.name, city.name, None, city.adcode)
    return Jurisdiction(heading, province.short, chance.choice((full, full, city.name)), full, leaf)


def _of_county(chance: Random, county: Division) -> Jurisdiction:
    province = _province(county)
    lower = county.short or county.name
    if county.adcode[:2] in MUNICIPALITIES:
        heading, full = province.short + lower, province.name + county.name
        leaf = _leaf(heading, province.name, province.name, county.name, county.adcode)
        return Jurisdiction(heading, province.short, full, full, leaf)
    city = _divisions().get(county.adcode[:4] + "00")
    upper = (city.short or city.name) if city else province.short
    heading = chance.choice(
        (upper + lower, upper + lower, (province.short if county.short else upper) + lower)
    )
    full = province.name + (city.name if city else "") + county.name
    police = chance.choice((full, full, county.name if county.short else full))
    leaf = _leaf(heading, province.name, city.name if city else None, county.name, county.adcode)
    return Jurisdiction(heading, province.short, police, full, leaf)


def _leaf(name: str, province: str, city: str | None, county: str | None, adcode: str) -> Leaf:
    return {"name": name, "province": province, "city": city, "county": county, "adcode": adcode}


def province(chance: Random) -> Division:
    """Return a province."""
    return chance.choice(_at_level("province"))


#: Places abroad: as written, ISO 3166-1, the territory's short name, the place within it.
_ABROAD = (
    ("缅北", "MM", "缅甸", None),
    ("缅甸", "MM", "缅甸", None),
    ("缅甸北部", "MM", "缅甸", None),
    ("缅甸果敢特区", "MM", "缅甸", "果敢特区"),
    ("缅甸的勐波县", "MM", "缅甸", "勐波县"),
    ("缅北果敢老街", "MM", "缅甸", "果敢老街"),
    ("缅甸佤邦勐冒县", "MM", "缅甸", "佤邦勐冒县"),
    ("缅甸景栋", "MM", "缅甸", "景栋"),
    ("妙瓦底", "MM", "缅甸", "妙瓦底"),
    ("缅北木姐", "MM", "缅甸", "木姐"),
    ("缅北勐波", "MM", "缅甸", "勐波"),
    ("缅甸妙瓦底", "MM", "缅甸", "妙瓦底"),
    ("缅北小勐拉", "MM", "缅甸", "小勐拉"),
    ("缅北佤邦", "MM", "缅甸", "佤邦"),
    ("缅甸勐能", "MM", "缅甸", "勐能"),
    ("缅甸大其力", "MM", "缅甸", "大其力"),
    ("缅甸仰光", "MM", "缅甸", "仰光"),
    ("老挝", "LA", "老挝", None),
    ("寮国", "LA", "老挝", None),
    ("老挝金三角经济特区", "LA", "老挝", "金三角经济特区"),
    ("老挝波乔省", "LA", "老挝", "波乔省"),
    ("老挝金三角", "LA", "老挝", "金三角"),
    ("老挝万象", "LA", "老挝", "万象"),
    ("柬埔寨", "KH", "柬埔寨", None),
    ("柬埔寨金边", "KH", "柬埔寨", "金边"),
    ("柬埔寨西哈努克港", "KH", "柬埔寨", "西哈努克港"),
    ("柬埔寨王国西哈努克港市", "KH", "柬埔寨", "西哈努克港市"),
    ("西港", "KH", "柬埔寨", "西港"),
    ("柬埔寨波贝", "KH", "柬埔寨", "波贝"),
    ("菲律宾", "PH", "菲律宾", None),
    ("菲律宾马尼拉", "PH", "菲律宾", "马尼拉"),
    ("菲律宾马尼拉市", "PH", "菲律宾", "马尼拉市"),
    ("马来西亚", "MY", "马来西亚", None),
    ("马来西亚吉隆坡", "MY", "马来西亚", "吉隆坡"),
    ("泰国", "TH", "泰国", None),
    ("泰国曼谷", "TH", "泰国", "曼谷"),
    ("越南", "VN", "越南", None),
    ("越南胡志明市", "VN", "越南", "胡志明市"),
    ("印度尼西亚", "ID", "印度尼西亚", None),
    ("印度尼西亚雅加达", "ID", "印度尼西亚", "雅加达"),
    ("迪拜", "AE", "阿联酋", "迪拜"),
    ("阿联酋迪拜", "AE", "阿联酋", "迪拜"),
    ("杜拜", "AE", "阿联酋", "杜拜"),
    ("土耳其伊斯坦布尔", "TR", "土耳其", "伊斯坦布尔"),
    ("中国香港", "HK", "香港", None),
    ("东南亚某国", "", "", None),
    ("土耳其", "TR", "土耳其", None),
    ("格鲁吉亚", "GE", "格鲁吉亚", None),
    ("塞尔维亚", "RS", "塞尔维亚", None),
    ("西班牙", "ES", "西班牙", None),
    ("肯尼亚", "KE", "肯尼亚", None),
    ("肯亚", "KE", "肯尼亚", None),
    ("肯尼亚内罗毕", "KE", "肯尼亚", "内罗毕"),
    ("赞比亚", "ZM", "赞比亚", None),
    ("秘鲁", "PE", "秘鲁", None),
)


@cache
def _countries() -> tuple[tuple[str, str, str, None], ...]:
    """List the territories outside the mainland by their short names."""
    return tuple((name, code, name, None) for code, name, _ in _rows("territories.tsv") if len(name) < 7)


def _abroad(chance: Random) -> tuple[str, str, str, str | None]:
    return chance.choice(_ABROAD if chance.random() < 0.85 else _countries())


def abroad(chance: Random, among: int = 1) -> list[Told]:
    """Return places abroad, each in another territory."""
    chosen: dict[str, Told] = {}
    while len(chosen) < among:
        name, code, territory, locality = _abroad(chance)
        leaf = {
            "name": name, "territory": code or None, "territory_name": territory or None, "locality": locality
        }  # fmt: skip
        chosen.setdefault(code, Told(name, (("overseas_bases", leaf),)))
    return list(chosen.values())
