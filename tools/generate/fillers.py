"""Sentences that hold numbers, names and dates, and plant nothing: a reader takes no value from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generate.people import courteous, masked

if TYPE_CHECKING:
    from random import Random

_COUNTS = (
    "警方查扣手机{a}部、银行卡{b}张、电脑{c}台。",
    "行动共捣毁窝点{c}个，缴获作案设备{a}台。",
    "经串并，该案关联全国同类案件{b}起。",
    "受害群众多达{b}余人，遍布多个省份。",
    "公安机关先后出动警力{b}余名，辗转多地开展工作。",
    "专案组调取资金账户{b}个，分析交易记录{a}万余条。",
    "该团伙控制微信号{b}余个，每天群发消息{a}万条。",
    "窝点内查获“猫池”设备{c}台、手机卡{b}余张。",
    "涉案App累计下载{a}万次，注册会员{b}余人。",
)
_PLAIN = (
    "该团伙以高薪招聘为幌子，引诱青年入伙。",
    "团伙内部分设引流、话务、技术、后勤等小组，实行统一管理。",
    "不法分子先以网络交友骗取信任，再诱导受害人下载虚假投资软件。",
    "嫌疑人到案后对犯罪事实供认不讳。",
    "目前，案件正在进一步侦办中。",
    "目前，案件仍在进一步工作中。",
    "该类犯罪手法隐蔽，社会危害极大。",
    "为逃避打击，团伙成员彼此只用外号相称，联络使用境外聊天软件。",
    "所得赃款经多层账户流转后，被换成虚拟货币转移。",
    "办案机关坚持全链条打击，深挖上下游犯罪。",
    "民警循线深挖，逐步摸清了该团伙的组织架构和资金走向。",
)
_PERIODS = (
    "自{year}年以来，该团伙大肆行骗。",
    "该团伙成立于{year}年{month}月，管理严密。",
    "{year}年至{next}年间，该团伙多次变换地点作案。",
)
_PEOPLE = (
    "“他们分工很细，有人买信息，有人打电话。”办案民警{officer}介绍说。",
    "{victim}说，幸亏民警来得及时。",
)


def filler(chance: Random, year: int) -> str:
    """Return a sentence of a case told about ``year``."""
    style = chance.random()
    if style < 0.35:
        a, b, c = chance.randint(2, 90), chance.randint(11, 990), chance.randint(2, 60)
        return chance.choice(_COUNTS).format(a=a, b=b, c=c)
    if style < 0.8:
        return chance.choice(_PLAIN)
    if style < 0.92:
        first = year - chance.randint(2, 4)
        return chance.choice(_PERIODS).format(year=first, next=first + 1, month=chance.randint(1, 12))
    return chance.choice(_PEOPLE).format(officer=masked(chance)[0], victim=courteous(chance))
