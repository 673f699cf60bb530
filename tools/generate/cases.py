"""One case: a heading and a body, with every value that a reader takes from them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generate.dates import taken_up
from generate.figures import han
from generate.fillers import filler
from generate.people import courteous, named
from generate.places import Jurisdiction, abroad, jurisdiction
from generate.quantities import fine, money, people
from generate.sentences import (
    ABROAD,
    ARRESTED,
    ARRESTED_WITH,
    CRIMES,
    DECEITS,
    FINANCED,
    HEADED,
    HEADED_ABROAD,
    JUDGED,
    LOSS,
    MEMBERS,
    PARTS,
    STEPS,
    SUMS,
    SUSPECTED,
    TAKEN_UP,
    UNDATED,
)
from generate.told import NOTHING, Told, fill, join

if TYPE_CHECKING:
    import datetime as dt
    from random import Random

    from generate.told import Leaf

_LISTS = ("cities", "leaders", "overseas_bases", "amounts", "suspects")
_DOTS = (".", ".", "·", "•", "・")
_QUOTES = ("“{}”", "“{}”", "“{}”", "「{}」", '"{}"')
#: What a cleaned heading has for the marks of codes.
_CLEAN = str.maketrans("「」•・()", "“”··（）")
_PLAIN_QUOTES = re.compile('"([^"]*)"')
_NAMES = ("{}园区", "{}集团", "{}公司", "{}1号")
_FORTUNE = ("金鼎", "鑫源", "宏泰", "龙腾", "永利", "天成", "恒昌", "凯旋", "亚太", "盛世")


@dataclass(frozen=True, slots=True)
class MadeCase:
    """A case without its number: whose it is, its heading (none for a single case), its paragraphs."""

    where: Jurisdiction
    heading: Told | None
    body: tuple[Told, ...]
    #: Words before the body that tell of the case too.
    lead: str = ""
    #: Whose case it is, where the heading does not tell it.
    cities: tuple[Leaf, ...] = ()

    def gold(self, index: int) -> dict[str, Any]:
        """Return what a reader takes from it."""
        told = join([*([self.heading] if self.heading else []), *self.body])
        code, start = told.of("case_code"), told.of("start_date")
        lists = {name: told.of(name) for name in _LISTS}
        lists["cities"] += self.cities
        return {
            "index": index,
            "heading": _clean(self.heading.words) if self.heading else None,
            "case_code": code[0] if code else None,
            "start_date": start[0]["value"] if start else None,
            **lists,
            "scam_types": _deceits(self.lead + told.words),
        }


def _clean(heading: str) -> str:
    return _PLAIN_QUOTES.sub(r"“\1”", heading.translate(_CLEAN))


def _deceits(words: str) -> list[Leaf]:
    """Return the types of scam that words show, each once, by their first words."""
    shown = sorted((words.index(each), code) for each, code in DECEITS.items() if each in words)
    return [{"code": code} for code in dict.fromkeys(code for _, code in shown)]


def make_case(chance: Random, published: dt.date | None, *, numbered: bool = True) -> MadeCase:
    """Make up a case; dates are read against ``published`` where it is known."""
    where = jurisdiction(chance)
    gang = _gang(chance)
    heads = gang.of("leaders")
    heading = _heading(chance, where, [leaf["name"] for leaf in heads]) if numbered else None
    placed = heading is not None and bool(heading.of("cities"))
    police = where.police if placed else where.full
    opening = _opening(chance, police, published)
    if heading and not heading.of("case_code") and chance.random() < 0.2:
        opening += fill(chance.choice(_OWN_CODES), code=code(chance))
    body = _paragraphs(chance, [opening, gang, *_middle(chance, heads, published)])
    return MadeCase(where, heading, body, cities=() if placed else (where.in_full,))


def _middle(chance: Random, heads: list[Leaf], published: dt.date | None) -> list[Told]:
    """Tell people, sums and what plants nothing, in any order; a judgment comes last."""
    told = [*_people(chance, [head["name"] for head in heads]), *_sums(chance)]
    year = published.year if published else 2020
    told += [Told(filler(chance, year)) for _ in range(chance.randint(1, 5))]
    chance.shuffle(told)
    if heads and chance.random() < 0.08:
        told.append(_judgment(chance, heads[0]["name"]))
    return told


def _paragraphs(chance: Random, sentences: list[Told]) -> tuple[Told, ...]:
    """Return the sentences in one paragraph, or in two: the second begins with a value."""
    places = [at for at in range(3, len(sentences) - 1) if sentences[at].leaves]
    if places and chance.random() < 0.3:
        cut = chance.choice(places)
        return join(sentences[:cut]), join(sentences[cut:])
    return (join(sentences),)


_CODED = (
    "{place}{code}{crime}案",
    "{place}{code}{crime}案",
    "{place}{code}系列{crime}案",
    "{place}公安机关侦破{code}{crime}案",
    "{place}{code}特大{crime}案",
    "{place}{code}专案",
    "{place}警方破获{code}{crime}案",
)
_OWN_CODES = ("警方随即成立{code}专案组。", "警方随即成立代号{code}的专案组。", "该案被命名为{code}专案。")
_UNCODED = ("{place}某科技公司{crime}案", "{place}公安机关侦破一起{crime}案")
_NAMED = (
    "{place}{who}等人{crime}案",
    "{place}公安机关侦破{who}等人{crime}案",
    "{province}公安机关侦破{who}等人{crime}案",
)


def _heading(chance: Random, where: Jurisdiction, heads: list[str]) -> Told:
    """Name a case by place and code, by place and head, or by the province and head."""
    crime, style = chance.choice(CRIMES), chance.random()
    if heads and style < 0.15:
        form = chance.choice(_NAMED)
        return fill(form, place=where.told, who="、".join(heads), province=where.province, crime=crime)
    if style < 0.2:
        both = join((where.told, _another(chance, where).told), "、")
        return fill(chance.choice(_CODED[:3]), place=both, code=code(chance), crime=crime)
    if style < 0.85:
        return fill(chance.choice(_CODED), place=where.told, code=code(chance), crime=crime)
    return fill(chance.choice(_UNCODED), place=where.told, crime=crime)


def _another(chance: Random, where: Jurisdiction) -> Jurisdiction:
    """Return a place of another province."""
    while (other := jurisdiction(chance)).province == where.province:
        pass
    return other


def code(chance: Random) -> Told:
    """Return the designation of a case in its quotes: a day or a name."""
    if chance.random() < 0.15:
        name = chance.choice(_NAMES).format(chance.choice(_FORTUNE))
        return Told(f"“{name}”", (("case_code", {"code": name, "kind": "name"}),))
    month, day, dot = chance.randint(1, 12), chance.randint(1, 28), chance.choice(_DOTS)
    written = f"{month}{dot}{chance.choice((f'{day:02}', str(day)))}"
    value = f"{month}.{day:02}"
    if chance.random() < 0.08:
        year = chance.randint(2012, 2024)
        written, value = f"{year}{dot}{written}", f"{year}.{value}"
    return Told(chance.choice(_QUOTES).format(written), (("case_code", {"code": value, "kind": "date"}),))


def _opening(chance: Random, police: str, published: dt.date | None) -> Told:
    if chance.random() < 0.12:
        return fill(chance.choice(UNDATED), police=police)
    return fill(chance.choice(TAKEN_UP), date=taken_up(chance, published), police=police)


def _gang(chance: Random) -> Told:
    """Tell who is at the head and where they are abroad: both, one or neither."""
    style = chance.random()
    if style < 0.35:
        return fill(chance.choice(HEADED_ABROAD), who=_heads(chance, "ringleader"), base=_bases(chance))
    if style < 0.5:
        return fill(chance.choice(HEADED), who=_heads(chance, "ringleader"))
    if style < 0.6:
        return fill(chance.choice(FINANCED), who=_heads(chance, "financier"))
    if style < 0.75:
        return fill(chance.choice(SUSPECTED), who=_heads(chance, "suspect"))
    if style < 0.9:
        return fill(chance.choice(ABROAD), base=_bases(chance))
    return NOTHING


def _heads(chance: Random, role: str) -> Told:
    return named(chance, role, chance.choice((1, 1, 1, 1, 2, 3)))


def _bases(chance: Random) -> Told:
    places = abroad(chance, chance.choice((1, 1, 1, 1, 2, 2, 3)))
    return join([join(places[:-1], "、"), places[-1]], chance.choice("、和")) if places[1:] else places[0]


def _people(chance: Random, heads: list[str]) -> list[Told]:
    """Tell those caught, the gang's size, and further steps, each status once."""
    caught = chance.choice((chance.randint(6, 900), chance.randint(6, 90), chance.randint(900, 4000)))
    steps = sorted({chance.choice(STEPS)[0] for _ in range(chance.choice((0, 0, 1, 1, 2)))})
    told = [_caught(chance, caught, steps, heads)] if chance.random() < 0.9 else []
    if chance.random() < 0.35:
        told.append(_count(chance, chance.choice(MEMBERS), "member", (caught, caught + 400)))
    for status in steps:
        form = chance.choice([form for name, form in STEPS if name == status])
        told.append(_count(chance, form, status, (2, max(3, caught // 3))))
    return told


def _caught(chance: Random, caught: int, steps: list[str], heads: list[str]) -> Told:
    form = chance.choice(ARRESTED)
    if heads and chance.random() < 0.2:
        form = chance.choice(ARRESTED_WITH).replace("{head}", heads[0])
    sentence = _count(chance, form, "arrested", (caught - caught // 4, caught))
    if caught < 20 or chance.random() < 0.5:
        return sentence + "。"
    parts = [(status, form) for status, form in PARTS if status not in steps]
    for status, form in dict(chance.sample(parts, k=chance.choice((1, 1, 2)))).items():
        sentence += Told("，") + _count(chance, form, status, (2, caught // 4), part=True)
    return sentence + "。"


def _count(chance: Random, form: str, status: str, bounds: tuple[int, int], *, part: bool = False) -> Told:
    """Fill a number of people with that status into a sentence."""
    return fill(form, n=people(chance, status, bounds, form, part=part))


def _sums(chance: Random) -> list[Told]:
    """Tell some of the case's sums, each role once."""
    told = []
    if chance.random() < 0.8:
        told.append(_sum(chance, "involved"))
    for role, share in (("flow", 0.15), ("proceeds", 0.2), ("seized", 0.3), ("recovered", 0.15)):
        if chance.random() < share:
            told.append(_sum(chance, role))
    if chance.random() < 0.1:
        told.append(
            fill(chance.choice(LOSS), victim=courteous(chance), m=money(chance, "loss", loosely=False))
        )
    return told


def _sum(chance: Random, role: str) -> Told:
    return fill(chance.choice(SUMS[role]), m=money(chance, role))


def _judgment(chance: Random, head: str) -> Told:
    """Tell the sentence of one person with a fine."""
    term = f"{han(chance.randint(1, 15))}年" + chance.choice(("", f"{han(chance.randint(1, 11))}个月"))
    return fill(chance.choice(JUDGED), head=head, term=term, m=fine(chance))
