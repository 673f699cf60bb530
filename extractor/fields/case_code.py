"""The designation of the case."""

from __future__ import annotations

from extractor.fields.field import CaseText, FieldResult, Lost, reading, run
from extractor.fields.vocabulary import rule
from extractor.mentions import Kind

RULES = (
    rule(
        "case_code.not.drive",
        "(?<take>{CODE})”的?{occasion}",
        means="A quoted date that names a day of observance or a police drive designates no case.",
        examples={
            "“12·4”国家宪法日": ("12·4",),
            "“12·4”(的|)({occasion})": ("12·4",),
            "“12·4”宣传活动案例": ("12·4",),
            "代号“某某风暴”专项行动": ("某某风暴",),
        },
        counters=("“3·03”专案组",),
    ),
    rule(
        "case_code.designation",
        "(?<take>{CODE}){CLAUSE}{0,41}?{case|case_team}",
        "code",
        means="A quoted or dotted code before 案 or 专案 designates the case.",
        examples={
            "某市“9.06”跨境赌博案": ("9.06",),
            "公安局“3·03”专案组集合警力": ("3·03",),
            "侦破“某某园区”电信网络诈骗案": ("某某园区",),
            "“9.06”(40)({case}|{case_team})": ("9.06",),
            "代号“6·11”专案": ("6·11",),
        },
        counters=(
            "“12·4”国家宪法日前夕，某案",
            "“9.06”(41)案",
            "“9.06”，某案",
        ),
    ),
    rule(
        "case_code.code_word",
        "{code_name}“(?<take>{CODE})",
        "code",
        means="A code that the text introduces with 代号 designates the case.",
        examples={
            "专案组代号“6·11”": ("6·11",),
            "({code_name})“6·11”": ("6·11",),
            "公安部将该案命名为“6·11”": ("6·11",),
        },
        counters=(
            "信号“6·11”",
            "代号“”6·11",
        ),
    ),
)


def extract(case: CaseText) -> FieldResult:
    """Give the code in the heading, else the first one that the body tells as the case's own."""
    hits, lost = run(RULES, (case.heading, case.body))
    if not hits:
        return FieldResult(lost=tuple(lost))
    first = hits[0]
    lost.extend(
        Lost(hit.mention, hit.rule.name, "the case has its code already")
        for hit in hits
        if hit.mention.value != first.mention.value
    )
    claimed = tuple(m for m in case.of(Kind.CODE) if m.value == first.mention.value)
    return FieldResult((reading(first.mention, first.mention.value, first.rule.name),), claimed, tuple(lost))
