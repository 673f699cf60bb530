"""The kinds of line that belong to the page: a table of patterns, beside their examples."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extractor.lexicon import lexical, required
from extractor.page.kinds import COLON, HAN, LETTERS, Effect, LineKind, core, holding, only, opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex

#: No line of the page is longer than this, in characters.
LONGEST = 400
_NAMES = rf"{HAN}[{LETTERS}·、，\s]{{1,40}}"
_PUBLISHER = rf"(?:{{media.own|media.agency}}|{HAN}{{2,8}}(?:[报网社台]|{{media.outlet}}))"

KINDS: tuple[LineKind, ...] = (
    LineKind(
        "breadcrumb",
        Effect.DROP,
        "Where on the site one is: the channels one above the other.",
        (
            "[您你现当前所在的]{0,8}{page.position}[是为]?[:：].{1,80}",
            r"{page.home}\s{0,3}[>›»→/＞].{0,80}",
            r"[^>＞›»。\n]{1,14}(?:\s{0,3}[>＞›»]{1,2}\s{0,3}[^>＞›»。]{1,20}){2,6}",
            rf"[{LETTERS}A-Za-z]{{2,10}}\s{{0,3}}[>＞›»]\s{{0,3}}[{LETTERS}A-Za-z]{{2,8}}",
        ),
        (
            "首页> 法治频道> 法治要闻 > 正文",
            "当前位置：首页 > 要闻 > 正文",
            "新闻 > 社会 > 正文",
            "某某网 > 要案",
        ),
        ("首页被篡改的网站有三家", "> 专案组兵分三路赴外省抓捕"),
    ),
    LineKind(
        "share",
        Effect.DROP,
        "The buttons of the page: share, print, log in, larger letters.",
        (
            only("page.share"),
            opening("page.share.open", 20),
            "{page.share.to}[:：]?.{0,4}{page.share}.{0,20}",
            r"大\s?中\s?小",
            holding(6, "page.share.voice", 0),
        ),
        (
            "点击右上角微信好友",
            "朋友圈",
            "请使用浏览器分享功能进行分享",
            "分享到：微信 微博",
            "字号：大 中 小",
            "【打印本页】 【关闭窗口】",
            "0:00 听新闻",
        ),
        ("分享赃款的三人被抓获", "微信转账记录显示资金去向", "举报人向警方提供了线索"),
    ),
    LineKind(
        "advertisement",
        Effect.DROP,
        "Something is on offer, or a click is asked for.",
        (
            opening("page.click", 60),
            opening("page.read_on", 8),
            r"{page.advertisement}(?:[:：].{0,40})?",
            "[速快]?(?:加|{page.contact.ask}){page.social|page.chat}[^。]{0,40}",
            holding(24, "page.praise", 0),
            holding(24, "page.offer", 24),
            "[^{page.trade}]{0,24}+{page.trade}.{0,16}{page.contact|page.social|page.chat}[^。]{0,30}",
        ),
        (
            "《某某》杂志倾力推荐",
            "点击下图 了解详情",
            "阅读剩余全文(",
            "加微信 abc123 领取资料",
            "无抵押贷款 当天放款 微信：dk888",
        ),
        (
            "加微信后，对方诱导刘某投资，骗走20万元。",
            "广告公司负责人李某被抓获",
            "查看监控后，民警锁定嫌疑人",
        ),
    ),
    LineKind(
        "subscription",
        Effect.DROP,
        "The reader is asked to follow or subscribe to the medium.",
        (
            opening("page.subscribe", 40),
            "{page.follow_us}",
            "加?{page.follow}.{0,12}{page.social}.{0,20}",
            "请?{page.scan}.{0,12}{page.social|page.follow}.{0,20}",
            "{page.more}.{0,16}(?:请|{page.invite}).{0,4}{page.follow}.{0,24}",
            "(?:请|{page.invite})您?{page.follow}.{0,30}",
            "{page.download}.{0,12}{page.app}.{0,12}",
            r"{page.gather}[^，。]{2,12}\s[^，。]{2,12}",
            ".{0,12}{page.social}[:：].{1,24}",
            holding(20, "page.stay", 6),
        ),
        (
            "扫码订阅《法治周报》",
            "邮发代号 1-234",
            "征订热线：010-00000000",
            "点击蓝字·关注我们",
            "←扫码关注我们",
            "长按识别二维码",
            "平安某地微信公众号：moudi110",
        ),
        (
            "扫码后手机被植入木马，事主损失3万元",
            "点击链接后，张某的账户被转走5万元",
            "关注我们的人越来越多，警方提醒",
        ),
    ),
    LineKind(
        "applause",
        Effect.DROP,
        "The reader is asked for applause.",
        (
            only("page.applause"),
            "赞",
            "{page.like}.{0,20}{page.applause}.{0,20}",
            r"{page.applause}[、，]{page.applause}.{0,6}",
            holding(12, "page.applause.held", 8),
        ),
        ("好看你就分享 有用就点个赞", "支持「某圈」就点个三连吧！", "点赞 在看 分享"),
        ("点赞返利骗局中12人被抓", "为刷单者点赞付费的团伙被端"),
    ),
    LineKind(
        "caption",
        Effect.DROP,
        "What a picture shows, and who made it.",
        (
            "[△▲▼▽◁▷◀▶⬆⬇👆👇](?:[^。]{0,60}。?|.{0,90}(?:摄|{page.caption_end}))",
            "[上下]?图(?:[为是]|[:：])[^。]{1,60}。?",
            r"图(?:[一二三四五六七八九十]|\d{1,2})[:：\s][^。]{1,50}。?",
            r"{page.picture}(?:[:：|丨/].{1,30})?",
            rf"(?:[图摄]|{{page.credit}}){COLON}.{{1,30}}",
            "[^。，{page.caption_end}]{0,30}+{page.caption_end}",
            rf"[^。，]{{2,40}}\s{HAN}{{2,4}}\s?摄",
        ),
        (
            "△某台《第一时间》栏目视频",
            "▲抓捕现场",
            "图为新闻发布会现场",
            "图片来源：视觉中国",
            "警方供图",
            "视频截图",
        ),
        ("图财害命的三人被判刑", "视频显示，刘某在缅北园区内活动。", "图为诈骗园区。2022年，警方抓获百人。"),
    ),
    LineKind(
        "byline",
        Effect.DROP,
        "Who wrote the text.",
        (
            rf"{_PUBLISHER}?{{page.reporter}}(?:{COLON}|\s){_NAMES}",
            r"文\s{0,2}[|｜丨/／:：].{1,60}",
            rf"{_PUBLISHER}{{page.reporter}}{HAN}{{2,4}}",
        ),
        (
            "□ 本报记者 张三 通讯员 李四",
            "（记者 王五）",
            "文 | 某大学法学院教授 赵六",
            "作者：钱七",
            "本报记者张三",
            "新华社记者 李四",
        ),
        ("记者从公安局获悉，警方抓获10人。", "作者李某因编造谣言被处罚，并写下检讨。"),
    ),
    LineKind(
        "link",
        Effect.DROP,
        "An address of the web.",
        (r"{page.link}(?:\]?[:：(（].{0,200})?", r"https?://\S{1,300}"),
        (
            "原文链接：",
            "https://example.org/s/abc",
            "查看原文(https://example.org/)",
            "[阅读原文](https://example.org/1)",
        ),
        ("链接中含有木马程序", "原文链接被不法分子替换后，事主损失3万元"),
    ),
    LineKind(
        "counter",
        Effect.DROP,
        "How many have read or played it.",
        (
            r"{page.count}\s?[:：(（]?\s?\d{0,9}\s?[万次人]?\+?",
            r"\d{1,9}\s?[次人]?{page.count}",
            "0",
        ),
        ("阅读量：12345", "浏览次数 88", "100次播放", "0"),
        ("播放视频的手机共12部", "1", "01"),
    ),
    LineKind(
        "mood",
        Effect.DROP,
        "What readers felt, with their number.",
        (r"{page.mood}\s?\d{0,6}",),
        ("开心", "飘过 0"),
        ("支持警方行动",),
    ),
    LineKind(
        "ornament",
        Effect.DROP,
        "Neither letter nor figure.",
        (r"[^\p{L}\p{N}\p{Co}]{1,200}", r"(?i:page\s?break|nbsp|advertisement|loading)"),
        ("★", "\\ | /", "——", "• ", "！"),
        ("01", "案例一", "1."),
    ),
    LineKind(
        "source",
        Effect.CREDIT,
        "Whom the text is from.",
        (
            rf"{{page.source}}(?:{COLON}|\s).{{1,60}}",
            r"{page.taken}\s?[:：]?[^。]{1,40}",
            rf"据[{LETTERS}A-Za-z·、\s]{{2,24}}(?:[报网社]|{{media.outlet|media.message|page.social}})",
            "据{media.agency}",
        ),
        (
            "（来源：公安部网站）",
            "素材来源：法治日报",
            "来源 | 法治日报",
            "转自：平安某地",
            "（据新华社）",
            "稿件来源：某某网",
        ),
        (
            "来源于境外的诈骗电话被拦截",
            "据了解，此案仍在侦办中",
            "据查，三人已到案。",
            "据警方介绍",
            "资金来源不明的账户被冻结",
        ),
    ),
    LineKind(
        "editor",
        Effect.END,
        "Who edited, checked and made it.",
        (rf"{{page.editor}}(?:{COLON}|\s).{{1,80}}", rf"{{page.editor.responsible}}{HAN}{{2,4}}"),
        ("[ 责编：某某 ]", "责任编辑：张三", "编辑/李四 校对/王五", "监制丨赵六", "【责任编辑:钱七】"),
        ("编辑话术脚本的李某被抓获", "审核资料后，检察机关批准逮捕3人。", "策划此案的王某在逃"),
    ),
    LineKind(
        "end mark",
        Effect.END,
        "The end, in so many words.",
        (r"(?i:(?:the\s?)?end)", "完|{page.end}"),
        ("*END*", "— 【 THE END 】—", "— END —", "（完）"),
        ("end to end", "完善机制"),
    ),
    LineKind(
        "imprint",
        Effect.END,
        "Who runs the site, by what licence, and who may use its texts.",
        (
            opening("page.rights", 200),
            r"{page.host|page.statement}[:：].{0,200}",
            "{page.without}.{0,12}{page.permission}.{0,60}{page.reuse}.{0,60}",
            "{page.own}.{0,30}{page.disclaimer}.{0,120}",
            "(?:(?i:copyright)|©).{0,120}",
            rf"{{page.site_link}}{HAN}{{0,40}}(?:[\s|｜·-]{{1,6}}{HAN}{{2,10}}){{0,16}}",
            holding(80, "page.licence", 80),
        ),
        (
            "版权声明：本文归原作者所有",
            "京ICP备00000000号",
            "京公网安备 000号",
            "关于我们 | 联系我们 | 网站地图",
            "未经授权不得转载",
        ),
        ("本文所称诈骗集团共有三个", "未经许可经营支付业务的两人被抓获"),
    ),
    LineKind(
        "widget",
        Effect.END,
        "What a site puts below a text: comments, rankings, the text before and after.",
        (
            r"{page.widget}\s?(?:[(（/].{0,8})?",
            opening("page.neighbour", 60),
            "{page.open}.{0,12}{page.app}.{0,10}",
        ),
        ("您此时的心情", "新闻表情排行 /", "视觉焦点", "加载更多", "上一篇：某某"),
        ("热门评论里的诈骗广告被清理", "24小时内，三人到案，警方查明涉案80万元。"),
    ),
    LineKind(
        "navigation",
        Effect.DROP,
        "The channels of the site side by side.",
        (
            "{page.home}",
            r"{page.channel}(?:\s{1,4}{page.channel}){1,30}",
            rf"(?:{{page.home}}|{HAN}{{2,6}}\s?[|｜┊┆]\s?{HAN}{{2,6}})(?:\s?[|｜┊┆]\s?{HAN}{{2,8}}){{1,20}}",
        ),
        ("首页", "新闻 时政 国际 财经 法治", "首页 | 要闻 | 平安建设", "首页┊要闻┊法律法规"),
        ("新闻发布会现场", "关注 | 甲市端掉诈骗窝点"),
    ),
    LineKind(
        "related",
        Effect.RELATED,
        "Heads a list of other texts.",
        (
            r"(?:{page.related}\s?{page.reading}|{page.list_head})(?:[:：】]\s?.{0,120}|\s?[>＞»/]{0,2})",
            r"{page.list_label}[:：].{0,120}",
        ),
        (
            "相关阅读",
            "阅读推荐",
            "推荐阅读：某地破获网络赌博案",
            "【延伸阅读】丁市抓获57人",
            "热搜：1.甲 2.乙",
        ),
        ("相关报道引发关注后，警方立案侦查", "推荐阅读诈骗书籍的群主被抓", "更多内容正在核查中"),
    ),
)

#: A line that says when the page was published: known by reading its date, not by a pattern.
TIME = LineKind(
    "time",
    Effect.DROP,
    "When the page was published.",
    (),
    ("发布时间：2023-09-12 10:59",),
    ("2023年9月12日，警方收网。",),
)


class _Told(NamedTuple):
    """One pattern of a kind of line, and the symbols that a line must have one of."""

    kind: LineKind
    pattern: regex.Pattern[str]
    needs: Sequence[Sequence[frozenset[str]]]


@cache
def _every() -> tuple[_Told, ...]:
    return tuple(_Told(kind, lexical(told), required(told)) for kind in KINDS for told in kind.told)


def kind_of(code: str) -> LineKind | None:
    """Return the first kind that a coded line is of, or None for a line of the story.

    >>> from extractor.lexicon import coded
    >>> kind_of(coded("[ 责编：某某 ]")).name
    'editor'
    """
    if len(code) > LONGEST:
        return None
    line = core(code)
    met = frozenset(line)
    for told in _every():
        possible = any(not any(map(met.isdisjoint, needs)) for needs in told.needs)
        if possible and told.pattern.fullmatch(line):
            return told.kind
    return None
