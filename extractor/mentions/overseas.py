"""Places outside the mainland: territories, their regions, and localities within them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from extractor.expression import expression
from extractor.gazetteer import NameIndex, locality, locality_names, territory, territory_names
from extractor.lexicon import coded_after, lexical, words_of
from extractor.mentions.mention import Kind, Mention
from extractor.model import OverseasBase
from extractor.segment import cuts_word

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Places left unnamed on purpose, of no single territory.
_REGIONS = words_of("region")
_UNNAMED = lexical("{region}{territory}?[某一]个?(?:{territory}|国)")
#: A part of a country told by the compass: no locality of its own.
_COMPASS = lexical("{compass}{part_of_country}?")
_COMPASS_NAME = expression(r"\p{Han}{1,2}?[东南西北]部?")
#: What may end the name of a locality as written.
_SUFFIX = (
    "(?:{compass}?第[一二三四五六七八九十]{division}{capital}?|{division}|"
    "(?<!某)[省邦府州市县镇村](?![郊场民政长委内]|{authority}))"
)
_TAIL = lexical(_SUFFIX)
#: An unlisted locality directly after a territory: 缅甸景栋县, 菲律宾甲米地省.
_UNLISTED = lexical(
    rf"[\p{{Han}}--[的等及和与某各多在是有设建从向为并又将被边境籍警执政军当]]{{2,5}}?{_SUFFIX}", regex.V1
)
#: What may stand between a place and one within it: 缅甸的大其力, 柬埔寨首都金边.
_JOINT = lexical("{capital}|的")
_JOINTS = (*"、和与及", *words_of("conjunction"))
_LONGEST_JOINT = max(map(len, _JOINTS))
#: Chinese names that hold a territory's name and mean something else.
_NO_PLACE = expression("[语元币盾铢菜裔]")


@cache
def overseas_index() -> NameIndex:
    """Index the names; a locality told with its territory is two."""
    known = territory_names()
    return NameIndex(
        (
            name
            for name in (*known, *locality_names())
            if name in known or not any(name.startswith(one) for one in _territories_of(name))
        ),
        _REGIONS,
    )


def _territories_of(name: str) -> list[str]:
    return [name[:end] for end in range(2, len(name)) if name[:end] in territory_names()]


def _name_at(text: str, at: int) -> str | None:
    return next(iter(overseas_index().at(text, at)), None)


def _alpha2(name: str) -> str:
    known = territory_names().get(name) or locality(name)
    if known is None:
        raise KeyError(name)
    return known.alpha2


def _is_wide(name: str) -> bool:
    """Tell whether a name is a territory or a part of one told by the compass (缅北)."""
    return name in territory_names() or bool(_COMPASS_NAME.fullmatch(name))


def find_overseas(text: str) -> Iterator[Mention]:
    """Give the overseas places of a clean text, in order, none overlapping another."""
    last, done = None, 0
    for at in overseas_index().starts(text):
        mention = _at(text, at, last) if at >= done else None
        if mention is not None:
            yield mention
            last, done = mention, mention.end


def _at(text: str, at: int, last: Mention | None) -> Mention | None:
    """Read the place that starts here; a doubtful name is one beside another place of its territory."""
    unnamed = _UNNAMED.match(coded_after(text, at)) if text.startswith(_REGIONS, at) else None
    if unnamed:
        end = at + unnamed.end()
        return Mention(Kind.OVERSEAS, at, end, OverseasBase.of(name=text[at:end]), "overseas.unnamed")
    name = _name_at(text, at)
    if name is None:
        return None
    joined = last is not None and at - last.end <= _LONGEST_JOINT and text[last.end : at] in _JOINTS
    beside = joined and last is not None and last.value.territory == _alpha2(name)
    return _read(text, at, name) if beside or _stands(text, at, name) else None


def _stands(text: str, at: int, name: str) -> bool:
    """Tell whether the words are a place abroad here, not a piece of other words."""
    end = at + len(name)
    if name in territory_names():
        return not _NO_PLACE.match(text, end) and (len(name) > 2 or not cuts_word(text, at, end))
    known = locality(name)
    return known is not None and not known.doubtful and not cuts_word(text, at, end)


def _read(text: str, start: int, name: str) -> Mention:
    """Follow a name down through the localities written after it."""
    alpha2 = _alpha2(name)
    end = start + len(name)
    local = None if _is_wide(name) else start
    if name in territory_names():
        end, local = _unlisted(text, end)
    end = _after_tail(text, end, alpha2)
    while True:
        joint = _JOINT.match(coded_after(text, end))
        inner_at = end + joint.end() if joint else end
        inner = _name_at(text, inner_at)
        if inner is None or inner in territory_names() or _alpha2(inner) != alpha2:
            break
        local = inner_at if local is None and not _is_wide(inner) else local
        end = _after_tail(text, inner_at + len(inner), alpha2)
    locality = text[local:end] if local is not None else None
    known = territory(alpha2)
    value = OverseasBase.of(
        name=text[start:end],
        territory=alpha2,
        territory_name=known.name if known else None,
        locality=locality,
    )
    return Mention(
        Kind.OVERSEAS, start, end, value, "overseas.locality" if locality else "overseas.territory"
    )


def _unlisted(text: str, end: int) -> tuple[int, int | None]:
    """Return the end of what follows a territory, and where a locality starts in it."""
    behind = coded_after(text, end)
    compass = _COMPASS.match(behind)
    if compass:
        return end + compass.end(), None
    unlisted = _UNLISTED.match(behind) if _name_at(text, end) is None else None
    if unlisted and not cuts_word(text, end, end + unlisted.end()):
        return end + unlisted.end(), end
    return end, None


def _after_tail(text: str, at: int, alpha2: str) -> int:
    """Return where the name ends with its 州 or 邦, if that begins no further name: 佤邦邦康."""
    inner = _name_at(text, at)
    tail = None if inner and _alpha2(inner) == alpha2 else _TAIL.match(coded_after(text, at))
    return at + tail.end() if tail else at
