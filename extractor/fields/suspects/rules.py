"""Rules of people counted, in the order in which they win: who is no suspect, then what was done to them.

A rule is one row or several, any of which may take a count:

    people(before=near("surrender", 11))         投案 or the like, at most 11 characters before it
    people(after=(near("的"), near("attend", 6)))  first 的, then 旁听; cues stand in the order of the text
    near("officer", 3, only="total 共")           nothing but these may stand between
    near("rescue", 10, without="catch")          none of these may stand between
    near("wanted", 9, unless=before("catch"))    no cue right behind a word of catching

To teach them a word, add it to ``lexicon/words.tsv``; to teach a new way of telling, add a row.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extractor.fields import vocabulary
from extractor.row import after, before, near, row

if TYPE_CHECKING:
    from extractor.model import Status
    from extractor.row import Cue, Row, Unless

#: A rule with its examples, which stand in a table beside this file.
rule = partial(vocabulary.rule, corpus=Path(__file__).with_name("examples.tsv"))


class Outcome(NamedTuple):
    """What a rule makes of people counted: their ``status``; None for that of the whole they are part of."""

    status: Status | None
    #: True where the status of the whole counts instead, if they are part of one (其中).
    yields: bool = False
    #: The status where the notice speaks of courts at all.
    judged: Status | None = None
    #: The status in a heading, where the body tells of a judgment.
    tried: Status | None = None

    def __str__(self) -> str:
        """Say the status, as the catalogue of rules prints it."""
        return self.status or "as_the_whole"


#: A row of people counted, and one of several counts in a list before a verb (6名头目和4名骨干).
people = partial(row, "HEADCOUNT")
all_of = partial(row, "WHOLE_HEADCOUNTS")
#: What parts a cue from a count: another count, a bracket, words that turn to others (另有6人).
_OTHERS = "HEADCOUNT （ ） 另 besides"
#: Makes a verb none of the count before it: it has one of its own (逮捕146人、移送起诉98人).
_HAS_ITS_OWN = after("HEADCOUNT", 8, without="（ ） _ 另 besides")
#: What makes a count behind 其中 no part of the total: another part, or the harm done to victims.
_NO_PART = "HEADCOUNT 、 victim deceived defraud 骗 害 损"


#: Unless they are a part of those caught: 其中境内代理6名.
_PART = before("among", 12)


def _near(words: str, within: int, unless: Unless | None = None) -> Cue:
    """Return a cue that belongs to the count: no other count stands between."""
    return near(words, within, without=_OTHERS, unless=unless)


def _done(words: str, within: int) -> Cue:
    """Return what was done to the people counted before it."""
    return _near(words, within, unless=_HAS_ITS_OWN)


def _before_verb(words: str) -> tuple[Row, ...]:
    """Return rows of people counted before a verb: in its clause, or before the list of charges."""
    charged = near(words, 90, "sentence", without="HEADCOUNT", unless=_HAS_ITS_OWN)
    return (
        all_of(after=_done(words, 30)),
        all_of(after=(_near("suspected", 16), charged)),
    )


def _after_verb(*cues: Cue) -> tuple[Row, ...]:
    """Return rows of people counted after a verb: all of a list (头目1名、骨干14名), or one count."""
    return row("HEADCOUNTS", before=cues), people(before=cues)


REFUSED = (
    rule(
        "suspects.not.police",
        (
            people(after=near("officer", 1, without="、 （")),
            people(after=(near("officer_kind|authority.police", 1, without="、 （"), near("officer"))),
            people(before=_near("dispatch", 6), after=_near("officer|case_team|警", 6)),
            people(before=near("officer", 3, only="total reach 共 达")),
        ),
        means="Police officers counted, and others at work on the case.",
    ),
    rule(
        "suspects.not.rescued",
        (
            people(before=near("rescue", 10, without="HEADCOUNT catch")),
            people(after=near("rescue.done", 8, without="HEADCOUNT")),
        ),
        means="People freed from a den.",
    ),
    rule(
        "suspects.part_of_total",
        (
            people(
                before=near("among", 10, without=_NO_PART),
                after=near("public", 7),
                unless=after("victim|deceived", 12),
            ),
            people(before=(near("among", 6, without=_NO_PART), near("public"))),
            people(before=(near("HEADCOUNT"), near("、|，", 10, without=_NO_PART)), after=near("public", 7)),
            people(before=(near("HEADCOUNT"), near("、|，", 6, without=_NO_PART), near("public"))),
        ),
        Outcome(None),
        means="Students, pensioners and the like in a list of parts: they are what the whole is.",
    ),
    rule(
        "suspects.not.victims",
        (
            people(
                after=near(
                    "victim|deceived|public", 7, without="HEADCOUNT 、 （", unless=after("suspect|gang", 1)
                )
            ),
            people(before=near("victim|deceived|public", 6, only="size total reach 共 有 为 达 已 就 竟 数")),
            people(before=_near("defraud", 8), after=near("MONEY", 12)),
        ),
        means="Victims counted, and members of the public.",
    ),
    rule(
        "suspects.not.smuggled",
        (
            people(before=_near("border", 8), after=_near("border|赴", 12)),
            people(before=_near("recruit|lure", 12), after=_near("border.steal", 4)),
            people(before=near("将"), after=_near("border.carry", 12)),
            people(before=_near("border.person", 4)),
            people(after=near("border.person", 2, without="、 （")),
        ),
        means="People who were led or stole across the border.",
    ),
    rule(
        "suspects.not.those_named",
        (
            people(after=near("led")),
            people(after=(near("PERSON"), near("led", 24, without="HEADCOUNT"))),
        ),
        means="Those just named as the heads, counted once more.",
    ),
    rule(
        "suspects.not.of_another_case",
        (
            people(before=near("other_case", 60, "sentence", without="HEADCOUNT")),
            people(before=(near("authority.police", 1), near("曾", 60, "sentence", without="HEADCOUNT"))),
        ),
        means="People of a case that is told only for comparison.",
    ),
    rule(
        "suspects.not.casualties",
        (
            people(after=near("casualty", 4, without="HEADCOUNT")),
            people(before=near("casualty", 3, only="size 达 共")),
        ),
        means="The dead and the hurt.",
    ),
    rule(
        "suspects.not.residents",
        (
            people(
                before=(near("home|楼|村", 9, without="HEADCOUNT"), near("live|有")),
                unless=after("catch|round_up", 1),
            ),
            people(after=_near("attend", 6)),
            people(after=(near("的"), _near("gathering", 6))),
        ),
        means="People who live or work in a place, counted in passing.",
    ),
)

_LET_GO = "let_go|detain.minor|detain.bail"
STATUS = (
    rule(
        "suspects.other.let_go",
        (people(after=_done(_LET_GO, 20)), people(before=_near(_LET_GO, 8))),
        Outcome("other"),
        means="People whom the procuratorate did not charge or did not have arrested.",
    ),
    rule(
        "suspects.transferred.verb_before",
        (
            people(before=_near("transfer", 16)),
            people(before=(_near("send", 14), _near("authority.prosecutor", 16))),
        ),
        Outcome("transferred"),
        means="People counted after 移送审查起诉 or the like.",
    ),
    rule(
        "suspects.transferred.verb_after",
        (
            *_before_verb("transfer"),
            all_of(after=(_near("send", 30), _done("authority.prosecutor", 14))),
        ),
        Outcome("transferred"),
        means="People counted before 移送审查起诉 or the like.",
    ),
    rule(
        "suspects.other.appealed",
        people(after=_near("court_appeal", 6)),
        Outcome("other"),
        means="People who appealed against a judgment that is told of all.",
    ),
    rule(
        "suspects.sentenced.verb_before",
        people(before=_near("sentence", 40)),
        Outcome("sentenced"),
        means="People counted after a verb of judgment.",
    ),
    rule(
        "suspects.sentenced.verb_after",
        (
            people(after=_near("sentence", 20)),
            people(
                after=near("sentence", 110, "sentence", without="HEADCOUNT prosecute", unless=_HAS_ITS_OWN)
            ),
            people(after=(_near("case", 48), near("sentence", 4))),
        ),
        Outcome("sentenced"),
        means="People counted before a verb of judgment.",
    ),
    rule(
        "suspects.prosecuted.verb_after",
        (
            *_before_verb("prosecute"),
            all_of(after=(_near("held_on_charge", 30), near("罪", 24))),
        ),
        Outcome("prosecuted"),
        means="People counted before 提起公诉 or the like.",
    ),
    rule(
        "suspects.prosecuted.verb_before",
        people(before=_near("prosecute", 24)),
        Outcome("prosecuted"),
        means="People counted after 提起公诉 or the like.",
    ),
    rule(
        "suspects.arrested.brought_in",
        all_of(after=near("catch.in", 8, without="HEADCOUNT")),
        Outcome("arrested"),
        means="People counted between 逮捕 and 到案, as Taiwan and Hong Kong write it.",
    ),
    rule(
        "suspects.arrest_approved.verb_before",
        people(before=_near("approve", 16)),
        Outcome("arrest_approved"),
        means="People counted after 批准逮捕 or 批捕.",
    ),
    rule(
        "suspects.arrest_approved.verb_after",
        _before_verb("approve"),
        Outcome("arrest_approved"),
        means="People counted before 批准逮捕 or 批捕.",
    ),
    rule(
        "suspects.detained.verb_before",
        people(before=_near("detain.held", 16)),
        Outcome("detained"),
        means="People counted after 刑事拘留 or another coercive measure.",
    ),
    rule(
        "suspects.detained.verb_after",
        _before_verb("detain.held"),
        Outcome("detained"),
        means="People counted before 刑事拘留 or another coercive measure.",
    ),
    rule(
        "suspects.wanted",
        (
            people(before=_near("wanted", 9, unless=before("catch|return", 4))),
            people(before=(near("listed", 8), _near("listed.as", 9))),
            people(after=_near("wanted", 14), unless=before("catch|return", 1)),
            people(after=(_near("listed", 14), near("listed.as", 8)), unless=before("catch|return", 1)),
        ),
        Outcome("wanted"),
        means="People counted as at large.",
    ),
    rule(
        "suspects.surrendered",
        (people(before=_near("surrender", 11)), people(after=_near("surrender", 12))),
        Outcome("surrendered"),
        means="People counted as having given themselves up.",
    ),
    rule(
        "suspects.repatriated",
        (people(before=_near("return", 16)), all_of(after=_near("return", 24))),
        Outcome("repatriated"),
        means="People counted as brought home or handed over.",
    ),
    rule(
        "suspects.identified.verb_before",
        people(before=(_near("identify", 24), _near("suspect|ranked|member|identity|PERSON", 6))),
        Outcome("identified"),
        means="People counted after a verb of finding out who they are.",
    ),
    rule(
        "suspects.identified.verb_after",
        people(after=_near("identify.person", 16)),
        Outcome("identified"),
        means="People counted before a verb of finding out who they are.",
    ),
    rule(
        "suspects.arrested.verb_before",
        (
            *_after_verb(_near("catch|round_up", 40, unless=before("将"))),
            *_after_verb(_near("control", 8), _near("suspect|member", 40)),
            *_after_verb(
                _near("catch|round_up", 24), near("（", 40, "sentence", without="（ ）"), _near("）", 40)
            ),
            *_after_verb(near("拘", unless=before("行|被"))),
        ),
        Outcome("arrested"),
        means="People counted after a verb of catching.",
    ),
    rule(
        "suspects.arrested.verb_after",
        (
            all_of(after=_done("catch", 30)),
            all_of(after=(_near("被", 30), _done("control", 8))),
            # 14人分工明确，现已全部到案
            all_of(after=(_near("，", 30), near("all", 2, only="已 均 现 都"), _done("catch", 0))),
        ),
        Outcome("arrested"),
        means="People counted before a verb of catching.",
    ),
    rule(
        "suspects.arrested.over_comma",
        (
            people(
                before=(
                    near("catch|round_up", 24, "sentence", without="HEADCOUNT"),
                    near("suspect|ranked|member", 30, "sentence", without="HEADCOUNT"),
                    near("，"),
                    near("total|共"),
                )
            ),
            people(before=(near("catch|round_up", 60), near("HEADCOUNT"), near("，"), near("total|共"))),
            people(
                before=(
                    near("catch|round_up", 30, only="PERSON 、 ， 和 与 及"),
                    near("PERSON", 1, only="等"),
                )
            ),
        ),
        Outcome("arrested"),
        means="People counted after a comma behind the names of those caught.",
    ),
    rule(
        "suspects.wanted.fled",
        (
            people(after=(_near("flee", 14), near("abroad|OVERSEAS|至|到"))),
            people(after=(_near("hide", 14), near("abroad", 1))),
        ),
        Outcome("wanted"),
        means="People told to have fled abroad, with no word on what became of them.",
    ),
    rule(
        "suspects.heading.defendants",
        people(
            before=(near("suspect.defendant", 30, only="PERSON 、"), near("等")),
            after=near("case", 40, "sentence"),
        ),
        Outcome("prosecuted", judged="sentenced"),
        means="Defendants counted in the heading of a case.",
    ),
    rule(
        "suspects.not.signed_up",
        (
            people(before=near("signed_up", 4, only="personnel total reach 共 有 达 了 ”"), unless=_PART),
            people(after=near("signed_up", 4, only="“ ” 的"), unless=_PART),
        ),
        means="Agents, buyers and players whom a gang signed up, counted with no word on what became of them.",
    ),
    rule(
        "suspects.member.recruited",
        (
            people(
                before=near("recruit", 1, only="了"),
                after=near("take_part|consist|acquaintance|，|、|。|means.through|从|在|以|为"),
            ),
            people(before=(_near("recruit", 10), _near("member|worker|”", 4))),
            people(before=(near("人"), near("peak", 1, only="达 有"))),
            people(before=near("peak", 5, only="reach 曾 共 有 达"), after=near("，|。|；|）")),
            people(before=near("有|goes_on"), after=near("take_part")),
            people(before=near("有|goes_on"), after=(near("在"), near("take_part", 8))),
        ),
        Outcome("member", yields=True),
        means="The number of people recruited or working in a den.",
    ),
    rule(
        "suspects.member.of_gang",
        people(
            before=near(
                "member|worker", 14, only="size peak total reach recruit 共 有 为 达 到 约 已 就 竟 ”"
            )
        ),
        Outcome("member", yields=True),
        means="The number of members that a gang is told to have.",
    ),
    rule(
        "suspects.member.made_of",
        (
            people(
                after=near(
                    "gang|den|chain|business",
                    16,
                    only="crime scale take_part consist 的",
                    unless=after("者|部|长|多|others|member"),
                )
            ),
            people(
                before=_near("recruit|comprise", 12),
                after=near("gang|organisation|crime|take_part|member|worker", 14, without="HEADCOUNT"),
            ),
            people(before=(near("comprise", 1, only="的"), near("人", 6, only="reach 就 共 有 达"))),
            people(
                before=(
                    near("gang|organisation", 1, only="已 一 共"),
                    near("size|total|共|有", 1, only="达 有"),
                )
            ),
            people(before=near("suspect.implicated", 6, only="size total peak reach 就 共 有 达 约")),
            people(before=near("由"), after=near("consist")),
        ),
        Outcome("member", yields=True),
        means="The number of people that a gang is told to be made of.",
    ),
    rule(
        "suspects.named",
        (
            people(before=near("PERSON", 1, only="等")),
            people(
                before=(near("PERSON"), near("（", 40, "sentence", without="（ ）"), near("）", 1, only="等"))
            ),
            people(after=near("suspect|ranked|member", 8, only="suspect_kind crime gang organisation “")),
        ),
        Outcome("other", yields=True, tried="sentenced"),
        means="People counted by their names or together, with no word on what became of them.",
    ),
)

RULES = (*REFUSED, *STATUS)
