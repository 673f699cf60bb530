"""A value as someone writes it, tidied for the grammar: script, width, spaces."""

from __future__ import annotations

from extractor.expression import expression

#: Traditional, formal and variant characters that occur in quantities, with what the grammar knows.
_SCRIPT = (
    "萬万億亿兩两餘余馀余圓圆塊块錢钱個个幾几數数點点廿廿負负貳二貮二弐二參三叄三弎三弍二弌一陸六伍五肆四柒七捌八玖九"
    "壹一贰二叁三陆六幣币臺台歐欧鎊镑韓韩銖铢盧卢賓宾門门紐纽號号時时歲岁過过約约達达滿满將将來来滙汇鈔钞稅税貨货"
    "嫌嫌當当內内間间國国東东債债拾十佰百仟千倆俩對对雙双員员眾众學学團团犯犯無无個个為为從从後后蘇苏漢汉"
)
_MARKS = "％%：:／/－-−-＋+．.＄$￥¥＾^\u3000 "
_SUZHOU = "〡一〢二〣三〤四〥五〦六〧七〨八〩九〸十〹廿〺卅"
_TABLE = _SCRIPT + _MARKS + _SUZHOU
_PLAIN = str.maketrans(_TABLE[::2], _TABLE[1::2]) | {
    wide: chr(wide - 0xFEE0)
    for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_FIGURE = "〇零一二三四五六七八九十百千万亿"
#: Spaces at either side of a Han character, but not between two figures.
_GAP = expression(
    rf"(?<=[0-9])\s++(?=\p{{Han}})|(?<=\p{{Han}})\s++(?=[0-9])"
    rf"|(?<=\p{{Han}})(?<![{_FIGURE}])\s++(?=\p{{Han}})|(?<=[{_FIGURE}])\s++(?=\p{{Han}})(?![{_FIGURE}])"
)
_THOUSANDS = expression("(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")


def tidy(text: str) -> str:
    """Write a value in simplified script and half-width figures, without the spaces around figures.

    >>> tidy(" ３，０００ 餘萬 圓 ")
    '3,000余万圆'
    """
    return _GAP.sub("", _THOUSANDS.sub(",", text.strip().translate(_PLAIN).strip()))
