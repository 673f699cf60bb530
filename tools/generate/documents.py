"""One made-up document by its seed and index: a notice of one kind or another, and the page around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Any

from generate.cases import Case, make_case, make_trial
from generate.grammar import choose, fill, sections
from generate.places import voice_of_a_province
from generate.rendering import as_html, as_text, choose_hand, encoded, written_gold
from generate.values import day_of_publication, han, imprint

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generate.grammar import Given

#: Share of documents that are web pages.
_WEB = 0.04
#: Documents in one folder.
FOLDER = 1000
_SUPERVISORS = ("最高人民检察院", "公安部")


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A document: its path within the output, its bytes, its words, and what must come out of it."""

    path: str
    data: bytes
    text: str
    gold: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, the title and the story apart, and what a reader takes from it."""

    title: str
    story: tuple[str, ...]
    gold: dict[str, Any]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Every line of the page."""
        return "\n".join((*self.before, self.title, *self.story, *self.after))


def make_document(seed: int, index: int) -> MadeDocument:
    """Make up the document of a seed and an index; nothing else decides what it holds."""
    chance = Random(f"{seed}/{index}")
    day = day_of_publication(chance) if chance.random() < 0.93 else None
    kind = chance.choices((_supervised, _bulletin, _trials, _single, _none), (45, 33, 7, 10, 5))[0]
    page = _surrounded(chance, kind(chance, day), day)
    hand = choose_hand(chance, page.words)
    web = chance.random() < _WEB
    charset = chance.choice(("utf-8", "utf-8", "gb18030"))
    text = as_html(chance, page, hand, charset) if web else as_text(chance, page, hand)
    data = text.encode(charset) if web else encoded(chance, text)
    path = f"{index // FOLDER:04}/{index:07}.{'html' if web else 'txt'}"
    return MadeDocument(path, data, text, written_gold(page.gold, hand))


def _lines(chance: Random, section: str, share: float = 1) -> list[str]:
    """Return the lines of a section's words in a share of documents, none in others."""
    return choose(chance, section).words.split("⏎") if chance.random() < share else []


def _page(title: str, lead: Sequence[str], **gold: Any) -> Page:
    told: dict[str, Any] = {
        "kind": "numbered",
        "agencies": [],
        "batch": None,
        "declared_cases": None,
        "cases": [],
    }
    return Page(title, tuple(lead), {**told, "warnings": [], **gold})


def _supervised(chance: Random, day: dt.date | None) -> Page:
    cases = [make_case(chance, day) for _ in range(chance.randint(2, 6))]
    batch = chance.randint(1, 12)
    names = [case.name for case in cases]
    given: dict[str, Any] = {
        "batch": chance.choice((str(batch), han(batch))),
        "count": str(len(cases)),
        "subject": choose(chance, "subject"),
        "plain_list": "；".join(names),
        "numbered_list": "；".join(f"（{number}）{name}" for number, name in enumerate(names, 1)),
        "comma_list": ("；" if "、" in "".join(names) else "、").join(names),
    }
    lead = [choose(chance, "supervised_lead", given).words, *_lines(chance, "background")]
    if chance.random() < 0.5:
        lead.insert(1, choose(chance, "listing", given).words)
    lead += filter(None, _lines(chance, "before_cases"))
    title = choose(chance, "supervised_title", given).words
    return _with_cases(chance, _page(title, lead, agencies=list(_SUPERVISORS), batch=batch), cases)


def _bulletin(chance: Random, day: dt.date | None) -> Page:
    cases = [make_case(chance, day) for _ in range(chance.randint(2, 8))]
    voice = "公安部" if chance.random() < 0.5 else voice_of_a_province(chance)
    count = chance.choice((str(len(cases)), han(len(cases)).replace("二", "两")))
    lead = _lines(chance, "background", 0.6)
    return _with_cases(chance, _declared(chance, "bulletin", {"voice": voice, "count": count}, lead), cases)


def _trials(chance: Random, _: dt.date | None) -> Page:
    cases = [make_trial(chance) for _ in range(chance.randint(2, 6))]
    given = {"voice": "最高人民法院", "count": str(len(cases))}
    return _with_cases(chance, _declared(chance, "trials", given, []), cases)


def _declared(chance: Random, kind: str, given: Given, before: list[str]) -> Page:
    """Return the title and the lead of a notice that tells how many cases it publishes."""
    lead = [*before, choose(chance, f"{kind}_lead", given).words]
    return _page(choose(chance, f"{kind}_title", given).words, lead, agencies=[given["voice"]])


def _single(chance: Random, day: dt.date | None) -> Page:
    case = make_case(chance, day, numbered=False)
    given: dict[str, Any] = {"voice": f"{case.where.full}公安局", "crime": choose(chance, "crime")}
    lead = choose(chance, "single_lead", given).words
    story = [lead, *case.story().split("\n"), *_lines(chance, "closing")]
    gold = {"kind": "single", "agencies": [given["voice"]], "cases": [replace(case, lead=lead).gold(1)]}
    return _page(choose(chance, "single_title", given).words, story, **gold)


def _none(chance: Random, _: dt.date | None) -> Page:
    story = chance.sample(sections()["meeting"], k=chance.randint(3, 5))
    title = choose(chance, "none_title").words
    return _page(title, [fill(chance, line, {}).words for line in story], kind="none")


def _with_cases(chance: Random, page: Page, cases: Sequence[Case]) -> Page:
    """Put the cases after the lead, sometimes a table of contents before and closing words after them."""
    alone = chance.random() < 0.1
    # filled with its own slots: what else varies is the same for all cases
    itself = {slot: f"{{{slot}}}" for slot in ("n", "nn", "han", "circle")}
    marker = choose(chance, "marker_alone" if alone else "marker", itself).words + "\n" * alone
    joint = "。" if chance.random() < 0.15 and not alone else "\n"
    heads = _lines(chance, "parts_of_a_case", 0.08) if "案例" in marker else []
    names = [_marked(marker, n) + case.name for n, case in enumerate(cases, 1)]
    contents = ["目录", *(name.split("\n")[0] for name in names)] if chance.random() < 0.06 else []
    told = [f"{name}{joint}{case.story(heads)}" for name, case in zip(names, cases, strict=True)]
    story = (*page.story, *contents, *"\n".join(told).split("\n"), *_lines(chance, "closing", 0.5))
    gold = {"declared_cases": len(cases), "cases": [case.gold(n) for n, case in enumerate(cases, 1)]}
    return replace(page, story=story, gold=page.gold | gold)


def _marked(marker: str, n: int) -> str:
    return marker.format(n=n, nn=f"{n:02}", han=han(n), circle=chr(ord("①") + n - 1))


def _surrounded(chance: Random, page: Page, day: dt.date | None) -> Page:
    """Put navigation, imprint, editors and related stories around a notice."""
    source = choose(chance, "source").words if chance.random() < 0.75 else None
    at_the_end = source is not None and chance.random() < 0.25
    shown, published = imprint(chance, day) if day else ("", None)
    under_title = [line for line in (shown, source and not at_the_end and f"来源：{source}") if line]
    if len(under_title) == 2:
        under_title = [choose(chance, "under_title", {"source": str(source), "shown": shown}).words]
    after = _lines(chance, "tail", 0.2) + _lines(chance, "editor", 0.4)
    if chance.random() < 0.3:
        mark = chance.choice(("▪ ", "• ", "", "· "))
        after += _lines(chance, "related_head")
        after += [mark + choose(chance, "related").words for _ in range(chance.randint(1, 3))]
    return replace(
        page,
        before=tuple(_lines(chance, "navigation", 0.35)),
        story=(*under_title, *page.story, *([f"（来源：{source}）"] if at_the_end else [])),
        after=tuple(after),
        gold={"title": page.title, "source": source, "published": published, **page.gold},
    )
