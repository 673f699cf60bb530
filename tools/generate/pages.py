"""The page around a notice: navigation, title, imprint, editors, related stories."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generate.dates import imprint
from generate.people import surname

if TYPE_CHECKING:
    from random import Random

    from generate.notices import MadeNotice

_NAVIGATION = (
    ("首页 > 法治 > 要闻 > 正文",),
    ("当前位置：首页 > 新闻中心 > 正文",),
    ("点击右上角微信好友", "朋友圈", "请使用浏览器分享功能进行分享"),
    ("点击上方蓝字关注我们",),
    ("您所在的位置：首页 / 警务要闻",),
    ("当前位置 : 首页 >> 警方通报 >> 正文", "字号：大 中 小"),
    ("登录 注册", "无障碍浏览"),
)
_SOURCES = (
    "最高检网站", "公安部网站", "法治日报", "新华网", "人民网", "央视新闻客户端", "检察日报",
    "平安北京", "澎湃新闻", "中国警察网", "新华社", "中国新闻网", "光明网", "南方都市报", "检察日报正义网",
)  # fmt: skip
_RELATED = (
    "警方破获特大网络赌博案 抓获{n}人 涉案{m}亿元",
    "一天劝阻{n}人！反诈民警的24小时",
    "男子误转{m}万元，民警3小时追回",
    "某地公安机关捣毁制售假酒窝点，抓获{n}人",
    "公安部公布{m}起典型案例",
    "【案例】{n}名犯罪嫌疑人落网！涉案{m}000万元",
    "最高检、公安部挂牌督办第{m}批{m}起特大案件",
)
_TAILS = (
    ("*END*",),
    ("- END -", "喜欢就点个“在看”吧"),
    ("【打印】【关闭窗口】",),
    ("分享到：",),
    ("扫一扫在手机打开当前页",),
    ("版权所有：某某网 京ICP备00000000号-1",),
    ("点赞 收藏 转发",),
    ("声明：转载此文是出于传递更多信息之目的。",),
)
_RELATED_HEADS = ("相关阅读", "往期推荐", "相关新闻", "您可能还想看")


@dataclass(frozen=True, slots=True)
class Page:
    """A page line by line with what a reader takes from it; ``title`` and ``story`` are among the lines."""

    before: tuple[str, ...]
    title: str
    story: tuple[str, ...]
    after: tuple[str, ...]
    gold: dict[str, Any]

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line of the page."""
        return (*self.before, self.title, *self.story, *self.after)


def make_page(chance: Random, notice: MadeNotice) -> Page:
    """Put a notice on a page."""
    source = chance.choice(_SOURCES) if chance.random() < 0.75 else None
    closing = source is not None and chance.random() < 0.25
    shown, published = imprint(chance, notice.day) if notice.day else ("", None)
    under_title = _under_title(chance, None if closing else source, shown)
    gold = {"title": notice.title, "source": source, "published": published, **notice.gold}
    before = chance.choice(_NAVIGATION) if chance.random() < 0.35 else ()
    story = (*under_title, *notice.lines, *([f"（来源：{source}）"] if closing else []))
    return Page(tuple(before), notice.title, story, tuple(_after(chance)), gold)


def _under_title(chance: Random, source: str | None, shown: str) -> tuple[str, ...]:
    if source and shown:
        form = chance.choice(
            (
                "来源:{source}{shown}",
                "来源：{source} 时间：{shown}",
                "{shown} 来源：{source}",
                "发布时间：{shown}　来源：{source}",
                "{shown} | {source}",
                "来源：{source}　　发布时间：{shown}",
                "{shown}　来源: {source}　责任编辑：佚名",
                "来源：{source} | 发布于：{shown}",
            )
        )
        return (form.format(source=source, shown=shown),)
    if source:
        return (f"来源：{source}",)
    return (shown,) if shown else ()


def _after(chance: Random) -> list[str]:
    lines = list(chance.choice(_TAILS)) if chance.random() < 0.2 else []
    if chance.random() < 0.4:
        form = chance.choice(
            (
                "责任编辑：{}",
                "[ 责编:{} ]",
                "编辑丨{}",
                "编辑：{}",
                "（责任编辑：{}）",
                "编辑/{}",
                "审核：{}",
                "校对｜{}",
            )
        )
        lines.append(form.format(surname(chance) + chance.choice("明红亮丽涛")))
    if chance.random() < 0.3:
        lines.append(chance.choice(_RELATED_HEADS))
        chosen = chance.sample(_RELATED, k=chance.randint(1, 3))
        mark = chance.choice(("▪ ", "• ", "", "· "))
        lines += [mark + form.format(n=chance.randint(2, 99), m=chance.randint(2, 9)) for form in chosen]
    return lines
