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

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from extractor.fields.vocabulary import rule
from extractor.row import after, before, near, row

if TYPE_CHECKING:
    from extractor.model import Status
    from extractor.row import Cue, Row, Unless


@dataclass(frozen=True, slots=True)
class Outcome:
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
        examples={
            "组织40名警力分赴多地": ("40名",),
            "先后出动民警300多人": ("300多人",),
            "6名(的|)({officer})": ("6名",),
            "6名({officer_kind}|公安|网安|刑侦)民警": ("6名",),
            "({dispatch})6人({case_team}|抓捕小组|警)": ("6人",),
            "(民警|警力|警员)(|共|共计|合计|达)6人": ("6人",),
        },
        counters=("抓获犯罪嫌疑人40名", "抓获6名、民警", "出动6人", "共6人1警"),
    ),
    rule(
        "suspects.not.rescued",
        (
            people(before=near("rescue", 10, without="HEADCOUNT catch")),
            people(after=near("rescue.done", 8, without="HEADCOUNT")),
        ),
        means="People freed from a den.",
        examples={
            "解救被拘禁人员12名": ("12名",),
            "营救出同胞30余人": ("30余人",),
            "5名被困人员获救": ("5名",),
            "({rescue})6人": ("6人",),
            "6人({rescue.done})": ("6人",),
        },
        counters=("解救人质后抓获团伙成员12名", "抓获12名", "解救时抓捕6人"),
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
        examples={
            "抓获12名，其中未成年人3名": ("3名",),
            "抓获12名，其中5名在校学生": ("5名",),
            "其中年满18周岁者7名，未成年人3名、在校学生2名": ("3名", "2名"),
            "其中年满18周岁者7名，3名未成年人": ("3名",),
        },
        counters=("3名未成年人", "其中3名老人被骗", "其中骗取老人3名", "抓获12名"),
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
        examples={
            "骗取200余名被害人共计2亿余元": ("200余名",),
            "骗得12名老人信任的主犯归案": ("12名",),
            "被害人数近1800人": ("近1800人",),
            "造成12名老年人被骗": ("12名",),
            "群众(|人数|数量|总数|数)(|共计|高达|多达|达到|达|共|有|为|已|就|竟)6人": ("6人",),
            "({defraud})6人共计5万元": ("6人",),
            "6名({victim}|{deceived}|{public})": ("6名",),
            "({victim}|{deceived}|{public})6人": ("6人",),
        },
        counters=(
            "抓获12名犯罪嫌疑人",
            "老人中心附近抓获3人",
            "抓获犯罪嫌疑人6名（其中未成年人多名）",
            "6名公民",
            "6名群众(的|)犯罪(嫌疑|团伙)",
            "骗取6人",
            "给6人5万元",
        ),
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
        examples={
            "先后组织130余人偷越出境": ("130余人",),
            "将6名男子({border.carry})至某地": ("6名",),
            "查获越南籍偷渡人员17名": ("17名",),
            "({border.lead}|{border.carry})6人({border.steal}|{border.cross})": ("6人",),
            "招募6人({border.steal})": ("6人",),
            "查获6名(|企图|意图|准备)({border.person})": ("6名",),
        },
        counters=(
            "抓获组织偷渡犯罪嫌疑人17名",
            "组织者6名、偷渡者",
            "边境人员6人",
            "组织6人",
            "招募6人作案",
            "偷渡6人",
        ),
    ),
    rule(
        "suspects.not.those_named",
        (
            people(after=near("led")),
            people(after=(near("PERSON"), near("led", 24, without="HEADCOUNT"))),
        ),
        means="Those just named as the heads, counted once more.",
        examples={
            "以张某、李某、王某三人({led})的团伙": ("三人",),
            "打掉以夫妻二人蔡某(（绰号老三）|)(、|和|与|及|以及)方某(|（绰号老四）)为首的团伙": ("二人",),
            "打掉以其中二人蔡某为首的团伙": ("二人",),
        },
        counters=("抓获三人", "三人为牟利", "三人为首要分子"),
    ),
    rule(
        "suspects.not.of_another_case",
        (
            people(before=near("other_case", 60, "sentence", without="HEADCOUNT")),
            people(before=(near("authority.police", 1), near("曾", 60, "sentence", without="HEADCOUNT"))),
        ),
        means="People of a case that is told only for comparison.",
        examples={
            "去年警方侦破的另一起传销案涉案金额巨大，27名主犯全部落网": ("27名",),
            "({other_case}|公安机关曾|警方曾|警方也曾)抓获6人": ("6人",),
        },
        counters=("侦破一起传销案，27名主犯全部落网", "张某也曾招6人", "另案6人", "已破获6人"),
    ),
    rule(
        "suspects.not.casualties",
        (
            people(after=near("casualty", 4, without="HEADCOUNT")),
            people(before=near("casualty", 3, only="size 达 共")),
        ),
        means="The dead and the hurt.",
        examples={
            "造成3人死亡、5人受伤": ("3人", "5人"),
            "致3人死亡的主犯归案": ("3人",),
            "死亡(人数|)(达|共|)6人": ("6人",),
            "6人({casualty})": ("6人",),
        },
        counters=("抓获5人",),
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
        examples={
            "整栋楼上据说有3000多人": ("3000多人",),
            "各界群众等共160余人旁听了宣判": ("160余人",),
            "在一场2000多人的“产品({gathering})”后台被抓": ("2000多人",),
            "抓捕当晚园区内住着3000多人": ("3000多人",),
            "(楼|村|{home})内(有|{live})6人": ("6人",),
        },
        counters=(
            "园区内抓获50人",
            "6人大会",
            "旁听6人",
            "村里有6人(被|已|)(落网|捉拿归案)",
            "有6人",
            "村6人",
        ),
    ),
)

_LET_GO = "let_go|detain.minor|detain.bail"
STATUS = (
    rule(
        "suspects.other.let_go",
        (people(after=_done(_LET_GO, 20)), people(before=_near(_LET_GO, 8))),
        Outcome("other"),
        means="People whom the procuratorate did not charge or did not have arrested.",
        examples={
            "其中26人相对不起诉": ("26人",),
            "对5名技术人员作出不批准逮捕决定": ("5名",),
            "6人({let_go}|{detain.minor}|{detain.bail})": ("6人",),
            "({let_go}|{detain.minor}|{detain.bail})6人": ("6人",),
            "刑拘9人、行政拘留5人": ("5人",),
        },
        counters=(
            "起诉26人",
            "6人(取保候审|监视居住)(等|)(刑事|)强制措施",
            "(取保候审|监视居住)(等|)(刑事|)强制措施6人",
            "6人起诉",
        ),
    ),
    rule(
        "suspects.transferred.verb_before",
        (
            people(before=_near("transfer", 16)),
            people(before=(_near("send", 14), _near("authority.prosecutor", 16))),
        ),
        Outcome("transferred"),
        means="People counted after 移送审查起诉 or the like.",
        examples={
            "移送审查起诉45人": ("45人",),
            "已移送检察机关审查起诉340余人": ("340余人",),
            "检察机关已受理移送审查起诉500余人": ("500余人",),
            "({transfer})6人": ("6人",),
            "移送(至|到|)当地(检察机关|检察院)(依法|)审查起诉6人": ("6人",),
        },
        counters=("移交我方763名", "抓获60人，移送审查起诉", "移送公安机关6人"),
    ),
    rule(
        "suspects.transferred.verb_after",
        (
            *_before_verb("transfer"),
            all_of(after=(_near("send", 30), _done("authority.prosecutor", 14))),
        ),
        Outcome("transferred"),
        means="People counted before 移送审查起诉 or the like.",
        examples={
            "将6名头目(和|与|及|以及|、)4名骨干移送审查起诉": ("6名", "4名"),
            "柯某等15人已移送检察机关": ("15人",),
            "15人已移送至当地检察机关": ("15人",),
            "6人涉嫌诈骗罪、洗钱罪，已({transfer})": ("6人",),
            "6人移诉(9)8人": ("6人",),
        },
        counters=("抓获12人，正在移送起诉", "6人，移诉", "6人移诉(8)8人", "6人移诉8人"),
    ),
    rule(
        "suspects.sentenced.verb_before",
        people(before=_near("sentence", 40)),
        Outcome("sentenced"),
        means="People counted after a verb of judgment.",
        examples={
            "其中已判决65人": ("65人",),
            "以诈骗罪判处林某、王某等8名骨干成员十年": ("8名",),
            "判处张某等6人有期徒刑": ("6人",),
            "({sentence})6人": ("6人",),
        },
        counters=("判处有期徒刑三年，抓获3人",),
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
        examples={
            "17人被判有期徒刑": ("17人",),
            "法院对周某等5名被告人分别判处有期徒刑三年至十年": ("5名",),
            "6人犯诈骗罪、洗钱罪，被依法({sentence})": ("6人",),
            "6人开设赌场案(一审|公开|一审公开|)宣判": ("6人",),
        },
        counters=("抓获17人", "对6人(提起公诉|起诉)，法院分别判处", "6人被捕。其首犯被判刑"),
    ),
    rule(
        "suspects.prosecuted.verb_after",
        (
            *_before_verb("prosecute"),
            all_of(after=(_near("held_on_charge", 30), near("罪", 24))),
        ),
        Outcome("prosecuted"),
        means="People counted before 提起公诉 or the like.",
        examples={
            "对6名头目(和|与|及|以及|、)4名骨干提起公诉": ("6名", "4名"),
            "对汪某、柯某等9名被告人依法({prosecute})": ("9名",),
            "6人提起公诉(9)8人": ("6人",),
            "其中7人已被暂控一项串谋洗钱罪": ("7人",),
        },
        counters=("移送7人审查起诉", "7人已被警方暂控", "6人提起公诉8人", "6人起诉(意见书|率|书)"),
    ),
    rule(
        "suspects.prosecuted.verb_before",
        people(before=_near("prosecute", 24)),
        Outcome("prosecuted"),
        means="People counted after 提起公诉 or the like.",
        examples={
            "检察机关依法提起公诉32人": ("32人",),
            "已起诉犯罪嫌疑人32名": ("32名",),
            "({prosecute})6人": ("6人",),
        },
        counters=("移送审查起诉32人", "(不|移送|移送审查|审查)起诉6人", "起诉(意见|率|书)6人"),
    ),
    rule(
        "suspects.arrested.brought_in",
        all_of(after=near("catch.in", 8, without="HEADCOUNT")),
        Outcome("arrested"),
        means="People counted between 逮捕 and 到案, as Taiwan and Hong Kong write it.",
        examples={
            "将6名头目(和|与|及|以及|、)4名骨干缉拿到案": ("6名", "4名"),
            "拘提、逮捕主嫌等41人到案": ("41人",),
            "6人({catch.in})": ("6人",),
        },
        counters=("41人到案后供认",),
    ),
    rule(
        "suspects.arrest_approved.verb_before",
        people(before=_near("approve", 16)),
        Outcome("arrest_approved"),
        means="People counted after 批准逮捕 or 批捕.",
        examples={
            "检察机关批准逮捕犯罪嫌疑人45名": ("45名",),
            "({approve}|依法逮捕|执行逮捕)6人": ("6人",),
        },
        counters=("抓获45人",),
    ),
    rule(
        "suspects.arrest_approved.verb_after",
        _before_verb("approve"),
        Outcome("arrest_approved"),
        means="People counted before 批准逮捕 or 批捕.",
        examples={
            "其中12人被检察机关({approve})": ("12人",),
            "对6名头目(和|与|及|以及|、)4名骨干批准逮捕": ("6名", "4名"),
        },
        counters=("12人被抓获", "6人批捕8人"),
    ),
    rule(
        "suspects.detained.verb_before",
        people(before=_near("detain.held", 16)),
        Outcome("detained"),
        means="People counted after 刑事拘留 or another coercive measure.",
        examples={
            "依法采取刑事强制措施22人": ("22人",),
            "({detain.held})嫌疑人6人": ("6人",),
        },
        counters=("抓获1人",),
    ),
    rule(
        "suspects.detained.verb_after",
        _before_verb("detain.held"),
        Outcome("detained"),
        means="People counted before 刑事拘留 or another coercive measure.",
        examples={
            "对6名头目(和|与|及|以及|、)4名骨干刑事拘留": ("6名", "4名"),
            "16名嫌疑人被({detain.held})": ("16名",),
            "14人涉嫌诈骗罪、帮信罪被警方刑事拘留": ("14人",),
        },
        counters=("抓获12人，刑拘在即", "6人刑拘8人"),
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
        examples={
            "包括网上在逃人员57名": ("57名",),
            "另有3名嫌疑人在逃": ("3名",),
            "({wanted}|列为红色通报|列为网上逃犯)6人": ("6人",),
            "6人被(列为红色通报|列为网上逃犯)": ("6人",),
        },
        counters=(
            "在逃跑途中抓获3名",
            "(列为|通报|逃犯)6人",
            "抓获网上在逃人员6名",
            "又(抓获|抓捕|缉捕|劝返)(|了)5名在逃人员",
        ),
    ),
    rule(
        "suspects.surrendered",
        (people(before=_near("surrender", 11)), people(after=_near("surrender", 12))),
        Outcome("surrendered"),
        means="People counted as having given themselves up.",
        examples={
            "另有6人主动投案自首": ("6人",),
            "投案自首人员15名": ("15名",),
            "({surrender})6人": ("6人",),
        },
        counters=("抓获6人",),
    ),
    rule(
        "suspects.repatriated",
        (people(before=_near("return", 16)), all_of(after=_near("return", 24))),
        Outcome("repatriated"),
        means="People counted as brought home or handed over.",
        examples={
            "将6名头目(和|与|及|以及|、)4名骨干押解回国": ("6名", "4名"),
            "6人(9)和4人押解": ("4人",),
            "将128名犯罪嫌疑人押解回国": ("128名",),
            "移交我方763名": ("763名",),
            "({return})6人": ("6人",),
        },
        counters=("移送审查起诉763名",),
    ),
    rule(
        "suspects.identified.verb_before",
        people(before=(_near("identify", 24), _near("suspect|ranked|member|identity|PERSON", 6))),
        Outcome("identified"),
        means="People counted after a verb of finding out who they are.",
        examples={
            "锁定犯罪嫌疑人36名": ("36名",),
            "({identify})(嫌疑人|张某等|其身份的)6人": ("6人",),
        },
        counters=("抓获犯罪嫌疑人36名", "锁定6人", "身份6人"),
    ),
    rule(
        "suspects.identified.verb_after",
        people(after=_near("identify.person", 16)),
        Outcome("identified"),
        means="People counted before a verb of finding out who they are.",
        examples={"顾某等12名团伙成员身份已被锁定": ("12名",), "6人({identify.person})": ("6人",)},
        counters=("12名民警，锁定嫌疑人",),
    ),
    rule(
        "suspects.arrested.verb_before",
        (
            *_after_verb(_near("catch|round_up", 40)),
            *_after_verb(_near("control", 8), _near("suspect|member", 40)),
            *_after_verb(
                _near("catch|round_up", 24), near("（", 40, "sentence", without="（ ）"), _near("）", 40)
            ),
            *_after_verb(near("拘", unless=before("行|被"))),
        ),
        Outcome("arrested"),
        means="People counted after a verb of catching.",
        examples={
            "分别抓获23人、8人(，|。|；|)": ("23人", "8人"),
            "抓获“金主”1名、骨干14名、3人": ("1名", "14名", "3人"),
            "抓获回流人员33名、洗钱人员25名": ("33名", "25名"),
            "警方拘39人": ("39人",),
            "抓获“金主”1名(、|和|与|及|以及)(越南籍|境内|境外|其他|)骨干14名": ("1名", "14名"),
            "抓获“金主”1名和(老家的越南|旅馆。越南)籍骨干14名": ("1名",),
            "现已抓获5个诈骗集团成员共计430余人": ("430余人",),
            "抓获张某以及“投毒手”共18人": ("18人",),
            "抓获张某（绰号老三，在某地）等6人": ("6人",),
            "控制违法(嫌疑人|人员)6人": ("6人",),
            "({catch}|{round_up})6人": ("6人",),
        },
        counters=(
            "抓获团伙成员后，又有3名群众报案",
            "(刑|行|被)拘39人",
            "缴获器材2件、作案人员25名",
            "移送审查起诉13名",
            "到案后6人",
            "控制6人",
        ),
    ),
    rule(
        "suspects.arrested.verb_after",
        (
            all_of(after=_done("catch", 30)),
            all_of(after=(_near("被", 30), _done("control", 8))),
            all_of(after=(_near("，", 30), near("all", 1, only="已 均"), _done("catch", 0))),
        ),
        Outcome("arrested"),
        means="People counted before a verb of catching.",
        examples={
            "将6名头目(和|与|及|以及|、)4名骨干全部抓获": ("6名", "4名"),
            "柯某等23名嫌疑人已被抓获": ("23名",),
            "将龚某等19人一网打尽": ("19人",),
            "6名嫌疑人，(|已|均)(全部|悉数)到案": ("6名",),
            "6人被(|当场|依法)控制": ("6人",),
            "6人落网(9)8人": ("6人",),
            "6人(抓获|落网|被抓|一网打尽|带回)": ("6人",),
        },
        counters=(
            "17名民警，抓获",
            "三人在境外控制集团",
            "三人到案后均坦白",
            "6人，(已|均)落网",
            "6人，全部被打落网",
            "6人落网8人",
        ),
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
        examples={
            "抓获主要犯罪嫌疑人赵某、钱某，共21人": ("21人",),
            "抓获(在逃|)(嫌疑人|成员|骨干)张某，(共|共计|合计|总计)6人": ("6人",),
            "抓获张某，李某，王某(等|)三人": ("三人",),
            "抓获回流人员33名、洗钱人员3名、蛇头22名，共58名": ("58名",),
            "抓获33名，(共|共计|合计|总计)58名": ("58名",),
        },
        counters=(
            "抓获赵某。共21人",
            "抓获33名，解救被困女性，共58名",
            "抓获33名，58名",
            "抓获嫌疑人共6人",
            "抓获，共6人",
            "抓获嫌疑人，6人",
            "张某，李某等6人",
        ),
    ),
    rule(
        "suspects.wanted.fled",
        (
            people(after=(_near("flee", 14), near("abroad|OVERSEAS|至|到"))),
            people(after=(_near("hide", 14), near("abroad", 1))),
        ),
        Outcome("wanted"),
        means="People told to have fled abroad, with no word on what became of them.",
        examples={
            "另有骨干成员池某等6人潜逃至第三国": ("6人",),
            "6人潜逃(至|到|缅甸|{abroad})": ("6人",),
            "6人仍({hide})(在|)境外": ("6人",),
        },
        counters=("6人潜逃", "6人逃至境外", "6人({hide})在酒店", "6人在境外"),
    ),
    rule(
        "suspects.heading.defendants",
        people(
            before=(near("suspect.defendant", 30, only="PERSON 、"), near("等")),
            after=near("case", 40, "sentence"),
        ),
        Outcome("prosecuted", judged="sentenced"),
        means="Defendants counted in the heading of a case.",
        examples={
            "被告人项某等4人诈骗案": ("4人",),
            "被告人覃某等3人组织他人偷越国境案": ("3人",),
            "被告人张某(、李某|、李某、王某|)等6人诈骗案": ("6人",),
        },
        counters=("项某等4人报案", "张某等6人诈骗案", "被告人张某6人诈骗案", "被告人张某。李某等6人诈骗案"),
    ),
    rule(
        "suspects.member.recruited",
        (
            people(
                before=near("recruit", 1, only="了"),
                after=near("take_part|consist|，|、|。|从|在|以|通过|为"),
            ),
            people(before=(_near("recruit", 10), _near("member|worker|”", 4))),
            people(before=(near("人"), near("peak", 1, only="达 有"))),
            people(before=near("peak", 5, only="reach 曾 共 有 达"), after=near("，|。|；|）")),
            people(before=near("有|goes_on"), after=near("take_part")),
            people(before=near("有|goes_on"), after=(near("在"), near("take_part", 8))),
        ),
        Outcome("member", yields=True),
        means="The number of people recruited or working in a den.",
        examples={
            "招募“码商”近4000多名": ("近4000多名",),
            "先后有300余人在窝点从事诈骗": ("300余人",),
            "({recruit})(了|)6人(，|、|。|从事|在|以|通过|实施|为)": ("6人",),
            "工人({peak})(达|有|)6人": ("6人",),
            "招募(“打手”|{member}|司机|下线)6人": ("6人",),
            "有6人(在园区里|)({take_part})": ("6人",),
            "({peak})(曾有|共有|有|达|达到|多达|)四十多人(，|。|；|）)": ("四十多人",),
        },
        counters=("招募期间抓获3人", "招募6人", "招募了6人来", "最多时6人", "有6人", "6人从事"),
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
        examples={
            "团伙成员共有160余人": ("160余人",),
            "集团成员多达120余人": ("120余人",),
            "会员发展到6人": ("6人",),
            "手下有近500人": ("近500人",),
            "({member}|职工|员工|代理|“业务员”)6人": ("6人",),
            "职工(总数|人数|规模|)({peak}|)(已|就|竟|)(共计|多达|达到|高达|达|共|有|为|约有|)6人": ("6人",),
        },
        counters=("抓获160余人", "群成员6人", "职工。6人", "职工来了6人"),
    ),
    rule(
        "suspects.member.made_of",
        (
            people(
                after=near(
                    "gang|den|chain|business",
                    16,
                    only="crime scale take_part consist 的",
                    unless=after("者|部|长|他|多|member"),
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
            people(before=near("由"), after=near("consist")),
        ),
        Outcome("member", yields=True),
        means="The number of people that a gang is told to be made of.",
        examples={
            "发展为400余人参与的诈骗集团": ("400余人",),
            "涉及50多人的犯罪团伙露出马脚": ("50多人",),
            "涉案的人就多达60余人": ("60余人",),
            "6人({scale}|{take_part}|{consist}|卖淫|传销)的(犯罪|)团伙": ("6人",),
            "({recruit}|{comprise})6人去(诈骗|犯罪)": ("6人",),
            "(涉案|涉及)(的|)人(就|)(共|多达|达|有|)6人": ("6人",),
            "(团伙|集团|组织)(共|一共|共有|有|规模达)6人": ("6人",),
            "由38人组成": ("38人",),
            "6人的({gang}|{den}|{business})": ("6人",),
        },
        counters=(
            "引诱93名居民出境",
            "6人(团伙|组织)(者|部|长|他人|多人|人员)",
            "6人网络(诈骗|赌博|犯罪)嫌疑",
            "纠集6人",
            "涉案6人",
            "团伙6人",
            "由38人看管",
        ),
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
        examples={
            "张某、冉某二人": ("二人",),
            "张某（在逃）、李某（男）、王某(等|)6人": ("6人",),
            "张某（绰号老三）(等|)6人": ("6人",),
            "6名(境外涉赌|重大|主要|中国籍|)({suspect})": ("6名",),
            "6名({member}|{ranked}|幕后“金主”|“蛇头”|团伙骨干成员)": ("6名",),
        },
        counters=("抓获6名", "张某。6人", "6名(涉案|涉诈|违法犯罪|作案|犯罪|不法)的"),
    ),
)

RULES = (*REFUSED, *STATUS)
