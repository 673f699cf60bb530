"""Make ``extractor/data/territories.tsv``: territories outside the mainland with the names texts give them.

CLDR's Chinese names (both scripts, the traditional ones turned into simplified characters) come
through Babel; ``territories_by_hand.tsv`` adds long, short and Taiwan forms.
"""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import regex
from babel import Locale
from opencc import OpenCC

DATA = Path(__file__).parent.parent / "extractor" / "data"
TARGET = DATA / "territories.tsv"
HERE = "CN"
# CLDR's own name is not the one that texts use.
SHORT = {
    "HK": "香港",
    "MO": "澳门",
    "TW": "台湾",
    "AE": "阿联酋",
    "SA": "沙特",
    "MM": "缅甸",
    "KR": "韩国",
    "BA": "波黑",
    "PS": "巴勒斯坦",
}
# Names that are more often something else: a mountain, a people, a person, the two Congos.
UNSAFE = {"狮子山", "查德", "东加", "尼日", "卡达", "哈萨克", "塔吉克", "乌兹别克", "曼岛", "根息", "刚果"}
# Not ISO 3166-1 codes: groups of states, pseudo-locales, parts of territories.
NO_TERRITORY = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "XK"}
CHINESE_NAME = regex.compile(r"\p{Han}{2,}+(?:·\p{Han}++)*+|\p{Han}{2,}（\p{Han}）")
BRACKETS = regex.compile(r"[（(][^（()）]*+[)）]")


def cldr() -> list[tuple[str, str]]:
    """List (alpha-2, name), the simplified-script name first for each territory."""
    simplified, traditional = Locale("zh").territories, Locale("zh", script="Hant").territories
    to_simplified = OpenCC("t2s").convert
    pairs = []
    for alpha2 in sorted(simplified):
        if not regex.fullmatch("[A-Z]{2}", alpha2) or alpha2 == HERE or alpha2 in NO_TERRITORY:
            continue
        names = [
            SHORT.get(alpha2, simplified[alpha2]),
            simplified[alpha2],
            to_simplified(traditional[alpha2]),
        ]
        pairs += [(alpha2, BRACKETS.sub("", name)) for name in names]
    return pairs


def by_hand() -> list[tuple[str, str]]:
    """List (alpha-2, name) of the table kept by hand."""
    lines = (DATA / "territories_by_hand.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [(alpha2, name) for name, alpha2 in rows]


def table() -> dict[str, list[str]]:
    """Give alpha-2 -> names, the short one first; a name goes to the first territory that has it."""
    names: dict[str, list[str]] = {}
    taken: set[str] = set()
    for alpha2, name in [*cldr(), *by_hand()]:
        if name not in taken | UNSAFE and CHINESE_NAME.fullmatch(name):
            taken.add(name)
            names.setdefault(alpha2, []).append(name)
    return names


def text() -> str:
    """Render the whole file."""
    head = (
        f"# Territories outside the mainland, ISO 3166-1. Names: CLDR through Babel {version('babel')}"
        " (zh, and zh_Hant by OpenCC t2s), and territories_by_hand.tsv. Made by tools/make_territories.py.\n"
    )
    lines = [f"{alpha2}\t{names[0]}\t{' '.join(names)}" for alpha2, names in table().items()]
    return head + "\n".join(["alpha2\tname\tnames", *lines]) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), "utf-8")
    sys.stderr.write(f"{TARGET.name} written\n")
