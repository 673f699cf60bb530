from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.lexicon import coded
from extractor.mentions.measures import is_contradictory
from extractor.mentions.mention import Kind
from extractor.mentions.money import find_money
from extractor.readers import read_amount

FOUND = [
    ("涉案金额达人民币3000余万元。", "人民币3000余万元", "30000000", "at_least", "CNY"),
    ("资金近3亿元", "近3亿元", "300000000", "at_most", "CNY"),
    ("共计5700万余元", "5700万余元", "57000000", "at_least", "CNY"),
    ("高达1.2亿余元", "1.2亿余元", "120000000", "at_least", "CNY"),
    ("流水1亿3580万元", "1亿3580万元", "135800000", "exact", "CNY"),
    ("骗取三千余万元", "三千余万元", "30000000", "at_least", "CNY"),
    ("获利数千万元", "数千万元", "10000000", "at_least", "CNY"),
    ("涉案上亿元", "上亿元", "100000000", "at_least", "CNY"),
    ("流水过亿元", "过亿元", "100000000", "at_least", "CNY"),
    ("资金逾千万元", "逾千万元", "10000000", "at_least", "CNY"),
    ("被骗十几万元", "十几万元", "100000", "at_least", "CNY"),
    ("损失1,316,216.50元", "1,316,216.50元", "1316216.50", "exact", "CNY"),
    ("每人获利20余万元至600余万元不等", "20余万元至600余万元", "200000", "range", "CNY"),
    ("罚金5万至15万元", "5万至15万元", "50000", "range", "CNY"),
    ("折合约900万美元", "约900万美元", "9000000", "about", "USD"),
    ("罚金三万元至八千元", "三万元至八千元", "8000", "range", "CNY"),
    ("支付3-5万元", "3-5万元", "30000", "range", "CNY"),
    ("给了两三万元", "两三万元", "20000", "range", "CNY"),
    ("3000至5000万元", "3000至5000万元", "30000000", "range", "CNY"),
    ("涉案900余万。目前", "900余万", "9000000", "at_least", "CNY"),
    ("诈骗2千万！", "2千万", "20000000", "exact", "CNY"),
    ("涉5700万电信诈骗案", "5700万", "57000000", "exact", "CNY"),
    ("涉案金额高达150多亿，", "150多亿", "15000000000", "at_least", "CNY"),
    ("挖出90余万赃款", "90余万", "900000", "at_least", "CNY"),
    ("月薪8000元/月", "8000元", "8000", "exact", "CNY"),
    ("约人民币20万元", "约人民币20万元", "200000", "about", "CNY"),
    ("人民币约20万元", "人民币约20万元", "200000", "about", "CNY"),
    ("大约400元左右", "大约400元左右", "400", "about", "CNY"),
    ("价值100万元以上", "100万元以上", "1000000", "at_least", "CNY"),
    ("300万元人民币", "300万元人民币", "3000000", "exact", "CNY"),
    ("港币30万元", "港币30万元", "300000", "exact", "HKD"),
    ("折合US$20，", "US$20", "20", "exact", "USD"),
    ("兑换100USDT", "100USDT", "100", "exact", "USDT"),
    ("新台币5万元", "新台币5万元", "50000", "exact", "TWD"),
    ("付了三百泰铢", "三百泰铢", "300", "exact", "THB"),
    ("一百万美金", "一百万美金", "1000000", "exact", "USD"),
    ("五块五毛", "五块五毛", "5.5", "exact", "CNY"),
    ("十元五角三分", "十元五角三分", "10.53", "exact", "CNY"),
    ("骗了3万块，", "3万块", "30000", "exact", "CNY"),
    ("每条0.5元", "0.5元", "0.5", "exact", "CNY"),
    ("获利几千元", "几千元", "1000", "at_least", "CNY"),
    ("近百万元", "近百万元", "1000000", "at_most", "CNY"),
    ("百余万元", "百余万元", "1000000", "at_least", "CNY"),
    ("流水上百亿", "上百亿", "10000000000", "at_least", "CNY"),
    ("两三千块钱", "两三千块钱", "2000", "range", "CNY"),
    ("人民币约3000万元", "人民币约3000万元", "30000000", "about", "CNY"),
    ("约合人民币2.3亿元", "约合人民币2.3亿元", "230000000", "about", "CNY"),
    ("2.3亿元（人民币，下同）", "2.3亿元（人民币，下同）", "230000000", "exact", "CNY"),
    ("500万（港币）", "500万（港币）", "5000000", "exact", "HKD"),
    ("转走20万个USDT", "20万个USDT", "200000", "exact", "USDT"),
    ("卖出300万U，", "300万U", "3000000", "exact", "USDT"),
    ("300万U币", "300万U币", "3000000", "exact", "USDT"),
    ("被骗500w。", "500w", "5000000", "exact", "CNY"),
    ("被骗3千多块", "3千多块", "3000", "at_least", "CNY"),
    ("兑成50usdt", "50usdt", "50", "exact", "USDT"),
    ("每条五毛钱", "五毛钱", "0.5", "exact", "CNY"),
    ("三块三毛三", "三块三毛三", "3.33", "exact", "CNY"),
    ("获利3 000元", "3 000元", "3000", "exact", "CNY"),
]
NOT_MONEY = [
    "300多万个微信号",
    "产粮1.45万亿斤",
    "至少100个人",
    "两块硬盘",
    "净网2024",
    "2024年元旦",
    "3人民警",
    "第285条",
    "二元化结构",
    "涉案人员30万名",
    "冻结银行卡2.3万",
    "5元素",
    "诈骗短信300万条",
    "拦截电话1.2亿次",
    "万元",
    "(2024)京01刑终2342号",
    "2 万个",
    "涉案账号5万余个",
    "用户720万",
    "主板5000余块",
    "硬盘20块",
    "电话13800138000元",
    "客服400-820-8820",
    "v3.5万",
    "身份证44030119900101001X",
    "卡号6222021234567890123",
    "TOP10",
    "2U服务器",
    "500w",
    "1月1日元旦",
    "三元区",
    "二元期权",
]


@pytest.mark.parametrize(("text", "words", "value", "qualifier", "currency"), FOUND)
def test_a_sum_is_found_with_its_words(
    text: str, words: str, value: str, qualifier: str, currency: str
) -> None:
    (mention,) = find_money(text)
    assert text[mention.start : mention.end] == words
    assert mention.kind is Kind.MONEY
    assert (str(mention.value.value), mention.value.qualifier, mention.value.currency) == (
        value,
        qualifier,
        currency,
    )


@pytest.mark.parametrize("text", NOT_MONEY)
def test_what_is_no_sum_is_left(text: str) -> None:
    assert list(find_money(text)) == []


def test_the_bounds_of_a_range_are_both_told() -> None:
    (mention,) = find_money("20余万元至600余万元")
    assert (mention.value.min, mention.value.max) == (Decimal(200000), Decimal(6000000))


READ = [
    ("九十八美元", "98", "USD"),
    ("五块五毛", "5.5", "CNY"),
    ("五块五", "5.5", "CNY"),
    ("五块", "5", "CNY"),
    ("三块钱", "3", "CNY"),
    ("3000日元", "3000", "JPY"),
    ("五十英镑", "50", "GBP"),
    ("20欧元", "20", "EUR"),
    ("十五万韩元", "150000", "KRW"),
    ("1.5亿港币", "150000000", "HKD"),
    ("RMB100", "100", "CNY"),
    ("￥3,000.00", "3000.00", "CNY"),
    ("$5", "5", "USD"),
    ("HK$100", "100", "HKD"),
    ("泰铢300", "300", "THB"),
    ("100万比索", "1000000", "PHP"),
    ("五百个比特币", "500", "XBT"),
    ("人民币现金20万元", "200000", "CNY"),
    ("900余万", "9000000", "CNY"),
    ("两千万", "20000000", "CNY"),
    ("五毛钱", "0.5", "CNY"),
    ("五分钱", "0.05", "CNY"),
    ("壹佰贰拾叁元肆角伍分", "123.45", "CNY"),
    ("壹元零伍分", "1.05", "CNY"),
    ("零元伍角", "0.5", "CNY"),
    ("叁仟元整", "3000", "CNY"),
    ("100元（人民币，下同）", "100", "CNY"),
    ("10w元", "100000", "CNY"),
    ("-500元", "-500", "CNY"),
    ("3000萬圓", "30000000", "CNY"),
    ("100亿越南盾", "10000000000", "VND"),
    ("十块零五毛", "10.5", "CNY"),
    ("0元", "0", "CNY"),
    ("150元至1000元不等", "150", "CNY"),
]
NO_AMOUNT = [
    "",
    "110",
    "5",
    "至少100个人",
    "13800138000",
    "300多万个微信号",
    "万元",
    "8000元/月",
    "（2024）京01刑终2342号",
    "第5元",
    "1,2元",
    "5分",
    "3000元和5000元",
    "元",
    "三分之一元",
    "30%",
    "2024年",
    "¥",
    "-",
    "人民币",
    "9" * 300 + "元",
]


@pytest.mark.parametrize(("text", "value", "currency"), READ)
def test_a_whole_sum_is_read(text: str, value: str, currency: str) -> None:
    read = read_amount(text)
    assert read is not None
    assert (str(read.value), read.currency) == (value, currency)


@pytest.mark.parametrize("text", NO_AMOUNT)
def test_what_is_no_whole_sum_gives_none(text: str) -> None:
    assert read_amount(text) is None


def test_less_and_more_at_once_is_told() -> None:
    assert is_contradictory("近4000多名")
    assert is_contradictory("近三千余万元")
    assert not is_contradictory("近4000名")
    assert not is_contradictory("4000多名")


def test_a_range_of_sums_ends_before_what_is_counted() -> None:
    text = "罚款5000元至1万户手机"
    assert [text[each.start : each.end] for each in find_money(text)] == ["5000元"]


def test_hundredths_are_no_part_of_an_office() -> None:
    assert coded("市公安局集美分局").endswith(coded("集美") + coded("分局"))
