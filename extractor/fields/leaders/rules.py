"""Rules of those at the head, in the order in which they win: who is none, heads, mere suspects."""

from __future__ import annotations

from extractor.fields.vocabulary import rule
from extractor.row import after, before, near, row

#: Who speaks for an office.
_OFFICE = "office_holder|authority.police|authority.prosecutor|authority.court"
#: What somebody heads, as whom, and how.
_GROUP = "gang|den|chain|organisation|company|platform"
_HEAD = "head.chief|head.firm"
_BOSS = "boss.owner|boss.manager"
_ORDER = "leads.order|leads.control"
_IS = "(?:等人?)?{HEADCOUNT}?(?:在(?:[^，。；\n]{0,16}中|{among}))?(?:[均都]|{jointly})?(?:[系是为起]|{as})"
#: What is done to a suspect, and what comes of it.
_SEIZE = "catch|identify|leads.control"
_AIM = "catch|identify|sentence|leads.control|将|对"
_OUTCOME = "catch|suspicion|sentence|detain|penal|HEADCOUNT"

REFUSED = (
    rule(
        "leaders.not.victims",
        (
            row("PERSONS", before=near("victim|public"), unless=after("led", 20)),
            row("PERSONS", after=near("deceived|report|harmed", 12, without="PERSON")),
            row("PERSONS", before=near("lure|cheated_of")),
            row("PERSONS", after=(near("被"), near("cheated_of", 20))),
            row("PERSONS", after=(near("是|系"), near("victim|public|staff.plain", 16))),
        ),
        means="A person told as a victim, a witness or a member of the public heads nothing.",
        examples={
            "被害人李某等人被骗": ("李某",),
            "群众郑某报警": ("郑某",),
            "居民郑某(21)为首": ("郑某",),
            "引诱张某投资": ("张某",),
            "({victim}|{public})李某": ("李某",),
            "张某(12)({deceived}|{report}|{harmed})": ("张某",),
            "张某（绰号老三）(12)报警": ("张某",),
            "({lure}|{cheated_of})张某": ("张某",),
            "老板彭某被假冒“部队司务长”骗走83万元": ("彭某",),
            "张某被(20)({cheated_of})": ("张某",),
            "张某（绰号老三）被(1)骗走": ("张某",),
            "张某(|（绰号老三）)(是|系)(16)({staff.plain}|{victim}|{public})": ("张某",),
        },
        counters=(
            "以张某为首的团伙骗取群众钱财",
            "抓获张某",
            "以香港居民张某(、李某|等人|)为首的团伙",
            "以居民张某(20)为首",
            "张某(13)报警",
            "张某向受害人谎称中奖",
            "张某被(21)骗走",
            "张某被(1)骗局吸引",
            "张某向(1)骗取",
            "张某是(17)员工",
            "张某员工",
            "张某是",
        ),
    ),
    rule(
        "leaders.not.officials",
        (
            row("PERSON", before=near(_OFFICE)),
            row("PERSON", before=(near(_OFFICE), near("、|："))),
        ),
        means="A person told with a public office heads nothing.",
        examples={
            "办案民警周某介绍": ("周某",),
            "办案民警周某等人介绍": ("周某",),
            "({office_holder}|{authority.police})(、|：|)张某": ("张某",),
        },
        counters=("犯罪嫌疑人周某交代",),
    ),
)

HEADS = (
    rule(
        "leaders.headed_by",
        (
            row("PERSONS", before=near("以|由", 8), after=near("led", 8, without="PERSON")),
            row(
                "PERSONS",
                before=near("以|由", 8),
                after=(near("为", 8, without="PERSON"), near("head.chief")),
            ),
        ),
        "ringleader",
        means="Those named in 以…为首 or 由…为首 head the gang.",
        examples={
            "以贺某某为首的境外诈骗集团": ("贺某某",),
            "以邱某某、柏某等人为首的盗窃团伙": ("邱某某", "柏某"),
            "以犯罪嫌疑人荀某、戚某为首": ("荀某", "戚某"),
            "该集团由荀某、戚某为首": ("荀某", "戚某"),
            "以(8)张某({family}|等|等人|等多人|)(三人|)({led}|为头目)": ("张某",),
            "以张某(、|和|与|及|以及)李某为首": ("张某", "李某"),
            "以张某、({suspect}|{head}|{boss}|{staff})李某为首": ("张某", "李某"),
            "以张某（绰号老三）、李某（绰号老四）为首": ("张某", "李某"),
        },
        counters=(
            "以贺某某的名义",
            "以(9)张某为首",
            "张某为首",
            "以张某主",
            "以张某为名",
        ),
    ),
    rule(
        "leaders.financier.before",
        (
            row("PERSONS", before=near("head.financier", 10, without="“ ” PERSON")),
            row("PERSONS", before=(near("head.financier"), near("”", 10, without="“ PERSON"))),
        ),
        "financier",
        means="The person named right after 金主 or the like financed the gang.",
        examples={
            "“金主”梁某在回国期间被抓": ("梁某",),
            "幕后“金主”系青年顾某、苗某等人": ("顾某", "苗某"),
            "({head.financier})(10)张某": ("张某",),
            "诈骗团伙“00后金主”郑某": ("郑某",),
        },
        counters=(
            "“金主”尚未归案，张某",
            "金主(11)张某",
        ),
    ),
    rule(
        "leaders.financier.after",
        (
            row("PERSONS", after=near("head.financier", 21, without="member")),
            row("PERSONS", after=(near("，", 3), near("head.financier", 18, without="member"))),
        ),
        "financier",
        means="The person named before 金主 or the like financed the gang.",
        examples={
            "卓某某等5名出资“金主”": ("卓某某",),
            "屠某华、梁某才是这个集团的幕后“金主”": ("屠某华", "梁某"),
            "张某(3)，(18)金主": ("张某",),
            "张某(3)金主": ("张某",),
        },
        counters=(
            "抓获张某。“金主”在逃",
            "张某(4)，(1)金主",
            "张某(22)金主",
            "张某，(19)金主",
            "张某({member})金主",
        ),
    ),
    rule(
        "leaders.financier.by_pronoun",
        "(?<take>{PERSON})[^{PERSON}]{0,200}?{head.financier}”?，?[正就便]?是[^。！？；\n{PERSON}]{0,12}?(?:[他她]|{pronoun})",
        "financier",
        means="The person whom a pronoun calls the financier in the next clause.",
        examples={
            "赵某出资建起6栋楼。“金主”，是专案组给他的定性": ("赵某",),
            "办楼的钱来自钱某。幕后“金主”正是他": ("钱某",),
            "张某(200)金主(”|)(，|)(正|就|便|)是(12)(他|她|此人)": ("张某",),
        },
        counters=(
            "赵某出资建楼。“金主”另有其人，孙某",
            "张某(201)金主是他",
            "张某金主是(13)他",
            "张某金主是",
            "张某金主他",
            "张某是他",
        ),
    ),
    rule(
        "leaders.head_word.before",
        (
            row("PERSONS", before=near(_HEAD)),
            row("PERSONS", before=(near(_HEAD), near("、|：|“|是|为|系|one_of"))),
            row(
                "PERSONS",
                before=(near(_HEAD), near("是|为|系", 8, without="PERSON"), near("籍|人|person.plain")),
            ),
        ),
        "ringleader",
        means="The person named right after a word for a head, such as 主犯 or 头目.",
        examples={
            "判处主犯翟某有期徒刑六年": ("翟某",),
            "集团头目之一苗某": ("苗某",),
            "头目之一李某": ("李某",),
            "({head.chief}|{head.firm})(、|：|“|是|为|系|)张某": ("张某",),
            "主犯(是|为|系)(8)(籍|人|{person.plain})张某": ("张某",),
        },
        counters=(
            "组织者尚未归案，翟某在逃",
            "主犯是(9)男子张某",
            "主犯是(3)张某",
            "主犯男子张某",
            "男子张某",
        ),
    ),
    rule(
        "leaders.head_word.at_the_top",
        (
            row("PERSONS", before=(near("top", 1), near("是|为", 10, without="PERSON"))),
            row("PERSONS", before=near("受|obey", 8, without="PERSON"), after=near(_ORDER, 3)),
            row("PERSONS", before=near("由", 16, without="PERSON"), after=(near("behind", 2), near(_ORDER))),
        ),
        "ringleader",
        means="The person whom the text puts at the top or in command.",
        examples={
            "处在最顶层的是福建籍男子郗某辉": ("郗某辉",),
            "该团伙受覃某坚指挥": ("覃某坚",),
            "由旅居香港的“黛姐”（蒋某黛）幕后指挥": ("蒋某黛",),
            "由(16)张某(幕后|在幕后|在境外)({leads.order}|{leads.control})": ("张某",),
            "({top})(的|)(是|为)(10)张某": ("张某",),
            "(受|{obey})(8)张某(等人|的|)({leads.order}|{leads.control})": ("张某",),
        },
        counters=(
            "受张某委托",
            "顶层是(11)张某",
            "顶是张某",
            "层的是张某",
            "顶层张某",
            "是张某",
            "受(9)张某指挥",
            "由(17)张某幕后指挥",
            "由(1)张某(指挥|幕后)",
            "张某幕后指挥",
            "张某指挥",
            "受张某",
        ),
    ),
    rule(
        "leaders.head_word.led_by",
        row(
            "PERSONS",
            before=(near(_GROUP, 3), near("由", 8, without="PERSON HEADCOUNT")),
            after=near("leads.found|leads.control", 6, without="PERSON"),
        ),
        "ringleader",
        means="The person by whom a gang is told to be led.",
        examples={
            "该犯罪集团由覃某、韦某组织、领导": ("覃某", "韦某"),
            "该团伙系由苗某一手组建": ("苗某",),
            "该集团由犯罪嫌疑人覃某组织、领导": ("覃某",),
            "团伙由(6)(人|籍|男子)张某组建": ("张某",),
            "团伙由(台湾|福建)人张某、(福建|江西)籍李某共同出资组建": ("张某", "李某"),
            "团伙(系|是|分别|)由张某(等人|)({jointly}|)(出资|)({leads.found}|{leads.control})": ("张某",),
            "三个“公司”分别由张某掌控": ("张某",),
        },
        counters=(
            "该公司由张某负责收款",
            "由李某组织转移赃款",
            "团伙张某组织",
            "团伙由(9)张某组建",
        ),
    ),
    rule(
        "leaders.head_word.gang_named_after",
        "{A_PERSON}{scale}{0,3}(?:{crime}|(?!团伙|集团|帮派)){gang}"
        "|{A_PERSON}等{HEADCOUNT}的?{major|gang}{0,2}{head.chief}",
        "ringleader",
        means="The person by whose name the gang goes, or whom several heads are counted after.",
        examples={
            "对骆某犯罪集团立案侦查": ("骆某",),
            "将骆某才等6名主要头目押解回国": ("骆某才",),
            "张某({scale}|)(犯罪|诈骗|电诈|赌博|贩毒|黑社会性质)(集团|团伙)": ("张某",),
            "张某(犯罪|诈骗|黑社会性质)组织": ("张某",),
            "张某特大跨国网络犯罪集团": ("张某",),
            "张某（绰号老三）(|特大)诈骗集团": ("张某",),
            "张某等3名(的|)({major}|{gang}|)({head.chief})": ("张某",),
            "张某（绰号老三）等3名主要犯罪集团头目": ("张某",),
        },
        counters=(
            "张某集团",
            "张某犯罪",
            "张某特大犯罪跨境集团",
            "张某特大跨境跨国网络犯罪集团",
            "张某等3名主要核心团伙头目",
            "张某加入犯罪集团",
            "张某3名头目",
            "张某等3名嫌疑人",
            "张某等头目",
        ),
    ),
    rule(
        "leaders.head_word.gang_boss",
        row("PERSONS", before=(near(_GROUP, 3), near(_BOSS))),
        "ringleader",
        means="The boss or manager of a gang, a group or a den.",
        examples={
            "诈骗集团老板赵某": ("赵某",),
            "该团伙负责人孙某": ("孙某",),
            "团伙(的|)(实际|主要|)({boss.owner}|{boss.manager})张某": ("张某",),
            "团伙幕后股东张某": ("张某",),
            "该团伙负责人孙某指使他人取款": ("孙某",),
        },
        counters=(
            "某饭店老板赵某",
            "团伙张某",
        ),
    ),
    rule(
        "leaders.head_word.boss_is",
        row("PERSONS", before=(near(_BOSS), near("是|为|系", 8, without="PERSON"), near("籍|person.plain"))),
        "ringleader",
        means="The person whom the text describes as the boss, by where they are from or what they are.",
        examples={
            "老板为福建籍男子张某": ("张某",),
            "({boss.owner}|{boss.manager})(是|为|系)(8)(籍|{person.plain})张某": ("张某",),
        },
        counters=(
            "老板为张某",
            "老板福建籍男子张某",
            "为福建籍男子张某",
            "老板为(9)男子张某",
        ),
    ),
    rule(
        "leaders.head_word.boss_at_work",
        (
            row("PERSONS", before=near(_BOSS), after=near("leads|lure", 2)),
            row("PERSONS", before=near(_BOSS), after=(near("为", 2), near("，", 10), near("leads|lure"))),
            row(
                "PERSONS",
                before=near("boss.owner"),
                after=(near("等人|family"), near("means|repeatedly|crime|以|将")),
            ),
        ),
        "ringleader",
        means="The boss of a firm who is told to do what the crime consists of.",
        examples={
            "某旅行社老板窦某组织老年人低价旅游": ("窦某",),
            "({boss.owner}|{boss.manager})张某(等人|)({leads}|{lure})": ("张某",),
            "老板张某等人为(10)，组织": ("张某",),
            "老板张某为(10)，组织": ("张某",),
            "({boss.owner})张某(等人|{family})({means}|{repeatedly}|以|非法|将)": ("张某",),
        },
        counters=(
            "一家售后负责人徐某经常使用软件",
            "老板张某为(11)，组织",
            "老板张某(1)，组织",
            "张某组织",
            "老板张某",
            "老板张某通过",
            "张某等人通过",
            "老板张某等人",
        ),
    ),
    rule(
        "leaders.head_word.after_comma",
        row(
            "PERSONS",
            after=(
                near("，系|，是|，均系|，均是|，都系|，都是", 32, "sentence", without="PERSON"),
                near("head.chief", 14, without="PERSON"),
            ),
        ),
        "ringleader",
        means="The person of whom a later clause says 系首要分子 or the like.",
        examples={
            "覃某组建、领导犯罪集团，系首要分子": ("覃某",),
            "张某(32)，(均|都|)(系|是)({head.chief})": ("张某",),
            "张某(25)，系(该|整个|这个|本案|犯罪|诈骗|集团|团伙|的|起|组织|、)主犯": ("张某",),
            "张某(25)，系该犯罪集团的主犯": ("张某",),
        },
        counters=(
            "覃某到案，主犯在逃",
            "张某(33)，系主犯",
            "张某(1)系主犯",
            "张某，主犯",
            "张某，系",
        ),
    ),
    rule(
        "leaders.head_word.after",
        f"{{WHOLE_PERSONS}}(?:等{{head.chief}}|{_IS}(?!{{CLAUSE}}{{0,16}}{{one_of}}{{kin}})[^，。；\n]{{0,18}}?"
        "{head.chief|head.firm|boss.owner|boss.manager|leading_part})",
        "ringleader",
        means="The person of whom it is said directly that he is the head.",
        examples={
            "詹某刚到案后翻供；梅某系该集团首要分子": ("梅某",),
            "张某等({head.chief})": ("张某",),
            "张某(等|等人|)(三人|)(均|都|分别|)(系|是|为|作为|属于)主犯": ("张某",),
            "张某在其中起主要指挥作用": ("张某",),
            "张某在(16)中(均|)是(18)({head.chief}|{head.firm}|{boss.owner}|{boss.manager}|{leading_part})": (
                "张某",
            ),
            "张某是(15)头目之一亲属": ("张某",),
            "张某三人在其中是主犯": ("张某",),
            "张某是头目之一": ("张某",),
        },
        counters=(
            "张某是一名司机",
            "张某在(17)中是主犯",
            "张某一案中是主犯",
            "张某在是主犯",
            "张某是(19)主犯",
            "张某是头目之一(的|)({kin})",
            "张某是(14)头目之一亲属",
            "张某是",
            "张某主犯",
            "张某等",
        ),
    ),
    rule(
        "leaders.headed.chief",
        row("PERSONS", after=(near("led", 2), near("的"))),
        "ringleader",
        means="Those named in X为首 without 以 head the gang.",
        examples={
            "邹某为首的盗号团伙露出马脚": ("邹某",),
            "张某(等人|)为首的": ("张某",),
        },
        counters=(
            "邹某为了牟利",
            "张某首的",
            "张某为首",
            "张某为的",
        ),
    ),
)

UNDERLINGS = (
    rule(
        "leaders.not.underlings",
        (
            row("PERSONS", before=near("kin|underling"), unless=before("accomplice", 5)),
            row("PERSONS", before=near("leads.recruit")),
            row("PERSONS", before=(near("leads.recruit"), near("others|suspect"))),
        ),
        means="A person whom others recruited, or who is somebody's relative or helper, heads nothing.",
        examples={
            "纠集同乡冉某、杨某胜等6人": ("冉某", "杨某胜"),
            "他的妻子姜某负责收款": ("姜某",),
            "({kin}|{underling})张某": ("张某",),
            "({leads.recruit})({others}|犯罪嫌疑人|)张某": ("张某",),
        },
        counters=(
            "赵某伙同其弟赵某军",
            "伙同(其|)同乡张某",
            "他人张某",
        ),
    ),
)

#: Those whom a judgment names as defendants are named by these.
DEFENDANTS = (
    rule(
        "leaders.suspect.named_as",
        (
            row("PERSONS", before=near("suspect|boss|named.name")),
            row("PERSONS", before=(near("named.name"), near("为|是|系", 8))),
            row("PERSONS", before=(near("“", 6, without="”"), near("”"))),
            row("PERSONS", before=(near("named.nick"), near("“", 8, without="”"), near("”"), near("的"))),
        ),
        "suspect",
        means="A person named as suspect or defendant, where nobody is put at the head.",
        examples={
            "犯罪嫌疑人甘某涛等人在境外租房": ("甘某涛",),
            "被告人覃某、焦某平约定": ("覃某", "焦某平"),
            "被告人覃某伙同焦某平作案": ("覃某",),
            "({suspect}|{boss}|{named.name})张某": ("张某",),
            "“(6)”张某": ("张某",),
            "({named.nick})“(8)”的张某": ("张某",),
            "绰号“(1)”的张某": ("张某",),
            "真实身份(为|系|是)(8)张某": ("张某",),
        },
        counters=(
            "犯罪嫌疑人对张某谎称",
            "“(7)”张某",
            "“(1)张某",
            "(1)”张某",
            "绰号“(9)”的张某",
            "绰号“(1)的张某",
            "绰号(1)”的张某",
            "冒充“(1)”的张某",
            "绰号“(1)”同学张某",
            "真实身份为(9)张某",
            "真实身份(1)张某",
            "查明为(1)张某",
        ),
    ),
    rule(
        "leaders.suspect.together_with",
        "{WHOLE_PERSONS}(?:[又还]|等人|{repeatedly}|[^。；\n{PERSON}]{0,42}，[并又]?)?"
        "(?:{accomplice}(?:[^，。；\n{PERSON}]{0,14}{PERSONS})?|{leads.recruit|leads.found})",
        "suspect",
        means="Persons told to act together, where nobody is put at the head.",
        examples={
            "葛某翔伙同聂某彬等人": ("葛某翔", "聂某彬"),
            "张某雇佣黑客编写程序": ("张某",),
            "张某(又|等人|再次|还|)({accomplice}|{leads.recruit}|{leads.found})": ("张某",),
            "张某(42)，(并|又|)伙同": ("张某",),
            "张某伙同(14)李某": ("张某", "李某"),
            "张某伙同(15)李某": ("张某",),
        },
        counters=(
            "伙同他人",
            "张某(43)，伙同",
            "张某平时伙同",
        ),
    ),
)

SUSPECTS = (
    rule(
        "leaders.suspect.and_others",
        row("PERSONS", after=near("等|gang|family")),
        "suspect",
        means="Persons named with 等人 or by the name of their gang, where nobody is put at the head.",
        examples={
            "翟某某、闵某某等人合伙开店": ("翟某某", "闵某某"),
            "马某某团伙": ("马某某",),
            "抓获翟某某等6人": ("翟某某",),
            "张某(等|团伙|集团|{family})": ("张某",),
        },
        counters=("翟某某报案", "张某(父|母)亲"),
    ),
    rule(
        "leaders.suspect.seized",
        (
            row("PERSONS", before=near(_AIM, 16, without="PERSON"), after=near("有|具有|，|。")),
            row("PERSONS", before=near(_AIM, 16, without="PERSON"), after=near(_OUTCOME, 12)),
            row(
                "PERSONS",
                before=(near(_SEIZE, 61, "sentence", without="PERSON"), near("的")),
                after=near("，|。"),
            ),
            row(
                "PERSONS",
                before=(
                    near(_SEIZE, 61, "sentence", without="PERSON"),
                    near("的", 8, without="PERSON"),
                    near("person.plain"),
                ),
                after=near("，|。"),
            ),
            row("PERSONS", before=near("identify.established"), after=near("以|在|means")),
            row("PERSONS", before=(near("identify.established"), near("，")), after=near("以|在|means")),
            row("PERSONS", before=(near("authority.police", 6), near("identify.established"), near("，"))),
        ),
        "suspect",
        means="Persons told to be caught or suspected, where nobody is put at the head.",
        examples={
            "成功抓获程序员张某、冉某二人": ("张某", "冉某"),
            "发现尚某有作案嫌疑": ("尚某",),
            "({catch}|{identify}|{sentence}|控制|将|对)(16)张某某(有|具有|，|。)": ("张某某",),
            "锁定在网上以“代购”为名销售药品的贾某。": ("贾某",),
            "({catch}|{identify}|控制)(了|)，(59)的张某(，|。)": ("张某",),
            "锁定，(17)的(8)({person.plain})张某。": ("张某",),
            "({authority.police})(6)(查明|查实)，张某某买进奶粉分装": ("张某某",),
            "(查明|查实)(，|)张某某(以|在|通过|利用)某地": ("张某某",),
            "抓获张某(12)({catch}|{suspicion}|{sentence}|{detain}|{penal}|三人)": ("张某",),
        },
        counters=(
            "将情况告知张某家人",
            "抓获(17)张某",
            "锁定，(61)的张某",
            "锁定，(17)张某",
            "锁定，(17)的(9)男子张某",
            "锁定，(17)的(1)张某",
            "锁定，(17)的张某某后",
            "，(17)的张某",
            "张某某以某地",
            "查明张某某于某地",
            "警方(7)查明，张某某买进奶粉",
            "法院查明，张某某买进奶粉",
            "警方查明张某某买进奶粉",
            "警方介绍，张某某买进奶粉",
            "抓获张某(13)归案",
            "抓获张某某后离去",
            "张某，",
        ),
    ),
    rule(
        "leaders.suspect.held",
        row(
            "PERSONS",
            after=(
                near("被", 4, without="PERSON kin underling victim"),
                near("移送|detain|approve|transfer|prosecute", 12),
            ),
        ),
        "suspect",
        means="Persons told to be held or charged, where nobody is put at the head.",
        examples={
            "目前，李某、赵某芳已被依法刑事拘留": ("李某", "赵某芳"),
            "张某某(二人|)(均|已|现|分别|)被(12)({detain}|{approve}|{transfer}|{prosecute}|移送)": (
                "张某某",
            ),
            "张某某现均已被逮捕": ("张某某",),
        },
        counters=(
            "李某、赵某芳被骗",
            "李某刑拘",
            "被刑拘",
            "李某现均已将要被刑拘",
            "李某被(13)逮捕",
        ),
    ),
    rule(
        "leaders.suspect.described",
        "(?<take>{PERSON})，[男女]，",
        "suspect",
        means="A person described as those wanted are, where nobody is put at the head.",
        examples={
            "一、胡利民，男，汉族，33岁": ("胡利民",),
            "张某，(男|女)，": ("张某",),
        },
        counters=(
            "张某，男",
            "张某男，",
            "，男，",
            "张某，高个子，",
        ),
    ),
)

#: A person who does what the crime consists of may yet be anybody: in doubt the others are preferred.
DOERS = (
    rule(
        "leaders.suspect.does_it",
        "{WHOLE_PERSONS}[为以]?(?:在[^，。；\n]{0,16}|{means}[^，。；\n]{0,20}|因?{crime}|{repeatedly}|共){0,2}{offend}"
        "|由{PERSONS}(?:任|{invest})"
        "|{WHOLE_PERSONS}(?:{means.exploit}[^，。；\n{PERSON}]{0,10}{duty}|{motive})",
        "suspect",
        means="A person told to do what the crime consists of, where nobody is put at the head.",
        examples={
            "张某搭建交易平台": ("张某",),
            "韩某某在网上购买账号": ("韩某某",),
            "张某(为|以|)({offend})": ("张某",),
            "张某({repeatedly}|非法|因涉嫌|共)贩卖": ("张某",),
            "张某在(16)贩卖": ("张某",),
            "张某(通过|利用)(20)贩卖": ("张某",),
            "张某为长期贩卖": ("张某",),
            "张某多次非法贩卖": ("张某",),
            "由张某某(任|{invest})某地": ("张某某",),
            "张某利用({duty})": ("张某",),
            "张某利用(10)便利": ("张某",),
            "张某利用(1)便利": ("张某",),
            "张某({motive})": ("张某",),
        },
        counters=(
            "张某接到一个电话",
            "张某在(17)贩卖",
            "张某通过(21)贩卖",
            "张某利用(21)贩卖",
            "张某长期多次非法贩卖",
            "张某某(任|出资|牵头)",
            "张某。贩卖",
            "张某利用",
            "张某职务",
            "张某利用(11)便利",
            "张某利用(1)之便",
            "由张某",
            "张某多次",
        ),
    ),
)

RULES = (*REFUSED, *HEADS, *UNDERLINGS, *DEFENDANTS, *SUSPECTS, *DOERS)

#: Gives those after whom a numbered case is named; it stands apart, for it runs on headings only.
IN_HEADING = rule(
    "leaders.suspect.in_heading",
    "{A_PERSON}{CLAUSE}{0,40}案",
    "suspect",
    means="The person the heading names the case after, where the body puts nobody at the head.",
    examples={"裴某某拼接旧照造谣案": ("裴某某",)},
    counters=("裴某某来到现场",),
)
