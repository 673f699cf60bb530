"""The rules for batch and number of cases; they take the words that say it: 5起, 十大, 第二批."""

from __future__ import annotations

from extractor.fields.vocabulary import VOCABULARY, rule
from extractor.rule import Vocabulary

#: What stands after every number of cases: a measure word, or 大 as in 十大典型案例.
COUNTED = "起件例宗个则种大"
#: The names of these rules' parts beside the fields' own.
_PARTS = {
    "N": r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})",
    "OPEN": r"(?<![\d.第〇零一二两三四五六七八九十百千万亿])",
    "CASES": "{OPEN}(?<take>{N}[起件例宗])(?![余多以])",
    #: Measure words that count other things too.
    "ITEMS": "{OPEN}(?<take>{N}[个则种])(?={CLAUSE}{0,20}?{model_case})",
    "BATCH": "第{N}批次?",
    #: A clause may end right behind a count.
    "END": r"(?:[，。：；！\s]|$)",
    #: What a case is called, in a word or at the end of a name.
    "CASE": r"(?:{case.general|model_case}|案(?![^\n]))",
}
_VOCABULARY = Vocabulary(VOCABULARY.kinds, {**VOCABULARY.parts, **_PARTS})
_CASES, _BATCH = "cases", "batch"
#: What stands before a count of cases solved, or of cases reported earlier.
_SOLVED = (
    "(?<=(?:{bust|investigate|prosecute|approve|solve|handle|chosen_as}|(?<!{announce|select|look}|看){among})"
    "[^，。；、{announce|select}]{0,4})"
)
#: What is announced for later: 将适时挂牌督办第二批.
_LATER = (
    "(?<=(?:{soon}|[将拟](?:[于在会]|{soon|in_turn|go_on|announce|supervise}))[^，。；]{0,14})(?<take>{BATCH})"
    "|(?<take>{BATCH})(?=[^，。；并且、]{0,14}(?:{soon}|{under_way}{select}|[将拟](?:[于在会]|{soon|in_turn|announce|supervise})))"
)
_EARLIER = r"(?<=(?:{earlier}|曾|已经?{supervise}|前[\p{Han}]批)[^，。；]{0,10})"

REFUSED_CASES = (
    rule(
        "declared_cases.not.solved",
        f"{_SOLVED}{{OPEN}}(?<take>{{N}}[{COUNTED}案])",
        vocabulary=_VOCABULARY,
        means="Cases that were solved, tried or taken up.",
        examples={
            "公布破获的5起案件": ("5起",),
            "破获重大案件80起": ("80起",),
            "({solve})了5件": ("5件",),
            "其中3起已起诉": ("3起",),
        },
        counters=("公布其中6起典型案例", "公布5起典型案例", "查处曝光4起案例"),
    ),
    rule(
        "declared_cases.not.earlier",
        f"{_EARLIER}{{OPEN}}(?<take>{{N}}[{COUNTED}案])",
        vocabulary=_VOCABULARY,
        means="Cases that were told earlier, or in all.",
        examples={"({earlier})公布了8起特大案件": ("8起",), "已挂牌督办9起": ("9起",)},
        counters=("此前，警方公布5起典型案例",),
    ),
)
DECLARATIONS = (
    rule(
        "declared_cases.ranked",
        "{OPEN}(?<take>{N}大)(?![类批量])(?={CLAUSE}{0,24}?{case.general|model_case})",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Cases ranked: the ten that count most.",
        examples={
            "某部公布打击网络黑产十大典型案例": ("十大",),
            "某省发布2023年度10大({model_case})": ("10大",),
        },
        counters=("重大典型案例", "四大类案件高发"),
    ),
    rule(
        "declared_cases.examples",
        "{OPEN}(?<take>{N}[起件例宗个则种])(?![余多以])(?={CLAUSE}{0,40}?{model_case.typical})"
        "(?!{CLAUSE}{0,40}{chosen_as})",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Typical cases counted.",
        examples={
            "某部公布9起打击非法集资({model_case.typical})": ("9起",),
            "现公布6件法院审结的盗伐林木典型案例": ("6件",),
            "集中通报12个涉黄典型案例": ("12个",),
            "某市检察院6起({model_case.typical})": ("6起",),
            "公布打击推广引流的8种相关({model_case.typical})": ("8种",),
        },
        counters=("3起涉电诈案件({chosen_as})年度典型案例", "第2起典型案例"),
    ),
    rule(
        "declared_cases.supervised",
        "(?<!对{CLAUSE}{0,24}){CASES}(?={CLAUSE}{0,40}?{case}{CLAUSE}{0,6}?{supervise.listed})"
        "|{CASES}(?={CLAUSE}{0,40}?{case}{CLAUSE}{0,6}?{supervise.joint})",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Cases counted before the words that list them for supervision.",
        examples={
            "启动第四批6起特大制毒贩毒案件联合挂牌督办": ("6起",),
            "将6起特大案件({supervise.listed}|{supervise.joint})": ("6起",),
        },
        counters=(
            "先后对8起特大案件挂牌督办",
            "对“某某”等26起重点案件挂牌督办",
            "6起案件后被督办",
            "对11起重点案件实行挂账督办",
        ),
    ),
    rule(
        "declared_cases.supervises",
        r"{supervise}了?[！，：]?\s?{BATCH}?{CASES}(?={END}|{CLAUSE}{0,40}?{case})",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Cases counted behind the words that put them under supervision.",
        examples={
            "两部门联合挂牌督办第二批6起特大跨境诈骗案件": ("6起",),
            "({supervise})5起跨境赌博案": ("5起",),
            "两部门联合挂牌督办！5起特大案件": ("5起",),
            "某部挂牌督办6起！": ("6起",),
        },
        counters=("先后挂牌督办2批8起特大案件", "挂牌督办重大案件179起"),
    ),
    rule(
        "declared_cases.published",
        "{announce|select}{CLAUSE}{0,36}?"
        "(?:{CASES}(?={END}|{CLAUSE}{0,2}{announce}|{CLAUSE}{0,40}?{case|model_case})|{ITEMS})",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Cases counted behind the words that make them public.",
        examples={
            "某省公安厅公布5起": ("5起",),
            "现({select})4起予以公布": ("4起",),
            "检察机关发布一批共9起网络谣言案件": ("9起",),
            "查处曝光4起网上违法行为案例": ("4起",),
            "某厅公布8个案例": ("8个",),
        },
        counters=("公布10种诈骗手法", "通报破获案件310余起", "发布会通报，共侦破案件80起", "公布第2起"),
    ),
    rule(
        "declared_cases.in_a_row",
        "连[破侦](?:{CASES}(?={CLAUSE}{0,20}?{case})|(?<take>{N})案)",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Cases solved in a row.",
        examples={"静海警方连破三起涉网案件": ("三起",), "五天连破四案！江汉警方亮剑": ("四",)},
        counters=("连破案件30起", "连破三起纪录"),
    ),
    rule(
        "declared_cases.gangs",
        "{OPEN}(?<take>{N}个){crime}?{gang}(?:{in_turn}(?:{catch|destroyed}|被{bust})|{catch.in_turn})",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Gangs crushed one after another.",
        examples={
            "四个团伙接连被端，警方这周有点忙": ("四个",),
            "3个诈骗团伙({in_turn})({destroyed})": ("3个",),
            "3个团伙({catch.in_turn})": ("3个",),
        },
        counters=("打掉3个团伙", "3个团伙成员落网"),
    ),
    rule(
        "declared_cases.in_all",
        "{model_case.typical}[^，。\n]{0,8}，(?:共|{total}){CASES}(?={END})"
        "|{model_case}[（(，]?一?(?:共有?|{total}有?){OPEN}(?<take>{N}[起件例宗个则])(?={END}|[）)])"
        "|{model_case}[（(]?{OPEN}(?<take>{N}[起件例宗个则])(?={END}|[）)])",
        _CASES,
        vocabulary=_VOCABULARY,
        means="All the cases of the notice, counted behind the word for them.",
        examples={
            "发布第二批打击“黑灰产”典型案例，共5件。": ("5件",),
            "公布一批({model_case.typical})，共计6起": ("6起",),
            "此次公布的案例共6个。": ("6个",),
            "该批({model_case})共有五件，": ("五件",),
            "({model_case})（8起）": ("8起",),
        },
        counters=("典型案例，共抓获5人", "侦办案件，共5起", "典型案例8起中的3起"),
    ),
    rule(
        "declared_cases.including",
        "{announce|these}{CLAUSE}{0,12}?{model_case}{CLAUSE}{0,4}?{including}{CLAUSE}{0,90}?[等共]{CASES}(?={END})",
        _CASES,
        vocabulary=_VOCABULARY,
        means="All the cases of the notice, counted behind one that is named.",
        examples={
            "本次发布的典型案例({including})某市检察院督促保护某某场所消费者人脸识别等个人信息行政公益诉讼案等8件，其中": (
                "8件",
            )
        },
        counters=("该团伙作案({including})某案等8件，",),
    ),
    rule(
        "declared_cases.bare",
        "{OPEN}(?<take>{N})(?={model_case}(?:{END}|{announce}))",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Cases counted without a measure word.",
        examples={"6({model_case})！某省检察院发布": ("6",), "某省检察院8({model_case})公布": ("8",)},
        counters=("第5案例", "5案例入选"),
    ),
    rule(
        "declared_cases.looked_at",
        "{look}(?:{among|these}|这)?的?{CASES}(?={END}|{CLAUSE}{0,20}?{case|model_case})",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Cases that the reader is asked to look at.",
        examples={"今天，小编带您看看其中4起": ("4起",), "({look})这三起案例": ("三起",)},
        counters=("看看其中4起诉状", "看看这起案件"),
    ),
    rule(
        "declared_cases.these",
        "(?:这|{these}|{this_time}(?:{announce|supervise}的?|{supervised})){CASES}(?={CLAUSE}{0,20}?{case|model_case})",
        _CASES,
        vocabulary=_VOCABULARY,
        means="Cases told here.",
        examples={
            "这5起案件分别是": ("5起",),
            "({these})5起案件": ("5起",),
            "({this_time})挂牌督办的六起案件": ("六起",),
        },
        counters=("这起案件", "这5起警情均为误报"),
    ),
)
REFUSED_BATCHES = (
    rule(
        "batch.not.earlier",
        f"(?:{_SOLVED}|{_EARLIER})(?<take>{{BATCH}}|{{first_batch}})",
        vocabulary=_VOCABULARY,
        means="A batch of earlier cases, or of cases solved.",
        examples={"({earlier})公布的第一批案件": ("第一批",), "其中首批5起案件已起诉": ("首批",)},
        counters=("公布第一批案件",),
    ),
    rule(
        "batch.not.later",
        _LATER,
        vocabulary=_VOCABULARY,
        means="A batch that is announced for later.",
        examples={
            "将适时挂牌督办第二批": ("第二批",),
            "某部将({announce})第二批典型案例": ("第二批",),
            "({soon})挂牌督办第三批案件": ("第三批",),
            "第二批典型案例将于近期公布": ("第二批",),
            "第二批案件正在({select})": ("第二批",),
        },
        counters=("某部将第三批5起案件挂牌督办", "公布第二批典型案例，后续将跟进"),
    ),
    rule(
        "batch.not.before",
        "(?<=继(?!续)[^，。；]{0,20})(?<take>{BATCH})",
        vocabulary=_VOCABULARY,
        means="A batch that came before this one.",
        examples={"继公布第二批案件后，": ("第二批",)},
        counters=("公布第二批典型案例", "决定继续挂牌督办第四批案件"),
    ),
)
BATCHES = (
    rule(
        "batch.cases",
        "(?<take>{BATCH})(?={CLAUSE}{0,40}?(?:{supervise}|{CASE}))",
        _BATCH,
        vocabulary=_VOCABULARY,
        means="A batch before what is in it.",
        examples={
            "启动第四批6起特大制毒贩毒案件联合挂牌督办": ("第四批",),
            "公布第2批典型案例": ("第2批",),
            "发布第十二批({model_case})": ("第十二批",),
        },
        counters=("被盗的第二批数据", "第一批嫌疑人移送审查起诉"),
    ),
    rule(
        "batch.first",
        "{announce|supervise}{CLAUSE}{0,14}?(?<take>{first_batch})(?={CLAUSE}{0,40}?{CASE})",
        _BATCH,
        vocabulary=_VOCABULARY,
        means="The first batch.",
        examples={"海关公布“国门利剑2025”首批4起典型走私案件": ("首批",)},
        counters=("公布首批嫌疑人名单",),
    ),
    rule(
        "batch.supervised",
        "{supervise|model_case.typical|case.general}[（(]?(?<take>{BATCH})",
        _BATCH,
        vocabulary=_VOCABULARY,
        means="A batch behind what is in it.",
        examples={
            "({supervise})第三批": ("第三批",),
            "网络谣言典型案例（第二批）": ("第二批",),
        },
        counters=("案件中第二批嫌疑人到案",),
    ),
)
CASE_RULES = (*REFUSED_CASES, *DECLARATIONS)
BATCH_RULES = (*REFUSED_BATCHES, *BATCHES)
RULES = (*CASE_RULES, *BATCH_RULES)
