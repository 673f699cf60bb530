"""Words and signs of currencies with their ISO 4217 codes; XBT for bitcoin and USDT for the stablecoin."""

from __future__ import annotations

import regex

#: Names that stand after a number (三十英镑) and, most of them, before one (港币30万).
NAMES: dict[str, str] = {
    name: code
    for code, names in {
        "CNY": "人民币 RMB CNY",
        "USD": "美元 美金 美圆 美刀 USD",
        "HKD": "港元 港币 港纸 港圆 HKD",
        "TWD": "新台币 台币 台元 新台币元 TWD NTD",
        "MOP": "澳门元 澳门币 葡币 MOP",
        "EUR": "欧元 EUR",
        "GBP": "英镑 GBP",
        "JPY": "日元 日圆 日币 JPY",
        "KRW": "韩元 韩圆 韩币 KRW",
        "THB": "泰铢 泰币 铢 THB",
        "MMK": "缅币 缅元 缅甸元 缅甸币 MMK",
        "PHP": "菲律宾比索 比索 菲币 PHP",
        "KHR": "瑞尔 柬币 柬埔寨瑞尔 KHR",
        "LAK": "基普 老挝基普 老挝币 LAK",
        "VND": "越南盾 越盾 越币 VND",
        "IDR": "印尼盾 印尼卢比 印度尼西亚盾 印度尼西亚卢比 IDR",
        "MYR": "林吉特 令吉 马币 马来西亚林吉特 马来西亚令吉 MYR",
        "SGD": "新加坡元 新加坡币 新币 坡币 新元 SGD",
        "INR": "印度卢比 卢比 INR",
        "PKR": "巴基斯坦卢比 PKR",
        "LKR": "斯里兰卡卢比",
        "NPR": "尼泊尔卢比",
        "BDT": "塔卡 孟加拉塔卡",
        "AUD": "澳元 澳币 澳大利亚元 澳洲元 AUD",
        "CAD": "加元 加币 加拿大元 CAD",
        "NZD": "纽元 纽币 新西兰元 NZD",
        "CHF": "瑞士法郎 瑞郎 CHF",
        "RUB": "卢布 俄罗斯卢布 RUB",
        "AED": "迪拉姆 阿联酋迪拉姆 AED",
        "SAR": "沙特里亚尔 里亚尔 沙特里亚 SAR",
        "TRY": "土耳其里拉 里拉 TRY",
        "BRL": "雷亚尔 巴西雷亚尔 BRL",
        "MXN": "墨西哥比索 MXN",
        "ZAR": "南非兰特 兰特 ZAR",
        "SEK": "瑞典克朗 SEK",
        "NOK": "挪威克朗 NOK",
        "DKK": "丹麦克朗 DKK",
        "KES": "肯尼亚先令 肯先令 KES",
        "NGN": "奈拉 尼日利亚奈拉 NGN",
        "EGP": "埃及镑 EGP",
        "KWD": "科威特第纳尔 KWD",
        "MNT": "图格里克 蒙古图格里克 MNT",
        "KZT": "坚戈 哈萨克斯坦坚戈 KZT",
        "ILS": "新谢克尔 以色列新谢克尔 ILS",
        "USDT": "USDT 泰达币 泰达",
        "XBT": "比特币 XBT BTC",
    }.items()
    for name in names.split()
}
#: Signs that stand before a number; a bare $ is taken for US dollars, a bare ¥ for yuan.
SIGNS: dict[str, str] = {
    "US$": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "AU$": "AUD",
    "CA$": "CAD",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "RM": "MYR",
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
}


def _any_of(words: dict[str, str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


NAME = _any_of(NAMES)
SIGN = _any_of({**NAMES, **SIGNS})


def code_of(word: str) -> str:
    """Return the ISO 4217 code of a currency's name or sign."""
    return NAMES.get(word) or SIGNS[word]
