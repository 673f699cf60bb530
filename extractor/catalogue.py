"""The catalogue: every rule whose name an output can carry.

Beside the rules that are patterns stand those that code decides, such as which line is the title. Their
examples are whole texts, each with the words that it gives by that rule.
"""

from __future__ import annotations

from functools import cache

from extractor.fields import rules
from extractor.rule import Rule, Vocabulary
from extractor.split.markers import MARKERS

_TITLE = "甲市警方打掉一个诈骗团伙"
_STORY = "近日，甲市警方打掉一个诈骗团伙，抓获犯罪嫌疑人张某等12人。"
_PLAIN = f"{_TITLE}\n{_STORY}"
_CASES = ("甲市张某诈骗案", "乙市李某盗窃案")


def _by_code(name: str, gives: str, means: str, examples: dict[str, tuple[str, ...]], *counters: str) -> Rule:
    shown = examples | dict.fromkeys(counters or (_PLAIN,), ())
    return Rule(name, "", gives, means, shown, vocabulary=Vocabulary((), {}))


BY_CODE = (
    _by_code(
        "title.headline",
        "title",
        "The headline: the line before the story that reads like one, told twice or next to the source.",
        {_PLAIN: (_TITLE,)},
        _STORY,
    ),
    _by_code(
        "title.two_lines",
        "title",
        "A headline whose first line holds nothing but agencies.",
        {
            f"最高人民检察院 公安部\n联合督办5起诈骗案件\n{_STORY}": (
                "最高人民检察院 公安部\n联合督办5起诈骗案件",
            )
        },
    ),
    _by_code(
        "source.head_line",
        "source",
        "Who published first, as a line above the story says.",
        {f"{_TITLE}\n来源：某某网\n{_STORY}": ("某某网",)},
    ),
    _by_code(
        "source.beside_time",
        "source",
        "A medium or an authority on the line of the time.",
        {f"{_TITLE}\n2023-09-12 10:59 | 甲市新闻网\n{_STORY}": ("甲市新闻网",)},
    ),
    _by_code(
        "source.above_time",
        "source",
        "A medium alone on the line above the time.",
        {f"{_TITLE}\n甲市新闻网\n2023-09-12 10:59\n{_STORY}": ("甲市新闻网",)},
    ),
    _by_code(
        "source.closing_line",
        "source",
        "Who published first, as a line below the story says.",
        {f"{_PLAIN}\n来源：甲市日报": ("甲市日报",)},
        f"{_TITLE}\n来源：某某网\n{_STORY}",
    ),
    _by_code(
        "source.editor_line",
        "source",
        "Who published first, as the line of the editors says.",
        {f"{_PLAIN}\n责任编辑：李某 来源：甲市日报": ("甲市日报",)},
    ),
    _by_code(
        "source.closing_words",
        "source",
        "Who published first, in brackets at the end of the last paragraph.",
        {f"{_PLAIN}（来源：甲市日报）": ("甲市日报",)},
    ),
    _by_code(
        "source.credited",
        "source",
        "The medium or authority that gathered, wrote or sent the text, in a line of its own.",
        {
            f"{_PLAIN}\n综合：央视新闻": ("央视新闻",),
            f"{_PLAIN}\n供稿：某市公安局": ("某市公安局",),
            f"{_PLAIN}\n供稿：张某": (),
        },
    ),
    _by_code(
        "source.byline",
        "source",
        "The medium of those who wrote the text.",
        {f"{_PLAIN}（甲市日报 记者张某）": ("甲市日报",), f"{_PLAIN}（记者 张某）": ()},
    ),
    _by_code(
        "source.according_to",
        "source",
        "The medium by whose report the story opens.",
        {f"{_TITLE}\n据甲市日报报道，{_STORY}": ("甲市日报",), f"{_TITLE}\n据警方报道，{_STORY}": ()},
    ),
    _by_code(
        "source.closing_name",
        "source",
        "A medium alone in brackets below the story.",
        {f"{_PLAIN}\n（甲市日报）": ("甲市日报",)},
    ),
    _by_code(
        "source.dateline",
        "source",
        "The agency whose dateline opens the story.",
        {f"{_TITLE}\n新华社北京9月12日电 {_STORY}": ("新华社",)},
    ),
    _by_code(
        "published.imprint",
        "published",
        "The time on a line of the page's own above the story.",
        {f"{_TITLE}\n2023-09-12 10:59\n{_STORY}": ("2023-09-12 10:59",)},
    ),
    _by_code(
        "published.closing_line",
        "published",
        "The time on a line of the page's own below the story.",
        {f"{_PLAIN}\n发布时间：2023-09-12": ("2023-09-12",)},
    ),
    _by_code(
        "published.signature",
        "published",
        "The day below the authority that signs.",
        {f"{_PLAIN}\n甲市公安局\n2023年9月12日": ("2023年9月12日",)},
    ),
    _by_code(
        "published.programme",
        "published",
        "The time at which a programme was on the air.",
        {f"{_PLAIN}\n（《今日说法》 20230912 12:35）": ("20230912 12:35",)},
    ),
    _by_code(
        "published.dateline",
        "published",
        "The day of a dateline that tells its year.",
        {f"{_TITLE}\n新华社北京2023年9月12日电 {_STORY}": ("2023年9月12日",)},
        f"{_TITLE}\n新华社北京9月12日电 {_STORY}",
    ),
    _by_code(
        "published.closing_day",
        "published",
        "The day, by the calendar of the Republic, with which Taiwan's agency ends a story.",
        {f"{_PLAIN}（编辑：张某）1140618": ("1140618",)},
    ),
    _by_code(
        "agencies.state",
        "agency",
        "A central agency that speaks in the title or the lead.",
        {f"公安部公布2起典型案例\n{_STORY}": ("公安部",)},
        f"{_TITLE}\n在公安部统一指挥下，警方抓获张某等12人，案件正在侦办中。",
    ),
    _by_code(
        "agencies.local",
        "agency",
        "An office that speaks in the title or the lead, with its place.",
        {f"莆田市公安局公布2起典型案例\n{_STORY}": ("莆田市公安局",)},
        f"一个诈骗团伙落网\n{_STORY}",
    ),
    _by_code(
        "heading.inline",
        "heading",
        "The name of a case in a list within one sentence of the lead, where no headings follow.",
        {f"某省公布2起案例\n近日公布2起案例，分别是{'、'.join(_CASES)}。": _CASES},
    ),
    _by_code(
        "heading.subhead",
        "heading",
        "A line without a number that reads like the name of a case, among others like it.",
        {
            f"某省公布2起案例\n{_CASES[0]}\n3月，警方抓获张某。\n{_CASES[1]}\n5月，警方抓获李某。": _CASES,
        },
    ),
    _by_code(
        "cities.heading",
        "city",
        "The place with which a heading opens.",
        {"1.莆田张某诈骗案\n3月，警方抓获张某。\n2.厦门李某盗窃案\n5月，警方抓获李某。": ("莆田", "厦门")},
    ),
    _by_code(
        "cities.of_the_notice",
        "city",
        "The place of the police whose notice it is, for a case that tells none of its own.",
        {
            "莆田警方连破两案\n近日，莆田市公安局破案两起。\n1.诈骗案\n3月，警方抓获张某。\n2.盗窃案\n"
            "5月，警方抓获李某。": ("莆田", "莆田")
        },
    ),
)


@cache
def rule_catalogue() -> tuple[Rule, ...]:
    """Return every rule by fields: within each those that are patterns, in the order in which they win."""
    every = (*rules(), *MARKERS, *BY_CODE)
    fields = list(dict.fromkeys(rule.field for rule in every))
    return tuple(sorted(every, key=lambda rule: fields.index(rule.field)))
