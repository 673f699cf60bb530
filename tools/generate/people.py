"""Names as notices mask them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.gazetteer import DATA
from generate.told import Told, join

if TYPE_CHECKING:
    from random import Random

_LINES = (DATA / "surnames.txt").read_text("utf-8").splitlines()
_SURNAMES = [name for line in _LINES if not line.startswith("#") for name in line.split()]
_COMMON = _SURNAMES[:120]
#: Share of people who are told by their whole names.
_WHOLE = 0.03
#: What may stand after a name.
_NOTES = ("（男，{age}岁）", "（化名）", "（男，{age}岁，{place}籍）", "(另案处理)", "（绰号“老板”）")
_GIVEN = "华龙军辉明强伟斌勇鹏飞杰涛超波刚平磊峰宇浩林坤胜海敏娟霞燕玲"


def surname(chance: Random) -> str:
    """Return a surname, a common one as a rule."""
    return chance.choice(_COMMON if chance.random() < 0.8 else _SURNAMES)


def masked(chance: Random) -> tuple[str, str]:
    """Return a masked name and its surname."""
    family = surname(chance)
    style = chance.random()
    if style < 0.4:
        return family + "某某", family
    if style < 0.7:
        return family + "某", family
    if style < 0.94:
        return family + "某" + chance.choice(_GIVEN), family
    return family + "某" + chance.choice("甲乙12"), family


def named(chance: Random, role: str, among: int = 1) -> Told:
    """Return several people of one role, joined by 、 and each of another surname."""
    people: dict[str, str] = {}
    whole = chance.random() < _WHOLE
    while len(people) < among:
        name, family = unmasked(chance) if whole else masked(chance)
        people.setdefault(family, name)
    leaves: list[dict[str, Any]] = [
        {"name": name, "surname": family, "masked": not whole, "role": role}
        for family, name in people.items()
    ]
    note = chance.choice(_NOTES) if among == 1 and chance.random() < 0.1 else ""
    note = note.format(age=chance.randint(19, 66), place=chance.choice("闽赣湘鄂豫皖桂滇"))
    told = [Told(leaf["name"] + note, (("leaders", leaf),)) for leaf in leaves]
    return join(told, "、")


def unmasked(chance: Random) -> tuple[str, str]:
    """Return a whole name, of two characters or three, and its surname."""
    family = chance.choice(_COMMON)
    given = "".join(chance.sample(_GIVEN, k=chance.choice((1, 2, 2))))
    return family + given, family


def courteous(chance: Random) -> str:
    """Return how a page calls a victim or a witness (王女士)."""
    return surname(chance) + chance.choice(("女士", "先生", "阿姨", "大爷", "同学"))
