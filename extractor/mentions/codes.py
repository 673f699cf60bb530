"""Case codes: quoted dates (“9·06”) and quoted names that designate a case (“某某园区”专案)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extractor.anchored import Anchored
from extractor.expression import expression, plain
from extractor.mentions.mention import Kind, Mention
from extractor.model import CaseCode

if TYPE_CHECKING:
    from collections.abc import Iterator


_DATED = expression(r"[“‘](?<code>(?<year>20\d{2}[.·])?(?<month>\d{1,2})[.·](?<day>\d{1,2}))[”’]")
_CASE_WORDS = "特大|重大|系列|专案|电信|电诈|跨境|网络"
_UNQUOTED = expression(
    r"(?<![\d.·“])(?<code>(?<year>20\d{2}[.·])?(?<month>\d{1,2})[.·](?<day>\d{2}))"
    rf"(?=(?:{_CASE_WORDS})[^，。；\n]{{0,20}}?案)"
)
#: How an unquoted date ends; few texts have any.
_UNQUOTED_END = plain(rf"[.·]\d\d(?:{_CASE_WORDS})")
#: Words in quotes that name a trick, a role or a drive, never one case.
SLANG = (
    "金主|杀猪盘|跑分|黑灰产|黑产|黑客|开盒|人肉|刷单|两卡|帮信|水军|猫池|引流|吸粉|蛇头|套路贷|校园贷|裸聊|"
    "手机口|简易GOIP|"
    "GOIP|洗钱|水房|卡商|号商|车手|工具人|背包客|话术|键盘手|老板|代理|断卡|断流|净网|护网|云剑|长城|拔钉|"
    "百日行动|冬季行动|夏季行动|"
    "高薪|投资|理财|兼职|博彩|网恋|招嫖|砍头息|软暴力|移花接木|抢号|木马|人头费|引流团队|飞单|薅羊毛|免抵押|"
    "内鬼|保护伞|挂人|荐股|换脸|闭店|[村沙砂菜路市行]霸|医闹|套路|职业|地下钱庄"
)
_NAME = r"(?! )[^“”，。；、\n\d]{1,3}?[^“”，。；、\n]{0,13}"
_PROPER = (
    "园区|集团|公司|组织|大厦|山庄|会所|科技园|家族|平台|国际|之家|俱乐部|商城|兄弟|帮|会|号|城|社|宫|联盟|"
    "工作室|交易所"
)
_NAMED = Anchored(
    expression(
        rf"(?:(?:代号(?:为|叫)?|命名为)“(?<code>{_NAME}|[^“”\n]{{2,10}})”"
        rf"|“(?<code>{_NAME})”(?:特大|重大|[^，。；“”\n]{{1,4}}(?=专案))?(?:专案|系列(?=[^，。；\n]{{0,24}}案))"
        rf"|“(?<code>[^“”，。；\n\d]{{2,10}})”(?:[^，。；“”\n]{{0,8}}?)(?:平台|集团|园区|家族|组织|商城|"
        rf"交易所)(?=[^，。；\n]{{0,16}}(?<![立破报备办涉作发])案)"
        rf"|“(?<code>[^“”，。；\n]{{1,14}}?(?:{_PROPER}))”(?!型|式|类|团伙成员)(?=(?:系列|特大|重大|跨境|跨国|"
        rf"电信|电诈|网络|涉|犯罪|非法|洗钱|赌博|诈骗|组织|走私|制|贩|侵|敲诈|开设|帮助|掩饰|虚假|虚开|冒充|集资|"
        rf"传销|贷款|盗)[^，。；\n]{{0,24}}?案|案))"
    ),
    plain("代号|命名为|“"),
)
#: A day in figures alone: 0602, 190503.
_DAY = "(?:(?:20)?[0-9]{2})?(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
#: Names that are numbered, as cases are in the registers of the customs and the police: GN2411, 关鹰2号.
_NUMBERED = expression(
    rf"“(?<code>[A-Z]{{1,4}}-?[0-9]{{2,6}}|{_DAY}"
    r"|[^“”，。；、\n]{1,8}(?:[0-9]{1,2}|[一二三四五六七八九十])号)”(?!型|式|类)(?=[^，。；“”\n]{0,24}案)"
)
#: A quoted name told to be somebody's: 以“某某”为名, “某某”平台.
_ENTITY = expression(
    r"(?:以|名为|名叫|叫做|所谓(?:的)?|设立|成立|搭建|运营|"
    r"开发)“(?<name>[^“”，。；、\n\d]{2,10})”(?:公司|平台|集团|"
    r"园区|的[^，。；“”\n]{0,6}(?:游戏|软件|网站|平台|APP|App)|等[^，。；“”\n]{1,8}公司)"
    r"|“(?<name>[^“”，。；、\n\d]{2,10})”(?:网络|赌球|赌博|博彩|棋牌|彩票|游戏|投资|理财|交易|购物|直播|社交|电商|手机){0,2}"
    r"(?:平台|集团|园区|公司|网站|软件|APP|App)"
)
_BEFORE_CASE = expression(
    r"“(?<code>[^“”，。；、\n\d]{2,10})”(?!公司|型|式|类)(?=[^“”，。；\n]{0,16}(?<![立破报备办涉作发])案)"
)
_SLANG = expression(f"^[^“”]{{0,4}}(?:{SLANG})[^“”]{{0,4}}$")


def find_codes(text: str) -> Iterator[Mention]:
    """Give the case codes of a clean text, in order; the span leaves the quotes out."""
    found = [*_dated(text), *_named(text), *_numbered(text), *_entities(text)]
    end = 0
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _numbered(text: str) -> Iterator[Mention]:
    for match in _NUMBERED.finditer(text):
        value = CaseCode.of(code=match["code"], kind="name")
        yield Mention(Kind.CODE, *match.span("code"), value, "code.numbered")


def _entities(text: str) -> Iterator[Mention]:
    """Give the names before 案 that the text elsewhere says to be of a company, a platform or the like."""
    named = [match for match in _BEFORE_CASE.finditer(text) if not _SLANG.match(match["code"])]
    entities = {match["name"] for match in _ENTITY.finditer(text)} if named else set()
    begun = {entity[:length] for entity in entities for length in range(2, len(entity) + 1)}
    for match in named:
        code = match["code"]
        if code in begun:
            yield Mention(Kind.CODE, *match.span("code"), CaseCode.of(code=code, kind="name"), "code.entity")


def _dated(text: str) -> Iterator[Mention]:
    unquoted = _UNQUOTED.finditer(text) if _UNQUOTED_END.search(text) else ()
    for matches, rule in ((_DATED.finditer(text), "code.date"), (unquoted, "code.date_unquoted")):
        for match in matches:
            code = _normalised(*match.group("year", "month", "day"))
            if code:
                yield Mention(Kind.CODE, *match.span("code"), CaseCode.of(code=code, kind="date"), rule)


def _normalised(year: str | None, month: str, day: str) -> str | None:
    """Return ``M.DD`` (``YYYY.M.DD``), or None where the figures are no day of a year.

    The day has two digits but after a year, where codes are written as they stand.
    """
    try:
        told = date(int(year[:-1]) if year else 2000, int(month), int(day))
    except ValueError:
        return None
    return f"{told.year}.{told.month}.{told.day:02d}" if year else f"{told.month}.{told.day:02d}"


def _named(text: str) -> Iterator[Mention]:
    for match in _NAMED.finditer(text):
        start, end = match.span("code")
        told = text[match.start() : start].startswith(("代号", "命名为")) or text.startswith("专案", end + 1)
        if (told or not _SLANG.match(text[start:end])) and not _DATED.match(text, start - 1):
            yield Mention(
                Kind.CODE,
                start,
                end,
                CaseCode.of(code=text[start:end], kind="name"),
                "code.name",
            )
