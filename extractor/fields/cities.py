"""Whose case it is: the place in the heading, else the place of the authority that handles it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.fields.field import CaseText, FieldResult, Lost, Reading, run
from extractor.fields.vocabulary import rule
from extractor.mentions import Kind
from extractor.resolve.places import POLICE
from extractor.row import near, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.mentions import Mention
    from extractor.mentions.places import Place
    from extractor.model import City
    from extractor.rule import Hit, Rule

    #: Province, city and county.
    Levels = tuple[str | None, str | None, str | None]

RULES = (
    rule(
        "cities.not.helpers",
        (
            row("PLACES", before=near("together|set_out|direct|via", 6)),
            row("PLACE", before=near("经"), after=near("on_the_way", 8)),
        ),
        means="A place whose police only help, or where others go to make arrests, does not handle the case.",
        examples={
            "在贵州警方配合下，赶赴广东深圳": ("广东深圳",),
            "联合云南警方抓获": ("云南",),
            "({together}|{set_out}|{direct}|{via})(6)云南": ("云南",),
            "赶赴广东(、|和|与|及)福建": ("广东", "福建"),
            "取经云南(8)({on_the_way})": ("云南",),
        },
        counters=(
            "辽宁锦州公安机关侦破",
            "赶赴(7)云南",
            "经云南(9)口岸",
            "云南口岸",
            "云南经偷渡者之手",
        ),
    ),
    rule(
        "cities.police",
        f"{{WHOLE_PLACES}}(?:[两三四]地)?{POLICE}(?![^，。；\n]{{0,8}}{{learn}})",
        "police",
        means="The place in the name of the police that tell of the case or handle it.",
        examples={
            "辽宁省锦州市公安机关在办理": ("辽宁省锦州市",),
            "山西太原警方公布": ("山西太原",),
            "本溪明山公安分局": ("本溪明山",),
            "九江、黄石两地警方决定并案": ("九江", "黄石"),
            "九江、黄石(|两地|三地|四地)警方": ("九江", "黄石"),
            "九江、黄石两地(市|县|省|州|旗)公安机关": ("九江", "黄石"),
            "九江警方(9)获悉": ("九江",),
            "据九江警方通报": ("九江",),
            "九江(公安机关|警方|网警|刑警|反诈|民警|派出所|海警|海关缉私|边检|治安民警)": ("九江",),
        },
        counters=(
            "在辽宁锦州抓获",
            "九江警方(8)({learn})",
            "九江获悉",
            "两地九江警方(|8)获悉",
        ),
    ),
    rule(
        "cities.source_of_news",
        row("PLACE", before=near("从|据"), after=(near("authority.police", 1), near("learn", 8))),
        "source",
        means="The place of the authority from which a reporter has the news.",
        examples={
            "记者从江西省公安厅获悉": ("江西省",),
            "(从|据)江西省公安厅(8)({learn})": ("江西省",),
        },
        counters=(
            "从江西省赶到的公安民警",
            "江西省公安厅获悉",
            "从江西省获悉",
            "从江西省公安厅(9)获悉",
            "从江西省公安厅来",
        ),
    ),
    rule(
        "cities.court",
        "(?<take>{PLACE})(?:第.)?{authority.court}",
        "court",
        means="The place of the court that tried the case.",
        examples={
            "本案经湖北省竹山县人民法院审理": ("湖北省竹山县",),
            "湖北省竹山县({authority.court})": ("湖北省竹山县",),
            "河南洛阳第(一|二|三)(中级|)法院": ("河南洛阳",),
        },
        counters=("湖北省竹山县村民",),
    ),
    rule(
        "cities.prosecutor",
        row("PLACE", after=near("authority.prosecutor")),
        "prosecutor",
        means="The place of the procuratorate that charged the case.",
        examples={
            "河北省平泉市检察院提起公诉": ("河北省平泉市",),
            "河北省平泉({authority.prosecutor})": ("河北省平泉",),
        },
        counters=("河北省平泉市村民",),
    ),
    rule(
        "cities.office",
        row("PLACE", after=near("authority.regulator|authority.customs|authority.supervision")),
        "office",
        means="The place of another authority, such as the one for the internet, that dealt with the case.",
        examples={
            "某平台被广东网信办查处，广东省网信办通报": ("广东", "广东省"),
            "广东({authority.regulator}|{authority.supervision})": ("广东",),
            "河南洛阳(海关|海关总署)": ("河南洛阳",),
        },
        counters=("广东网民",),
    ),
)

_OPENING = expression(r"[^“”。\n]{0,2}?$")
_JOINED = expression(r"(?:、|和|与|及|，)?$")
_HEADING = "cities.heading"
#: What an authority's word for the place of a case is worth, most first.
_RANKS = ("police", "court", "prosecutor", "office", "source")


def extract(case: CaseText) -> FieldResult:
    """Give the place(s) that open the heading, made finer by the handling authority within them."""
    authorities, lost = _authorities(case)
    opening = _opening(case) if case.numbered else []
    if opening:
        readings = [_finer(mention, authorities) for mention in opening]
    else:
        readings = _handling(authorities, case) or _at_home(case)
    kept = tuple(readings)
    known = _known([r.value for r in kept])
    claimed = tuple(m for m in case.of(Kind.PLACE) if known and _is_known(m.value, known))
    return FieldResult(kept, claimed, tuple(lost))


def _authorities(case: CaseText) -> tuple[list[Hit], list[Lost]]:
    """Return every authority told: police before courts, those before sources of news, in order."""
    found, lost = run(RULES, (case.body, case.heading))
    return sorted(found, key=lambda hit: _RANKS.index(hit.rule.gives)), lost


def _opening(case: CaseText) -> list[Mention]:
    """Return the places with which the heading opens: one, or several joined by 、 or 和."""
    places: list[Mention] = []
    after = 0
    for at, mention in sorted(case.heading.mentions.items()):
        between = case.heading.text[after:at]
        if mention.kind is not Kind.PLACE or not (_JOINED if places else _OPENING).fullmatch(between):
            break
        places.append(mention)
        after = at + 1
    return places


def _finer(mention: Mention, authorities: Iterable[Hit]) -> Reading:
    """Return the heading's place, or the authority's where that lies within a province alone."""
    place = mention.value
    if place.candidates[0].level == "province":
        for hit in authorities:
            if hit.rule.gives in ("police", "office") and _inside(hit.mention.value, place):
                return _read(hit)
    return Reading(place.city(), mention.start, mention.end, _HEADING)


def _handling(authorities: list[Hit], case: CaseText) -> list[Reading]:
    """Return the first authority's place, or the finest one within it that is told as an authority too.

    Police of two places named together handle the case together.
    """
    if not authorities:
        return []
    first = authorities[0]
    together = [hit for hit in authorities if _phrase(hit, case) == _phrase(first, case)]
    narrower = _within_one_of(together, authorities)
    if narrower:
        together = [narrower]
    if len(together) > 1:
        return [_read(hit) for hit in together]
    chosen = together[0]
    for other in authorities[1:]:
        inner, place = other.mention.value, chosen.mention.value
        finer = other.rule.gives in (chosen.rule.gives, "court") and _inside(inner, place)
        if finer or _fuller(inner, place):
            chosen = other
    if case.home is not None and _inside(case.home.value, chosen.mention.value):
        return _at_home(case)
    return [_read(chosen)]


def _within_one_of(together: Sequence[Hit], authorities: Sequence[Hit]) -> Hit | None:
    """Return the police of a place within one of several provinces whose police are told together."""
    if len(together) < 2 or any(hit.mention.value.candidates[0].level != "province" for hit in together):
        return None
    provinces = {hit.mention.value.candidates[0].adcode: hit.mention.value for hit in together}
    known = {hit.mention.start for hit in together}
    police = (hit for hit in authorities if hit.rule.gives == "police" and hit.mention.start not in known)
    return next(
        (hit for hit in police if any(_inside(hit.mention.value, p) for p in provinces.values())), None
    )


def _at_home(case: CaseText) -> list[Reading]:
    """Return the place of the police whose notice it is, for a case that tells no place of its own."""
    if case.home is None:
        return []
    return [Reading(case.home.value.city(), case.home.start, case.home.end, "cities.of_the_notice")]


def _phrase(hit: Hit, case: CaseText) -> tuple[Rule, int, bool]:
    """Tell the words that a rule read apart from others: several places may stand in the same."""
    return hit.rule, hit.start, hit.mention.start < case.body.start


def _read(hit: Hit) -> Reading:
    return Reading(hit.mention.value.city(), hit.mention.start, hit.mention.end, hit.rule.name)


def _fuller(other: Place, place: Place) -> bool:
    """Tell whether ``other`` is the same division told with more of the levels above it."""
    same = not other.ambiguous and not place.ambiguous and other.candidates[0] == place.candidates[0]
    return same and place.name in other.name and len(other.name) > len(place.name) + 1


def _inside(inner: Place, outer: Place) -> bool:
    """Tell whether ``inner`` is one division below ``outer``."""
    if inner.ambiguous or outer.ambiguous:
        return False
    below, above = inner.candidates[0], outer.candidates[0]
    if below.adcode == above.adcode or below.province != above.province:
        return False
    return above.level == "province" or (above.level == "city" and below.city == above.city)


def _known(cities: Iterable[City]) -> frozenset[str | Levels]:
    """Return what tells that a mention is one of the field's places again, or one of the levels above it."""
    every = frozenset(cities)
    levels = {
        (c.province, city, county) for c in every for city in (c.city, None) for county in (c.county, None)
    }
    return frozenset(c.name for c in every) | levels


def _is_known(place: Place, known: frozenset[str | Levels]) -> bool:
    if place.name in known:
        return True
    told = place.city()
    return told.province is not None and (told.province, told.city, told.county) in known
