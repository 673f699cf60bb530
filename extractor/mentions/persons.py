"""Persons: masked names (唐某某, 王某龙), dotted names, and real names after a cue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import regex

from extractor.expression import expression, plain
from extractor.gazetteer import compound_surnames, surnames
from extractor.lexicon import coded, lexical, words_of, written
from extractor.mentions.mention import Kind, Mention
from extractor.segment import cuts_word, starts_word, words
from extractor.tagged import first_free

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Person:
    """A name as written; ``surname`` is null for dotted and unknown names."""

    name: str
    surname: str | None
    masked: bool
    #: Told by a title of courtesy: 张女士.
    courtesy: bool = False


#: Words after which a name may stand, whatever its surname, and single characters that do as much.
_CUES = (
    "suspect|head|boss|staff|member|fugitive|netizen|person.plain|victim|named|accomplice|leads.recruit|"
    "catch|bust|investigate|sentence|party|deals_with"
)
_BEFORE_NAME = tuple("以由是叫给、和与及")
_BEFORE_DOTTED = (*_BEFORE_NAME, *"将把对名让向的市县区省")
#: Characters that are surnames, and also words or ends of words before 某.
_DOUBTFUL = frozenset(
    "于向从和由同时有应经以及后成任连全都对原因故是将被与在到为给让等其各名者所之的了但而且或当把据过又还也"
    "就再已曾均则即使用系称说种个家位年月日市县省区镇村司局院团伙网站上下中内外里前国东南西北京州沙阳苏江宁"
    "海关车明安路楼房门"
)
#: What follows 某 where 某 is "a certain": 某公司, 某平台.
_THING = written(
    "{a_certain}|APP|[大小]型|[商店地市县区省镇乡村街路国局人厂名种些个次款类年月日处起案报刊楼]"
)
#: Single characters that never end a name: they begin the predicate.
_FUNCTION = frozenset(
    "等和与及的在被将把于从向因为由系均已以并则曾又也都还就即是称说两名人了之其该所此便仍才再不未没无诉"
    "处后时遂欲跟约至拿经走给"
)
#: Those that also end names: no adverb stands before an edge (白某才等人).
_ADVERBS = frozenset("才均则")
#: Single characters that may end a name or begin a predicate; believed before a boundary only.
_WEAK = frozenset(
    "受遭获先后案涉供只想要需会能可现每且而但却另同共各全总任有买卖骗逃开去来用打原发收取投入退回交付借贷偷租建设做"
    "当带找拉介教传送见躲藏潜赴乘混贩拐盗抢诈赌毒"
    "起失看听问死伤住家夫妻父母儿女子弟兄姐妹团犯获归落主自对到给让使经通负多持驾酒醉本时一二三四五六七八九十领"
)
#: Characters of given names that begin no predicate, whatever word they make (磊落网, 伟大肆).
_GIVEN_ONLY = frozenset("杰浩华磊鹏峰涛彬斌俊勇鑫伟辉娟琴婷莉芳霞燕萍玲梅")
#: Common given names of one character that may begin a word too (强迫, 海外).
_GIVEN = _GIVEN_ONLY | set(
    "锋振宏嘉佩薇倩岚瑶琪怡颖雯媛妍茜芸菲蕾炜烨煜森楠榕桐涵泽恒哲翔钧铭锐钢强军明平刚海飞超波龙坤林健康宇凯洋旭晨阳雪静丽敏秀英兰凤洁云荣香艳佳珍桂晶丹蓉欣毅松建红亮民文志国庆峻义宝"
    "福贵根良昌顺生祥胜"
)
_BOUNDARY = written(r"[、，。；：？！（）“”\s等和与及]|为[首头]|{family}|$")
#: Signs that stand for a given name as 某 does: 陈××, 林○○. Few texts have any, and 某 alone is sooner found.
_SIGNS = "×○〇"


def _masked_by(mask: str) -> regex.Pattern[str]:
    """Return the pattern of a surname and what stands for the rest of the name."""
    return expression(
        rf"(?<sur>[\p{{Han}}--[某{_SIGNS}]]){mask}(?<rest>[某{_SIGNS}]{{0,2}}{_MARK}?)",
        regex.V1,
    )


#: What tells several people of one mask apart: 张某甲, 陈某某1, 余某A.
_MARK = (
    r"(?:[甲乙丙丁戊己庚辛壬癸](?![基苯醇烯醛酸])|[A-Z](?![A-Za-z0-9])"
    r"|[0-9]{1,2}(?![0-9.%名人位个户家次起年月日时岁天小分克包粒颗袋片支枚部台张辆条万千百亿余多元米公厘]))"
)
_MASKED = _masked_by("某")
_MASKED_BY_SIGNS = _masked_by(f"(?:某|[{_SIGNS}](?![一二三四五六七八九十]|[0-9]{{2}}|[0-9][{_SIGNS}.]))")
#: Letters and stars that stand for a given name: 刘X, 王XX, 黎X乙, 汤**; any letter behind a cue (樊a).
_LETTERED = expression(
    r"(?<sur>\p{Han})(?:(?<mask>[Xx*]{1,3})|[A-Za-z])(?<rest>[甲乙丙丁戊己庚辛壬癸])?(?![A-Za-z0-9*])"
)
_DOTTED = expression(r"(?<!\p{Han})?\p{Han}{1,6}·[\p{Han}]{1,8}?(?=[、，。；（）”等为被在和与及的\s]|$)")
_COURTESY = lexical("{courtesy}")


def find_persons(text: str) -> Iterator[Mention]:
    """Give the persons of a clean text, in order, none overlapping another."""
    masked = [*_masked(text), *_lettered(text)]
    found = [*masked, *_dotted(text), *_real(text, masked), *_courtesy(text)]
    yield from first_free(found)


def _mention(text: str, start: int, end: int, surname: str | None, rule: str) -> Mention:
    name = text[start:end]
    masked = "某" in name or _has_signs(name) or not _UNMASKED.fullmatch(name)
    return Mention(Kind.PERSON, start, end, Person(name, surname, masked), rule)


def _has_signs(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)


def _masked(text: str) -> Iterator[Mention]:
    pattern = _MASKED_BY_SIGNS if _has_signs(text) else _MASKED
    found = [match for match in pattern.finditer(text) if _is_name(text, match)]
    open_ended = [match for match in found if not match["rest"]]
    known = {text[m.start() : m.end() + 2] for m in open_ended if _two_given(text, m.end())}
    known |= {text[m.start() : m.end() + 1] for m in open_ended if _given(text, m.end(), sure=True)}
    bare = {m[0] for m in open_ended if _BARE.match(text, m.end())}
    for match in found:
        start, end = _surname_start(text, match.start()), match.end()
        if not match["rest"]:
            end = _name_end(text, match, known, bare)
        surname: str | None = text[start : match.start() + 1]
        if start == match.start() and _has_more(text, start):
            start -= 1
            surname = text[start] if text[start] in surnames() else None
        yield _mention(text, start, end, surname, "person.masked")


#: What shows that a masked name has no more characters: 胡某、, so 胡某 in 胡某超出资 too.
_BARE = expression("[、，。；：（）的在被]")
_NO_NAME = frozenset("小老姓男女妻夫父母子弟兄姐妹叔姨舅员娘商部")


def _has_more(text: str, at: int) -> bool:
    """Tell whether a name begins a character before the one that stands before its mask: 沙马某某, 何宋某."""
    before = text[at - 1 : at]
    if not _HAN.fullmatch(before) or before in _NO_NAME | _FUNCTION | _WEAK:
        return False
    if (before in _DOUBTFUL or before not in surnames()) and len(starts_word(text, at - 1)) == 1:
        return False
    return text.endswith(_called(), 0, at - 1) and not _is_cued(text, at)


@cache
def _called() -> tuple[str, ...]:
    """Return the words right behind which a name begins."""
    return tuple(chain.from_iterable(map(words_of, ("suspect", "fugitive", "person.plain", "party"))))


def _lettered(text: str) -> Iterator[Mention]:
    """Give the names whose mask is a letter or a star."""
    last = -1
    for match in _LETTERED.finditer(text):
        at = match.start()
        start = _surname_start(text, at)
        if start == at and text[at] not in surnames():
            continue
        listed = last == at - 1 and text[last] in "、和与及"
        told = listed or text.endswith(_called(), 0, start)
        if match["mask"]:
            stands = text[at] not in _DOUBTFUL and not cuts_word(text, start, at + 1)
            told = told or stands or _is_cued(text, start)
        if not told or _THING.match(text, match.end()):
            continue
        end = match.end()
        if not match["rest"] and len(match["mask"] or "") == 1 and _given(text, end):
            end += 1
        last = end
        yield _mention(text, start, end, text[start : at + 1], "person.masked")


def _name_end(text: str, match: regex.Match[str], known: set[str], bare: set[str]) -> int:
    """Return where an open-ended name ends: as surely elsewhere in the text, else by its own edge."""
    end = match.end()
    for length in (2, 1):
        if end + length <= len(text) and text[match.start() : end + length] in known:
            return end + length
    if match[0] in bare and len(starts_word(text, end)) > 1 and not _BOUNDARY.match(text, end + 1):
        return end
    return end + 1 if _given(text, end) else end


def _two_given(text: str, at: int) -> bool:
    """Tell whether two characters after 某 are a given name: both stand alone before an edge."""
    pair = text[at : at + 2]
    if not _TWO_HAN.fullmatch(pair) or set(pair) & (_FUNCTION | _WEAK) or not _AFTER_TWO.match(text, at + 2):
        return False
    return all(len(starts_word(text, place)) == 1 for place in (at, at + 1))


def _surname_start(text: str, at: int) -> int:
    """Return where the surname that ends at ``at`` starts: two characters where both make one."""
    if not at:
        return at
    vietnamese = text[at] == "氏" and text[at - 1] in surnames()
    return at - 1 if vietnamese or text[at - 1 : at + 1] in compound_surnames() else at


def _is_name(text: str, match: regex.Match[str]) -> bool:
    """Tell whether the character before 某 is a surname here, not the end of a word."""
    at = match.start()
    start = _surname_start(text, at)
    if start < at or _has_more(text, at):
        return True
    surname = text[at]
    if text[at - 1 : at] == "以" and _HEADS.match(text, match.end()):
        return True
    if surname in surnames() and surname not in _DOUBTFUL:
        return not cuts_word(text, at, at + 1, first=at if text.endswith(_titles(), 0, at) else 0)
    cued = _is_cued(text, at) or bool(_AFTER.match(text, match.end()))
    opens = at == 0 or text[at - 1] in _CLAUSE_START
    known = surname in surnames()
    if not (cued or (known and opens)) or (surname in _FUNCTION and not known) or cuts_word(text, at, at + 1):
        return False
    return bool(match["rest"]) or not _THING.match(text, match.end()) or _two_given(text, match.end())


@cache
def _titles() -> tuple[str, ...]:
    """Return titles whose end may make a word with a surname: 店主张某."""
    return tuple(chain.from_iterable(map(words_of, ("boss", "victim", "public"))))


_CLAUSE_START = frozenset("，。、；：“”（\n ！？的")
_HEADS = written(
    r"\p{Han}?(?:（[^（）\n]{1,20}）)?(?:、[^，。；]{1,20})?(?:等(?:多人|人|\d{1,3}人)?)?(?:{led}|为{head.chief})"
)
_AFTER = written(
    r"\p{Han}?(?:等(?:人|{crime|suspicion|major}|\d|[二三四五六七八九十])|（(?:[男女]|{named.nick}|{let_go.apart})|{led|family}|"
    r"[二两三]人|、\p{Han}某)"
)


def _is_cued(text: str, at: int) -> bool:
    """Tell whether a cue stands before a name, perhaps with brackets between."""
    opened = text.rfind("（", max(0, at - 10), at - 1) if text[at - 1 : at] == "）" else -1
    return text.endswith(_cue_words(), 0, at if opened < 0 else opened)


@cache
def _cue_words() -> tuple[str, ...]:
    return (*chain.from_iterable(map(words_of, _CUES.split("|"))), *_BEFORE_NAME)


_HAN = expression(r"\p{Han}")
_UNMASKED = expression(r"[\p{Han}·]+")
#: 才 before what no adverb stands before: 覃某才系兄弟.
_AFTER_NAME = expression("才[系均]")
_TWO_HAN = expression(r"\p{Han}{2}")
_AFTER_TWO = expression(r"等(?:人|[0-9])|（[男女]|、\p{Han}某")


def _given(text: str, at: int, *, sure: bool = False) -> bool:
    """Tell whether the character at ``at``, after 某, belongs to the name."""
    char = text[at : at + 1]
    bounded = bool(_BOUNDARY.match(text, at + 1))
    ends = bounded or bool(_AFTER_NAME.match(text, at))
    if not _HAN.fullmatch(char) or (char in _FUNCTION and not (ends and char in _ADVERBS)):
        return False
    if char in _ADVERBS:
        return True  # no other way to read it there
    if char in _GIVEN and _works(text, at + 1):
        return True
    part_of_word = len(starts_word(text, at)) > 1 and char not in _GIVEN_ONLY
    if part_of_word and not (bounded and char not in _WEAK):
        return False
    if bounded:
        return True
    return not sure and char not in _WEAK


def _dotted(text: str) -> Iterator[Mention]:
    for match in _DOTTED.finditer(text):
        dot = match.start() + match[0].index("·")
        first = max(0, match.start() - 8)
        cued = next((at for at in range(dot, first, -1) if text.endswith(_dotted_cues(), first, at)), None)
        start = match.start() if cued is None else max(match.start(), cued)
        if start < dot and ("某" in match[0] or cued is not None):
            yield _mention(text, start, match.end(), None, "person.dotted")


@cache
def _dotted_cues() -> tuple[str, ...]:
    return (*_cue_words(), *_BEFORE_DOTTED)


#: Words behind which real names stand: right there, or with more than the end of a name behind them.
_CUE = lexical(
    "(?<named>(?!{suspicion|harmed}){suspect|head|fugitive|netizen|victim|named.name|member.core}|"
    "{gang|company}{boss.owner})|(?<inquiry>{identify|inquiry}，)|(?<led>{gang|organisation}系?由)|"
    "(?<aged>{boss|person.plain})|(?<party>{party|deals_with|accomplice})"
)
#: What a person does, straight after a real name.
_WORKS = "[在的系躲藏]|为(?!首|了)|以(?!及|{led})|{repeatedly|means|invest|as|crime|offend|leads|accomplice}"
_AT_WORK = written(_WORKS)
_AT_EDGE = written(
    r"[、，。；（”\s和与及因被]|等(?:人|\d|[二两三四五六七八九十]|{crime|major}|[^，。\n]{0,30}案)|"
    r"自(?=[0-9去今])|{led|catch|accomplice|wanted}|$"
)
#: How a person is described where those wanted are listed: 1.张三，男，1980年生.
_DESCRIBED = expression("[，（][男女][，）]")
_ITEM_STARTS = frozenset("\n：；。、.")


_LEADS = "(?:等人)?{jointly}?{leads}"


class _Names(NamedTuple):
    """How names are written in a place: what stands behind the first, each further one, and all of them.

    Further names are joined by 、; none where ``further`` is None. One that can be read in two ways (东方法)
    is read in the first: a list of such names has as many readings as there are paths through it.
    """

    first: Callable[[str, int], bool]
    further: Callable[[str, int], bool] | None
    behind: Callable[[str, int], bool]

    def spans(self, text: str, at: int) -> list[tuple[int, int]]:
        """Return where the names stand that begin at an offset; none where they are not written so."""
        for end in _name_ends(text, at):
            if self.first(text, end):
                names = [(at, end), *self._listed(text, end)]
                while names and not self.behind(text, names[-1][1]):
                    names.pop()
                if names:
                    return names
        return []

    def _listed(self, text: str, end: int) -> Iterator[tuple[int, int]]:
        """Give the further names of a list behind one."""
        while self.further and text.startswith("、", end):
            start = end + 1
            further = (each for each in _name_ends(text, start) if self.further(text, each))
            end = next(further, -1)
            if end < 0:
                return
            yield start, end


def _name_ends(text: str, at: int) -> Iterator[int]:
    """Give where a surname with one or two characters of a given name may end."""
    for length, known in ((2, compound_surnames()), (1, surnames())):
        if text[at : at + length] in known:
            given = _GIVEN_NAME.match(text, at + length)
            yield from range(at + length + 1, given.end() + 1) if given else ()


_GIVEN_NAME = expression(r"\p{Han}{1,2}")


def _anything(_text: str, _at: int) -> bool:
    return True


def _ends(text: str, at: int) -> bool:
    """Tell whether a name ends at an offset."""
    return bool(_AT_EDGE.match(text, at)) or _works(text, at)


def _told(pattern: str, *, at_work: bool = False) -> Callable[[str, int], bool]:
    """Return what tells whether a pattern, or what a person does, stands at an offset."""
    told = written(pattern)
    return lambda text, at: bool(told.match(text, at)) or (at_work and _works(text, at))


_leads = _told(f"、|{_LEADS}")
#: Names behind a kind of cue.
_BEHIND: Mapping[str, _Names] = {
    "named": _Names(_ends, _ends, _anything),
    "inquiry": _Names(_anything, _ends, _told("等人|（[男女]", at_work=True)),
    "led": _Names(_leads, _leads, _told(_LEADS)),
    "aged": _Names(_anything, None, _told(r"（\d{2}岁")),
}
#: What a person does or is done to, behind a name that a cue has told to be one.
_DOES = written(
    r"[、，。；（”\s0-9和与及因被的于从向在将把经由至来去给跟对用时驾携窜乘持租背打邀购贩卖系]|以(?!及)|[二两三四五六七八九]人|"
    r"等(?:人|\d|[二两三四五六七八九十]|{crime|major})|"
    r"{accomplice|repeatedly|in_turn|catch|predicate|lives|contact|crime|consume|at_once}"
)
_AMONG_OTHERS = written(r"[、，。；（和与及等]|[二两三四五六七八九]人|{catch|accomplice}")


#: What shows that a name stands in a list.
_IN_LIST = expression("、|[二两三四五六七八九]人")


def _does(text: str, at: int) -> bool:
    return bool(_DOES.match(text, at))


#: Names behind a cue, whatever their bearers do then; and names among masked ones.
_TOLD = _Names(_does, _does, _anything)
_MIXED = _Names(_told(_AMONG_OTHERS.pattern), _told(_AMONG_OTHERS.pattern), _anything)
#: Names that open a clause, a heading or an item.
_COUNTED = _Names(_anything, _ends, _told(r"等\d{1,3}[人名]|等人?[^，。\n]{0,30}案"))
_ITEM = _Names(_anything, None, _told(_DESCRIBED.pattern))
#: Names behind 以.
_HEADED = _Names(_ends, _ends, _told(r"(?:（[^（）\n]{1,20}）)?(?:等人?)?{led}"))
_LIST_OPENS = expression(r"(?<=[\n：、（案机关获破 ]|例[0-9一二三四五六七八九十])")
_OPENS = plain("[以\n：；。、.（案机关获破 ]|例[0-9一二三四五六七八九十]")


def _real(text: str, masked: Sequence[Mention]) -> Iterator[Mention]:
    cues = tuple(_CUE.finditer(coded(text)))
    told = ((span, _is_ordinary) for span in (*_behind(text, cues), *_at_openings(text)))
    sure = ((span, _is_doubtful) for span in (*_told_of(text, cues), *_among(text, masked)))
    for (start, end), is_none in (*told, *sure):
        if "某" not in text[start:end] and not is_none(text, start, end):
            family = text[start : start + 2]
            surname = family if family in compound_surnames() else text[start]
            yield _mention(text, start, end, surname, "person.real")


def _behind(text: str, cues: Sequence[regex.Match[str]]) -> Iterator[tuple[int, int]]:
    done = 0
    for cue in cues:
        kind = str(cue.lastgroup)
        if kind in _BEHIND and cue.start() >= done and (names := _BEHIND[kind].spans(text, cue.end())):
            yield from names
            done = names[-1][1]


def _told_of(text: str, cues: Sequence[regex.Match[str]]) -> Iterator[tuple[int, int]]:
    """Give what may be names behind a cue, by what their bearers do."""
    done = 0
    for cue in cues:
        if (
            cue.lastgroup in ("named", "party")
            and cue.end() >= done
            and (names := _TOLD.spans(text, cue.end()))
        ):
            yield from names
            done = names[-1][1]


def _among(text: str, masked: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Give what may be names in a list behind a masked one."""
    done = 0
    for mention in masked:
        start = mention.end + 1
        if start > done and text[mention.end : start] in _JOINING and (names := _MIXED.spans(text, start)):
            yield from names
            done = names[-1][1]


_JOINING = frozenset("、和与及")
#: What stands in no given name.
_NEVER_GIVEN = _FUNCTION | frozenset(
    "向从将把给跟对用来去驾携窜持租邀购贩卖他她内上中里外下们某个号元店室自"
) - frozenset("和经")


def _is_doubtful(text: str, start: int, end: int) -> bool:
    """Tell whether what stands where a name may stand could be anything else."""
    name = text[start:end]
    given = _given_part(name)
    if name in _not_names() or set(given) & _NEVER_GIVEN or cuts_word(text, start, end):
        return True
    if len(given) == 1 and (name[0] in _DOUBTFUL or given in _WEAK):
        return given not in _GIVEN or not _IN_LIST.match(text, end)
    return _reads_otherwise(name)


def _reads_otherwise(name: str) -> bool:
    """Tell whether what may be a name is a word, or two of them; given names of the common sort are none."""
    given = _given_part(name)
    if set(given) <= _GIVEN:
        return False
    return words(name) == (name,) or (name[0] in _WORDS and len(given) > 1 and words(given) == (given,))


#: Surnames that are words too: what follows them may be another one (曾多次, 应长期, 单方面).
_WORDS = _DOUBTFUL | frozenset("曾常时任单高包车方平强权白左边计查管连满项解支施尚易关充家")


def _at_openings(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    for opening in _OPENS.finditer(text):
        if opening.end() >= done and (names := _opening(text, opening.end())):
            yield from names
            done = names[-1][1]


def _opening(text: str, at: int) -> Sequence[tuple[int, int]]:
    """Return the names that begin at an offset and open what stands there."""
    names: Sequence[tuple[int, int]] = ()
    if next(_name_ends(text, at), None) is None:
        return names
    if _LIST_OPENS.match(text, at) and not _is_further(text, at):
        names = _COUNTED.spans(text, at)
    if not names and text[at - 1] in _ITEM_STARTS:
        names = _ITEM.spans(text, at)
    if not names and text[at - 1] == "以":
        names = _HEADED.spans(text, at)
    return names


def _is_further(text: str, at: int) -> bool:
    """Tell whether a name stands in a list behind one that may open it: the list is read from there."""
    return text[at - 1] == "、" and any(
        _LIST_OPENS.match(text, start) and _name_like(text, start, at - 1)
        for start in range(max(0, at - 5), at - 2)
    )


def _name_like(text: str, start: int, end: int) -> bool:
    return text[start] in _firsts() and all(map(_HAN.match, text[start + 1 : end]))


@cache
def _firsts() -> frozenset[str]:
    return frozenset(name[0] for name in surnames() | compound_surnames())


def _is_ordinary(text: str, start: int, end: int) -> bool:
    """Tell whether the name is part of a longer word, or a word itself before a verb (尚未)."""
    name = text[start:end]
    listed = text[start - 1 : start] == "、"
    if name[-1] in _NEVER_GIVEN or (name[0] in _WORDS and not listed and _reads_otherwise(name)):
        return True
    unmarked = text[start - 1 : start] == "，" or _works(text, end)
    if name in _not_names() or (unmarked and not _is_whole(name, listed=listed)):
        return True
    if len(name) > 2 and set(_given_part(name)) <= _GIVEN:
        return False
    described = text[start - 1 : start] in _ITEM_STARTS and _DESCRIBED.match(text, end)
    bounded = end == len(text) or (bool(_FIRM_EDGE.match(text, end)) and not described)
    last = end if _OTHERS.match(text, end) else None
    return cuts_word(text, start, end, last=last) or (not bounded and words(name) == (name,))


def _works(text: str, at: int) -> bool:
    """Tell whether a name that ends here goes straight on to what the person does."""
    return bool(_AT_WORK.match(text, at))


def _is_whole(name: str, *, listed: bool = False) -> bool:
    """Tell whether a name is surely a whole one, for nothing marks its end: 段鹏敏 in 段鹏敏先后.

    A name ``listed`` after another may be a short one.

    >>> [name for name in ("段鹏敏", "和骨干", "向他人", "应长期", "温州籍", "段伟") if _is_whole(name)]
    ['段鹏敏', '段伟']
    """
    given = _given_part(name)
    family = name[: len(name) - len(given)]
    if not given or given in _not_names() or _works(name, len(family)):
        return False
    apart = len(family) > 1 or len(words(name)[0]) == 1
    if set(given) <= _GIVEN if len(given) > 1 else given in _GIVEN_ONLY and apart:
        return True
    if not apart or family in _DOUBTFUL | _FUNCTION or set(given) & _FUNCTION or given[-1] in _WEAK:
        return False
    return listed or len(given) > 1 or given in _GIVEN


@cache
def _not_names() -> frozenset[str]:
    return frozenset(words_of("not_a_name"))


def _given_part(name: str) -> str:
    """Return what follows the surname of a name."""
    family = next((one for one in compound_surnames() if name.startswith(one)), name[0])
    return name[len(family) :]


#: What surely ends a name.
_FIRM_EDGE = written(r"[、，。；：（）“”\s等和与及]|{led}")
#: What tells of a name's companions, so that its last character makes no word with 等 (钱平等5人).
_OTHERS = written("等(?:人|[0-9二两三四五六七八九十]|{crime|major})")


def _courtesy(text: str) -> Iterator[Mention]:
    done = 0
    for match in _COURTESY.finditer(coded(text)):
        at = match.start() - 1
        if at >= done and text[at] in surnames():
            at = max(done, _surname_start(text, at))
            person = Person(text[at : match.end()], text[at : match.start()], masked=False, courtesy=True)
            yield Mention(Kind.PERSON, at, match.end(), person, "person.courtesy")
            done = match.end()
