"""Does it read like a case? Judged by the words of a heading, or of a body."""

from __future__ import annotations

from extractor.expression import expression

#: 案 as the end of other words.
_OTHER_AN = "(?<!办|破|备|档|方|提|议|图|答|草|立|教|预|法|报|结|作|涉|同|定|翻|归|到|此|该|本|个|要)"
_CASE_END = expression(rf"{_OTHER_AN}案(?:件)?(?:（[^（）]*）)?[。，：；！]?$")
_CASE_WITHIN = expression(rf"{_OTHER_AN}案(?!情|例|发|值|由|件数|卷|底|子|中|件(?!\d|$)|外)")
_BUST = "破获|侦破|打掉|捣毁|摧毁|查处|查获|抓获|端掉|铲除|斩断|告破|侦办|审结|起诉|通报|严惩|被判|获刑|落网"
_INNER_CASE = expression(rf"{_OTHER_AN}案(?=[：，； ]|20\d\d年|\d{{1,2}}月)")
_PAUSE = expression(r"。|—{1,2}")
_NAMING = expression("某|“")
_TOLD = expression("某|“|公安|警方")
#: Who made up what, told without 案: 彭某散布“高速封路三天”谣言.
_RUMOUR = expression(
    r"(?:\p{Han}某|网民|网友)[^，。；]{0,12}?(?:编造|散布|传播|发布|摆拍|造谣|冒充)[^，。；]{0,40}(?:谣言|视频|(?:不实|虚假)信息)$"
)
#: The title of a bulletin, which names no case of it.
_ANNOUNCES = expression(
    "(?:公布|发布|通报|曝光|披露|公开)[^，。；]{0,24}?(?:[0-9]{1,2}|[二三四五六七八九十]{1,2}|一批)(?:起|件|例|个|大)?[^，。；]{0,24}案"
)
#: What no sentence but only the name of a case ends with: 张某等人诈骗案, “3·29”贩毒案.
_MARKED_OUT = expression(
    r"(?:(?<=\p{Han})某[\p{Han}0-9]{0,2}(?:等(?:\d{1,3}|[二三四五六七八九十]{1,2})?人?)?|”)[^，。“”某]{2,24}案$"
)
#: What is busted.
_PREY = "案|团伙|窝点|集团|网站|平台|链条?|作坊|工厂|据点|犯罪网络"
_BUSTED = expression(_PREY)
_BUST_FIRST = expression(
    rf"^(?:[^，。；：\n]{{0,18}}?(?:警方|公安|公安机关|公安局|检察院|法院|分局))?(?:成功|联合|依法|一举|"
    rf"连续|循线)*(?:{_BUST})[^。；]{{0,40}}(?:{_PREY})"
)
_SECTION = expression(
    "^(?:基本案情|案情简介|简要案情|案件简介|主要案情|案情|裁判结果|裁判理由|裁判要旨|典型意义|诉讼过程|"
    "诉讼经过|关键词|要旨|检察机关履职|检察履职|履职情况|履职过程|案例评析|"
    "法官说法|检察官说法|法官提醒|检察官提醒|律师说法|相关法条|法条链接|相关规定|指导意义|警方提示|警方提醒|"
    "处理结果|处罚结果|案件特点|主要做法|意义|评析|点评|警示|结果|审理情况|侦办过程|作案手法|案件警示|"
    "基本事实|犯罪事实|典型性)"
)
_ADVICE = expression(
    "^(?:坚持|加强|突出|聚焦|强化|提高|谨防|不要|切勿|不轻信|不|勿|要|注意|警惕|什么|如何|为什么|怎么|怎样|"
    "哪些|是否|非法买卖|具有|有下列|使用|为他人|向|假冒|违反|因|经|未|对|依法|进一步|持续|全面|深入|严格|"
    "严厉|着力|推动|完善|健全|建立|充分)"
)
_STORY = expression(
    "抓获|诈骗|犯罪|公安|警方|法院|被告人|嫌疑人|涉案|团伙|判处|起诉|查获|侦查|破获|立案|侦办|检察|处罚|"
    "被害人|非法|\\p{Han}某"
)


def case_name(words: str) -> float:
    """Return how much a heading's words read like the name of a case, from 0 to 1.

    >>> case_name("浙江温州“8.26”电信网络诈骗案"), case_name("基本案情"), case_name("如何防范诈骗？")
    (1.0, 0.0, 0.0)
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
    named = "案" in words and _CASE_END.search(words) and case_name(words) == 1.0
    busted = _BUSTED.search(words) and _BUST_FIRST.match(words)
    return bool(named or busted or _RUMOUR.search(words))


def subhead_end(words: str, *, marked: bool = False) -> int:
    """Return where the case name ends that an unnumbered line opens with, the story after it or below; or 0.

    Before a full stop a name has to be ``marked`` by a bullet, or to hold a masked person or a quoted code.

    >>> [subhead_end(line) for line in ("某地“3·29”贩毒案", "某地“3·29”贩毒案：抓获19人。", "抓获19人")]
    [11, 11, 0]
    >>> [subhead_end("某地侦破贩毒案。警方抓获19人。", marked=marked) for marked in (True, False)]
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
    """Tell whether a body tells of a crime or its handling at all."""
    return bool(_STORY.search(words))


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
