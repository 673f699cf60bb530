"""The named parts of which the fields' patterns are composed.

``CLAUSE`` and ``SENTENCE`` are one character of a gap: they stop where a reader would.
"""

from __future__ import annotations

from typing import Any, TypedDict, Unpack

from extractor.expression import expression
from extractor.mentions import KINDS
from extractor.row import Row
from extractor.rule import ListOf, Rule, Vocabulary

PARTS = {
    "CLAUSE": "[^，。！？；：\n]",
    "SENTENCE": "[^。！？；\n]",
    # -- who
    "SUSPECT": (
        "(?:主要|涉案|涉诈|涉赌|重要|重大|在逃|中国籍|境内|境外|网上){0,2}(?:犯罪)?嫌疑人|(?:涉案|涉诈|"
        "涉赌|涉嫌|违法犯罪|作案)人员|(?:犯罪|不法|诈骗|违法犯罪)分子|被告人|(?:团伙|集团|"
        "组织)?(?:骨干)?成员|骨干|主犯|从犯|人员|(?:幕后)?“金主”|金主|头目|“蛇头”|“卡商”"
    ),
    "VICTIM": (
        "(?:被害|受害|被骗|受骗|上当)(?:人|者|人员|企业)?|事主|失主|投资人|投资者|"
        "参与人|集资人|群众|老年人|老人|学生|未成年人|儿童|妇女|居民|村民|市民|网民|网友|用户|"
        "会员|客户|消费者|患者|旅客|乘客|(?:刷单|参赌|参与|吸毒)(?:者|人员)|玩家|股民|(?:境内|中国)公民|家属|"
        "病人|业主|观众|读者|受众"
    ),
    "POLICE": (
        "(?:精干|精锐|办案|公安|专案|参战|网安|刑侦|执法|工作|外勤|骨干)*(?:警力|民警|干警|警员|警察|辅警|"
        "特警|武警|检察官|法官|执法人员|工作人员|专家|记者|志愿者|代表|委员|力量)"
    ),
    "DEATH": "死亡|遇难|身亡|受伤|失联|失踪|伤亡|感染|确诊|溺亡|获救|被困",
    # -- what was done
    "ARREST": (
        "捉拿归案|抓获|抓捕|拘捕|捕获|擒获|擒拿|缉捕|缉拿|缉获|抓住|捉获|落网|到案(?!后)|归案|"
        "控制(?=[^，。；\n]{0,8}(?:嫌疑|人员))|带回|截获|查获|查处|打掉|被抓|一网打尽"
    ),
    "CAUGHT": (
        "(?:抓获|抓捕|拘捕|捕获|擒获|缉捕|缉拿|缉获|抓住|捉获|落网|到案(?!后)|归案|"
        "被[^，。；\n]{0,8}控制|被抓|一网打尽|带回)"
    ),
    "CHECKED": "强制措施|刑事拘□|刑拘|拘留|羁押",
    "APPROVED": "批捕|逮捕",
    "TRANSFER": (
        "移送(?:至|到)?(?:[^，。；\n移送]{0,14}(?:检察院|检察机关))?(?:依法)?(?:审查)?起诉|"
        "移送[^，。；\n]{0,14}(?:检察院|检察机关)|移诉"
    ),
    "PROSECUTE": "(?<!不|移送|审查)起诉(?!意见|率|书)|公诉|暂控(?=[^，。；\n]{0,24}罪)",
    "SENTENCE_VERB": "判处|判决|宣判|判刑|获刑|被判|领刑|有期徒刑|拘役|无期徒刑|科刑",
    "WANTED": "在逃|通缉|追逃|悬赏|红色通报|红通|列为[^，。；\n]{0,8}(?:通报|逃犯)",
    "SURRENDER": "投案|自首",
    "RETURNED": "押解|押回|遣返|劝返|接返|引渡|移交|包机接回|带回国内",
    "IDENTIFIED": "锁定|查明|确定|核实|查清|识别|摸清|明确|掌握",
    "BUST": "抓获|抓捕|打掉|破获|侦破|捣毁|摧毁|端掉|铲除|收网|告破|落网|归案|到案",
    "SEIZE": "扣押|冻结|查扣|查冻|查封|缴获|起获|收缴|没收|查获|挖出|截获|查控|搜出|找到|藏有",
    "RECOVER": "追回|挽回|返还|退出|退缴|上缴|止付|退赔|退赃|追缴|止损|发还|避免|挽损|拦截|退还|追赃",
    "GANG": "团伙|集团|组织|公司|窝点|园区|团队|平台|工作室|帮派|网络(?!诈骗|赌博|犯罪)|链条|据点",
    # -- money
    "TOTAL": (
        "(?:的|总|金额|资金|价值|数额|钱款|款项|财物|合计|累计|共|达到|高达|多达|达|为|竟|已|就|折合|过|是|：|额|计|了|"
        "初步(?:查明|统计|核查|估算)|预估)"
    ),
    # -- places and time
    "AUTHORITY": (
        "(?:市|县|区|省|州|旗)?(?:公安|警方|网安|网警|刑警|刑侦|反诈|民警|派出所|警察|分局|海警|海关缉私|"
        "边检|移民管理|森林公安|铁路公安|治安)"
    ),
    #: The sentence up to the cue, with no other date and nothing that tells of the gang or the bust first.
    "UNTIL": (
        "(?:(?!{BUST}|{DATE}|以来|成立(?!{CLAUSE}{0,10}专案)|组建|加入|注册|判处|判决|提起公诉|开庭|宣判|记者|全国|"
        "全省|全市|公布|发布|通报|召开)[^。！？；\n]){0,72}?"
    ),
    #: From a headcount to what became of them, over the list of charges, commas and all.
    "UP_TO": (
        "(?:[^，。！？；（）\n另{HEADCOUNT}]{0,30}|"
        "[^，。！？；（）\n另{HEADCOUNT}]{0,16}涉嫌[^。！？；\n{HEADCOUNT}]{0,90}?)"
    ),
    #: The verb has no headcount of its own after it: 逮捕146人、移送起诉98人.
    "NO_OWN": "(?![^，。！？；（）\n 另{HEADCOUNT}]{0,8}{HEADCOUNT})",
    # -- what a rule takes, one or another of a list
    "A_PERSON": "(?<take>{PERSON}){NOTE}",
    "ANOTHER_PERSON": "{AND}{TITLE}?{A_PERSON}",
    "ANOTHER_BASE": "{LIST}(?<take>{OVERSEAS})",
    "TO_HEADCOUNT": "[^，。！？；：（）\n另{HEADCOUNT}]{1,8}{AND}[^，。！？；（）\n另{HEADCOUNT}]{0,6}",
    "NOTE": "(?:（[^（）\n]{1,40}）)?",
    "LIST": "(?:、|和|与|及|以及|，)",
    "AND": "(?:、|和|与|及|以及)",
    #: What a person is called before the name, in a list of several.
    "TITLE": ("(?:股东|总经理|经理|财务|主管|业务员|[^，。；、\n{PERSON}{HEADCOUNT}]{1,6}(?:人|籍|男子))"),
}

#: Lists of what a rule takes, with what keeps the time linear that they take. One that is read from each of its
#: members takes the square of its length; what follows its last member is the same for all of them. So where no cue
#: stands before a list, a rule reads the whole of it from its first member alone; a cue that may stand in the list
#: as a title counts before the first alone; and behind any other a list goes on so far as a real one does.
LISTS = {
    "PERSONS": "{A_PERSON}{ANOTHER_PERSON}{0,250}+",
    "BASES": "(?<take>{OVERSEAS}){ANOTHER_BASE}{0,30}",
    "WHOLE_PERSONS": "(?<!{BEFORE_ANOTHER}){A_PERSON}{ANOTHER_PERSON}*",
    "WHOLE_BASES": "(?<!{OVERSEAS}{LIST})(?<take>{OVERSEAS}){ANOTHER_BASE}*",
    "WHOLE_PLACES": "(?<!{PLACE}、)(?<take>{PLACE})(?:、(?<take>{PLACE}))*",
    "WHOLE_HEADCOUNTS": "(?<!{HEADCOUNT}{TO_HEADCOUNT})(?<take>{HEADCOUNT})(?:{TO_HEADCOUNT}(?<take>{HEADCOUNT}))*",
    "BEFORE_ANOTHER": "{PERSON}{NOTE}{AND}{TITLE}?",
    "PERSONS_HEADING": "(?<![以由][^，。；\n]{0,8}{BEFORE_ANOTHER}){PERSONS}",
    "PERSONS_BEHIND": "(?<!由[^，。；\n{PERSON}]{0,16}{BEFORE_ANOTHER}){PERSONS}",
    "BOSSES": "(?<!(?:老板|负责人|经营者|股东){BEFORE_ANOTHER}){PERSONS}",
    "OWNERS": "(?<!(?:老板|经营者){BEFORE_ANOTHER}){PERSONS}",
}
_PARTS = Vocabulary(KINDS, PARTS)


def _list_of(kind: str, between: str, behind: str = "") -> ListOf:
    return ListOf(kind, *(expression(_PARTS.expand(pattern)) for pattern in (between, behind)))


_PERSONS = _list_of("PERSON", "{NOTE}{AND}{TITLE}?", "{NOTE}")
_BASES = _list_of("OVERSEAS", "{LIST}")
_PLACES = _list_of("PLACE", "、")
VOCABULARY = Vocabulary(
    KINDS,
    PARTS | LISTS,
    {
        "PERSONS": _PERSONS,
        "WHOLE_PERSONS": _PERSONS,
        "BASES": _BASES,
        "WHOLE_BASES": _BASES,
        "WHOLE_PLACES": _PLACES,
    },
)


class Shown(TypedDict, total=False):
    """What tells readers of a rule: a sentence, texts with what it takes, texts that give nothing."""

    means: str
    examples: dict[str, tuple[str, ...]]
    counters: tuple[str, ...]


def rule(
    name: str,
    told: str | Row | tuple[Row, ...],
    gives: Any = None,
    *,
    vocabulary: Vocabulary = VOCABULARY,
    **shown: Unpack[Shown],
) -> Rule:
    """Define a rule of a field, by rows or by a pattern, in the fields' vocabulary where no other is given."""
    rows = (told,) if isinstance(told, Row) else told
    pattern = rows if isinstance(rows, str) else "|".join(row.pattern(vocabulary.kinds) for row in rows)
    return Rule(
        name,
        pattern,
        gives,
        shown.get("means", ""),
        tuple(shown.get("examples", {}).items()),
        shown.get("counters", ()),
        rows=() if isinstance(rows, str) else rows,
        vocabulary=vocabulary,
    )
