"""Places outside the mainland: territories, their regions, and localities within them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from extractor.gazetteer import locality_names, territory, territory_names
from extractor.mentions.mention import Kind, Mention
from extractor.model import OverseasBase
from extractor.segment import cuts_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Regions of no single territory, and places left unnamed on purpose.
_UNNAMED = regex.compile("(?:东南亚|南亚|中东|非洲|欧洲|南美|境外|海外)(?:地区)?(?:某|一)个?(?:国家|国|地区)")
#: What may end the name of a locality as written.
_KIND = "经济特区|自治区|特别行政区|特区|地区|自治州|(?<!某)[省邦府州市县镇村](?!场|民|政|长|委|内|公安)|一带"
_TAIL = regex.compile(f"(?:{_KIND}|(?:北|南|东|西|中)部(?:地区|边境)?)")
#: An unlisted locality directly after a territory: 缅甸景栋县, 菲律宾甲米地省.
_UNLISTED = regex.compile(
    rf"[\p{{Han}}--[的等及和与某各多在是有设建从向为地并又将被边境籍警执政军当等]]{{2,5}}?(?:{_KIND.replace('|一带', '')})",
    regex.V1,
)
_PARK = regex.compile(r"“[^“”\n]{1,12}”(?:科技|工业|经济|商业)?园区?|(?:科技园|工业园|产业园)区?")
#: Chinese names that hold a territory's name and mean something else.
_NOT = regex.compile("(?:籍|语|元|币|盾|铢|菜|裔)")


@cache
def _by_head() -> Mapping[str, tuple[str, ...]]:
    heads: dict[str, list[str]] = {}
    for name in (*territory_names(), *locality_names()):
        heads.setdefault(name[:2], []).append(name)
    return {head: tuple(sorted(names, key=len, reverse=True)) for head, names in heads.items()}


def _name_at(text: str, at: int) -> str | None:
    return next((n for n in _by_head().get(text[at : at + 2], ()) if text.startswith(n, at)), None)


def _alpha2(name: str) -> str:
    known = territory_names().get(name)
    return known.alpha2 if known else locality_names()[name].alpha2


def find_overseas(text: str) -> Iterator[Mention]:
    """Give the overseas places of a clean text, in order, none overlapping another."""
    at = 0
    while at < len(text) - 1:
        unnamed = _UNNAMED.match(text, at)
        if unnamed:
            value = OverseasBase(name=unnamed[0])
            yield Mention(Kind.OVERSEAS, at, unnamed.end(), value, "overseas.unnamed")
            at = unnamed.end()
            continue
        name = _name_at(text, at)
        if name is None or not _stands(text, at, name):
            at += 1
            continue
        mention = _read(text, at, name)
        yield mention
        at = mention.end


def _stands(text: str, at: int, name: str) -> bool:
    """Tell whether the words are a place abroad here: a doubtful locality asks for a neighbour."""
    end = at + len(name)
    if _NOT.match(text, end) and name in territory_names():
        return text[end] == "籍"
    if name in territory_names():
        return not cuts_word(text, at, end) or len(name) > 2
    if locality_names()[name].doubtful:
        return False
    return not cuts_word(text, at, end)


def _read(text: str, start: int, name: str) -> Mention:
    """Follow the name down through the localities written after it."""
    alpha2 = _alpha2(name)
    end = start + len(name)
    local_from = end if name in territory_names() else start
    end = _tail(text, end)
    while True:
        after = end + 1 if text[end : end + 1] == "的" else end
        inner = _name_at(text, after)
        if inner and _alpha2(inner) == alpha2 and inner in locality_names():
            local_from = _locality_start(text, local_from, start, after, name)
            end = _tail(text, after + len(inner))
            continue
        break
    unlisted = _UNLISTED.match(text, end) if name in territory_names() and end == start + len(name) else None
    if unlisted and not cuts_word(text, end, unlisted.end()):
        local_from, end = end, unlisted.end()
    park = _PARK.match(text, end)
    if park and end > start:
        end = park.end() if end > local_from else end
    locality = text[local_from:end] if end > local_from else None
    return Mention(Kind.OVERSEAS, start, end, _value(text[start:end], alpha2, locality), _rule(locality))


def _locality_start(text: str, local_from: int, start: int, after: int, name: str) -> int:
    """The locality starts at its most local name: after the territory or a wider region."""
    del text, local_from, name
    return after if after > start else start


def _tail(text: str, end: int) -> int:
    tail = _TAIL.match(text, end)
    return tail.end() if tail else end


def _rule(locality: str | None) -> str:
    return "overseas.locality" if locality else "overseas.territory"


def _value(name: str, alpha2: str, locality: str | None) -> OverseasBase:
    known = territory(alpha2)
    return OverseasBase(
        name=name, territory=alpha2, territory_name=known.name if known else None, locality=locality
    )
