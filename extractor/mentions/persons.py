"""Persons: masked names (唐某某, 王某龙), dotted names, and real names after a cue."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from extractor.anchored import Anchored, pairs
from extractor.expression import expression, plain
from extractor.gazetteer import compound_surnames, surnames
from extractor.mentions.mention import Kind, Mention
from extractor.record import record
from extractor.rule import first_free
from extractor.segment import cuts_word, starts_word, words

if TYPE_CHECKING:
    from collections.abc import Iterator


@record
class Person:
    """A name as written; ``surname`` is null for dotted and unknown names."""

    name: str
    surname: str | None
    masked: bool
    #: Told by a title of courtesy: 张女士.
    courtesy: bool = False


#: Words after which a name is expected, whatever its surname.
CUE = (
    "犯罪嫌疑人|嫌疑人|被告人|被告|涉案人员|网民|男子|女子|青年|主犯|首犯|头目|头子|首要分子|组织者|领导者|"
    "老板|股东|"
    "幕后“?金主”?|“金主”|金主|毒枭|逃犯|通缉犯|法定代表人|法人代表|法人|负责人|控制人|骨干成员|骨干|成员|"
    "代理|员工|推销员|中介|经理|经营者|店主|店长|群主|管理员|主管|理事长|董事长|"
    "以|抓获|抓捕|侦破|破获|侦办|办理|判处|由|是|叫|名叫|名为|绰号|化名|伙同|雇佣|纠集|、|和|与|及"
)
#: Cues strong enough for a real name.
REAL_CUE = (
    "犯罪嫌疑人|嫌疑人|被告人|主犯|主嫌|首犯|头目|首要分子|组织者|领导者|“金主”|金主|毒枭|逃犯|通缉犯|法定代表人|"
    "法人代表|实际控制人|"
    "团伙老板|集团老板|公司老板|幕后老板|骨干成员|名叫|名为|被害人|受害人|被害群众|网民"
)
#: Characters that are surnames, and also words or ends of words before 某.
_DOUBTFUL = frozenset(
    "于向从和由同时有应经以及后成任连全都对原因故是将被与在到为给让等其各名者所之的了但而且或当把据过又还也"
    "就再已曾均则即使用系称说种个家位年月日市县省区镇村司局院团伙网站上下中内外里前国东南西北京州沙阳苏江宁"
    "海关车明安"
)
#: What follows 某 where 某 is "a certain": 某公司, 某平台.
_THING = expression(
    "(?:大型|知名|正规|虚假|国有|民营|第三方|三甲|旅行|网络|互联网|电子|科技|传媒|经纪|保险|寿险|财险|塑业|"
    "医药|工程|机动车|贸易|建筑|装饰|"
    "国外|境外|境内|国内|[大小]型)|公司|企业|集团|平台|网站|银行|医院|学校|高校|院校|单位|部门|机构|机关|"
    "小区|酒店|宾馆|饭店|商|店|地|市|县|区|省|镇|乡|村|街|路|国|局|人|"
    "厂|品牌|软件|APP|电商|项目|工地|园区|名|种|些|个|次|款|类|年|月|日|处|起|案|快保|数码|技术|电视|报|刊|"
    "大学|中学|小学|公寓|大厦|楼|派出所"
)
#: Single characters that never end a name: they begin the predicate.
_FUNCTION = frozenset(
    "等和与及的在被将把于从向因为由系均已以并则曾又也都还就即是称说两名人了之其该所此便仍才再不未没无诉"
)
#: Those that also end names: no adverb stands before an edge (白某才等人).
_ADVERBS = frozenset("才均则")
#: Single characters that may end a name or begin a predicate; believed before a boundary only.
_WEAK = frozenset(
    "受遭获先后案涉供只想要需会能可现每且而但却另同共各全总任有买卖骗逃开去来用打原发收取投入退回交付借贷偷租建设做"
    "当带找拉介教传送见躲藏潜赴乘混贩拐盗抢诈赌毒"
    "看听问死伤住家夫妻父母儿女子弟兄姐妹团犯获归落主自对到给让使经通负多持驾酒醉本时一二三四五六七八九十领"
)
#: Characters of given names that begin no predicate, whatever word they make (磊落网, 伟大肆).
_GIVEN_ONLY = frozenset("杰浩华磊鹏峰涛彬斌俊勇鑫伟辉娟琴婷莉芳霞燕萍玲梅")
#: Common given names of one character that may begin a word too (强迫, 海外).
_GIVEN = _GIVEN_ONLY | set(
    "锋振宏嘉佩薇倩岚瑶琪怡颖雯媛妍茜芸菲蕾炜烨煜森楠榕桐涵泽恒哲翔钧铭锐钢强军明平刚海飞超波龙坤林健康宇凯洋旭晨阳雪静丽敏秀英兰凤洁云荣香艳佳珍桂晶丹蓉欣毅松建红亮民文志国庆峻义宝"
    "福贵根良昌顺生祥胜"
)
_BOUNDARY = expression(
    r"[、，。；：？！（）“”\s]|等|和|与|及|为首|为头目|兄弟|姐妹|姐弟|兄妹|夫妇|夫妻|父[子女]|母[子女]|$"
)
#: Signs that stand for a given name as 某 does: 陈××, 林○○. Few texts have any, and 某 alone is sooner found.
_SIGNS = "×○〇"


def _masked_by(mask: str) -> regex.Pattern[str]:
    """Return the pattern of a surname and what stands for the rest of the name."""
    return expression(
        rf"(?<sur>[\p{{Han}}--[某{_SIGNS}]]){mask}(?<rest>[某{_SIGNS}]|[甲乙丙丁戊己庚辛壬癸]|"
        r"[0-9](?![0-9名人万千百余多年月日个]))?",
        regex.V1,
    )


_MASKED = _masked_by("某")
_MASKED_BY_SIGNS = _masked_by(f"(?:某|[{_SIGNS}](?![0-9一二三四五六七八九十]))")
_DOTTED = expression(r"(?<!\p{Han})?\p{Han}{1,6}·[\p{Han}]{1,8}?(?=[、，。；（）”等为被在和与及的\s]|$)")
_COURTESY_WORDS = "女士|先生|小姐|大爷|大妈|阿姨|老汉|老太|警官|法官|检察官|同学"
_COURTESY = Anchored(
    expression(f"(?:{_COURTESY_WORDS})(?<!(?:[和与同向对给让跟为])同学)"),
    plain("{}(?={})".format(*pairs(_COURTESY_WORDS.split("|")))),
)


def find_persons(text: str) -> Iterator[Mention]:
    """Give the persons of a clean text, in order, none overlapping another."""
    found = [*_masked(text), *_dotted(text), *_real(text), *_courtesy(text)]
    yield from first_free(found)


def _mention(text: str, start: int, end: int, surname: str | None, rule: str) -> Mention:
    name = text[start:end]
    person = Person(name, surname, "某" in name or _has_signs(name), rule == "person.courtesy")
    return Mention(Kind.PERSON, start, end, person, rule)


def _has_signs(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)


def _masked(text: str) -> Iterator[Mention]:
    pattern = _MASKED_BY_SIGNS if _has_signs(text) else _MASKED
    found = [match for match in pattern.finditer(text) if _is_name(text, match)]
    open_ended = [match for match in found if not match["rest"]]
    known = {text[m.start() : m.end() + 2] for m in open_ended if _two_given(text, m.end())}
    known |= {text[m.start() : m.end() + 1] for m in open_ended if _given(text, m.end(), sure=True)}
    for match in found:
        start, end = _surname_start(text, match.start()), match.end()
        if not match["rest"]:
            end = _name_end(text, match, known)
        yield _mention(text, start, end, text[start : match.start() + 1], "person.masked")


def _name_end(text: str, match: regex.Match[str], known: set[str]) -> int:
    """Return where an open-ended name ends: as surely elsewhere in the text, else by its own edge."""
    end = match.end()
    for length in (2, 1):
        if end + length <= len(text) and text[match.start() : end + length] in known:
            return end + length
    return end + 1 if _given(text, end) else end


def _two_given(text: str, at: int) -> bool:
    """Tell whether two characters after 某 are a given name: both stand alone before an edge."""
    pair = text[at : at + 2]
    if not _TWO_HAN.fullmatch(pair) or set(pair) & (_FUNCTION | _WEAK) or not _AFTER_TWO.match(text, at + 2):
        return False
    return all(len(starts_word(text, place)) == 1 for place in (at, at + 1))


def _surname_start(text: str, at: int) -> int:
    """Return where the surname that ends at ``at`` starts: two characters where both make one."""
    if not at:
        return at
    vietnamese = text[at] == "氏" and text[at - 1] in surnames()
    return at - 1 if vietnamese or text[at - 1 : at + 1] in compound_surnames() else at


def _is_name(text: str, match: regex.Match[str]) -> bool:
    """Tell whether the character before 某 is a surname here, not the end of a word."""
    at = match.start()
    start = _surname_start(text, at)
    if start < at:
        return True
    surname = text[at]
    if text[at - 1 : at] == "以" and _HEADS.match(text, match.end()):
        return True
    if surname in surnames() and surname not in _DOUBTFUL:
        owned = text[at - 2 : at] in _OWNERS
        return not cuts_word(text, at, at + 1, first=at if owned else 0)
    cued = bool(_cue_before().search(text, max(0, at - 12), at)) or bool(_AFTER.match(text, match.end()))
    opens = at == 0 or text[at - 1] in _CLAUSE_START
    known = surname in surnames()
    if not (cued or (known and opens)) or (surname in _FUNCTION and not known) or cuts_word(text, at, at + 1):
        return False
    return bool(match["rest"]) or not _THING.match(text, match.end()) or _two_given(text, match.end())


#: Titles whose end makes a word with a surname: 店主张某.
_OWNERS = frozenset({"店主", "群主", "业主", "车主", "户主", "机主", "房主", "船主", "货主", "事主", "失主"})
_CLAUSE_START = frozenset("，。、；：“”（\n ！？的")
_HEADS = expression(
    r"\p{Han}?(?:（[^（）\n]{1,20}）)?(?:、[^，。；]{1,20})?(?:等(?:多人|人|\d{1,3}人)?)?为(?:首|头目)"
)
_AFTER = expression(
    r"\p{Han}?(?:等(?:人|犯罪|嫌疑|主要|\d|[二三四五六七八九十])|（(?:男|女|化名|另案)|为首|夫妇|夫妻|兄弟|"
    r"父子|二人|两人|三人|、\p{Han}某)"
)


@cache
def _cue_before() -> regex.Pattern[str]:
    return expression(f"(?:{CUE})(?:（[^）]{{0,8}}）)?$")


_HAN = expression(r"\p{Han}")
#: 才 before what no adverb stands before: 覃某才系兄弟.
_AFTER_NAME = expression("才[系均]")
_TWO_HAN = expression(r"\p{Han}{2}")
_AFTER_TWO = expression(r"等(?:人|[0-9])|（[男女]|、\p{Han}某")


def _given(text: str, at: int, *, sure: bool = False) -> bool:
    """Tell whether the character at ``at``, after 某, belongs to the name."""
    char = text[at : at + 1]
    bounded = bool(_BOUNDARY.match(text, at + 1))
    ends = bounded or bool(_AFTER_NAME.match(text, at))
    if not _HAN.fullmatch(char) or (char in _FUNCTION and not (ends and char in _ADVERBS)):
        return False
    if char in _ADVERBS:
        return True  # no other way to read it there
    if char in _GIVEN and _works(text, at + 1):
        return True
    part_of_word = len(starts_word(text, at)) > 1 and char not in _GIVEN_ONLY
    if part_of_word and not (bounded and char not in _WEAK):
        return False
    if bounded:
        return True
    return not sure and char not in _WEAK


def _dotted(text: str) -> Iterator[Mention]:
    for match in _DOTTED.finditer(text):
        dot = match.start() + match[0].index("·")
        cue = next(_dotted_cue().finditer(text[max(0, match.start() - 8) : dot][::-1]), None)
        start = max(match.start(), dot - cue.start()) if cue else match.start()
        if start < dot and ("某" in match[0] or cue):
            yield _mention(text, start, match.end(), None, "person.dotted")


@cache
def _dotted_cue() -> regex.Pattern[str]:
    """Return the pattern of a cue before a dotted name; it runs on reversed text."""
    cues = f"{CUE}|{REAL_CUE}|将|把|对|名|让|向|的|市|县|区|省".replace("”?", "").replace("“?", "")
    return expression("|".join(word[::-1] for word in cues.split("|")))


@cache
def _real_pattern() -> Anchored:
    single = "".join(sorted(s for s in surnames() if len(s) == 1))
    compound = "|".join(sorted(compound_surnames()))
    name = rf"(?:(?:{compound})\p{{Han}}{{1,2}}?|[{single}]\p{{Han}}{{1,2}}?)"
    works = f"(?={_WORKS})"
    edge = (
        r"(?=[、，。；（”\s]|等(?:人|\d|[二两三四五六七八九十]|犯罪|主要|[^，。\n]{0,30}案)|为首|和|与|及|自(?=[0-9去今])|因|"
        r"被|落网|到案|"
        r"归案|伙同|在逃|$)"
    )
    listed = rf"(?:、(?<name>{name})(?:{edge}|{works}))*"
    led = rf"(?:(?:{REAL_CUE}|以)(?<name>{name})(?:{edge}|{works}){listed})"
    leading = (
        rf"(?<=[伙团织]系?由)(?<name>{name})(?:、(?<name>{name}))*"
        "(?=(?:等人)?(?:一手)?(?:组织|领导|操控|组建))"
    )
    opening = r"(?:[\n：、（案机关获破 ]|例[0-9一二三四五六七八九十])"
    # A list is read from its first name that may open one: from any further one it ends as it did from there.
    counted = (
        rf"(?<={opening})(?<!{opening}{name}、)(?<name>{name}){listed}"
        rf"(?=等\d{{1,3}}[人名]|等人?[^，。\n]{{0,30}}案)"
    )
    found = rf"(?<=(?:经查|查明|发现|认为)，)(?<name>{name}){listed}(?:(?=等人|（[男女])|{works})"
    firsts = "".join(sorted({name[0] for name in surnames() | compound_surnames()}))
    cues = REAL_CUE.split("|")
    cue, rests = "".join(sorted({cue[0] for cue in cues})), "|".join(cue[1:] for cue in cues)
    aged = rf"(?<=负责人|老板|男子|女子|董事长)(?<name>{name})(?=（\d{{2}}岁)"
    before = "\n：；。、.（案机关获破由 "
    # Two characters that may stand before a name of the last kinds, and their last ones.
    titles = "责人|老板|男子|女子|事长|例[0-9一二三四五六七八九十]"
    titled = "人板子长0123456789一二三四五六七八九十"
    described = rf"(?<=[\n：；。、.])(?<name>{name})(?={_DESCRIBED.pattern})"
    return Anchored(
        expression(f"{led}|{leading}|{counted}|{found}|{described}|{aged}"),
        plain(
            f"[{cue}以{before}，{titled}](?:(?<=[{cue}])(?={rests})|(?<=以)(?=[{firsts}])"
            f"|(?:(?<=[{before}])|(?<={titles})|(?<=[查明现为]，))(?=([{firsts}])))"
        ),
    )


_HEADED = expression("(?:（[^（）\n]{1,20}）)?(?:等人?)?为首")


def _real(text: str) -> Iterator[Mention]:
    for match in _real_pattern().finditer(text):
        head_by = match[0].startswith("以")
        spans = match.spans("name")
        if head_by and not _HEADED.match(text, match.end()):
            continue
        for start, end in spans:
            if "某" not in text[start:end] and not _is_ordinary(text, start, end):
                surname = (
                    text[start : start + 2] if text[start : start + 2] in compound_surnames() else text[start]
                )
                yield _mention(text, start, end, surname, "person.real")


def _is_ordinary(text: str, start: int, end: int) -> bool:
    """Tell whether the name is part of a longer word, or a word itself before a verb (尚未)."""
    name = text[start:end]
    unmarked = text[start - 1 : start] == "，" or _works(text, end)
    listed = text[start - 1 : start] == "、"
    if name in _NO_NAMES or (unmarked and not _is_whole(name, listed=listed)):
        return True
    if len(name) > 2 and set(_given_part(name)) <= _GIVEN:
        return False
    described = text[start - 1 : start] in _ITEM_STARTS and _DESCRIBED.match(text, end)
    bounded = end == len(text) or (bool(_FIRM_EDGE.match(text, end)) and not described)
    last = end if _OTHERS.match(text, end) else None
    return cuts_word(text, start, end, last=last) or (not bounded and words(name) == (name,))


#: How a person is described where those wanted are listed: 1.张三，男，1980年生.
_DESCRIBED = expression("[，（][男女][，）]")
_ITEM_STARTS = frozenset("\n：；。、.")


def _works(text: str, at: int) -> bool:
    """Tell whether a name that ends here goes straight on to what the person does."""
    return bool(_AT_WORK.match(text, at))


def _is_whole(name: str, *, listed: bool = False) -> bool:
    """Tell whether a name is surely a whole one, for nothing marks its end: 段鹏敏 in 段鹏敏先后.

    A name ``listed`` after another may be a short one.

    >>> [name for name in ("段鹏敏", "和骨干", "向他人", "应长期", "温州籍", "段伟") if _is_whole(name)]
    ['段鹏敏', '段伟']
    """
    given = _given_part(name)
    family = name[: len(name) - len(given)]
    if not given or given in _NO_NAMES or _works(name, len(family)):
        return False
    apart = len(family) > 1 or len(words(name)[0]) == 1
    if set(given) <= _GIVEN if len(given) > 1 else given in _GIVEN_ONLY and apart:
        return True
    if not apart or family in _DOUBTFUL | _FUNCTION or set(given) & _FUNCTION or given[-1] in _WEAK:
        return False
    return listed or len(given) > 1 or given in _GIVEN


def _given_part(name: str) -> str:
    """Return what follows the surname of a name."""
    family = next((one for one in compound_surnames() if name.startswith(one)), name[0])
    return name[len(family) :]


#: What a person does, straight after a real name.
_WORKS = (
    "在|的|涉嫌|为(?!首|了)|以(?!及|为首)|先后|出资|伙同|躲|藏|统一|长期|系|通过|利用|负责|担任|作为|组织|诈骗|开设|帮助|掩饰|侵犯|非法|敲诈|"
    "盗窃|洗钱|抢劫|妨害|集资|走私|贩卖"
)
_AT_WORK = expression(_WORKS)
#: What surely ends a name.
_FIRM_EDGE = expression(r"[、，。；：（）“”\s]|等|为首|和|与|及")
#: What tells of a name's companions, so that its last character makes no word with 等 (钱平等5人).
_OTHERS = expression("等(?:人|[0-9二两三四五六七八九十]|犯罪|主要)")
_NO_NAMES = frozenset(
    {"成员", "同伙", "安全", "相关", "包括", "骨干", "严重", "严厉", "从犯", "全部", "曾经", "有关"}
)


def _courtesy(text: str) -> Iterator[Mention]:
    done = 0
    for match in _COURTESY.finditer(text):
        at = match.start() - 1
        if at >= done and text[at] in surnames():
            at = max(done, _surname_start(text, at))
            yield _mention(text, at, match.end(), text[at : match.start()], "person.courtesy")
            done = match.end()
