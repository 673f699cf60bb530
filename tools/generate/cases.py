"""One case: a heading and a body, with every value that a reader takes from them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from generate import values
from generate.grammar import Planted, choose, fill, join, sections
from generate.places import Jurisdiction, bases, jurisdiction

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from random import Random

    from generate.grammar import Leaf

_LISTS = ("cities", "leaders", "overseas_bases", "amounts", "suspects")
#: The share of cases that tell a sum of each role.
_SUMS = {"involved": 0.8, "flow": 0.15, "proceeds": 0.2, "seized": 0.3, "recovered": 0.15, "loss": 0.1}
#: What a cleaned heading has for the marks of codes.
_CLEAN = str.maketrans("「」•・()", "“”··（）")


@dataclass(frozen=True, slots=True)
class Case:
    """A case without its number: its heading (none for a single case), its paragraphs, and where it is."""

    heading: Planted | None
    body: tuple[Planted, ...]
    where: Jurisdiction
    #: Words before the body that tell of the case too.
    lead: str = ""

    @property
    def name(self) -> str:
        """The words of the heading."""
        return self.heading.words if self.heading else ""

    def story(self, heads: Sequence[str] = ()) -> str:
        """Return the lines of the body, its first paragraphs under heads where there are some."""
        headed = zip_longest(heads[: len(self.body)], self.body)
        return "\n".join(line for head, part in headed for line in (head, part.words) if line)

    def gold(self, index: int) -> dict[str, Any]:
        """Return what a reader takes from it."""
        told = join([*([self.heading] if self.heading else []), *self.body])
        lists = {name: told.of(name) for name in _LISTS}
        lists["cities"] = lists["cities"] or self.where.planted(self.where.full).of("cities")
        return {
            "index": index,
            "heading": _clean(self.name) or None,
            "case_code": next(iter(told.of("case_code")), None),
            "start_date": next((leaf["value"] for leaf in told.of("start_date")), None),
            **lists,
            "scam_types": _deceits(self.lead + told.words),
        }


def _clean(heading: str) -> str:
    return re.sub('"([^"]*)"', r"“\1”", heading.translate(_CLEAN))


def _deceits(words: str) -> list[Leaf]:
    """Return the types of scam that words show, each once, by their first words."""
    deceits = (deceit.split("=") for deceit in sections()["deceit"])
    shown = sorted((words.index(shown), code) for shown, code in deceits if shown in words)
    return [{"code": code} for code in dict.fromkeys(code for _, code in shown)]


def make_case(chance: Random, published: dt.date | None, *, numbered: bool = True) -> Case:
    """Make up a case; dates are read against ``published`` where it is known."""
    where, gang = jurisdiction(chance), choose(chance, "gang", _slots(chance))
    names = [leaf["name"] for leaf in gang.of("leaders")]
    heading = _heading(chance, where, names) if numbered else None
    placed = heading is not None and heading.of("cities")
    year = (published or values.day_of_publication(chance)).year - chance.randint(2, 4)
    slots = _slots(chance) | {
        "police": where.police if placed else where.full,
        "date": lambda _: values.taken_up(chance, published),
        "head": names[0] if names else "",
        "year": str(year),
        "next": str(year + 1),
        "term": values.han(chance.randint(1, 15)),
        "fine": values.fine(chance, chance.randint(1, 60)),
    }
    opening = choose(chance, "undated" if chance.random() < 0.12 else "opening", slots)
    if heading and not heading.of("case_code") and chance.random() < 0.2:
        opening += choose(chance, "own_code", slots)
    middle = [*_people(chance, slots, names), *_sums(chance, slots)]
    middle += [choose(chance, "telling", slots) for _ in range(chance.randint(1, 5))]
    chance.shuffle(middle)
    if names and chance.random() < 0.08:
        middle.append(choose(chance, "judged", slots))
    return Case(heading, _paragraphs(chance, [opening, gang, *middle]), where)


def _slots(chance: Random) -> dict[str, Any]:
    """Return what the slots of any case hold."""
    return {
        "money": partial(values.money, chance),
        "who": partial(values.named, chance),
        "base": lambda _: bases(chance),
        "code": lambda _: values.code(chance),
        "officer": lambda _: values.masked(chance),
        "victim": lambda _: values.courteous(chance),
    }


def _heading(chance: Random, where: Jurisdiction, names: list[str]) -> Planted:
    """Name a case by place and code, by two places, or by place or province and head."""
    style, other = chance.random(), jurisdiction(chance)
    slots = _slots(chance) | {"place": where.planted(where.heading), "province": where.province}
    if names and style < 0.15:
        return choose(chance, "heading_of_heads", slots | {"heads": "、".join(names)})
    if style < 0.2 and other.province != where.province:
        return choose(chance, "heading_of_two_places", slots | {"other": other.planted(other.heading)})
    return choose(chance, "heading", slots)


def _people(chance: Random, slots: dict[str, Any], names: list[str]) -> list[Planted]:
    """Tell those caught and parts of them, the gang's size, and further steps, each status once."""
    caught = chance.choice((chance.randint(6, 900), chance.randint(6, 90), chance.randint(900, 4000)))
    bounds = {"arrested": (caught - caught // 4, caught), "member": (caught, caught + 400)}
    bounds |= {"step": (2, max(3, caught // 3)), "part": (2, caught // 4)}
    slots = slots | {
        "people": partial(values.people, chance, bounds),
        "part": partial(values.people, chance, bounds, part=True),
    }
    steps = _by_status(chance, "steps", chance.choice((0, 0, 1, 1, 2)))
    told = [fill(chance, step, slots) for step in steps.values()]
    if chance.random() < 0.35:
        told.append(choose(chance, "members", slots))
    if chance.random() < 0.9:
        sentence = choose(chance, "caught_with" if names and chance.random() < 0.2 else "caught", slots)
        parts = _by_status(chance, "parts", chance.choice((0, 0, 0, 1, 1, 2)) if caught >= 20 else 0)
        parted = (fill(chance, part, slots) for status, part in parts.items() if status not in steps)
        told.append(join([sentence, *parted], "，") + "。")
    return told


def _by_status(chance: Random, section: str, among: int) -> dict[str, str]:
    """Return some of a section's sentences by the status that they tell, each status once."""
    chosen = chance.sample(sections()[section], among)
    return {each.partition(":")[2].split("}")[0].split(" ")[0]: each for each in chosen}


def _sums(chance: Random, slots: dict[str, Any]) -> list[Planted]:
    roles = [role for role, share in _SUMS.items() if chance.random() < share]
    return [choose(chance, f"sums_{role}", slots) for role in roles]


def _paragraphs(chance: Random, sentences: list[Planted]) -> tuple[Planted, ...]:
    """Return the sentences in one paragraph, or in two: the second begins with a value."""
    places = [at for at in range(3, len(sentences) - 1) if sentences[at].leaves]
    if not places or chance.random() > 0.3:
        return (join(sentences),)
    cut = chance.choice(places)
    return join(sentences[:cut]), join(sentences[cut:])


def make_trial(chance: Random) -> Case:
    """Make up a case that a court has judged: defendants, what they did, the court, a sentence for each."""
    where, tried = jurisdiction(chance), values.choose_word(chance, "tried")
    who = values.named(chance, "suspect", chance.choice((1, 1, 2)))
    names = [leaf["name"] for leaf in who.of("leaders")]
    others = values.and_others(len(names) + chance.randint(1, 6)) if chance.random() < 0.5 else ""
    year = chance.randint(2013, 2022)
    period = f"{year}年{chance.randint(1, 12)}月至{year + 1}年{chance.randint(1, 12)}月"
    slots = _slots(chance) | {"period": period, "court": where.full, "head": names[0], "tried": tried}
    heading = choose(chance, "trial", slots | {"defendants": Planted("、".join(names)) + others})
    told = [choose(chance, section, slots | {"defendants": who}) for section in ("deed", "court")]
    verdicts = []
    for name, wan in zip(names, chance.sample(range(1, 61), len(names)), strict=True):
        given = {"convict": name, "term": values.han(chance.randint(2, 15)), "fine": values.fine(chance, wan)}
        verdicts.append(choose(chance, "verdict", given))
    return Case(heading, (join(told), Planted(f"法院以{tried}罪") + join(verdicts, "；") + "。"), where)
