"""Those whom the text puts at the head; failing those, the first-named suspects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractor.fields.field import CaseText, FieldResult, Lost, accepted, reading, refusals
from extractor.fields.vocabulary import rule
from extractor.mentions import Kind
from extractor.model import Leader
from extractor.rule import Hit, settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.rule import Tagged

#: What a person is called before the name, in a list of several.
_TITLE = "(?:犯罪嫌疑人|嫌疑人|被告人|股东|负责人|总经理|经理|实际控制人|法定代表人|财务|主管|业务员)"
_LIST = f"(?<take>{{PERSON}}){{NOTE}}(?:(?:、|和|与|及|以及){_TITLE}?(?<take>{{PERSON}}){{NOTE}})*"
_PLAIN = "(?<take>{PERSON}){NOTE}"
_OFFICE = (
    "(?:局长|队长|政委|教导员|支队长|大队长|中队长|所长|检察长|检察官|法官|院长|庭长|民警|警官|律师|记者|"
    "通讯员|教授|主任|书记|部长|厅长|省长|市长|县长|负责同志|发言人|委员|主席|总理|总统)"
)

REFUSED = (
    rule(
        "leaders.not.victims",
        f"(?:被害人|受害人|受害者|受害群众|被害群众|事主|失主|群众|市民|居民|村民|投资人|网友|证人|举报人|"
        f"报案人|顾客|客户|老人|学生){_LIST}"
        f"|{_PLAIN}(?:等人?|夫妇|一家)?(?:向|到|来|前来|随即|立即|于是|马上|遂|赶紧|便|就|急忙|"
        f"及时)?{{CLAUSE}}{{0,8}}?(?:报警|报案|被骗|受骗|上当|遇害|被害|求助)"
        f"|(?:诱骗|引诱|骗取|诱使|哄骗){_LIST}|{_PLAIN}(?:是|系)[^，。；\n]{{0,16}}(?:员工|市民|居民|受害|"
        f"学生|教师|老师|职员)",
        examples={"被害人李某等人被骗": ("李某",), "群众郑某报警": ("郑某",), "引诱张某投资": ("张某",)},
        counters=("以张某为首的团伙骗取群众钱财", "抓获张某"),
    ),
    rule(
        "leaders.not.officials",
        f"{_OFFICE}(?:、|：)?{_PLAIN}",
        examples={"办案民警周某介绍": ("周某",)},
        counters=("犯罪嫌疑人周某交代",),
    ),
)

HEADS = (
    rule(
        "leaders.headed_by",
        f"以(?:犯罪嫌疑人|嫌疑人|被告人|[^，。；\n]{{0,8}}?)?{_LIST}(?:[一二两三四五六七八九]人|"
        f"兄弟[二两三]?人?|(?:兄弟|夫妇|夫妻|父子|姐妹)?{{HEADCOUNT}}|夫妇|夫妻|父子|等{{HEADCOUNT}}?|等人|"
        f"等多人|{{HEADCOUNT}})?为(?:首|头目|首要|"
        f"核心|主要组织者|组织者|主)",
        "ringleader",
        examples={
            "以唐某某为首的一境外诈骗集团": ("唐某某",),
            "以廖某某、申某等人为首的犯罪团伙": ("廖某某", "申某"),
            "以犯罪嫌疑人侯某、潘某为首": ("侯某", "潘某"),
        },
        counters=("以唐某某的名义",),
    ),
    rule(
        "leaders.financier.before",
        f"“?金主”?(?:的|是|为|系|、|之一|分别|老板|大老板|[^，。；\n“”{{PERSON}}]){{0,8}}?{_LIST}",
        "financier",
        examples={"“金主”梁某在回国期间被抓": ("梁某",), "幕后“金主”系青年郑某、聂某等人": ("郑某", "聂某")},
        counters=("“金主”尚未归案，张某",),
    ),
    rule(
        "leaders.financier.after",
        f"{_LIST}(?:等(?:人|{{HEADCOUNT}}|{{PERSON}})?|二人|两人)?(?:才)?(?:是|为|系|属于|作为|"
        f"，)?{{CLAUSE}}{{0,14}}?(?<!骨干|成员)(?:幕后)?“?金主”?",
        "financier",
        examples={
            "潘某某等6名幕后“金主”": ("潘某某",),
            "何某华、梁某才是这个集团的幕后“金主”": ("何某华", "梁某"),
        },
        counters=("抓获张某。“金主”在逃",),
    ),
    rule(
        "leaders.financier.by_pronoun",
        f"{_PLAIN}[^{{PERSON}}]{{0,200}}?“?金主”?，?(?:是|正是|就是|"
        f"便是)[^。！？；\n{{PERSON}}]{{0,12}}?(?:他|她|此人)",
        "financier",
        examples={
            "赵某出资建起6栋楼。“金主”，是专案组给他的定性": ("赵某",),
            "办楼的钱来自钱某，幕后“金主”正是他": ("钱某",),
        },
        counters=("赵某出资建楼。“金主”另有其人，孙某",),
    ),
    rule(
        "leaders.head_word.before",
        f"(?:主犯|首犯|匪首|头目(?:之一)?|头子|首要分子|组织者|领导者|策划者|实际控制人|幕后老板|大老板|"
        f"毒枭|主谋|黑老大|法定代表人|法人代表|主要犯罪嫌疑人)(?:、|：|“|(?:是|为|"
        f"系)(?:[^，。；\n{{PERSON}}]{{0,8}}(?:籍|人员|男子|女子|青年|人))?)?{_LIST}",
        "ringleader",
        examples={"判处主犯许某有期徒刑四年": ("许某",), "集团头目之一聂某": ("聂某",)},
        counters=("组织者尚未归案，许某在逃",),
    ),
    rule(
        "leaders.head_word.at_the_top",
        f"(?:最?顶[层端]|塔尖)的?(?:是|为)[^，。；\n{{PERSON}}]{{0,10}}{_LIST}|(?:受|听从|"
        f"听命于){_LIST}(?:的)?(?:等人)?(?:指挥|指使|操控|控制|领导|管理|遥控)",
        "ringleader",
        examples={"处在最顶层的是福建籍男子郗某辉": ("郗某辉",), "该团伙受覃某坚指挥": ("覃某坚",)},
        counters=("受张某委托",),
    ),
    rule(
        "leaders.head_word.gang_boss",
        f"{{GANG}}(?:的)?(?:幕后|实际|主要)?(?:老板|负责人|总负责人|股东|创始人|经营者|总监){_LIST}",
        "ringleader",
        examples={"诈骗集团老板赵某": ("赵某",), "该团伙负责人孙某": ("孙某",)},
        counters=("某饭店老板赵某",),
    ),
    rule(
        "leaders.head_word.boss_at_work",
        f"(?:老板|负责人|经营者|股东){_LIST}(?:等人)?(?:为[^，。；\n]{{0,10}}，)?(?:组织|指使|招募|雇佣|"
        f"安排|指挥|纠集|授意|操控|诱骗|带领)|(?:老板|经营者){_LIST}等人(?:通过|利用|以|非法|大肆|将)",
        "ringleader",
        examples={"某旅行社老板窦某组织老年人低价旅游": ("窦某",)},
        counters=("一家售后负责人徐某经常使用软件",),
    ),
    rule(
        "leaders.head_word.after_comma",
        f"{_LIST}(?:等人)?[^。！？；\n{{PERSON}}]{{0,30}}，(?:均|都)?(?:系|是)(?:该|整个|这个|本案|犯罪|"
        f"诈骗|集团|"
        f"团伙|的|起|组织|、){{0,6}}(?:首要分子|主犯|组织者|领导者|头目)",
        "ringleader",
        examples={"覃某组建、领导犯罪集团，系首要分子": ("覃某",)},
        counters=("覃某到案，主犯在逃",),
    ),
    rule(
        "leaders.head_word.after",
        f"{_LIST}等(?:主犯|首要分子|头目|组织者)|{_LIST}(?:等(?:人|{{HEADCOUNT}})?|二人|两人|三人|"
        f"{{HEADCOUNT}})?{{NOTE}}(?:在[^，。；\n]{{0,16}}中)?(?:均|都|分别)?(?:系|是|为|作为|属于|"
        f"起)(?!{{CLAUSE}}{{0,16}}(?:之一的?(?:亲属|父|母)))[^，。；\n]{{0,18}}?(?:主犯|首要分子|头目|"
        f"组织者|领导者|策划者|老板|负责人|实际控制人|法定代表人|主谋|首犯|指挥作用|首脑)",
        "ringleader",
        examples={"周某刚系现场最高层级人员，三人均系首要分子；余某系犯罪集团首要分子": ("余某",)},
        counters=("张某是一名司机",),
    ),
    rule(
        "leaders.headed.chief",
        f"{_LIST}(?:等人)?为(?:首|头目)的",
        "ringleader",
        examples={"王某为首的电诈团伙浮出水面": ("王某",)},
        counters=("王某为了牟利",),
    ),
)

SUSPECTS = (
    rule(
        "leaders.not.underlings",
        f"(?<!伙同其?|伙同)(?:下家|下线|上家|同乡|老乡|手下|马仔|妻子|丈夫|女友|男友|内弟|妹妹|弟弟|外甥|"
        f"亲属|母亲|父亲|儿子|女儿|"
        f"朋友|卡农|车手|司机|会计){_LIST}|(?:纠集|雇佣|雇用|指使|召集|招募)(?:同乡|老乡|朋友|他人|"
        f"社会人员|犯罪嫌疑人|被告人)?{_LIST}",
        examples={"纠集同乡冉某、杨某胜等6人": ("冉某", "杨某胜"), "他的妻子姜某负责收款": ("姜某",)},
        counters=("赵某伙同其弟赵某军",),
    ),
    rule(
        "leaders.suspect.named_as",
        f"(?:犯罪嫌疑人|嫌疑人|被告人|嫌犯|老板|负责人|“[^“”\n]{{1,6}}”){_LIST}",
        "suspect",
        examples={
            "犯罪嫌疑人赖某华等人在缅北设立窝点": ("赖某华",),
            "被告人吁某、方某文商定": ("吁某", "方某文"),
        },
        counters=("犯罪嫌疑人对张某谎称",),
    ),
    rule(
        "leaders.suspect.together_with",
        f"{_LIST}(?:又|等人|再次|还)?(?:[^。；\n{{PERSON}}]{{0,40}}，(?:并|又)?)?(?:(?:伙同|勾结|联合)"
        f"(?:被告人|犯罪嫌疑人|同伙|其[^，。；\n{{PERSON}}]{{0,4}})?(?:{_LIST})?|纠集|雇佣|雇用|指使|召集|"
        f"组织|招募)",
        "suspect",
        examples={"杨某翔伙同郑某领等人": ("杨某翔", "郑某领"), "张某雇佣黑客编写程序": ("张某",)},
        counters=("伙同他人",),
    ),
    rule(
        "leaders.suspect.and_others",
        f"{_LIST}(?:等|团伙|兄弟|夫妇|夫妻|父子|二人|两人|三人)(?:人|{{HEADCOUNT}}|多人|主要|犯罪|嫌疑|、|"
        f"团伙|"
        f"[^，。；\n]{{0,12}}{{HEADCOUNT}})?",
        "suspect",
        examples={"许某某、鳌某某等人组建团伙": ("许某某", "鳌某某"), "马某某团伙": ("马某某",)},
        counters=("许某某报案",),
    ),
    rule(
        "leaders.suspect.seized",
        f"(?:抓获|抓捕|控制|锁定|擒获|判处|将|对|确定|发现)(?:[^，。；\n{{PERSON}}]{{0,16}}?){_LIST}(?=等|"
        f"有|具有|[^，。；\n]{{0,12}}(?:抓获|归案|嫌疑|二人|两人|{{HEADCOUNT}}|有期徒刑|无期徒刑|刑事|行政|"
        f"行政处罚|批评教育)|，|。|$)",
        "suspect",
        examples={"成功抓获软件开发者张某、白某二人": ("张某", "白某"), "发现岳某有重大作案嫌疑": ("岳某",)},
        counters=("将情况告知张某家人",),
    ),
    rule(
        "leaders.suspect.does_it",
        f"{_LIST}(?:为|以)?(?:在[^，。；\n]{{0,16}}|通过[^，。；\n]{{0,20}}|利用[^，。；\n]{{0,20}}|非法|"
        f"涉嫌|因涉嫌|先后|多次|长期){{0,2}}(?:搭建|负责|担任|充当|提供|编写|操控|伪造|编造|指挥|招揽|纠集|"
        f"组建|成立|开设|设立|实施|贩卖|出售|收购|购买|制作|发布|散布|编造|冒充|骗取|诈骗|拼接|牟取|牟利|"
        f"窃取|控制|开发|组织|招募|经营|运营|谋取|博取|吸引|租赁|租用|承租)|由{_LIST}(?:等人)?(?:担任|任|"
        f"负责|出资|牵头|"
        f"组织|控制)|{_LIST}(?:等人)?(?:利用(?:职务|工作|管理|担任)|以非法占有为目的|以营利为目的|为牟取|"
        f"为谋取|为博)",
        "suspect",
        examples={"张某搭建交易平台": ("张某",), "韩某某在网上购买账号": ("韩某某",)},
        counters=("张某接到一个电话",),
    ),
)

RULES = (*REFUSED, *HEADS, *SUSPECTS)

_QUOTED = regex.compile("“[^“”\n]*”")
_SENTENCE_END = regex.compile("[。！？；\n]")
_DEFENDANTS = regex.compile("被告人")


def extract(case: CaseText) -> FieldResult:
    """Give the heads if the text names any, else those the case is named after and the first suspects."""
    lost: list[Lost] = []
    hits: list[Hit] = []
    for tagged in (case.heading, case.body):
        settled = settle(RULES, tagged)
        lost.extend(refusals(settled))
        hits.extend(h for h in accepted(settled.winners) if h.mention.rule != "person.courtesy")
    refused = {entry.mention.value.name for entry in lost if entry.reason.startswith("refused")}
    heads = [h for h in hits if h.rule.gives != "suspect"]
    named = _named_in_heading(case)
    chosen = heads or _suspects(case, hits, named, refused)
    kept: dict[str, Hit] = {}
    for hit in chosen:
        known = kept.setdefault(hit.mention.value.name, hit)
        if known is not hit and hit.rule.gives == "financier" and known.rule.gives == "ringleader":
            lost.append(Lost(hit.mention, hit.rule.name, "named as ringleader before"))
    lost.extend(
        Lost(hit.mention, hit.rule.name, "others stand before it at the head")
        for hit in hits
        if hit.mention.value.name not in kept
    )
    readings = tuple(
        sorted((reading(h.mention, _leader(h), h.rule.name) for h in kept.values()), key=lambda r: r.start)
    )
    claimed = tuple(m for m in case.of(Kind.PERSON) if m.value.name in kept)
    return FieldResult(readings, claimed, tuple(lost))


def _leader(hit: Hit) -> Leader:
    person = hit.mention.value
    return Leader(name=person.name, surname=person.surname, masked=person.masked, role=hit.rule.gives)


def _named_in_heading(case: CaseText) -> list[Hit]:
    """Return the persons after whom a numbered case is named: those in its heading, outside quotes."""
    if not case.numbered:
        return []
    quoted = [m.span() for m in _QUOTED.finditer(case.heading.text)]
    return [
        Hit(_IN_HEADING, mention, at, at + 1)
        for at, mention in case.heading.mentions.items()
        if mention.kind is Kind.PERSON
        and mention.rule != "person.courtesy"
        and not any(start <= at < end for start, end in quoted)
    ]


_IN_HEADING = rule(
    "leaders.suspect.in_heading",
    f"{_PLAIN}{{CLAUSE}}{{0,40}}案",
    "suspect",
    examples={"张某某拼接虚假字幕谣言案": ("张某某",)},
    counters=("张某某来到现场",),
)


def _suspects(case: CaseText, hits: Sequence[Hit], named: Sequence[Hit], refused: set[str]) -> list[Hit]:
    """Choose among mere suspects: named in the heading, then those first named in the body."""
    in_body = [
        h for h in hits if h.mention.start >= case.body.origin[0] and h.mention.value.name not in refused
    ]
    if not case.numbered:
        return [
            h
            for h in hits
            if h.mention.value.name not in refused and h.rule.name != "leaders.suspect.does_it"
        ] or list(hits)[:1]
    limit = _declared_defendants(case)
    if limit:
        defendants = [
            h for h in in_body if h.rule.name in ("leaders.suspect.named_as", "leaders.suspect.together_with")
        ]
        names = list(dict.fromkeys(h.mention.value.name for h in (*named, *defendants)))[:limit]
        return [h for h in (*named, *defendants) if h.mention.value.name in names]
    return [*named, *_first_named(case, in_body, {h.mention.value.name for h in named})]


def _declared_defendants(case: CaseText) -> int:
    """Return N of 被告人X等N人 (or X等N人 where the body tells of defendants), or 0."""
    if not (_DEFENDANTS.match(case.heading.text) or (case.judged and _DEFENDANTS.search(case.body.text))):
        return 0
    counts = [m for m in case.heading.mentions.values() if m.kind is Kind.HEADCOUNT]
    return counts[0].value.value if counts else len(_named_in_heading(case))


def _first_named(case: CaseText, hits: Sequence[Hit], named: set[str]) -> list[Hit]:
    """Return the suspects of the first sentence that names any."""
    if not hits:
        return []
    sentences = _sentence_starts(case.body)
    by_sentence: dict[int, list[Hit]] = {}
    for hit in hits:
        by_sentence.setdefault(max(s for s in sentences if s <= hit.start), []).append(hit)
    first = next(iter(by_sentence.values()))
    beside = {h.start for h in first if h.mention.value.name in named}
    return [h for h in first if not named or h.start in beside or h.rule.name != "leaders.suspect.does_it"]


def _sentence_starts(tagged: Tagged) -> list[int]:
    return [0, *(m.end() for m in _SENTENCE_END.finditer(tagged.text))]
