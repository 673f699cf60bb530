"""Rules of those at the head, in the order in which they win: who is none, heads, mere suspects."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from extractor.fields import vocabulary
from extractor.row import after, before, near, row

#: A rule with its examples, which stand in a table beside this file.
rule = partial(vocabulary.rule, corpus=Path(__file__).with_name("examples.tsv"))

#: Who speaks for an office.
_OFFICE = "office_holder|authority.police|authority.prosecutor|authority.court"
#: What somebody heads, as whom, and how.
_GROUP = "gang|den|chain|organisation|company|platform"
_HEAD = "head.chief|head.firm"
_BOSS = "boss.owner|boss.manager"
_ORDER = "leads.order|leads.control"
_IS = "(?:等人?)?{HEADCOUNT}?(?:在(?:[^，。；\n]{0,16}中|{among}))?(?:[均都]|{jointly})?(?:[系是为起]|{as})"
#: What is done to a suspect, and what comes of it.
_SEIZE = "catch|identify|leads.control"
_AIM = "catch|identify|sentence|leads.control|将|对"
_OUTCOME = "catch|suspicion|sentence|detain|penal|HEADCOUNT"

REFUSED = (
    rule(
        "leaders.not.victims",
        (
            row("PERSONS", before=near("victim|public"), unless=after("led", 20)),
            row("PERSONS", after=near("deceived|report|harmed", 12, without="PERSON")),
            row("PERSONS", before=near("lure|defraud")),
            row("PERSONS", after=(near("被"), near("defraud", 20))),
            row("PERSONS", after=(near("是|系"), near("victim|public|staff.plain", 16))),
        ),
        means="A person told as a victim, a witness or a member of the public heads nothing.",
    ),
    rule(
        "leaders.not.officials",
        (
            row("PERSON", before=near(_OFFICE)),
            row("PERSON", before=(near(_OFFICE), near("、|："))),
        ),
        means="A person told with a public office heads nothing.",
    ),
)

HEADS = (
    rule(
        "leaders.headed_by",
        (
            row("PERSONS", before=near("以|由", 8), after=near("led", 8, without="PERSON")),
            row(
                "PERSONS",
                before=near("以|由", 8),
                after=(near("为", 8, without="PERSON"), near("head.chief")),
            ),
        ),
        "ringleader",
        means="Those named in 以…为首 or 由…为首 head the gang.",
    ),
    rule(
        "leaders.financier.before",
        (
            row("PERSONS", before=near("head.financier", 10, without="“ ” PERSON")),
            row("PERSONS", before=(near("head.financier"), near("”", 10, without="“ PERSON"))),
        ),
        "financier",
        means="The person named right after 金主 or the like financed the gang.",
    ),
    rule(
        "leaders.financier.after",
        (
            row("PERSONS", after=near("head.financier", 21, without="member")),
            row("PERSONS", after=(near("，", 3), near("head.financier", 18, without="member"))),
        ),
        "financier",
        means="The person named before 金主 or the like financed the gang.",
    ),
    rule(
        "leaders.financier.by_pronoun",
        "(?<take>{PERSON})[^{PERSON}]{0,200}?{head.financier}”?，?[正就便]?是[^。！？；\n{PERSON}]{0,12}?(?:[他她]|{pronoun})",
        "financier",
        means="The person whom a pronoun calls the financier in the next clause.",
    ),
    rule(
        "leaders.head_word.before",
        (
            row("PERSONS", before=near(_HEAD)),
            row("PERSONS", before=(near(_HEAD), near("、|：|“|是|为|系|one_of"))),
            row(
                "PERSONS",
                before=(near(_HEAD), near("是|为|系", 8, without="PERSON"), near("籍|人|person.plain")),
            ),
        ),
        "ringleader",
        means="The person named right after a word for a head, such as 主犯 or 头目.",
    ),
    rule(
        "leaders.head_word.at_the_top",
        (
            row("PERSONS", before=(near("top", 1), near("是|为", 10, without="PERSON"))),
            row("PERSONS", before=near("受|obey", 8, without="PERSON"), after=near(_ORDER, 3)),
            row("PERSONS", before=near("由", 16, without="PERSON"), after=(near("behind", 2), near(_ORDER))),
        ),
        "ringleader",
        means="The person whom the text puts at the top or in command.",
    ),
    rule(
        "leaders.head_word.led_by",
        row(
            "PERSONS",
            before=(near(_GROUP, 3), near("由", 8, without="PERSON HEADCOUNT")),
            after=near("leads.found|leads.control", 6, without="PERSON"),
        ),
        "ringleader",
        means="The person by whom a gang is told to be led.",
    ),
    rule(
        "leaders.head_word.gang_named_after",
        "{A_PERSON}{scale}{0,3}(?:{crime}|(?!{gang.plain})){gang}"
        "|{A_PERSON}等{HEADCOUNT}的?{major|gang}{0,2}{head.chief}",
        "ringleader",
        means="The person by whose name the gang goes, or whom several heads are counted after.",
    ),
    rule(
        "leaders.head_word.gang_boss",
        row("PERSONS", before=(near(_GROUP, 3), near(_BOSS))),
        "ringleader",
        means="The boss or manager of a gang, a group or a den.",
    ),
    rule(
        "leaders.head_word.boss_is",
        row("PERSONS", before=(near(_BOSS), near("是|为|系", 8, without="PERSON"), near("籍|person.plain"))),
        "ringleader",
        means="The person whom the text describes as the boss, by where they are from or what they are.",
    ),
    rule(
        "leaders.head_word.boss_at_work",
        (
            row("PERSONS", before=near(_BOSS), after=near("leads|lure", 2)),
            row("PERSONS", before=near(_BOSS), after=(near("为", 2), near("，", 10), near("leads|lure"))),
            row(
                "PERSONS",
                before=near("boss.owner"),
                after=(near("等人|family"), near("means|repeatedly|crime|以|将")),
            ),
        ),
        "ringleader",
        means="The boss of a firm who is told to do what the crime consists of.",
    ),
    rule(
        "leaders.head_word.after_comma",
        row(
            "PERSONS",
            after=(
                near("，系|，是|，均系|，均是|，都系|，都是", 32, "sentence", without="PERSON"),
                near("head.chief", 14, without="PERSON"),
            ),
        ),
        "ringleader",
        means="The person of whom a later clause says 系首要分子 or the like.",
    ),
    rule(
        "leaders.head_word.after",
        f"{{WHOLE_PERSONS}}(?:等{{head.chief}}|{_IS}(?!{{CLAUSE}}{{0,16}}{{one_of}}{{kin}})[^，。；\n]{{0,18}}?"
        "{head.chief|head.firm|boss.owner|boss.manager|leading_part})",
        "ringleader",
        means="The person of whom it is said directly that he is the head.",
    ),
    rule(
        "leaders.headed.chief",
        row("PERSONS", after=(near("led", 2), near("的"))),
        "ringleader",
        means="Those named in X为首 without 以 head the gang.",
    ),
)

UNDERLINGS = (
    rule(
        "leaders.not.underlings",
        (
            row("PERSONS", before=near("kin|underling"), unless=before("accomplice", 5)),
            row("PERSONS", before=near("leads.recruit")),
            row("PERSONS", before=(near("leads.recruit"), near("others|suspect"))),
        ),
        means="A person whom others recruited, or who is somebody's relative or helper, heads nothing.",
    ),
)

#: Those whom a judgment names as defendants are named by these.
DEFENDANTS = (
    rule(
        "leaders.suspect.named_as",
        (
            row("PERSONS", before=near("suspect|boss|named.name")),
            row("PERSONS", before=(near("named.name"), near("为|是|系", 8))),
            row("PERSONS", before=(near("“", 6, without="”"), near("”"))),
            row("PERSONS", before=(near("named.nick"), near("“", 8, without="”"), near("”"), near("的"))),
        ),
        "suspect",
        means="A person named as suspect or defendant, where nobody is put at the head.",
    ),
    rule(
        "leaders.suspect.together_with",
        "{WHOLE_PERSONS}(?:[又还]|等人|{repeatedly}|[^。；\n{PERSON}]{0,42}，[并又]?)?"
        "(?:{accomplice}(?:[^，。；\n{PERSON}]{0,14}{PERSONS})?|{leads.recruit|leads.found})",
        "suspect",
        means="Persons told to act together, where nobody is put at the head.",
    ),
)

SUSPECTS = (
    rule(
        "leaders.suspect.and_others",
        row(
            "PERSONS",
            after=near("等|gang|family"),
            unless=(before("向|给|deals_with"), before("accomplice", 20, without="PERSON")),
        ),
        "suspect",
        means="Persons named with 等人 or by the name of their gang, where nobody is put at the head.",
    ),
    rule(
        "leaders.suspect.seized",
        (
            row("PERSONS", before=near(_AIM, 16, without="PERSON"), after=near("有|具有|，|。")),
            row("PERSONS", before=near(_AIM, 16, without="PERSON"), after=near(_OUTCOME, 12)),
            row(
                "PERSONS",
                before=(near(_SEIZE, 61, "sentence", without="PERSON"), near("的")),
                after=near("，|。"),
            ),
            row(
                "PERSONS",
                before=(
                    near(_SEIZE, 61, "sentence", without="PERSON"),
                    near("的", 8, without="PERSON"),
                    near("person.plain"),
                ),
                after=near("，|。"),
            ),
            row("PERSONS", before=near("identify.established"), after=near("以|在|means")),
            row("PERSONS", before=(near("identify.established"), near("，")), after=near("以|在|means")),
            row("PERSONS", before=(near("authority.police", 6), near("identify.established"), near("，"))),
        ),
        "suspect",
        means="Persons told to be caught or suspected, where nobody is put at the head.",
    ),
    rule(
        "leaders.suspect.held",
        row(
            "PERSONS",
            after=(
                near("被", 4, without="PERSON kin underling victim"),
                near("send|detain|approve|transfer|prosecute", 12),
            ),
        ),
        "suspect",
        means="Persons told to be held or charged, where nobody is put at the head.",
    ),
    rule(
        "leaders.suspect.described",
        "(?<take>{PERSON})，[男女]，",
        "suspect",
        means="A person described as those wanted are, where nobody is put at the head.",
    ),
)

#: A person who does what the crime consists of may yet be anybody: in doubt the others are preferred.
DOERS = (
    rule(
        "leaders.suspect.does_it",
        "{WHOLE_PERSONS}[为以]?(?:在[^，。；\n]{0,16}|{means}[^，。；\n]{0,20}|因?{crime}|{repeatedly}|共){0,2}{offend}"
        "|由{PERSONS}(?:任|{invest})"
        "|{WHOLE_PERSONS}(?:{means.exploit}[^，。；\n{PERSON}]{0,10}{duty}|{motive})",
        "suspect",
        means="A person told to do what the crime consists of, where nobody is put at the head.",
    ),
)

RULES = (*REFUSED, *HEADS, *UNDERLINGS, *DEFENDANTS, *SUSPECTS, *DOERS)

#: Gives those after whom a numbered case is named; it stands apart, for it runs on headings only.
IN_HEADING = rule(
    "leaders.suspect.in_heading",
    "{A_PERSON}{CLAUSE}{0,40}案",
    "suspect",
    means="The person the heading names the case after, where the body puts nobody at the head.",
)
