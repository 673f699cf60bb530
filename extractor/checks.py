"""What no field took, and what contradicts what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from extractor.expression import expression
from extractor.mentions import Kind, Mention
from extractor.mentions.measures import is_contradictory
from extractor.mentions.resolve import isoformat
from extractor.model import Case, Notice, Suspects, UnclaimedKind, Warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extractor.mentions.dates import Date

#: The contract's names for the kinds of mention.
KIND_NAMES: dict[Kind, UnclaimedKind] = {
    Kind.MONEY: "amount",
    Kind.HEADCOUNT: "headcount",
    Kind.COUNT: "count",
    Kind.DATE: "date",
    Kind.PLACE: "place",
    Kind.OVERSEAS: "overseas",
    Kind.PERSON: "person",
    Kind.CODE: "code",
}
#: So many names of a lead are looked for among the headings: no lead lists more.
_COMPARED = 100
_UNWORDED = expression(r"[^\p{Han}\p{L}\d]")


def unclaimed(mentions: Iterable[Mention], claimed: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that no field answers for, in order."""
    taken = {(m.start, m.end) for m in claimed}
    return [m for m in mentions if (m.start, m.end) not in taken]


def mention_value(mention: Mention, dates: Mapping[int, Date | None]) -> Any:
    """Return a mention's value as the contract's JSON holds it; ``dates`` are settled, by their start."""
    value = mention.value
    if mention.kind is Kind.DATE:
        full = dates.get(mention.start)
        return isoformat(full) if full else None
    if mention.kind is Kind.PLACE:
        return vars(value.city()).copy()
    if mention.kind is Kind.PERSON:
        return {"name": value.name, "surname": value.surname, "masked": value.masked}
    return vars(value).copy() if isinstance(value, BaseModel) else value


def check_notice(notice: Notice, listed: Sequence[str], *, cut_off: bool = False) -> Iterator[Warning]:
    """Give what a careful reader would query in a notice; ``listed`` are the case names of its lead."""
    if notice.kind == "numbered":
        yield from _series(notice, listed)
    for case in notice.cases:
        yield from _case(case, notice)
    if notice.cases and cut_off:
        message = "the text breaks off inside a sentence: the last case may be incomplete"
        yield Warning.of(code="text_cut_off", message=message, case=notice.cases[-1].index)


def _series(notice: Notice, listed: Sequence[str]) -> Iterator[Warning]:
    declared, cases = notice.declared_cases, notice.cases
    if declared and declared.value != len(cases):
        message = (
            f"the text declares {declared.value} cases ({declared.text}), the headings give {len(cases)}"
        )
        yield Warning.of(code="declared_cases_differ", message=message)
    names = [_plain(c.heading.value) for c in cases if c.heading]
    if listed and len(names) == len(cases):
        absent = [name for name in listed[:_COMPARED] if not _is_among(names, _plain(name))]
        if absent or len(listed) != len(cases):
            told = f"; without a heading: {'、'.join(absent)}" if absent else ""
            yield Warning.of(
                code="lead_list_differs",
                message=f"the lead lists {len(listed)} cases, the headings give {len(cases)}{told}",
            )
    numbers = [case.index for case in cases]
    missing = sorted(set(range(1, max(numbers) + 1)) - set(numbers)) if numbers else []
    if missing:
        yield Warning.of(
            code="numbering_gap", message=f"the headings leave out number {', '.join(map(str, missing))}"
        )


def _plain(name: str) -> str:
    return _UNWORDED.sub("", name)


def _is_among(names: Iterable[str], one: str) -> bool:
    """Tell whether one of the names holds another one or is a part of it."""
    return any(one in name or name in one for name in names)


def _case(case: Case, notice: Notice) -> Iterator[Warning]:
    index = case.index
    yield from _parts(case)
    published = notice.published.value if notice.published else None
    if published and case.start_date and case.start_date.value > published[: len(case.start_date.value)]:
        yield Warning.of(
            code="date_after_publication",
            message=f"the case was taken up on {case.start_date.value}, after the publication on {published}",
            case=index,
        )
    for city in case.cities:
        if city.value.adcode is None:
            message = f"more than one place is named {city.text}"
            yield Warning.of(code="ambiguous_place", message=message, case=index)
    for text in (*(found.text for found in case.amounts), *(found.text for found in case.suspects)):
        if is_contradictory(text):
            message = f"the words of {text} contradict each other"
            yield Warning.of(code="contradictory_quantity", message=message, case=index)
    if case.suspects:
        yield from _steps(case)


def _parts(case: Case) -> Iterator[Warning]:
    """Query a part that exceeds the total before it."""
    total: Suspects | None = None
    for found in case.suspects:
        count = found.value
        if not count.part_of_total:
            total = count
        elif total and total.qualifier in ("exact", "at_most", "about") and count.value > total.value:
            yield Warning.of(
                code="part_exceeds_total",
                message=f"the part {found.text} exceeds its total of {total.value}",
                case=case.index,
            )


def _steps(case: Case) -> Iterator[Warning]:
    """Query later steps that hold more people than all those caught."""
    caught = [f.value for f in case.suspects if f.value.status == "arrested" and not f.value.part_of_total]
    if not caught or any(c.qualifier in ("at_least", "range") for c in caught):
        return
    most = sum(c.value for c in caught)
    for found in case.suspects:
        if found.value.status in ("arrest_approved", "transferred") and found.value.value > most:
            yield Warning.of(
                code="later_step_exceeds_arrests",
                message=f"{found.text} ({found.value.status}) is more than the {most} arrested",
                case=case.index,
            )
