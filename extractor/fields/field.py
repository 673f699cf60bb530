"""What every field gives back; all offsets are of the clean text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from extractor.resolve.case import CaseText
from extractor.rule import settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.mentions import Mention
    from extractor.rule import Hit, Rule, Settled
    from extractor.tagged import Tagged

__all__ = ["CaseText", "FieldResult", "Lost", "Reading", "accepted", "reading", "refusals", "run"]


class Reading(NamedTuple):
    """A field's value with the clean span of its words and the rule that gave it."""

    value: Any
    start: int
    end: int
    rule: str


class Lost(NamedTuple):
    """A candidate that did not make it into the field, and why."""

    mention: Mention
    rule: str
    reason: str
    #: True where a rule keeps the mention out, and does not merely lose it to another.
    refused: bool = False
    #: True for a date whose year only a publication date could tell.
    undated: bool = False


class FieldResult(NamedTuple):
    """The readings of a field, the mentions it answers for, and the candidates that lost."""

    readings: tuple[Reading, ...] = ()
    claimed: tuple[Mention, ...] = ()
    lost: tuple[Lost, ...] = ()


def reading(mention: Mention, value: Any, rule: str) -> Reading:
    """Return the reading of a whole mention."""
    return Reading(value, mention.start, mention.end, rule)


def refusals(settled: Settled) -> tuple[Lost, ...]:
    """Tell which mentions a refusing rule kept out, and which rules came too late."""
    refused = [
        Lost(h.mention, h.rule.name, f"refused by {h.rule.name}", refused=True)
        for h in settled.winners
        if h.rule.gives is None
    ]
    late = [Lost(h.mention, h.rule.name, f"{by.rule.name} stands before it") for h, by in settled.losers]
    return (*refused, *late)


def run(rules: Sequence[Rule], texts: Iterable[Tagged]) -> tuple[list[Hit], list[Lost]]:
    """Run a field's rules over texts, one after another: what they give, and what they keep out."""
    hits: list[Hit] = []
    lost: list[Lost] = []
    for tagged in texts:
        settled = settle(rules, tagged)
        hits.extend(accepted(settled.winners))
        lost.extend(refusals(settled))
    return hits, lost


def accepted(hits: Iterable[Hit]) -> list[Hit]:
    """Keep the hits of rules that give something."""
    return [hit for hit in hits if hit.rule.gives is not None]
