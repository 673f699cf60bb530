"""What words of the genre give: codes, dates, people, places, money and headcounts.

A row is (section, words put into a made-up text, what must be read in it). The words
stand in a case's body, or in its heading where they name a code.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Row(NamedTuple):
    """One example: ``ask`` names the view of the case that is compared with ``want``."""

    ask: str
    text: str
    want: Any


CODES = (
    Row("code", "浙江温州“9.06”电信网络诈骗案", "9.06"),
    Row("code", "浙江温州“9·06”电信网络诈骗案", "9.06"),
    Row("code", "浙江温州“9•06”电信网络诈骗案", "9.06"),
    Row("code", "浙江温州“9・06”电信网络诈骗案", "9.06"),
    Row("code", "浙江温州“11.6”电信网络诈骗案", "11.06"),
    Row("code", "浙江温州“2016·4·19”电信网络诈骗案", "2016.4.19"),
    Row("code", '浙江温州"9.06"电信网络诈骗案', "9.06"),
    Row("code", "浙江温州「9.06」电信网络诈骗案", "9.06"),
    Row("code", "浙江温州“金辉园区”电信网络诈骗案", "金辉园区"),
    Row("code", "浙江温州“鑫源集团”电信网络诈骗案", "鑫源集团"),
    Row("code", "广东佛山“飓风1号”电信网络诈骗案", "飓风1号"),
    Row("code", "浙江温州“金辉园区”系列电信网络诈骗案", "金辉园区"),
    Row("code", "浙江温州“8·08”专案", "8.08"),
    Row("code", "广东佛山、湖南衡阳“5.21”电信网络诈骗案", "5.21"),
    Row("code", "浙江温州“金主”资助电信网络诈骗案", None),
    Row("code", "浙江温州“杀猪盘”电信网络诈骗案", None),
    Row("code", "浙江温州“跑分”洗钱案", None),
    Row("code", "浙江温州“黑灰产”网络犯罪案", None),
    Row("code", "浙江温州“开盒”侵犯公民个人信息案", None),
    Row("code", "浙江温州“净网2024”网络水军案", None),
    Row("code", "浙江温州“192”号段诈骗案", None),
    Row("code", "浙江温州“以房养老”型诈骗案", None),
    Row("code", "浙江温州网民编造“某地3月15日地震”谣言案", None),
    Row("body_code", "温州市公安局成立专案组，代号“6·11”，全力攻坚。", "6.11"),
    Row("body_code", "温州市公安局抽调警力组成“3·03”专案组，奔赴各地。", "3.03"),
    Row("body_code", "温州市公安局侦破“金辉园区”专案。", "金辉园区"),
    Row("body_code", "幕后“金主”在逃，团伙以“跑分”为业，话术上叫“杀猪盘”。", None),
)
TAKEN_UP = (
    Row(
        "started", "2022年9月，浙江省温州市公安机关在侦办一起偷越国（边）境案中发现一个诈骗团伙。", "2022-09"
    ),
    Row("started", "2022年9月，温州市公安机关接群众报案后迅速开展工作。", "2022-09"),
    Row("started", "2022年9月，温州市公安局接到市民林女士报警称，其在网上被骗。", "2022-09"),
    Row("started", "2022年9月，温州市公安局依法立案侦办一起网络赌博案。", "2022-09"),
    Row("started", "2022年9月，温州市公安机关从一起刷单案件入手，挖出背后的团伙。", "2022-09"),
    Row("started", "2022年9月，温州市公安机关经研判发现一个境外诈骗团伙。", "2022-09"),
    Row("started", "2022年9月，温州市公安机关在工作中发现一个诈骗团伙。", "2022-09"),
    Row("started", "2022年9月，温州市公安机关根据群众提供的线索，锁定一个窝点。", "2022-09"),
    Row("started", "2023年以来，温州市公安机关在侦办一起洗钱案过程中，发现一个跑分团伙。", "2023"),
    Row("started", "2022年9月，网民举报有人在网上出售公民信息。", "2022-09"),
    Row("started", "该集团2019年12月成立，内部分工明确。", None),
    Row("started", "2017年以来，郭某等人开设赌博网站敛财。", None),
    Row("started", "2016年-2018年，以郭某为首的集团在境内行骗。", None),
    Row("started", "2018年之后，该集团转移至柬埔寨继续行骗。", None),
    Row("started", "2022年5月，成功打掉一个诈骗团伙，抓获12人。", None),
    Row("started", "2023年4月，温州市鹿城区人民法院判处郭某有期徒刑十年。", None),
)
_REPORTED = "，温州市公安局接到群众报案。"
DATES = (
    Row("started", f"今年2月{_REPORTED}", "2023-02"),
    Row("started", f"去年12月份{_REPORTED}", "2022-12"),
    Row("started", f"上月{_REPORTED}", "2023-08"),
    Row("started", f"2月9日{_REPORTED}", "2023-02-09"),
    Row("started", f"11月9日{_REPORTED}", "2022-11-09"),
    Row("started", f"近日{_REPORTED}", None),
    Row("started", f"日前{_REPORTED}", None),
    Row("started", f"今年年初{_REPORTED}", "2023"),
    Row("started", f"2021年年底{_REPORTED}", "2021"),
    Row("started", f"2021年上半年{_REPORTED}", "2021"),
    Row("started", f"2021年3月上旬{_REPORTED}", "2021-03"),
    Row("started", f"2022年5月31日，林某在家中上网被骗，当日{_REPORTED}", "2022-05-31"),
    Row("started", f"2022年5月31日，林某在家中上网被骗，次日{_REPORTED}", "2022-06-01"),
    Row("started", f"2022年5月，林某在网上被骗，同年8月{_REPORTED}", "2022-08"),
    Row("started", f"２０２２年９月{_REPORTED}", "2022-09"),
    Row("started", f"二〇二二年九月{_REPORTED}", "2022-09"),
    Row("read_date", "２０２３年", "2023"),
    Row("read_date", "二〇二三年", "2023"),
    Row("read_date", "2023-09-12 10:59", "2023-09-12T10:59"),
    Row("read_date", "2023/9/12", "2023-09-12"),
    Row("read_date", "民國108年10月", "2019-10"),
)
MASKS = (
    Row("persons", "犯罪嫌疑人唐某某落网", ["唐某某"]),
    Row("persons", "以陈某为首的团伙", ["陈某"]),
    Row("persons", "抓获王某龙、赖某华等人", ["王某龙", "赖某华"]),
    Row("persons", "犯罪嫌疑人上官某某被抓获", ["上官某某"]),
    Row("persons", "被告人张某1、张某甲均已到案", ["张某1", "张某甲"]),
    Row("persons", "犯罪嫌疑人李某（男，24岁，无业）落网", ["李某"]),
    Row("persons", "犯罪嫌疑人张某某（化名）被抓获", ["张某某"]),
    Row("persons", "犯罪嫌疑人岩某、阿某被抓获", ["岩某", "阿某"]),
    Row("persons", "犯罪嫌疑人买买提·某某被抓获", ["买买提·某某"]),
    Row("persons", "犯罪嫌疑人买买提·艾力被抓获", ["买买提·艾力"]),
    Row("persons", "犯罪嫌疑人郭志强、欧阳建国落网", ["郭志强", "欧阳建国"]),
    Row("persons", "犯罪嫌疑人逄某、禤某某被抓获", ["逄某", "禤某某"]),
    Row("persons", "被告人欧阳建国、郭勇，均被判刑", ["欧阳建国", "郭勇"]),
    Row("persons", "被告人郭勇被判刑", ["郭勇"]),
)
HEADS = (
    Row("leaders", "公安机关打掉以郭某为首的诈骗集团。", [("郭某", "ringleader")]),
    Row("leaders", "幕后“金主”郭某为诈骗窝点提供场地。", [("郭某", "financier")]),
    Row("leaders", "集团头目郭某落网。", [("郭某", "ringleader")]),
    Row("leaders", "主犯郭某落网。", [("郭某", "ringleader")]),
    Row("leaders", "抓获首要分子郭某。", [("郭某", "ringleader")]),
    Row("leaders", "抓获组织者郭某。", [("郭某", "ringleader")]),
    Row("leaders", "诈骗集团老板郭某落网。", [("郭某", "ringleader")]),
    Row("leaders", "该团伙负责人郭某落网。", [("郭某", "ringleader")]),
    Row("leaders", "抓获团伙骨干郭某、钱某。", [("郭某", "suspect"), ("钱某", "suspect")]),
    Row("leaders", "郭某伙同钱某搭建诈骗平台。", [("郭某", "suspect"), ("钱某", "suspect")]),
    Row(
        "leaders",
        "打掉以郭某华、郭某明兄弟二人为首的团伙。",
        [("郭某华", "ringleader"), ("郭某明", "ringleader")],
    ),
    Row("leaders", "以郭某为首的团伙落网。郭某交代，郭某自2021年起行骗。", [("郭某", "ringleader")]),
    Row("leaders", "被害人郭某被骗5万元。", []),
    Row("leaders", "群众郑某报警称被骗。", []),
    Row("leaders", "证人郭某证实了上述情况。", []),
    Row("leaders", "办案民警周某介绍，该团伙分工明确。", []),
    Row("leaders", "张女士报警后，民警迅速止付。", []),
    Row("leaders", "小李点击链接后被骗。", []),
    Row("leaders", "记者郭某从警方获悉，案件正在侦办。", []),
)
BASES = (
    Row("bases", "该集团盘踞在缅北，对国内民众实施诈骗。", [("缅北", "MM", None)]),
    Row("bases", "该集团盘踞在缅甸北部，对国内民众实施诈骗。", [("缅甸北部", "MM", None)]),
    Row("bases", "该集团盘踞在缅甸果敢特区，对国内民众实施诈骗。", [("缅甸果敢特区", "MM", "果敢特区")]),
    Row("bases", "该集团盘踞在缅北佤邦，对国内民众实施诈骗。", [("缅北佤邦", "MM", "佤邦")]),
    Row("bases", "郭某等人偷渡至缅甸的勐波县，加入诈骗集团。", [("缅甸的勐波县", "MM", "勐波县")]),
    Row("bases", "该集团在老挝某地设立窝点。", [("老挝", "LA", None)]),
    Row(
        "bases",
        "该集团在柬埔寨王国西哈努克港市“金水”园区设立窝点。",
        [("柬埔寨王国西哈努克港市", "KH", "西哈努克港市")],
    ),
    Row("bases", "该集团在菲律宾马尼拉市设立窝点。", [("菲律宾马尼拉市", "PH", "马尼拉市")]),
    Row("bases", "该集团在迪拜设立窝点。", [("迪拜", "AE", "迪拜")]),
    Row("bases", "该集团在境外多地设立窝点。", []),
    Row("bases", "该集团在东南亚某国设立窝点。", [("东南亚某国", None, None)]),
    Row(
        "bases",
        "该集团在缅甸、老挝和柬埔寨等地设立窝点。",
        [("缅甸", "MM", None), ("老挝", "LA", None), ("柬埔寨", "KH", None)],
    ),
    Row("bases", "该集团在老挝地方势力的庇护下，大肆行骗。", [("老挝", "LA", None)]),
    Row("hant_bases", "该集团在緬甸设立窝点。", [("缅甸", "MM", None)]),
    Row("hant_bases", "该集团在老撾设立窝点。", [("老挝", "LA", None)]),
    Row("hant_bases", "该集团在寮國设立窝点。", [("寮国", "LA", None)]),
    Row("hant_bases", "该集团在肯亞设立窝点。", [("肯亚", "KE", None)]),
    Row("hant_bases", "该集团在杜拜设立窝点。", [("杜拜", "AE", "杜拜")]),
    Row("bases", "中国驻柬大使馆提醒中国公民提高警惕。", []),
    Row("bases", "在中国驻柬埔寨大使馆协助下，案件告破。", []),
    Row("bases", "在老挝警方协助下，案件告破。", []),
    Row("bases", "郭某等人被从菲律宾押解回国。", []),
    Row("bases", "抓获犯罪嫌疑人90名，其中缅甸籍66名。", []),
    Row("bases", "嫌疑人经云南孟连口岸入境。", []),
)
MONEY = (
    Row("money", "经查，涉案金额3000余万元。", [(30_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额1.2亿余元。", [(120_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额5700万余元。", [(57_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额1亿3580万元。", [(135_800_000, "exact", "involved")]),
    Row("money", "经查，涉案金额三千余万元。", [(30_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额两千万。", [(20_000_000, "exact", "involved")]),
    Row("money", "经查，涉案金额2千万。", [(20_000_000, "exact", "involved")]),
    Row("money", "经查，涉案金额数千万元。", [(10_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额上亿元。", [(100_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额上千万元。", [(10_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额十几万元。", [(100_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额近3亿元。", [(300_000_000, "at_most", "involved")]),
    Row("money", "经查，涉案金额超50亿元。", [(5_000_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额逾千万元。", [(10_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额过亿元。", [(100_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额400多万元。", [(4_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额1316216元。", [(1_316_216, "exact", "involved")]),
    Row("money", "经查，涉案金额300000000元。", [(300_000_000, "exact", "involved")]),
    Row("money", "经查，涉案金额900余万。", [(9_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额人民币260万元。", [(2_600_000, "exact", "involved")]),
    Row("money", "经查，涉案金额260万元人民币。", [(2_600_000, "exact", "involved")]),
    Row("money", "经查，涉案金额260万元（人民币，下同）。", [(2_600_000, "exact", "involved")]),
    Row("money", "每名骨干获利20余万元至600余万元。", [(200_000, "range", "proceeds")]),
    Row("money", "对郭某等人分别并处罚金5万至15万元。", [(50_000, "range", "fine")]),
    Row("money", "团伙掌握300多万个微信号，用于引流。", []),
    Row("money", "郭某编造“某地挖出5000万元现金”的谣言，被行政处罚。", []),
    Row(
        "money",
        "涉案金额1.2亿余元。经审计，涉案金额共计1亿2380万元。",
        [(123_800_000, "exact", "involved")],
    ),
    Row("currency", "1,316,216.50元", "1316216.50 CNY"),
    Row("currency", "80万美元", "800000 USD"),
    Row("currency", "港币30万元", "300000 HKD"),
    Row("currency", "新台币500万元", "5000000 TWD"),
    Row("currency", "300泰铢", "300 THB"),
    Row("currency", "100USDT", "100 USDT"),
)
PEOPLE = (
    Row("people", "抓获犯罪嫌疑人13名。", [(13, "exact", "arrested", False)]),
    Row("people", "抓获祁某等4名犯罪嫌疑人。", [(4, "exact", "arrested", False)]),
    Row("people", "将郭某等14名犯罪嫌疑人抓获归案。", [(14, "exact", "arrested", False)]),
    Row("people", "目前，已到案500余人。", [(500, "at_least", "arrested", False)]),
    Row("people", "目前，到案涉诈人员700余名。", [(700, "at_least", "arrested", False)]),
    Row("people", "抓获郭某以及同伙共18人。", [(18, "exact", "arrested", False)]),
    Row("people", "民警将郭某、钱某二人抓获。", [(2, "exact", "arrested", False)]),
    Row("people", "抓获涉诈人员千余人。", [(1000, "at_least", "arrested", False)]),
    Row("people", "抓获犯罪嫌疑人近千名。", [(1000, "at_most", "arrested", False)]),
    Row("people", "抓获犯罪嫌疑人上百名。", [(100, "at_least", "arrested", False)]),
    Row("people", "抓获犯罪嫌疑人数十名。", [(10, "at_least", "arrested", False)]),
    Row("people", "抓获犯罪嫌疑人百余名。", [(100, "at_least", "arrested", False)]),
    Row("people", "抓获犯罪嫌疑人近4000多名。", [(4000, "at_least", "arrested", False)]),
    Row("people", "缅方已向我方移交犯罪嫌疑人5.3万余名。", [(53_000, "at_least", "repatriated", False)]),
    Row("people", "抓获犯罪嫌疑人 170 余名。", [(170, "at_least", "arrested", False)]),
    Row(
        "people",
        "抓获犯罪嫌疑人50名，其中“金主”1名，骨干成员14名。",
        [(50, "exact", "arrested", False), (1, "exact", "arrested", True), (14, "exact", "arrested", True)],
    ),
    Row(
        "people",
        "现已抓获560余人，其中已判决78人，移送审查起诉60人。",
        [
            (560, "at_least", "arrested", False),
            (78, "exact", "sentenced", True),
            (60, "exact", "transferred", True),
        ],
    ),
    Row(
        "people",
        "抓获犯罪嫌疑人1079名，其中中国籍763名。",
        [(1079, "exact", "arrested", False), (763, "exact", "arrested", True)],
    ),
    Row("people", "犯罪嫌疑人763名已被移交我方。", [(763, "exact", "repatriated", False)]),
    Row("people", "检察机关已受理移送审查起诉500余人。", [(500, "at_least", "transferred", False)]),
    Row("people", "该团伙造成120余名群众被骗。", []),
    Row("people", "警方出动民警200余人开展收网。", []),
    Row("people", "园区里住着5000多人。", []),
    Row(
        "people", "查获手机30部、电脑12台、银行卡45张、公章3枚，破获案件50起，核查线索20条，捣毁窝点4个。", []
    ),
    Row("people", "警方开展劝阻32万余人次。", []),
    Row("people", "郭某等人被判处有期徒刑十三年至二年四个月。", []),
)
#: Script and noise, in whatever the words are about.
NOISE = (
    Row("money", "经查，涉案金额3000餘万元。", [(30_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额3000馀万元。", [(30_000_000, "at_least", "involved")]),
    Row(
        "money",
        "经查,涉案金额近3亿元,流水1,316,216元.",
        [(300_000_000, "at_most", "involved"), (1_316_216, "exact", "flow")],
    ),
    Row("money", "经查，，涉案金额３０００余万元。。", [(30_000_000, "at_least", "involved")]),
    Row("money", "经查，涉案金额 3000 余万元 。", [(30_000_000, "at_least", "involved")]),
    Row("people", "公安机关已抓获犯罪嫌疑人 ８０ 余名。", [(80, "at_least", "arrested", False)]),
    Row("bases", "该集团盘踞在缅北勐（měng）拉，对国内民众行骗。", [("缅北勐拉", "MM", "勐拉")]),
    Row("people", "抓获犯罪嫌疑人□2名。", []),
    Row("money", "经查，涉案金额3?00万元。", []),
    Row(
        "people",
        "2022年9月，温州市公安机关接到报案后迅速成立专案组开展侦\n"
        "查，经过数月缜密侦查，民警在多地同时收网，共抓获犯罪嫌疑人\n"
        "80余名，捣毁窝点多处，缴获作案电脑和手机等一大批物品，有力\n打击了犯罪分子的嚣张气焰。",
        [(80, "at_least", "arrested", False)],
    ),
)
ROWS = {
    "codes": CODES,
    "taken up": TAKEN_UP,
    "dates": DATES,
    "masks": MASKS,
    "heads": HEADS,
    "bases": BASES,
    "money": MONEY,
    "people": PEOPLE,
    "noise": NOISE,
}
