"""The notice that an annotator's answer makes of the one that was exported."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import regex
from pydantic import ValidationError

from extractor.errors import first_fault
from extractor.labels.fields import fields, values
from extractor.labels.tasks import warning_line
from extractor.labels.words import keys_in
from extractor.model import Found, Notice, Warning
from extractor.stretches import Stretches
from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extractor.labels.answers import Answer, Region
    from extractor.model import Unclaimed

    #: The values of a case, or of the document under None, by their field.
    Values = defaultdict[tuple[int | None, str], list[Found[Any]]]
    #: The names of the rules that gave a value, in order.
    Rules = defaultdict[tuple[int | None, str, Found[Any]], list[str]]

#: Stands for the name of a rule where a person gave the value.
BY_HAND = "by_hand"
_WARNING = regex.compile(r"(?P<code>\w+)(?: +(?P<case>\d+))?")


def corrected(answer: Answer, text: str, before: Notice) -> Notice:
    """Return the notice with every value as the annotator left it.

    A value as it was before keeps its rule, another has :data:`BY_HAND`. Unclaimed mentions stay
    where no value covers them. Raises ValueError, in one line, for an answer that makes no notice.
    """
    told = _Correction(answer, text, before).notice()
    try:
        return Notice.model_validate(told)
    except ValidationError as error:
        raise ValueError(first_fault(error)) from error


class _Correction:
    """One answer, made into a notice step by step."""

    def __init__(self, answer: Answer, text: str, before: Notice) -> None:
        self._answer = answer
        self._text = text
        self._before = before
        self._rules = _rules(before)
        told = [(each.start, each.case, each.field.name) for each in answer.regions if each.case is not None]
        #: Where the headings stand, and of which cases they are.
        self._headings = sorted((start, case) for start, case, name in told if name == "heading")
        self._cases = {case for _, case, _ in told} | set(answer.bare_cases)
        self._published: str | None = None

    def notice(self) -> Mapping[str, Any]:
        """Return the notice as its JSON tells it."""
        found, new = self._found()
        cases = {case for case, _ in found if case is not None} | set(self._answer.bare_cases)
        unclaimed = {case.index: case.unclaimed for case in self._before.cases}
        return {
            "document": self._before.document,
            "kind": self._answer.kind,
            **_held(found, None),
            "cases": [
                {"index": case, **_held(found, case), "unclaimed": _left(unclaimed.get(case, ()), new)}
                for case in sorted(cases)
            ],
            "unclaimed": _left(self._before.unclaimed, new),
            "warnings": list(_warnings(self._answer.warnings, self._before.warnings)),
        }

    def _found(self) -> tuple[Values, Sequence[Found[Any]]]:
        """Return the values of every case and field, and which are new.

        The date of publication dates those after it.
        """
        found: Values = defaultdict(list)
        new: list[Found[Any]] = []
        for region in sorted(self._answer.regions, key=lambda region: region.field.of_case):
            case = self._case_of(region) if region.field.of_case else None
            value = self._value(region)
            if region.field.name == "published":
                self._published = value.value
            rules = self._rules[case, region.field.name, value]
            if rules:
                value = value.model_copy(update={"rule": rules.pop(0)})
            else:
                new.append(value)
            found[case, region.field.name].append(value)
        return found, new

    def _value(self, region: Region) -> Found[Any]:
        told = self._told(region)
        value = told if region.field.is_record else told["value"]
        place = {"text": self._text[region.start : region.end], "start": region.start, "end": region.end}
        try:
            return region.field.found.model_validate({"value": value, **place, "rule": BY_HAND})
        except ValidationError as error:
            raise ValueError(f"{self._name(region)}: {first_fault(error)}") from error

    def _told(self, region: Region) -> Mapping[str, Any]:
        """Return the keys given for a region; those that must be given and are not come from its words."""
        required = [key.name for key in region.field.keys if key.required]
        if all(name in region.told for name in required):
            return region.told
        words = self._text[region.start : region.end]
        told = {**keys_in(words, region.field, region.told, self._published), **region.told}
        for name in required:
            if name not in told:
                raise ValueError(f"{self._name(region)} has no {name}, and its words do not tell it")
        return told

    def _case_of(self, region: Region) -> int:
        """Return the case given, else that of the heading above, else the only one there is."""
        if region.case is not None:
            return region.case
        above = bisect_right(self._headings, region.start, key=itemgetter(0))
        if above:
            return self._headings[above - 1][1]
        if len(self._cases) > 1 or (not self._cases and self._answer.kind != "single"):
            raise ValueError(f"{self._name(region)} has no case: give it one")
        return next(iter(self._cases), 1)

    def _name(self, region: Region) -> str:
        return f"{region.field.name} “{one_line(self._text[region.start : region.end])}”"


def _rules(before: Notice) -> Rules:
    """Return the rules that gave each value before, in order."""
    rules: Rules = defaultdict(list)
    of_cases = ((case.index, *each) for case in before.cases for each in values(case))
    for case, field, found in chain(((None, *each) for each in values(before)), of_cases):
        rules[case, field.name, found.model_copy(update={"rule": BY_HAND})].append(found.rule)
    return rules


def _held(found: Values, case: int | None) -> Mapping[str, Any]:
    """Return the fields of a case, or of the document; raises ValueError for two values where one may be."""
    held: dict[str, Any] = {}
    for field in fields().values():
        if field.of_case == (case is not None):
            told = found.get((case, field.name), ())
            if len(told) > 1 and not field.many:
                first, second = (one_line(each.text) for each in told[:2])
                raise ValueError(f"{field.name} is told twice: “{first}” and “{second}”")
            held[field.name] = told if field.many else next(iter(told), None)
    return held


def _left(unclaimed: Sequence[Unclaimed], new: Sequence[Found[Any]]) -> Sequence[Unclaimed]:
    """Return the mentions that no new value takes."""
    taken = Stretches((value.start, value.end) for value in new)
    return [each for each in unclaimed if not taken.touch(each.start, each.end)]


def _warnings(told: Sequence[str], before: Sequence[Warning]) -> Iterator[Warning]:
    """Give the warnings that are ticked, with their messages where they were there before."""
    known: defaultdict[str, list[Warning]] = defaultdict(list)
    for warning in before:
        known[warning_line(warning)].append(warning)
    for line in told:
        yield known[line].pop(0) if known[line] else _warning(line)


def _warning(line: str) -> Warning:
    said = _WARNING.fullmatch(line.strip())
    if said is None:
        raise ValueError(f"“{line}” is no warning: a code, and the number of a case")
    case = int(said["case"]) if said["case"] else None
    return Warning(code=said["code"], message="told by an annotator", case=case)
