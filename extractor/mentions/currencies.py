"""Words and signs of currencies with their ISO 4217 codes; XBT, ETH and USDT for coins without one.

The Chinese names are those of the Unicode CLDR and the shorter ones in use. A name that several
currencies bear stands for one of them only where nearly everybody means it so (比索 the Philippine
one in this genre, 卢比 the Indian one); 第纳尔, 克朗 and 法郎 alone stand for none. The codes TOP, COP,
ALL, SOS and the like are left out, for they are words of their own (TOP10, COP28).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Names that stand after a number (三十英镑) and, most of them, before one (港币30万).
NAMES: dict[str, str] = {
    name: code
    for code, names in {
        "CNY": "人民币 RMB CNY 中国元 人民币元",
        "USD": "美元 美金 美圆 美刀 美钞 美国元 USD",
        "HKD": "港元 港币 港纸 港圆 港钞 香港元 HKD",
        "TWD": "新台币 台币 台元 新台币元 台湾元 TWD NTD",
        "MOP": "澳门元 澳门币 葡币 MOP",
        "EUR": "欧元 欧罗 EUR",
        "GBP": "英镑 镑 GBP",
        "JPY": "日元 日圆 日币 円 日本元 JPY",
        "KRW": "韩元 韩圆 韩币 韩国元 KRW",
        "KPW": "朝鲜元 朝鲜圆 朝元 KPW",
        "THB": "泰铢 泰币 铢 THB",
        "MMK": "缅币 缅元 缅甸元 缅甸币 MMK",
        "PHP": "菲律宾比索 比索 菲币 PHP",
        "KHR": "瑞尔 柬币 柬埔寨瑞尔 KHR",
        "LAK": "基普 老挝基普 老挝币 LAK",
        "VND": "越南盾 越盾 越币 VND",
        "IDR": "印尼盾 印尼卢比 印度尼西亚盾 印度尼西亚卢比 IDR",
        "MYR": "林吉特 令吉 马币 马来西亚林吉特 马来西亚令吉 马来西亚币 MYR",
        "SGD": "新加坡元 新加坡币 新币 坡币 新元 SGD",
        "BND": "文莱元 文莱币 BND",
        "INR": "印度卢比 卢比 INR",
        "PKR": "巴基斯坦卢比 巴币 PKR",
        "LKR": "斯里兰卡卢比 LKR",
        "NPR": "尼泊尔卢比 NPR",
        "MVR": "马尔代夫卢菲亚 卢菲亚 MVR",
        "MUR": "毛里求斯卢比 MUR",
        "SCR": "塞舌尔卢比 SCR",
        "BDT": "塔卡 孟加拉塔卡 BDT",
        "BTN": "不丹努尔特鲁姆 努尔特鲁姆 BTN",
        "AFN": "阿富汗尼 AFN",
        "AUD": "澳元 澳币 澳大利亚元 澳洲元 AUD",
        "NZD": "纽元 纽币 新西兰元 新西兰币 纽西兰元 NZD",
        "FJD": "斐济元 FJD",
        "PGK": "巴布亚新几内亚基那 基那 PGK",
        "SBD": "所罗门群岛元 SBD",
        "VUV": "瓦努阿图瓦图 VUV",
        "WST": "萨摩亚塔拉 WST",
        "TOP": "汤加潘加",
        "XPF": "太平洋法郎 XPF",
        "CAD": "加元 加币 加拿大元 加拿大币 CAD",
        "MXN": "墨西哥比索 墨西哥元 MXN",
        "BRL": "雷亚尔 巴西雷亚尔 巴西里亚尔 BRL",
        "ARS": "阿根廷比索 ARS",
        "CLP": "智利比索 CLP",
        "COP": "哥伦比亚比索",
        "CUP": "古巴比索",
        "DOP": "多米尼加比索 DOP",
        "UYU": "乌拉圭比索 UYU",
        "PEN": "秘鲁索尔 秘鲁新索尔",
        "BOB": "玻利维亚诺",
        "VES": "委内瑞拉玻利瓦尔 玻利瓦尔 VES",
        "PYG": "巴拉圭瓜拉尼 瓜拉尼 PYG",
        "CRC": "哥斯达黎加科朗 CRC",
        "GTQ": "危地马拉格查尔 格查尔 GTQ",
        "HNL": "洪都拉斯伦皮拉 伦皮拉 HNL",
        "NIO": "尼加拉瓜科多巴 科多巴 NIO",
        "PAB": "巴拿马巴波亚 巴波亚 PAB",
        "JMD": "牙买加元 JMD",
        "BSD": "巴哈马元 BSD",
        "BBD": "巴巴多斯元 BBD",
        "BMD": "百慕大元 BMD",
        "BZD": "伯利兹元 BZD",
        "KYD": "开曼元 开曼群岛元 KYD",
        "TTD": "特立尼达和多巴哥元 TTD",
        "GYD": "圭亚那元 GYD",
        "SRD": "苏里南元 SRD",
        "XCD": "东加勒比元 XCD",
        "HTG": "海地古德 HTG",
        "CHF": "瑞士法郎 瑞郎 CHF",
        "SEK": "瑞典克朗 SEK",
        "NOK": "挪威克朗 NOK",
        "DKK": "丹麦克朗 DKK",
        "ISK": "冰岛克朗 ISK",
        "CZK": "捷克克朗 CZK",
        "PLN": "波兰兹罗提 兹罗提 PLN",
        "HUF": "匈牙利福林 福林 HUF",
        "RON": "罗马尼亚列伊 RON",
        "BGN": "保加利亚列弗 列弗 BGN",
        "RSD": "塞尔维亚第纳尔 RSD",
        "MKD": "马其顿第纳尔 MKD",
        "BAM": "波黑马克 波斯尼亚马克",
        "ALL": "阿尔巴尼亚列克 列克",
        "MDL": "摩尔多瓦列伊 MDL",
        "RUB": "卢布 俄罗斯卢布 俄国卢布 RUB",
        "BYN": "白俄罗斯卢布 BYN",
        "UAH": "乌克兰格里夫纳 格里夫纳 乌克兰格里夫尼亚 UAH",
        "GEL": "格鲁吉亚拉里 GEL",
        "AMD": "亚美尼亚德拉姆",
        "AZN": "阿塞拜疆马纳特 AZN",
        "KZT": "坚戈 哈萨克斯坦坚戈 KZT",
        "KGS": "吉尔吉斯斯坦索姆 吉尔吉斯索姆 KGS",
        "UZS": "乌兹别克斯坦苏姆 苏姆 UZS",
        "TJS": "塔吉克斯坦索莫尼 索莫尼 TJS",
        "TMT": "土库曼斯坦马纳特 TMT",
        "MNT": "图格里克 蒙古图格里克 MNT",
        "TRY": "土耳其里拉 里拉 土耳其新里拉 TRY",
        "ILS": "新谢克尔 以色列新谢克尔 以色列谢克尔 谢克尔 ILS",
        "AED": "迪拉姆 阿联酋迪拉姆 AED",
        "SAR": "沙特里亚尔 里亚尔 沙特里亚 沙特阿拉伯里亚尔 SAR",
        "QAR": "卡塔尔里亚尔 QAR",
        "OMR": "阿曼里亚尔 OMR",
        "IRR": "伊朗里亚尔 IRR",
        "YER": "也门里亚尔 YER",
        "KWD": "科威特第纳尔 KWD",
        "BHD": "巴林第纳尔 BHD",
        "IQD": "伊拉克第纳尔 IQD",
        "JOD": "约旦第纳尔 JOD",
        "LBP": "黎巴嫩镑 LBP",
        "SYP": "叙利亚镑 SYP",
        "EGP": "埃及镑 EGP",
        "LYD": "利比亚第纳尔 LYD",
        "TND": "突尼斯第纳尔 TND",
        "DZD": "阿尔及利亚第纳尔 DZD",
        "MAD": "摩洛哥迪拉姆",
        "SDG": "苏丹镑",
        "SSP": "南苏丹镑 SSP",
        "ETB": "埃塞俄比亚比尔 ETB",
        "KES": "肯尼亚先令 肯先令 KES",
        "UGX": "乌干达先令 UGX",
        "TZS": "坦桑尼亚先令 TZS",
        "SOS": "索马里先令",
        "NGN": "奈拉 尼日利亚奈拉 NGN",
        "GHS": "加纳塞地 塞地 GHS",
        "ZAR": "南非兰特 兰特 ZAR",
        "ZMW": "赞比亚克瓦查 ZMW",
        "MWK": "马拉维克瓦查 MWK",
        "BWP": "博茨瓦纳普拉 BWP",
        "NAD": "纳米比亚元 NAD",
        "MZN": "莫桑比克梅蒂卡尔 MZN",
        "AOA": "安哥拉宽扎 宽扎 AOA",
        "CDF": "刚果法郎 CDF",
        "RWF": "卢旺达法郎 RWF",
        "XAF": "中非法郎 XAF",
        "XOF": "西非法郎 XOF",
        "MGA": "马达加斯加阿里亚里 阿里亚里 MGA",
        "LRD": "利比里亚元 LRD",
        "USDT": "USDT 泰达币 泰达 U币",
        "XBT": "比特币 XBT BTC",
        "ETH": "以太币 ETH",
    }.items()
    for name in names.split()
}
#: Hundredths that have a name of their own.
CENTS: dict[str, str] = {
    "美分": "USD",
    "港仙": "HKD",
    "欧分": "EUR",
    "便士": "GBP",
    "澳分": "AUD",
    "加分": "CAD",
    "戈比": "RUB",
}
#: Signs that stand before a number; a bare $ is taken for US dollars, a bare ¥ for yuan.
SIGNS: dict[str, str] = {
    "US$": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "MOP$": "MOP",
    "AU$": "AUD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "SG$": "SGD",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "R$": "BRL",
    "RM": "MYR",
    "CN¥": "CNY",
    "JP¥": "JPY",
    "$": "USD",
    "¥": "CNY",
    "￥": "CNY",
    "€": "EUR",
    "£": "GBP",
    "₩": "KRW",
    "฿": "THB",
    "₹": "INR",
    "₫": "VND",
    "₱": "PHP",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₪": "ILS",
    "៛": "KHR",
    "₭": "LAK",
    "₮": "MNT",
    "₸": "KZT",
    "₿": "XBT",
}


def any_of(words: Iterable[str]) -> str:
    """Compose a pattern of words, of two that start alike the longer; common starts are written once.

    >>> any_of(["日元", "日圆", "日元券"])
    '(?:日(?:元(?:券)?|圆))'
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return f"(?:{'|'.join(regex.escape(first) + _rest(tails) for first, tails in rests.items())})"


def _rest(tails: list[str]) -> str:
    if len(tails) == 1:
        return regex.escape(tails[0])
    longer = [tail for tail in tails if tail]
    return any_of(longer) + ("?" if len(longer) < len(tails) else "")


_LATIN = [name for name in NAMES if name.isascii()]
#: Codes in letters, of either case.
LETTERS = f"(?i:{any_of(_LATIN)})"
#: 元 of 日元旦 and 美元素 belongs to another word.
_HAN = f"{any_of(name for name in NAMES if not name.isascii())}(?![旦素])"
NAME = rf"(?:{_HAN}|{LETTERS}(?![\p{{Latin}}\d]))"
SIGN = f"(?:{_HAN}|{LETTERS}|{any_of(SIGNS)})"


def cased(words: Iterable[str]) -> frozenset[str]:
    """Give words with their letters in either case."""
    return frozenset(each for word in words for each in (word.lower(), word.upper()))


#: Names by their beginnings: the first letter of a Latin one, else the first two characters.
NAME_STARTS = cased(name[0] if name.isascii() else name[:2] for name in NAMES)
CENT = any_of(CENTS)


_CODES = {**SIGNS, **CENTS, **NAMES, "U": "USDT"}


#: Every code that a sum can have.
CODES = frozenset(_CODES.values())


def code_of(word: str) -> str:
    """Return the ISO 4217 code of a currency's name or sign, of a cent's name, or of slang (300万U)."""
    return _CODES.get(word) or _CODES[word.upper()]
