"""One case as a court tells it: defendants, what they did, the court, the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generate.cases import MadeCase
from generate.figures import han
from generate.people import named
from generate.places import abroad, jurisdiction
from generate.quantities import defendants, fine, money
from generate.told import NOTHING, Told, fill, join

if TYPE_CHECKING:
    from random import Random

_CRIMES = (
    "诈骗",
    "开设赌场",
    "组织他人偷越国境",
    "帮助信息网络犯罪活动",
    "掩饰、隐瞒犯罪所得",
    "侵犯公民个人信息",
)
_DEEDS = (
    "{period}，被告人{who}在{base}设立窝点，以投资理财为名行骗，骗取被害人共计{involved}。",
    "{period}，被告人{who}伙同他人在{base}租用民房作案，涉案金额{involved}。",
)
_DEEDS_AT_HOME = (
    "{period}，被告人{who}明知系犯罪所得仍予以转移，涉案金额{involved}。",
    "{period}，被告人{who}利用虚假平台诱骗他人充值，骗取被害人共计{involved}。",
)
_COURTS = (
    "本案经{court}人民法院审理，现已发生法律效力。",
    "本案由{court}人民法院审理，现已发生法律效力。",
)


def make_trial(chance: Random) -> MadeCase:
    """Make up a case that a court has judged."""
    crime, where = chance.choice(_CRIMES), jurisdiction(chance)
    who = named(chance, "suspect", chance.choice((1, 1, 2)))
    heading = Told(f"被告人{who.words}") + _others(chance, who) + f"{crime}案"
    names = [leaf["name"] for leaf in who.of("leaders")]
    sentences = [_deed(chance, who), fill(chance.choice(_COURTS), court=where.full), *_gains(chance, names)]
    body = (join(sentences), _verdict(chance, crime, names))
    return MadeCase(where, heading, body, cities=(where.in_full,))


def _others(chance: Random, who: Told) -> Told:
    """Tell how many defendants there are, where some are not named."""
    if chance.random() < 0.5:
        return NOTHING
    return Told("等") + defendants(len(who.of("leaders")) + chance.randint(1, 6))


def _deed(chance: Random, who: Told) -> Told:
    year, month = chance.randint(2013, 2022), chance.randint(1, 12)
    period = f"{year}年{month}月至{year + 1}年{chance.randint(1, 12)}月"
    involved = money(chance, "involved")
    if chance.random() < 0.5:
        base = join(abroad(chance))
        return fill(chance.choice(_DEEDS), period=period, who=who, base=base, involved=involved)
    return fill(chance.choice(_DEEDS_AT_HOME), period=period, who=who, involved=involved)


def _gains(chance: Random, names: list[str]) -> list[Told]:
    if chance.random() < 0.5:
        return []
    return [fill("{name}从中获利{m}。", name=names[0], m=money(chance, "proceeds"))]


def _verdict(chance: Random, crime: str, names: list[str]) -> Told:
    """Tell each named defendant's sentence; no two fines are the same."""
    fines = {told.words: told for told in (fine(chance) for _ in range(20))}
    parts = [
        fill("判处{name}有期徒刑{term}年，并处罚金{m}", name=name, term=han(chance.randint(2, 15)), m=told)
        for name, told in zip(names, _different(list(fines.values())), strict=False)
    ]
    return Told(f"法院以{crime}罪") + join(parts, "；") + "。"


def _different(fines: list[Told]) -> list[Told]:
    """Keep one fine of each value."""
    return list({told.of("amounts")[0]["value"]: told for told in fines}.values())
