"""Whether a text without case headings is the story of one case, or of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.mentions import Kind, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex

    from extractor.mentions import Mention
    from extractor.page import Page

_AUTHORITY = (
    "(?:公安|警方|民警|派出所|专案组|刑侦|网安|反诈|海警|检察|法院|警察|移民管理|治安部门|海关缉私|缉毒|"
    "刑事局|警务处|调查科|调查局|调查处|廉政公署|廉署|司警|税务(?:局|机关|部门)|稽查局|我(?:分?局|院|[支大]队))"
)
_BUST = (
    "(?:抓获|抓捕|拘捕|瓦解|捣破|打掉|破获|侦破|捣毁|摧毁|端掉|铲除|刑拘|刑事拘留|批捕|逮捕|判处|提起公诉|告破|收网|"
    "移送审查起诉|刑事强制措施|拘提|落网|归案)"
)
#: An authority and what it did, within one sentence (verse-like texts break it over lines).
_OPERATION = expression(
    rf"{_AUTHORITY}[^。！？]{{0,110}}?{_BUST}|{_BUST}[^。！？]{{0,60}}?(?:犯罪嫌疑人|嫌疑人|团伙|窝点)"
    rf"|(?:嫌疑人|\p{{Han}}某)[^。！？]{{0,40}}?(?:被|已|全部|均|陆续|先后)[^。！？]{{0,16}}?(?:{_BUST}|到案)"
    r"|\p{Han}某[^。！？]{0,20}?(?:落网|归案)|判处(?:被告人)?\p{Han}{1,2}某|对\p{Han}某[^。！？，]{0,12}行政(?:拘留|处罚)"
    rf"|将[^。！？，]{{0,30}}(?:嫌疑人|\p{{Han}}某)[^。！？，]{{0,30}}{_BUST}"
)
#: One case, one gang, one operation spoken of.
_ONE = expression(
    "该(?:犯罪|诈骗|赌博|特大|盗窃|电诈|洗钱|非法)?(?:团伙|集团|组织|案|平台|公司|网站|窝点)|此案|本案|"
    "案件正在|专案组|"
    "(?:一|1)(?:起|个|名|伙|条|处)[^，。；\n]{0,24}?(?:案|团伙|集团|窝点|链条|犯罪)|这(?:起|个|"
    "一)[^，。；\n]{0,16}?(?:案|团伙|集团)|"
    "(?:犯罪)?嫌疑人\\p{Han}某|\\p{Han}某某?(?:等|因|被|伙同|交代)|[“][0-9]{1,2}[·.][0-9]{1,2}[”]"
)
_CRIME = expression(
    "犯罪|嫌疑人|团伙|民警|警方|公安|抓获|涉案|诈骗|被告人|判处|受害|被害|赌博|\\p{Han}某|专案|案件|检察|"
    "法院|侦查|警|赃|骗|洗钱|窝点|集团|金主"
)
#: The whole country or many months spoken of: statistics, meetings, campaigns.
_SUMMARY = expression(
    "全国(?:公安|检察|法院|各级|各地|累计|共)|全[省市县区州](?:公安|检察|法院|各级|累计|共)|各地(?:公安|检察|法院)|各级(?:公安|检察|法院)|同比|环比|累计|"
    "(?:万|千)(?:余|多)?起|集群战役|专项(?:行动|工作|整治)|会议(?:强调|要求|指出|认为)|"
    "《[^》]{2,40}(?:意见|办法|条例|规定|法|解释|通知)》|第[一二三四五六七八九十百]+条|强调|指出|贯彻|落实|"
    "部署|推进|[一二三四]是(?:坚持|加强|突出|聚焦|强化|依法)"
)
_NO_CASE_TITLE = expression(
    "意见|办法》|条例|规定|解读|评论|社评|时评|发布会|会议|座谈|答记者问|问答|提示|提醒|请注意|如何|什么|"
    "怎么|吗？|工作报告|白皮书|推进会|电视电话|印发|周报|早知道|新闻联播|速览|要闻|月报|盘点|综述|战果(?!！)|成效|备忘录|签约|"
    "指南|须知|严厉打击|(?:专项|打击)行动|年鉴"
)
#: The title of a notice by which the police tell of one event.
_POLICE_NOTICE = expression("警 ?情 ?通 ?报|案 ?情 ?通 ?报")
#: A bust told to the month or the day.
_DATED_BUST = expression(rf"[0-9]{{1,2}}(?:月|日)[^。！？；]{{0,40}}?{_BUST}")
#: Cases counted: more than one such count makes statistics.
_CASE_COUNT = expression("[0-9百千万余多](?:起|件)(?!事)")
_SENTENCE = expression("[^。！？；\n]+")


def tells_one_case(clean: str, page: Page, mentions: Sequence[Mention]) -> bool:
    """Tell whether the story is about one case: a local authority's own operation, told at length."""
    lines = page.body
    title = page.title.value if page.title else ""
    story = "\n".join(clean[line.start : line.end] for line in lines)
    if not story or not lines:
        return False
    words = f"{title}\n{story}"
    local = _local(clean, page, mentions)
    if not local or not tells_operation(words) or _share(story, _CRIME) < 0.4:
        return False
    ones = len(_ONE.findall(words))
    summary = _share(story, _SUMMARY)
    if _NO_CASE_TITLE.search(title) and not (ones >= 4 and summary < 0.2):
        return False
    evidence = (
        (2 if local == "lead" else 1)
        + 0.5 * min(ones, 6)
        + (1 if _DATED_BUST.search(words) else 0)
        + (1 if _POLICE_NOTICE.search(title) else 0)
        - 3 * summary
        - 0.5 * max(0, len(_CASE_COUNT.findall(words)) - 1)
    )
    return evidence >= 1


def tells_operation(words: str) -> bool:
    """Tell whether a text tells what an authority did against a crime."""
    return bool(_OPERATION.search(words))


def _share(story: str, pattern: regex.Pattern[str]) -> float:
    """Return the share of the story's characters that stand in sentences with the pattern."""
    sentences = _SENTENCE.findall(story)
    total = sum(len(s) for s in sentences)
    return sum(len(s) for s in sentences if pattern.search(s)) / total if total else 0.0


_ORGAN = expression(
    "(?:市|县|区|省|州)?(?:市|县|区|省)?(?:公安|警方|分局|检察|网安|派出所|刑侦|法院|人民法院|中级人民法院|"
    "反诈|海警|治安|移民|税务)"
)


#: Authorities that act themselves and are told without a place.
_NATIONAL = expression(
    "刑事警察局|刑事局|警政署|调查局|司法警察局|司警|廉政公署|"
    "(?:商业罪案|有组织罪案及三合会|毒品|网络安全及科技罪案)调查科|(?:香港|澳门)(?:警方|警务处|警察|海关|廉政公署|司法警察局)|"
    "(?:公安部|海关总署)[^，。；\n]{0,10}(?:指挥|侦破|破获)|国家移民管理局"
)


def _local(clean: str, page: Page, mentions: Sequence[Mention]) -> str:
    """Return where a local authority is named: ``lead`` (title, first lines), ``body``, or nowhere."""
    lead = page.body[min(3, len(page.body)) - 1].end
    spans = [(line.start, line.end) for line in page.body]
    if page.title:
        spans.append((page.title.start, page.title.end))
    told = (m for m in within(mentions, spans) if m.kind is Kind.PLACE and _ORGAN.match(clean, m.end))
    first = min((m.start for m in told), default=None)
    if first is None:
        return "lead" if _NATIONAL.search(clean, page.body[0].start, lead) else ""
    return "lead" if first < lead else "body"
