"""Sums with their roles, each sum once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.fields.amounts.rules import LISTED, OF_COUNTED, RULES
from extractor.fields.field import CaseText, FieldResult, Lost, Reading, accepted, reading, refusals
from extractor.mentions import Kind
from extractor.model import Amount
from extractor.rule import settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.rule import Hit, Settled
    from extractor.tagged import Tagged


def extract(case: CaseText) -> FieldResult:
    """Give the sums of a case with their roles, each sum once."""
    lost: list[Lost] = []
    readings: list[Reading] = []
    for tagged in (case.heading, case.body):
        settled = settle(RULES, tagged)
        lost.extend(refusals(settled))
        readings.extend(_reading(hit, _role(hit, tagged)) for hit in accepted(settled.winners))
        readings.extend(_listed(tagged, settled))
    taken = {r.start for r in readings}
    kept, doubles = _each_once(readings, case)
    claimed = tuple(m for m in case.of(Kind.MONEY) if m.start in taken)
    return FieldResult(tuple(kept), claimed, (*lost, *doubles))


def _reading(hit: Hit, role: str) -> Reading:
    return reading(hit.mention, Amount.of(**vars(hit.mention.value), role=role), hit.rule.name)


def _role(hit: Hit, tagged: Tagged) -> str:
    """Return the role that a rule gives a sum; what victims lost is no one's loss where they are several."""
    role: str = hit.rule.gives
    if role != OF_COUNTED:
        return role
    told = (tagged.mentions.get(at) for at in range(hit.start, hit.end))
    counted = next(mention for mention in told if mention and mention.kind is Kind.HEADCOUNT)
    return "loss" if counted.value.value == 1 else "involved"


def _listed(tagged: Tagged, settled: Settled) -> Iterator[Reading]:
    """Give a sum that only follows another in a list (罚金八万元、六万元) the role of the one before."""
    roles = {hit.mention.start: hit.rule.gives and _role(hit, tagged) for hit in settled.winners}
    for hit in LISTED.find(tagged):
        role = roles.get(tagged.mentions[hit.start].start)
        if role and hit.mention.start not in roles:
            roles[hit.mention.start] = role
            yield _reading(hit, role)


def _each_once(readings: Sequence[Reading], case: CaseText) -> tuple[list[Reading], list[Lost]]:
    """Keep one mention of each sum: the more precise of two in the same role that agree.

    A rounded sum is looked for among the first sums (title, lead) and the last before it.
    """
    mentions = {m.start: m for m in case.mentions}
    kept: list[Reading] = []
    lost: list[Lost] = []
    heading_end = case.heading.end
    for found in readings:
        near = dict.fromkeys((*range(min(_FIRST, len(kept))), *range(max(0, len(kept) - _LAST), len(kept))))
        twin = next((n for n in near if _one_sum(kept[n].value, found.value)), None)
        if twin is None:
            kept.append(found)
            continue
        loser = found
        if (kept[twin].start < heading_end <= found.start) or _digits(found.value) > _digits(
            kept[twin].value
        ):
            kept[twin], loser = found, kept[twin]
        lost.append(Lost(mentions[loser.start], loser.rule, "the same sum is told elsewhere"))
    return sorted(kept, key=lambda r: r.start), lost


#: How many of the sums before are looked at for the same one: a case has a dozen.
_FIRST, _LAST = 20, 40


def _one_sum(one: Amount, other: Amount) -> bool:
    """Tell whether two tellings can be of one sum: equal, or one a rounding-down of the other.

    >>> from decimal import Decimal
    >>> exact = Amount(value=Decimal(117300000), role="involved")
    >>> over = Amount(value=Decimal(100000000), min=Decimal(100000000), qualifier="at_least", role="involved")
    >>> _one_sum(exact, over)
    True
    """
    if one.role != other.role or one.currency != other.currency:
        return False
    if one.value == other.value:
        return True
    low, high = sorted((one, other), key=lambda a: a.value)
    if one.role != "involved":
        return False
    return low.qualifier == "at_least" and high.value < 2 * low.value and _digits(low) < _digits(high)


def _digits(amount: Amount) -> int:
    """Return the number of significant digits of a sum."""
    return len(amount.value.normalize().as_tuple().digits)
