"""Does it read like a case? Judged by the words of a heading, or of a body, all of them coded."""

from __future__ import annotations

from extractor.expression import expression
from extractor.lexicon import lexical
from extractor.split.single import tells_operation

_CASE_END = lexical("{case}(?:（[^（）]*）)?[。，：；！]?$")
_CASE_WITHIN = lexical(r"案|{case.general}(?=\d|$)")
_INNER_CASE = lexical(r"案(?=[：，； ]|20\d\d年|\d{1,2}月)")
#: What ends a name: a stop, the dash of a subtitle, the bracket that holds marker and name.
_PAUSE = expression("。|—{1,2}|(?<=^[^【】]{4,80})】")
_NAMING = expression("某|“")
_TOLD = lexical("某|“|{authority.police}")
#: Who made up what, written without 案: 彭某散布“高速封路三天”谣言.
_RUMOUR = lexical(
    r"(?:\p{Han}某|{netizen})[^，。；]{0,12}?{spread|pose}[^，。；]{0,40}(?:{rumour|message.shown}|{fake}{message})$"
)
#: The title of a bulletin, which names no case of it.
_ANNOUNCES = lexical(
    "{announce}[^，。；]{0,24}?(?:[0-9]{1,2}|[二三四五六七八九十]{1,2}|一(?=批))[起件例个大]?[^，。；]{0,24}案"
)
#: What no sentence but only the name of a case ends with: 张某等人诈骗案, “3·29”贩毒案.
_MARKED_OUT = lexical(
    r"(?:(?<=\p{Han})某[\p{Han}0-9]{0,2}(?:等(?:\d{1,3}|[二三四五六七八九十]{1,2})?人?)?|”)[^，。“”某]{2,24}案$"
)
#: What is busted.
_PREY = "{case|gang|den|chain|platform|works}"
_BUSTED = lexical(_PREY)
_BUST_FIRST = lexical(
    rf"^(?:[^，。；：\n]{{0,18}}?{{authority}})?{{manner}}*"
    rf"{{bust|catch|investigate|seize|trial|prosecute|sentence|announce|punish}}[^。；]{{0,40}}{_PREY}"
)
_SECTION = lexical("^{section}")
#: The time that a story begins with.
WHEN = (
    "(?:{recently}|(?:(?:19|20)[0-9]{2}年|{date.year})(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?|{date.edge})?"
    "|[0-9]{1,2}月(?:[0-9]{1,2}日|{date.third}|份)?|{date.day|date.month|date.week|date.edge})"
)
#: A story begins with its time, or with whose police were told of it.
_OPENS = lexical(
    f"{WHEN}(?:[^，。；“案]{{0,8}}，|[^，。；“]{{0,20}}{{authority}})|{{recently}}"
    "|[^，。；]{2,24}{authority}[^，。；]{0,6}{receive|report.crime}"
)
#: Or with whoever is charged, and what he did: 方某在某市冒充客服，骗取….
_PERSON_OPENS = lexical("{suspect}?\\p{Han}{1,2}某[^，。；：案]{2,40}，[^。]{4}")
#: How the first sentences of a report tell of one case: who found it out or who is charged.
_TAKEN_UP = lexical(
    "^[^。]{0,80}?(?:{authority}[^。]{0,100}?{report|receive|bust|investigate|tip|discover|catch|trial|prosecute|sentence}"
    "|(?:{suspect|victim}|\\p{Han}某))"
)
#: It speaks of many cases.
_OF_MANY = lexical(
    "^[^。]{0,120}?(?:{summary.counted|land.everywhere|all_ranks|all_authorities|model_case}|[0-9百千万余多][起件](?!事))"
)
_ADVICE = lexical("^(?:{advice}|不|勿|要|向|因|经|未|对)")
_STORY = lexical(
    "{crime|catch|bust|authority|suspect|gang|sentence|prosecute|seize|investigate|detain.minor|penalty|victim}|\\p{Han}某"
)


def case_name(words: str) -> float:
    """Return how much a heading's words read like the name of a case, from 0 to 1.

    >>> from extractor.lexicon import coded
    >>> [case_name(coded(line)) for line in ("浙江温州“8.26”电信网络诈骗案", "基本案情", "如何防范诈骗？")]
    [1.0, 0.0, 0.0]
    """
    words = words.strip()
    if not words or _SECTION.match(words) or words.endswith("？"):
        return 0.0
    if _CASE_END.search(words):
        return 0.0 if _ADVICE.match(words) and not _TOLD.search(words) else 1.0
    if _ADVICE.match(words):
        return 0.0
    if _BUST_FIRST.match(words) or _RUMOUR.search(words):
        return 0.8
    if len(words) <= 60 and _CASE_WITHIN.search(words) and _NAMING.search(words):
        return 0.6
    return 0.0


def case_subhead(words: str) -> bool:
    """Tell whether an unnumbered line of its own reads like the name of a case."""
    if len(words) > 60 or words.endswith(("。", "，", "；", "？", "：")) or _SECTION.match(words):
        return False
    if _ANNOUNCES.search(words):
        return False
    named = _CASE_END.search(words) and case_name(words) == 1.0
    busted = _BUSTED.search(words) and _BUST_FIRST.match(words)
    return bool(named or busted or _RUMOUR.search(words))


def subhead_end(words: str, *, marked: bool = False) -> int:
    """Return where the case name ends that an unnumbered line opens with, the story after it or below; or 0.

    Before a full stop a name has to be ``marked`` by a bullet, or to hold a masked person or a quoted code.

    >>> from extractor.lexicon import coded
    >>> lines = ("某地“3·29”贩毒案", "某地“3·29”贩毒案：抓获19人。", "抓获19人")
    >>> [subhead_end(coded(line)) for line in lines]
    [11, 11, 0]
    >>> [subhead_end(coded("某地侦破贩毒案。警方抓获19人。"), marked=marked) for marked in (True, False)]
    [7, 0]
    """
    if case_subhead(words):
        return len(words)
    for mark in "：。":
        end = max(words.find(mark), 0)
        named = mark == "：" or marked or bool(_MARKED_OUT.search(words[:end]))
        if named and case_subhead(words[:end]) and case_story(words[end:]):
            return end
    return 0


def case_story(words: str) -> bool:
    """Return whether a body is about a crime or its handling at all."""
    return bool(_STORY.search(words))


def opens_story(words: str) -> bool:
    """Tell whether words begin a story, and are no name: 近日，, 2023年9月21日，某地公安局接报."""
    return bool(_OPENS.match(words)) or (
        bool(_PERSON_OPENS.match(words)) and not case_name(words[: name_end(words)])
    )


def is_of_many(words: str) -> bool:
    """Tell whether a sentence speaks of many cases, or of the whole country."""
    return bool(_OF_MANY.match(words))


def case_report(words: str) -> bool:
    """Tell whether words are the report of one case: its time or its police first, and what they did.

    >>> from extractor.lexicon import coded
    >>> told = "3月5日，某市公安局接到报案，抓获嫌疑人2名。", "3月5日，市民去公园。", "公安机关抓获50人。"
    >>> [case_report(coded(words)) for words in told]
    [True, False, False]
    """
    return bool(
        opens_story(words) and _TAKEN_UP.match(words) and not is_of_many(words) and tells_operation(words)
    )


def name_end(words: str) -> int:
    """Return where the name ends in the words after a marker: before the first 。 or a subtitle's dash.

    A name that goes on after 案：, 案， or a space in a long line ends there.

    >>> name_end("某市破获张某等人诈骗案。2024年8月，张某为牟利"), name_end("李某诈骗案——从严惩处惯犯")
    (11, 5)
    """
    stop = _PAUSE.search(words)
    end = stop.start() if stop else len(words)
    inner = _INNER_CASE.search(words[:end])
    if inner and end - inner.end() > 20:
        return inner.end()
    return end
