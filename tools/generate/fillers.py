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
    "该团伙非法获取公民个人信息{a}万余条。",
    "警方解救被拘禁人员{c}名。",
    "该团伙注册微信号{b}余个，日均拨打电话{a}00余次。",
    "民警行程{a}万余公里，走访群众{b}人次。",
    "涉案赌博网站注册会员达{a}万余人。",
    "现场缴获对讲机{c}部、话术剧本{c}本、护照{c}本。",
    "该案入卷材料{b}册，涉及全国{c}个地市。",
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
    "该团伙使用“杀猪盘”话术，层层设套。",
    "这些“跑分”人员明知是赃款，仍提供银行卡。",
    "该案是“净网”专项行动的重大战果。",
    "团伙成员专挑“192”号段的手机卡使用。",
    "此案系典型的“刷单返利”型骗局。",
    "团伙一是招募人员，二是租赁场地，三是购置设备，作案准备充分。",
    "第一步添加好友，第二步嘘寒问暖，第三步推荐平台，环环相扣。",
    "行动得到中国驻当地大使馆的大力支持。",
    "中国警方与当地执法部门密切协作，确保行动顺利。",
    "部分赃款经境外多地账户流转，去向复杂。",
    "网上流传的“涉案金额高达100亿元”系谣言。",
    "嫌疑人反侦查意识强，频繁更换住处和通信工具。",
    "检察机关提前介入，引导侦查取证。",
    "专案组克服语言不通、环境复杂等困难，连续奋战数十个昼夜。",
)
_PERIODS = (
    "自{year}年以来，该团伙大肆行骗。",
    "该团伙成立于{year}年{month}月，管理严密。",
    "{year}年至{next}年间，该团伙多次变换地点作案。",
    "{year}年{month}月-{next}年{month}月，该团伙频繁作案。",
    "{year}年之后，该团伙转移阵地，继续作案。",
    "该公司于{year}年{month}月注册成立，法定代表人系他人冒名。",
)
_PEOPLE = (
    "“他们分工很细，有人买信息，有人打电话。”办案民警{officer}介绍说。",
    "{victim}说，幸亏民警来得及时。",
    "“那几天我几乎没合眼。”回忆起抓捕经过，民警{officer}感慨万千。",
    "被害人{victim}收到返还的钱款后，专程给民警送来锦旗。",
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
