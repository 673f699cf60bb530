"""Which rule almost took a mention, and what was wanting: a row with a longer reach, or with a cue less."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from extractor.lexicon import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.row import Cue, Row
    from extractor.rule import Rule
    from extractor.tagged import Tagged

T = TypeVar("T")
#: How many characters more a cue may be away, to see whether it was too far; a longer reach is doubled.
_FURTHER = 10
#: So many words of a class are named.
_TOLD = 5


@dataclass(frozen=True, slots=True)
class Near:
    """A rule that would take the mention but for one thing; ``wanting`` says it in words."""

    rule: Rule
    wanting: str
    #: How far off it is: a cue stood too far away, something else was wanting, or the only cue was.
    distance: int = 0


def nearest(rules: Iterable[Rule], tagged: Tagged, at: int) -> Iterator[Near]:
    """Give the rules of which a row takes the mention at the tagged offset ``at`` but for one thing.

    Those of which a cue stands too far away come first, those of which the only cue is wanting last.
    """
    found = [near for rule in rules if (near := _near(rule, tagged, at))]
    yield from sorted(found, key=lambda near: near.distance)


def _near(rule: Rule, tagged: Tagged, at: int) -> Near | None:
    found = (
        Near(rule, f"would take it {wanting}", distance)
        for row in rule.rows
        for relaxed, wanting, distance in _relaxed(row)
        if rule.with_rows(relaxed).takes_at(tagged, at)
    )
    return min(found, key=lambda near: near.distance, default=None)


def _relaxed(row: Row) -> Iterator[tuple[Row, str, int]]:
    """Give the row with one thing less asked for, what that is in words, and how far off the row is."""
    alone = len(row.before) + len(row.after) == 1
    for side in ("before", "after"):
        cues: tuple[Cue, ...] = getattr(row, side)
        for place, cue in enumerate(cues):
            further = replace(cue, within=cue.within + max(_FURTHER, cue.within))
            reach = f"if its gap of at most {cue.within} characters were longer"
            yield _told_by(row, side, _with(cues, place, further)), reach, 0
            if cue.without:
                freer = _with(cues, place, replace(cue, without=""))
                yield _told_by(row, side, freer), f"but for {_said(cue.without)} between", 1
            yield _told_by(row, side, _with(cues, place)), f"beside {_said(cue.words)}", 2 if alone else 1
    for place, each in enumerate(row.unless):
        yield (
            replace(row, unless=_with(row.unless, place)),
            f"but for {_said(each.cue.words)} {each.side} it",
            1,
        )


def _told_by(row: Row, side: str, cues: tuple[Cue, ...]) -> Row:
    """Return the row with other cues on a side."""
    return replace(row, before=cues) if side == "before" else replace(row, after=cues)


def _with(things: tuple[T, ...], place: int, *instead: T) -> tuple[T, ...]:
    """Return things without the one at a place, or with another in its stead."""
    return (*things[:place], *instead, *things[place + 1 :])


def _said(names: str) -> str:
    """Return classes with their first words; types of mention and plain words as they are."""
    return " or ".join(_told(name) for name in names.replace("|", " ").split())


def _told(name: str) -> str:
    if not name.islower():
        return name
    words = words_of(name)
    return f"{name} ({'|'.join(words[:_TOLD])}{'|…' if len(words) > _TOLD else ''})"
