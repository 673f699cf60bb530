"""When the case was taken up: reported, received, discovered, opened."""

from __future__ import annotations

from extractor.fields.field import CaseText, FieldResult, Lost, Reading, accepted, refusals
from extractor.fields.vocabulary import rule
from extractor.mentions import Kind
from extractor.mentions.resolve import isoformat, settle_in_order
from extractor.rule import settle

#: Length of an ISO 8601 date; hours are no part of the field.
_DAY = len("2022-09-12")

_DATE = "(?<take>{DATE})(?:以来)?"
_POLICE = (
    "(?:公安|警方|民警|派出所|分局|检察|网安|网警|刑侦|刑警|反诈|专案组|大队|支队|总队|经侦|海警|边检|边防|"
    "边境|缉私|移民|市局|县局|"
    "监管|海关|监委|纪委)"
)

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
        "start_date.reported",
        f"{_DATE}{{UNTIL}}(?:(?<![拼连直链间对承迎嫁])接(?!受|触|管|着|近|收)[^。！？；“\n]{{0,26}}?(?:报案|报警|"
        f"举报|求助|反映|控告|通报|警情|线索|情资|情报)|报了?[案警]|(?:举报|控告)(?!人)|接警|接报|"
        f"(?:移交|移送|转交|交办|推送|提供|反馈|下发)[^。！？；\n]{{0,10}}线索)",
        "start",
        means="The date on which a report of the crime reached the police.",
        examples={
            "2020年6月，长沙市公安机关接群众报案后查明": ("2020年6月",),
            "2021年3月8日，网友举报邵某造谣": ("2021年3月8日",),
            "2021年3月5日，该市居民周某到公安局报案": ("2021年3月5日",),
            "2020年6月，公安机关接(26)(求助|反映|通报|警情|线索|情资|情报)": ("2020年6月",),
            "2020年6月，公安机关接全国多地群众(报案|报警|举报|控告)": ("2020年6月",),
            "2020年6月，居民(报案|报警|报了案|报了警)": ("2020年6月",),
            "2020年6月以来，居民报案": ("2020年6月",),
            "2020年6月，公安机关接报案后立案侦查": ("2020年6月",),
            "2020年6月，网友(举报|控告)邵某": ("2020年6月",),
            "2020年6月，民警(接警|接报)后赶到": ("2020年6月",),
            "2020年6月，上级(移交|移送|转交|交办|推送|提供|反馈|下发)(10)线索": ("2020年6月",),
        },
        counters=(
            "2022年5月，公安机关成功打掉一团伙",
            "2019年以来，以王某为首的团伙行骗。后群众报案",
            "2020年6月，公安机关接(27)求助",
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
        f"{_DATE}{{UNTIL}}(?:立案|受案|受理(?!费)|开展侦查|展开侦查|展开调查|部署{{CLAUSE}}{{0,10}}侦办|"
        f"成立专案组|组成专案组|挂牌督办(?!的)|提前介入)",
        "start",
        means="The date on which the police opened the case.",
        examples={
            "2024年7月，某市公安局对某公司立案侦查": ("2024年7月",),
            "2024年7月，某市公安局(立案|受案|受理|开展侦查|展开侦查|展开调查|成立专案组|组成专案组|挂牌督办|提前介入)": (
                "2024年7月",
            ),
            "2024年7月，上级部署(10)侦办": ("2024年7月",),
            "2024年7月(72)立案": ("2024年7月",),
            "2024年7月以来，某市公安局立案多起": ("2024年7月",),
            "2024年7月，警方成立专案小组并立案": ("2024年7月",),
            "2024年7月，警方查办一案时发现另一团伙并立案": ("2024年7月",),
            "2024年7月案发，2024年9月警方立案": ("2024年9月",),
        },
        counters=(
            "2024年7月，周某因涉嫌诈骗被判处有期徒刑",
            "2024年7月，交了受理费",
            "2024年7月，挂牌督办的案件",
            "2024年7月，上级部署(11)侦办",
            "2024年7月，上级(部署|侦办)",
            "2024年7月(73)立案",
            "2024年7月，长期以来警方立案",
            "2024年7月，张某(成立|组建|加入|注册)公司，警方立案",
            "2024年7月，法院(判处|判决|提起公诉|开庭|宣判|公布|发布|通报|召开)后立案",
            "2024年7月，(记者|全国|全省|全市)立案",
            "2024年7月，警方(抓获|抓捕|打掉|破获|侦破|捣毁|摧毁|端掉|铲除|收网|告破|落网|归案|到案)后立案",
        ),
    ),
    rule(
        "start_date.found_in_another_case",
        f"{_DATE}{{UNTIL}}(?:侦办|办理|侦查|查办|调查|审查|核查|侦破){{SENTENCE}}{{0,64}}?"
        f"(?:发现|获悉|获取|查明|掌握|梳理|研判|锁定)",
        "start",
        means="The date on which the police came upon the case while working on another one.",
        examples={
            "2022年9月，某市公安机关在侦办一起贩卖银行卡案中发现": ("2022年9月",),
            "2023年以来，警方在侦办某案过程中，通过研判发现线索": ("2023年",),
            "2022年9月，警方(侦办|办理|侦查|查办|调查|审查|核查|侦破)(64)发现": ("2022年9月",),
            "2022年9月，警方侦办一案，(发现|获悉|获取|查明|掌握|梳理|研判|锁定)线索": ("2022年9月",),
        },
        counters=(
            "2022年9月，团伙成员在某地活动时被发现",
            "2022年9月，警方侦办(65)发现",
            "2022年9月，警方侦办一案",
        ),
    ),
    rule(
        "start_date.found_at_work",
        f"{_DATE}{{UNTIL}}{_POLICE}{{UNTIL}}{{SENTENCE}}{{0,20}}?(?:发现|获悉|获取|获得|掌握|线索|入手(?!机)|"
        f"(?:巡逻|盘查|检查|查验|设卡)[^。！？；\n]{{0,12}}(?:查获|拦下|查扣)|研判出|梳理出|排查出|查起|"
        f"着手(?!机)|注意到|察觉)",
        "start",
        means="The date on which the police found the case in their own work.",
        examples={
            "2019年11月，禹州市公安局在工作中发现": ("2019年11月",),
            "2021年7月，昆山市公安机关从回流人员入手，研判发现": ("2021年7月",),
            "2020年底，固始县公安局通过摸排，发现多名青年出境": ("2020年底",),
            "2023年3月，公安机关根据摸排的线索开展工作": ("2023年3月",),
            "2019年11月，(公安|警方|民警|派出所|分局|检察|网安|网警|刑侦|刑警|反诈|专案组|大队|支队|总队|经侦|海警|边检|边防|边境|缉私|移民|市局|县局|监管|海关|监委|纪委)发现": (
                "2019年11月",
            ),
            "2019年11月，民警(发现|获悉|获取|获得|掌握|通过线索|从张某入手|研判出|梳理出|排查出|从账户查起|从资金着手|注意到|察觉)": (
                "2019年11月",
            ),
            "2019年11月，民警(巡逻|盘查|检查|查验|设卡)(12)(查获|拦下|查扣)一车": ("2019年11月",),
            "2019年11月以来，民警在工作中发现": ("2019年11月",),
            "2019年11月，民警走访全国(18)发现": ("2019年11月",),
        },
        counters=(
            "2023年3月，张某发现商机",
            "2023年8月以来，以滕某为首的团伙兜售程序",
            "2019年11月，民警(买入手机|拿着手机)",
            "2019年11月，民警(巡逻|查获)",
            "2019年11月，民警巡逻(13)查获",
            "2019年11月，民警走访全国(19)发现",
            "2019年11月，民警走访",
        ),
    ),
)


def extract(case: CaseText) -> FieldResult:
    """Give the first date by which the text says that the case was taken up."""
    settled = settle(RULES, case.body)
    dates = case.of(Kind.DATE)
    full = dict(
        zip((m.start for m in dates), settle_in_order((m.value for m in dates), case.published), strict=True)
    )
    lost: list[Lost] = list(refusals(settled))
    for hit in accepted(settled.winners):
        date = full[hit.mention.start]
        if date is None:
            lost.append(Lost(hit.mention, hit.rule.name, "the year cannot be told: no publication date"))
            return FieldResult(lost=tuple(lost))
        found = Reading(isoformat(date)[:_DAY], hit.mention.start, hit.mention.end, hit.rule.name)
        return FieldResult((found,), (hit.mention,), tuple(lost))
    return FieldResult(lost=tuple(lost))
