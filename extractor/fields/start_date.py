"""When the case was taken up: reported, received, discovered, opened."""

from __future__ import annotations

from extractor.fields.field import CaseText, FieldResult, Lost, Reading, accepted, refusals
from extractor.fields.vocabulary import rule
from extractor.resolve.dates import isoformat
from extractor.row import Cue, Row, Unless, after, before, near, row
from extractor.rule import settle

#: Length of an ISO 8601 date; hours are no part of the field.
_DAY = len("2022-09-12")

#: What tells in the same sentence of the gang, of the bust or of the press before it comes to the cue.
_OTHERWISE = "DATE catch bust sentence prosecute trial set_up ever_since press land.everywhere announce meeting once_caught"
_POLICE = (
    "authority.police|authority.prosecutor|authority.customs|authority.regulator|authority.supervision|unit"
)


def _then(words: str, unless: Unless | None = None) -> Cue:
    """Return a cue in the same sentence, with nothing between that tells of something else first."""
    return near(words, 74, "sentence", without=_OTHERWISE, unless=unless)


def _dates(*cues: Cue, unless: Unless | tuple[Unless, ...] = ()) -> Row:
    return row("DATE", after=cues, unless=unless)


RULES = (
    rule(
        "start_date.not.period",
        "(?<take>{DATE})(?:至|到|—|-|～)(?<take>{DATE})",
        means="A date that opens a period of the crime is no start of the case.",
        examples={
            "2015年-2017年，阮某某等人先后开办公司": ("2015年", "2017年"),
            "2015年(至|到|—|-|～)2017年": ("2015年", "2017年"),
            "2019年至2021年，周某等人作案，警方立案侦查": ("2019年", "2021年"),
        },
        counters=(
            "2020年6月，公安机关接报案",
            "2015年，2017年",
        ),
    ),
    rule(
        "start_date.not.of_the_story",
        (
            _dates(near("电|讯|media.message")),
            _dates(near("从", 40, "sentence", without="DATE"), near("learn", 24)),
        ),
        means="The day on which the press writes, or hears from the police, is no start of the case.",
        examples={
            "某社9月18日(电|讯|消息)，警方接到报案": ("9月18日",),
            "1月30日，本报从某市公安局获悉": ("1月30日",),
            "1月30日(40)从(24)({learn})": ("1月30日",),
        },
        counters=(
            "9月18日，警方接到报案后从现场查获",
            "9月18日(41)从某局获悉",
            "9月18日从(25)获悉",
            "9月18日获悉",
            "9月18日从某局",
        ),
    ),
    rule(
        "start_date.not.statistics",
        (_dates(near("open|work_on", 40, "sentence", without="DATE"), near("COUNT", 10)),),
        means="A span over which cases were counted is no start of one.",
        examples={
            "自2020年以来，该院共受理审查逮捕案件19件": ("2020年",),
            "2020年以来，该院({open})(10)7起": ("2020年",),
        },
        counters=(
            "2020年，该院立案，涉案账户7个",
            "2020年，警方立案，后并案3起",
            "2020年，该院共有案件19件",
        ),
    ),
    rule(
        "start_date.reported",
        (
            _dates(
                _then("receive", unless=before("company", 1)),
                near("report.crime|tip|lead", 26, "sentence", without="“"),
            ),
            _dates(_then("receive"), near("tip.call", 48, "sentence")),
            _dates(_then("向"), near("complain", 14)),
            _dates(_then("向"), near("authority.prosecutor|authority.police", 24), near("complain", 14)),
            # 2024年3月，王某被骗。警方接报
            _dates(
                near("。", 60, "sentence", without=f"{_OTHERWISE} receive report.crime"),
                near(_POLICE, 8),
                near("receive|report.crime", 4),
            ),
            _dates(
                _then("tell_police"), near("authority.police", 20), unless=after("surrender", 99, "sentence")
            ),
            _dates(_then("report.crime")),
            _dates(_then("hand_over"), near("lead", 10, "sentence")),
        ),
        "start",
        means="The date on which a report of the crime reached the police.",
        examples={
            "2020年6月，长沙市公安机关接群众报案后查明": ("2020年6月",),
            "2021年3月8日，网友举报邵某造谣": ("2021年3月8日",),
            "2021年3月5日，该市居民周某到公安局报案": ("2021年3月5日",),
            "2020年6月，公安机关({receive})(26)({report.crime})": ("2020年6月",),
            "2020年6月，公安机关接到事主被“贷款公司”(38)的警情": ("2020年6月",),
            "2020年6月，多名老人向(14)({complain})": ("2020年6月",),
            "2020年6月，志愿者向(24)({authority.police}|{authority.prosecutor})(14)({complain})": (
                "2020年6月",
            ),
            "2020年6月，某居民买菜被骗(40)。(8)民警(4)({receive}|{report.crime})": ("2020年6月",),
            "2020年6月，李女士({tell_police})(20)派出所": ("2020年6月",),
            "2020年6月以来，居民({report.crime})": ("2020年6月",),
            "2020年6月，上级({hand_over})(10)线索": ("2020年6月",),
        },
        counters=(
            "2022年5月，公安机关成功打掉一团伙",
            "2019年以来，以王某为首的团伙行骗。后群众报案",
            "2020年6月，公安机关接(27)求助",
            "2020年6月，公安机关接到事主被“贷款公司”(49)的警情",
            "2020年6月，多名老人向(15)反映",
            "2020年6月，该({company})接到用户投诉",
            "2020年6月，某居民买菜。警方随后",
            "2020年6月，李女士走进(21)派出所",
            "2020年6月，张某走进派出所(8)({surrender})",
            "2020年6月，李女士(走进|派出所)",
            "2020年6月，公安机关(接某人|求助)",
            "2020年6月，(拼|连|直|链|间|对|承|迎|嫁)接平台反映",
            "2020年6月，张某接(受|触|管|着|近|收)某人求助",
            "2020年6月，(举报|控告)人到场",
            "2020年6月，上级移交(11)线索",
            "2020年6月，上级移交人员",
            "2020年6月，上级有线索",
        ),
    ),
    rule(
        "start_date.opened",
        (
            _dates(_then("open")),
            _dates(_then("deploy"), near("investigate", 10)),
            _dates(_then("form"), near("case_team", 10)),
        ),
        "start",
        means="The date on which the police opened the case.",
        examples={
            "2024年7月，某市公安局对某公司立案侦查": ("2024年7月",),
            "2024年7月，某市公安局({open})": ("2024年7月",),
            "2024年7月，上级部署(10)({investigate})": ("2024年7月",),
            "警方于2024年7月({form})(10)({case_team})": ("2024年7月",),
            "2024年7月(74)立案": ("2024年7月",),
            "2024年7月以来，某市公安局立案多起": ("2024年7月",),
            "2024年7月，警方查办一案时发现另一团伙并立案": ("2024年7月",),
            "2024年7月案发，2024年9月警方立案": ("2024年9月",),
        },
        counters=(
            "2024年7月，周某因涉嫌诈骗被判处有期徒刑",
            "2024年7月，交了受理费",
            "2024年7月，挂牌督办的案件",
            "2024年7月，上级部署(11)侦办",
            "2024年7月，上级(部署|侦办)",
            "2024年7月，警方组成(11)专案组",
            "2024年7月，警方(成立|组成)队伍",
            "2024年7月(75)立案",
            "2024年7月，张某({set_up})公司，警方立案",
            "2024年7月，法院({sentence}|{trial}|{prosecute}|{announce}|{meeting})后立案",
            "2024年7月，({press}|{land.everywhere}|{ever_since})立案",
            "2024年7月，警方({catch}|{bust}|{once_caught})，后立案",
        ),
    ),
    rule(
        "start_date.found_in_another_case",
        _dates(_then("investigate|work_on"), near("discover|identify", 64, "sentence")),
        "start",
        means="The date on which the police came upon the case while working on another one.",
        examples={
            "2022年9月，某市公安机关在侦办一起贩卖银行卡案中发现": ("2022年9月",),
            "2023年以来，警方在侦办某案过程中，通过研判发现线索": ("2023年",),
            "2023年9月13日(凌晨|上午|晚)以来，警方在侦办某案时发现线索": ("2023年9月13日(凌晨|上午|晚)",),
            "2022年9月，警方(侦办|侦查|查办|调查|审查|{work_on})(64)({discover})": ("2022年9月",),
            "2022年9月，警方侦办一案，({identify})线索": ("2022年9月",),
        },
        counters=(
            "2022年9月，团伙成员在某地活动时被发现",
            "2022年9月，警方侦办(65)发现",
            "2022年9月，警方侦办一案",
        ),
    ),
    rule(
        "start_date.found_at_work",
        (
            _dates(_then(_POLICE), near("discover", 92, "sentence", without=_OTHERWISE)),
            _dates(_then(_POLICE), _then("patrol"), near("seize", 12, "sentence")),
        ),
        "start",
        means="The date on which the police found the case in their own work.",
        examples={
            "2019年11月，禹州市公安局在工作中发现": ("2019年11月",),
            "2021年7月，昆山市公安机关从回流人员入手，研判发现": ("2021年7月",),
            "6月上旬，广州市公安局白云区分局通过研判发现": ("6月上旬",),
            "2020年底，固始县公安局通过摸排，发现多名青年出境": ("2020年底",),
            "2023年3月，公安机关根据摸排的线索开展工作": ("2023年3月",),
            "2019年11月，({authority.police}|{authority.prosecutor}|{authority.customs}|{unit})发现": (
                "2019年11月",
            ),
            "2019年11月，({authority.regulator}|{authority.supervision})发现": ("2019年11月",),
            "2019年11月以来，民警({discover})": ("2019年11月",),
            "2019年11月，民警({patrol})(12)查获一车": ("2019年11月",),
        },
        counters=(
            "2023年3月，张某发现商机",
            "2023年8月以来，以滕某为首的团伙兜售程序",
            "2019年11月，民警(买入手机|拿着手机)",
            "2019年11月，民警(巡逻|查获)",
            "2019年11月，民警巡逻(13)查获",
            "2019年11月，民警走访(93)发现",
            "2019年11月，民警走访",
        ),
    ),
)


def extract(case: CaseText) -> FieldResult:
    """Give the first date by which the text says that the case was taken up."""
    settled = settle(RULES, case.body)
    lost: list[Lost] = list(refusals(settled))
    for hit in accepted(settled.winners):
        date = isoformat(hit.mention.value)
        if date is None:
            lost.append(
                Lost(hit.mention, hit.rule.name, "the year cannot be told: no publication date", undated=True)
            )
            return FieldResult(lost=tuple(lost))
        found = Reading(date[:_DAY], hit.mention.start, hit.mention.end, hit.rule.name)
        return FieldResult((found,), (hit.mention,), tuple(lost))
    return FieldResult(lost=tuple(lost))
