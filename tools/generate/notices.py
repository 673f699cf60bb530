"""A whole notice: title, lead, numbered cases, closing words; or one case, or none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generate.cases import MadeCase, make_case
from generate.dates import day_of_publication
from generate.figures import han
from generate.places import province
from generate.sentences import CRIMES
from generate.told import Told
from generate.trials import make_trial

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from random import Random


@dataclass(frozen=True, slots=True)
class MadeNotice:
    """The story of a page, its lines one by one, and what a reader takes from it."""

    title: str
    lines: tuple[str, ...]
    day: dt.date | None
    gold: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who speaks: in the title, in the lead, and by full names."""

    short: str
    long: str
    agencies: tuple[str, ...]


_SUPERVISORS = _Voice("最高检、公安部", "最高人民检察院、公安部", ("最高人民检察院", "公安部"))
_MINISTRY = _Voice("公安部", "公安部", ("公安部",))
_COURT = _Voice("最高人民法院", "最高人民法院", ("最高人民法院",))
#: After these the name of a case stands on a line of its own.
_ALONE = ("案例{han}", "【案例{han}】", "{n:02}", "典型案例{han}", "案例{n}", "典型案例之{han}")
_MARKERS = (
    "{n}.", "{n}.", "{n}、", "{n}、", "{n}．", "（{n}）", "（{han}）", "{han}、", "{han}、", "案例{han}：",
    "案例{n}：", "【案例{han}】", "{circle}", "({n})", "{n} ", "典型案例{han}：", "案例{han} ", "案例{n}.",
    "（{n}）、", "【案例{n}】", "{han}. ",
)  # fmt: skip
#: How the sections of a case are headed, where it has sections.
_SECTIONS = (
    ("一、基本案情", "二、诉讼过程"),
    ("（一）基本案情", "（二）裁判结果"),
    ("【基本案情】", "【裁判结果】"),
    ("基本案情", "裁判结果"),
)
_CLOSING = (
    "警方提醒：凡是要求向陌生账户转账的，都是诈骗，请及时拨打96110。",
    "公安机关提醒广大群众提高警惕，切勿轻信“高回报”的网络投资。",
    "有关负责人表示，下一步将保持高压严打态势，坚决斩断犯罪链条。",
    "网络不是法外之地，请广大网民自觉遵纪守法。",
    "下一步，公安机关将持续加大打击力度，切实维护群众财产安全。",
    "警方郑重提示：出借、出售银行卡和电话卡将承担法律责任。",
    "检察官提醒，网络投资需谨慎，高额回报往往暗藏陷阱。",
)
_BACKGROUND = (
    "近年来，此类犯罪多发高发，严重侵害人民群众财产安全，群众反映强烈。",
    "这批案件的共同特点是：组织严密，手法翻新，网上网下勾连，社会影响恶劣。",
    "有关部门要求各地坚持全链条打击，深挖组织者、骨干成员和幕后“金主”。",
)


def make_notice(chance: Random) -> MadeNotice:
    """Make up a notice of one kind or another."""
    day = day_of_publication(chance) if chance.random() < 0.93 else None
    style = chance.random()
    if style < 0.45:
        return _supervised(chance, day)
    if style < 0.78:
        return _bulletin(chance, day)
    if style < 0.85:
        return _trials(chance, day)
    if style < 0.95:
        return _single(chance, day)
    return _none(chance, day)


def _supervised(chance: Random, day: dt.date | None) -> MadeNotice:
    count, batch = chance.randint(2, 6), chance.randint(1, 12)
    crime = chance.choice(("电信网络诈骗", "跨境电信网络诈骗", "跨境网络赌博", "网络犯罪"))
    ordinal = chance.choice((str(batch), han(batch)))
    title = f"{_SUPERVISORS.short}{chance.choice(('联合', ''))}挂牌督办第{ordinal}批{count}起特大{crime}案件"
    cases = [make_case(chance, day) for _ in range(count)]
    lead = (
        f"{_SUPERVISORS.long}近日联合挂牌督办第{ordinal}批{count}起特大{crime}案件，"
        "要求各地检察机关、公安机关依法从严惩治。"
    )
    lines = [lead, *_listed(chance, cases), chance.choice(_BACKGROUND)]
    lines += chance.choice(([], ["挂牌督办案件简要情况"], ["附：挂牌督办案件简要情况"]))
    gold = _gold(_SUPERVISORS, "numbered", count, batch=batch)
    return _numbered(chance, MadeNotice(title, tuple(lines), day, gold), cases)


def _bulletin(chance: Random, day: dt.date | None) -> MadeNotice:
    voice, count = _voice(chance), chance.randint(2, 8)
    crime = chance.choice(CRIMES)
    told = chance.choice((str(count), han(count) if count != 2 else "两"))
    title = f"{voice.short}公布{told}起打击{crime}犯罪典型案例"
    cases = [make_case(chance, day) for _ in range(count)]
    lines = [chance.choice(_BACKGROUND)] if chance.random() < 0.6 else []
    lines.append(f"近日，{voice.long}公布{told}起典型案例。")
    made = MadeNotice(title, tuple(lines), day, _gold(voice, "numbered", count))
    return _numbered(chance, made, cases)


def _trials(chance: Random, day: dt.date | None) -> MadeNotice:
    count = chance.randint(2, 6)
    title = f"最高人民法院发布{count}件电信网络诈骗及其关联犯罪典型案例"
    lead = f"近日，最高人民法院发布{count}件典型案例。"
    made = MadeNotice(title, (lead,), day, _gold(_COURT, "numbered", count))
    return _numbered(chance, made, [make_trial(chance) for _ in range(count)])


def _voice(chance: Random) -> _Voice:
    if chance.random() < 0.5:
        return _MINISTRY
    one = province(chance)
    office = "公安局" if one.name.endswith("市") else "公安厅"
    name = one.name + office
    return _Voice(name, name, (name,))


def _listed(chance: Random, cases: Sequence[MadeCase]) -> list[str]:
    """Return the sentence that lists the cases by their names, or nothing."""
    if chance.random() < 0.5:
        return []
    names = [case.heading.words for case in cases if case.heading]
    numbered = "；".join(f"（{number}）{name}" for number, name in enumerate(names, 1))
    form = chance.choice(("此次督办的案件分别为：{plain}。", "具体为：{numbered}。", "包括：{commas}。"))
    return [form.format(plain="；".join(names), numbered=numbered, commas="、".join(names))]


def _numbered(chance: Random, lead: MadeNotice, cases: Sequence[MadeCase]) -> MadeNotice:
    """Put the cases under a title and a lead, and closing words after them."""
    marker = chance.choice(_MARKERS if chance.random() < 0.9 else _ALONE)
    same_line = chance.random() < 0.15
    lines = list(lead.lines)
    if chance.random() < 0.06:
        lines += [
            "目录",
            *(_told_case(marker, index, case, same_line=False)[0] for index, case in enumerate(cases, 1)),
        ]
    if chance.random() < 0.08 and "案例" in marker:
        cases = [_in_sections(case, chance.choice(_SECTIONS)) for case in cases]
    for index, case in enumerate(cases, 1):
        lines += _told_case(marker, index, case, same_line=same_line)
    if chance.random() < 0.5:
        lines.append(chance.choice(_CLOSING))
    gold = {**lead.gold, "cases": [case.gold(index) for index, case in enumerate(cases, 1)]}
    return replace(lead, lines=tuple(lines), gold=gold)


def _told_case(marker: str, index: int, case: MadeCase, *, same_line: bool) -> list[str]:
    number = marker.format(n=index, han=han(index), circle=chr(ord("①") + index - 1))
    heading = case.heading.words if case.heading else ""
    body = [part.words for part in case.body]
    if marker in _ALONE:
        return [number, heading, *body]
    if same_line:
        return [f"{number}{heading}。{body[0]}", *body[1:]]
    return [number + heading, *body]


def _in_sections(case: MadeCase, heads: tuple[str, str]) -> MadeCase:
    """Put a head above each of the first two paragraphs of a case."""
    headed = [line for head, part in zip(heads, case.body, strict=False) for line in (Told(head), part)]
    return replace(case, body=(*headed, *case.body[2:]))


def _gold(voice: _Voice | None, kind: str, declared: int | None, batch: int | None = None) -> dict[str, Any]:
    return {
        "kind": kind,
        "agencies": list(voice.agencies) if voice else [],
        "batch": batch,
        "declared_cases": declared,
        "cases": [],
        "warnings": [],
    }


def _single(chance: Random, day: dt.date | None) -> MadeNotice:
    case = make_case(chance, day, numbered=False)
    crime, office = chance.choice(CRIMES), case.where.full + "公安局"
    lead = f"记者从{office}获悉，该局近日成功破获一起特大{crime}案。"
    lines = (lead, *(part.words for part in case.body), chance.choice(_CLOSING))
    voice = _Voice(office, office, (office,))
    gold = {**_gold(voice, "single", None), "cases": [replace(case, lead=lead).gold(1)]}
    return MadeNotice(f"警方成功侦破一起特大{crime}案", lines, day, gold)


_MEETINGS = (
    "会议指出，今年以来全国公安机关共破获电信网络诈骗案件{a}万余起，抓获犯罪嫌疑人{b}万余名，追赃挽损{c}亿元。",
    "会议强调，要紧盯重点地区、重点人群，推动源头治理，力争发案数同比下降{b}%。",
    "据介绍，上半年各级反诈中心累计发出预警{a}万条，劝阻群众{b}万人次，避免损失{c}亿元。",
    "截至{b}月底，全国已建成基层反诈工作站{a}00余个，培训志愿者{b}万名。",
    "与会代表围绕技术反制、国际合作、宣传防范等议题进行了交流。",
)


def _none(chance: Random, day: dt.date | None) -> MadeNotice:
    title = chance.choice(
        (
            "全国打击治理电信网络新型违法犯罪工作会议召开",
            "反诈宣传进社区活动启动",
            "公安机关部署夏季治安打击整治行动",
        )
    )
    forms = chance.sample(_MEETINGS, k=chance.randint(3, 5))
    lines = [
        form.format(a=chance.randint(11, 90), b=chance.randint(2, 9), c=chance.randint(3, 40))
        for form in forms
    ]
    return MadeNotice(title, tuple(lines), day, _gold(None, "none", None))
