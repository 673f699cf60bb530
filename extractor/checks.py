"""What no field took, and what contradicts what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractor.expression import expression
from extractor.lexicon import coded
from extractor.mentions.measures import is_contradictory
from extractor.mentions.unsure import DATE, NUMBER
from extractor.model import Case, Notice, Suspects, Warning
from extractor.split import second_story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extractor.document import Document
    from extractor.fields.field import FieldResult
    from extractor.mentions import Mention
    from extractor.split import Split, Verdict, Weighed

#: So many names of a lead are looked for among the headings: no lead lists more.
_COMPARED = 100
#: So many signs a doubt names on either side, with so many characters of the words of each.
_NAMED, _SHOWN = 3, 20
#: A line so long is prose, and ends as prose ends.
_LONG_LINE = 40
_SENTENCE_ENDS = tuple("。！？；：”）】》")
#: A story may close with its date: （编辑：张某）1140618.
_FIGURES = "0123456789"


class _Doubt(NamedTuple):
    code: str
    what: str


#: What is said of figures that give no value, by the rule that found them.
_UNSURE = {
    NUMBER: _Doubt(
        code="unsure_number", what="may be read as more than one number, or as none: no value is given"
    ),
    DATE: _Doubt(code="impossible_date", what="is no day of the calendar: no value is given"),
}
#: No case holds more people, and none more money: a tenth of what the country earns in a year, in yuan.
_MOST_PEOPLE, _MOST_MONEY = 10**7, 10**13
_UNWORDED = expression(r"[^\p{Han}\p{L}\d]")


def unclaimed(mentions: Iterable[Mention], claimed: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that no field answers for, in order."""
    taken = {(m.start, m.end) for m in claimed}
    return [m for m in mentions if (m.start, m.end) not in taken]


def cut_off_case(clean: str, split: Split) -> int | None:
    """Return the case that ends the text, where its last line, a long one, breaks off."""
    ends = [(block.body[-1], block.index) for block in split.blocks if block.body]
    last, index = max(ends, key=lambda end: end[0].end, default=(None, None))
    words = clean[last.start : last.end] if last else ""
    breaks_off = len(words) >= _LONG_LINE and not words.rstrip(_FIGURES).endswith(_SENTENCE_ENDS)
    return index if breaks_off else None


def check_dates(results: Mapping[int, Mapping[str, FieldResult]], document: Document) -> Iterator[Warning]:
    """Warn of a date that cannot be told for want of a publication date, in the results of each case."""
    for case, result in ((case, result) for case, fields in results.items() for result in fields.values()):
        for mention in (lost.mention for lost in result.lost if lost.undated):
            *_, text = document.told(mention.start, mention.end)
            message = f"{text} needs a publication date: give --published"
            yield Warning.of(code="relative_date_unresolved", message=message, case=case)


def check_written(
    mentions: Iterable[Mention], document: Document, case: int | None = None
) -> Iterator[Warning]:
    """Warn of numbers and dates among the mentions of a case, or of none, that no value can be told of."""
    for mention in mentions:
        if mention.rule in _UNSURE:
            code, what = _UNSURE[mention.rule]
            *_, text = document.told(mention.start, mention.end)
            yield Warning.of(code=code, message=f"{' '.join(text.split())} {what}", case=case)


def check_stories(clean: str, split: Split, mentions: Sequence[Mention]) -> Iterator[Warning]:
    """Warn of every case whose lines tell what two authorities did, each at its own time in its own place."""
    text = coded(clean)
    for block in split.blocks:
        if second := second_story(text, block.body, mentions):
            message = f"a second story may begin with {clean[second.start : second.end]}"
            yield Warning.of(code="several_stories", message=message, case=block.index)


def check_notice(notice: Notice, listed: Sequence[str], *, cut_off: int | None = None) -> Iterator[Warning]:
    """Give what a careful reader would query in a notice.

    ``listed`` are the case names of its lead, ``cut_off`` is the case that breaks off.
    """
    yield from _declared(notice)
    if notice.kind == "numbered":
        yield from _series(notice, listed)
    for case in notice.cases:
        yield from _case(case, notice)
    if cut_off is not None:
        message = "the text breaks off inside a sentence: the last case may be incomplete"
        yield Warning.of(code="text_cut_off", message=message, case=cut_off)


def _declared(notice: Notice) -> Iterator[Warning]:
    declared, found = notice.declared_cases, len(notice.cases)
    if declared and declared.value != found:
        giver = "the headings give" if notice.kind == "numbered" else "it tells"
        message = f"the text declares {declared.value} cases ({declared.text}), {giver} {found}"
        yield Warning.of(code="declared_cases_differ", message=message)


def check_kind(verdict: Verdict, document: Document) -> Iterator[Warning]:
    """Warn of a text near the line between one case and none, and of one of none that reads much like one."""
    if not (verdict.doubtful or (verdict.tells_arrest and not verdict.one_case)):
        return
    kind = "one case" if verdict.one_case else "no case"
    told = [f"for one: {_signs(verdict.of(1), document)}", f"against: {_signs(verdict.of(-1), document)}"]
    message = f"the text reads as {kind}, by a sum of {verdict.total}; {'; '.join(told)}"
    yield Warning.of(code="kind_in_doubt", message=message)


def _signs(signs: Sequence[Weighed], document: Document) -> str:
    """Return the heaviest signs in words, each with the first words that show it."""
    told = (f"{each.means} ({_shown(document.said(*each.spans[0]))})" for each in signs[:_NAMED])
    return ", ".join(told) or "nothing"


def _shown(words: str) -> str:
    """Return the beginning of some words on one line."""
    return " ".join(words.split())[:_SHOWN]


def _series(notice: Notice, listed: Sequence[str]) -> Iterator[Warning]:
    cases = notice.cases
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
    yield from _implausible(case)
    if case.suspects:
        yield from _steps(case)


def _implausible(case: Case) -> Iterator[Warning]:
    """Query numbers that no case holds."""
    people = [found.text for found in case.suspects if not 0 < found.value.value <= _MOST_PEOPLE]
    money = [found.text for found in case.amounts if not 0 < found.value.value <= _MOST_MONEY]
    for text in (*people, *money):
        message = f"{text} is more than any case holds, or nothing"
        yield Warning.of(code="implausible_quantity", message=message, case=case.index)


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
