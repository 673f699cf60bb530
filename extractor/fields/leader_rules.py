"""Rules of those at the head, in the order in which they win: who is none, heads, mere suspects."""

from __future__ import annotations

from extractor.fields.vocabulary import rule

_PLAIN = "(?<take>{PERSON}){NOTE}"
_OFFICE = (
    "(?:局长|队长|政委|教导员|支队长|大队长|中队长|所长|检察长|检察官|法官|院长|庭长|民警|警官|律师|记者|"
    "通讯员|教授|主任|书记|部长|厅长|省长|市长|县长|负责同志|发言人|委员|主席|总理|总统)"
)

REFUSED = (
    rule(
        "leaders.not.victims",
        f"(?:被害人|受害人|受害者|受害群众|被害群众|事主|失主|群众|市民|居民|村民|投资人|网友|证人|举报人|"
        f"报案人|顾客|客户|老人|学生){{PERSONS}}"
        f"|{_PLAIN}(?:等人?|夫妇|一家)?(?:向|到|来|前来|随即|立即|于是|马上|遂|赶紧|便|就|急忙|"
        f"及时)?{{CLAUSE}}{{0,8}}?(?:报警|报案|被骗|受骗|上当|遇害|被害|求助)"
        f"|(?:诱骗|引诱|骗取|诱使|哄骗){{PERSONS}}|{_PLAIN}(?:是|系)[^，。；\n]{{0,16}}(?:员工|市民|居民|受害|"
        f"学生|教师|老师|职员)",
        means="A person told as a victim, a witness or a member of the public heads nothing.",
        examples={"被害人李某等人被骗": ("李某",), "群众郑某报警": ("郑某",), "引诱张某投资": ("张某",)},
        counters=("以张某为首的团伙骗取群众钱财", "抓获张某"),
    ),
    rule(
        "leaders.not.officials",
        f"{_OFFICE}(?:、|：)?{_PLAIN}",
        means="A person told with a public office heads nothing.",
        examples={"办案民警周某介绍": ("周某",)},
        counters=("犯罪嫌疑人周某交代",),
    ),
)

HEADS = (
    rule(
        "leaders.headed_by",
        "以(?:犯罪嫌疑人|嫌疑人|被告人|[^，。；\n]{0,8}?)?{PERSONS}(?:[一二两三四五六七八九]人|"
        "兄弟[二两三]?人?|(?:兄弟|夫妇|夫妻|父子|姐妹)?{HEADCOUNT}|夫妇|夫妻|父子|等{HEADCOUNT}?|等人|"
        "等多人|{HEADCOUNT})?为(?:首|头目|首要|"
        "核心|主要组织者|组织者|主)",
        "ringleader",
        means="Those named in 以…为首 head the gang.",
        examples={
            "以贺某某为首的境外诈骗集团": ("贺某某",),
            "以邱某某、柏某等人为首的盗窃团伙": ("邱某某", "柏某"),
            "以犯罪嫌疑人荀某、戚某为首": ("荀某", "戚某"),
        },
        counters=("以贺某某的名义",),
    ),
    rule(
        "leaders.financier.before",
        "“?金主”?(?:的|是|为|系|、|之一|分别|老板|大老板|[^，。；\n“”{PERSON}]){0,8}?{PERSONS}",
        "financier",
        means="The person named right after 金主 or the like financed the gang.",
        examples={"“金主”梁某在回国期间被抓": ("梁某",), "幕后“金主”系青年顾某、苗某等人": ("顾某", "苗某")},
        counters=("“金主”尚未归案，张某",),
    ),
    rule(
        "leaders.financier.after",
        "{PERSONS}(?:等(?:人|{HEADCOUNT}|{PERSON})?|二人|两人)?(?:才)?(?:是|为|系|属于|作为|"
        "，)?{CLAUSE}{0,14}?(?<!骨干|成员)(?:幕后)?“?金主”?",
        "financier",
        means="The person named before 金主 or the like financed the gang.",
        examples={
            "卓某某等5名出资“金主”": ("卓某某",),
            "屠某华、梁某才是这个集团的幕后“金主”": ("屠某华", "梁某"),
        },
        counters=("抓获张某。“金主”在逃",),
    ),
    rule(
        "leaders.financier.by_pronoun",
        f"{_PLAIN}[^{{PERSON}}]{{0,200}}?“?金主”?，?(?:是|正是|就是|"
        f"便是)[^。！？；\n{{PERSON}}]{{0,12}}?(?:他|她|此人)",
        "financier",
        means="The person whom a pronoun calls the financier in the next clause.",
        examples={
            "赵某出资建起6栋楼。“金主”，是专案组给他的定性": ("赵某",),
            "办楼的钱来自钱某。幕后“金主”正是他": ("钱某",),
        },
        counters=("赵某出资建楼。“金主”另有其人，孙某",),
    ),
    rule(
        "leaders.head_word.before",
        "(?:主犯|首犯|匪首|头目(?:之一)?|头子|首要分子|组织者|领导者|策划者|实际控制人|幕后老板|大老板|"
        "毒枭|主谋|黑老大|法定代表人|法人代表)(?:、|：|“|(?:是|为|"
        "系)(?:[^，。；\n{PERSON}]{0,8}(?:籍|人员|男子|女子|青年|人))?)?{PERSONS}",
        "ringleader",
        means="The person named right after a word for a head, such as 主犯 or 头目.",
        examples={"判处主犯翟某有期徒刑六年": ("翟某",), "集团头目之一苗某": ("苗某",)},
        counters=("组织者尚未归案，翟某在逃",),
    ),
    rule(
        "leaders.head_word.at_the_top",
        "(?:最?顶[层端]|塔尖)的?(?:是|为)[^，。；\n{PERSON}]{0,10}{PERSONS}|(?:受|听从|"
        "听命于)[^，。；\n{PERSON}]{0,8}{PERSONS}(?:的)?(?:等人)?(?:指挥|指使|操控|控制|领导|管理|遥控)",
        "ringleader",
        means="The person whom the text puts at the top or in command.",
        examples={"处在最顶层的是福建籍男子郗某辉": ("郗某辉",), "该团伙受覃某坚指挥": ("覃某坚",)},
        counters=("受张某委托",),
    ),
    rule(
        "leaders.head_word.led_by",
        "{GANG}(?:系|是)?由{PERSONS}(?:等人)?(?:一手)?(?:组织|领导|操控|纠集|组建|创建|牵头)",
        "ringleader",
        means="The person by whom a gang is told to be led.",
        examples={"该犯罪集团由覃某、韦某组织、领导": ("覃某", "韦某"), "该团伙系由苗某一手组建": ("苗某",)},
        counters=("该公司由张某负责收款", "由李某组织转移赃款"),
    ),
    rule(
        "leaders.head_word.gang_boss",
        "{GANG}(?:的)?(?:幕后|实际|主要)?(?:老板|负责人|总负责人|股东|创始人|经营者|总监){PERSONS}",
        "ringleader",
        means="The boss or manager of a gang, a group or a den.",
        examples={"诈骗集团老板赵某": ("赵某",), "该团伙负责人孙某": ("孙某",)},
        counters=("某饭店老板赵某",),
    ),
    rule(
        "leaders.head_word.boss_at_work",
        "(?:老板|负责人|经营者|股东){PERSONS}(?:等人)?(?:为[^，。；\n]{0,10}，)?(?:组织|指使|招募|雇佣|"
        "安排|指挥|纠集|授意|操控|诱骗|带领)|(?:老板|经营者){PERSONS}等人(?:通过|利用|以|非法|大肆|将)",
        "ringleader",
        means="The boss of a firm who is told to do what the crime consists of.",
        examples={"某旅行社老板窦某组织老年人低价旅游": ("窦某",)},
        counters=("一家售后负责人徐某经常使用软件",),
    ),
    rule(
        "leaders.head_word.after_comma",
        "{PERSONS}(?:等人)?[^。！？；\n{PERSON}]{0,30}，(?:均|都)?(?:系|是)(?:该|整个|这个|本案|犯罪|"
        "诈骗|集团|"
        "团伙|的|起|组织|、){0,6}(?:首要分子|主犯|组织者|领导者|头目)",
        "ringleader",
        means="The person of whom a later clause says 系首要分子 or the like.",
        examples={"覃某组建、领导犯罪集团，系首要分子": ("覃某",)},
        counters=("覃某到案，主犯在逃",),
    ),
    rule(
        "leaders.head_word.after",
        "{PERSONS}等(?:主犯|首要分子|头目|组织者)|{PERSONS}(?:等(?:人|{HEADCOUNT})?|二人|两人|三人|"
        "{HEADCOUNT})?{NOTE}(?:在[^，。；\n]{0,16}中)?(?:均|都|分别)?(?:系|是|为|作为|属于|"
        "起)(?!{CLAUSE}{0,16}(?:之一的?(?:亲属|父|母)))[^，。；\n]{0,18}?(?:主犯|首要分子|头目|"
        "组织者|领导者|策划者|老板|负责人|实际控制人|法定代表人|主谋|首犯|指挥作用|首脑)",
        "ringleader",
        means="The person of whom it is said directly that he is the head.",
        examples={"詹某刚到案后翻供；梅某系该集团首要分子": ("梅某",)},
        counters=("张某是一名司机",),
    ),
    rule(
        "leaders.headed.chief",
        "{PERSONS}(?:等人)?为(?:首|头目)的",
        "ringleader",
        means="Those named in X为首 without 以 head the gang.",
        examples={"邹某为首的盗号团伙露出马脚": ("邹某",)},
        counters=("邹某为了牟利",),
    ),
)

SUSPECTS = (
    rule(
        "leaders.not.underlings",
        "(?<!伙同其?|伙同)(?:下家|下线|上家|同乡|老乡|手下|马仔|妻子|丈夫|女友|男友|内弟|妹妹|弟弟|外甥|"
        "亲属|母亲|父亲|儿子|女儿|"
        "朋友|卡农|车手|司机|会计){PERSONS}|(?:纠集|雇佣|雇用|指使|召集|招募)(?:同乡|老乡|朋友|他人|"
        "社会人员|犯罪嫌疑人|被告人)?{PERSONS}",
        means="A person whom others recruited, or who is somebody's relative or helper, heads nothing.",
        examples={"纠集同乡冉某、杨某胜等6人": ("冉某", "杨某胜"), "他的妻子姜某负责收款": ("姜某",)},
        counters=("赵某伙同其弟赵某军",),
    ),
    rule(
        "leaders.suspect.named_as",
        "(?:犯罪嫌疑人|嫌疑人|被告人|嫌犯|老板|负责人|“[^“”\n]{1,6}”){PERSONS}",
        "suspect",
        means="A person named as suspect or defendant, where nobody is put at the head.",
        examples={
            "犯罪嫌疑人甘某涛等人在境外租房": ("甘某涛",),
            "被告人覃某、焦某平约定": ("覃某", "焦某平"),
        },
        counters=("犯罪嫌疑人对张某谎称",),
    ),
    rule(
        "leaders.suspect.together_with",
        "{PERSONS}(?:又|等人|再次|还)?(?:[^。；\n{PERSON}]{0,40}，(?:并|又)?)?(?:(?:伙同|勾结|联合)"
        "(?:被告人|犯罪嫌疑人|同伙|其[^，。；\n{PERSON}]{0,4})?(?:{PERSONS})?|纠集|雇佣|雇用|指使|召集|"
        "组织|招募)",
        "suspect",
        means="Persons told to act together, where nobody is put at the head.",
        examples={"葛某翔伙同聂某彬等人": ("葛某翔", "聂某彬"), "张某雇佣黑客编写程序": ("张某",)},
        counters=("伙同他人",),
    ),
    rule(
        "leaders.suspect.and_others",
        "{PERSONS}(?:等|团伙|兄弟|夫妇|夫妻|父子|二人|两人|三人)(?:人|{HEADCOUNT}|多人|主要|犯罪|嫌疑|、|"
        "团伙|"
        "[^，。；\n]{0,12}{HEADCOUNT})?",
        "suspect",
        means="Persons named with 等人 or by the name of their gang, where nobody is put at the head.",
        examples={"翟某某、闵某某等人合伙开店": ("翟某某", "闵某某"), "马某某团伙": ("马某某",)},
        counters=("翟某某报案",),
    ),
    rule(
        "leaders.suspect.seized",
        "(?:抓获|抓捕|控制|锁定|擒获|判处|将|对|确定|发现)(?:[^，。；\n{PERSON}]{0,16}?){PERSONS}(?=等|"
        "有|具有|[^，。；\n]{0,12}(?:抓获|归案|嫌疑|二人|两人|{HEADCOUNT}|有期徒刑|无期徒刑|刑事|行政|"
        "行政处罚|批评教育)|，|。|$)",
        "suspect",
        means="Persons told to be caught or suspected, where nobody is put at the head.",
        examples={"成功抓获程序员张某、冉某二人": ("张某", "冉某"), "发现尚某有作案嫌疑": ("尚某",)},
        counters=("将情况告知张某家人",),
    ),
    rule(
        "leaders.suspect.does_it",
        "{PERSONS}(?:为|以)?(?:在[^，。；\n]{0,16}|通过[^，。；\n]{0,20}|利用[^，。；\n]{0,20}|非法|"
        "涉嫌|因涉嫌|先后|多次|长期){0,2}(?:搭建|负责|担任|充当|提供|编写|操控|伪造|编造|指挥|招揽|纠集|"
        "组建|成立|开设|设立|实施|贩卖|出售|收购|购买|制作|发布|散布|编造|冒充|骗取|诈骗|拼接|牟取|牟利|"
        "窃取|控制|开发|组织|招募|经营|运营|谋取|博取|吸引|租赁|租用|承租|注册|倒卖|兜售|架设|改装|生产|"
        "销售|传播)|由{PERSONS}(?:等人)?(?:担任|任|"
        "负责|出资|牵头|"
        "组织|控制)|{PERSONS}(?:等人)?(?:利用(?:职务|工作|管理|担任)|以非法占有为目的|以营利为目的|为牟取|"
        "为谋取|为博)",
        "suspect",
        means="A person told to do what the crime consists of, where nobody is put at the head.",
        examples={"张某搭建交易平台": ("张某",), "韩某某在网上购买账号": ("韩某某",)},
        counters=("张某接到一个电话",),
    ),
)

RULES = (*REFUSED, *HEADS, *SUSPECTS)

#: Gives those after whom a numbered case is named; it stands apart, for it runs on headings only.
IN_HEADING = rule(
    "leaders.suspect.in_heading",
    f"{_PLAIN}{{CLAUSE}}{{0,40}}案",
    "suspect",
    means="The person the heading names the case after, where the body puts nobody at the head.",
    examples={"裴某某拼接旧照造谣案": ("裴某某",)},
    counters=("裴某某来到现场",),
)
