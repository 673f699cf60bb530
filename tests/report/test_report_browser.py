"""The report in a real browser: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from extractor.outputs import Told
from extractor.report.overview import Overview
from extractor.report.page import card, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    f"--{flag}"
    for flag in (
        "no-sandbox",
        "disable-gpu",
        "disable-quic",
        "no-first-run",
        "disable-background-networking",
        "disable-component-update",
        "disable-sync",
    )
]
DUBAN = Path(sys.executable).with_name("duban")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium"),
    pytest.mark.xdist_group("browser"),
]
HOSTILE = """某地公布1起案件
1.福建莆田“9.06”案<script>document.title='run'</script>
2022年9月，福建莆田公安机关抓获犯罪嫌疑人15人<img src=x onerror="document.title='run'">。
</div></main><a href="javascript:document.title='run'">点</a>
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    (folder / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    samples = sorted(map(str, Path("samples").glob("[0-9]*")))
    with (folder / "out.jsonl").open("wb") as output:
        command = [str(DUBAN), "extract", *samples, str(folder / "hostile.txt"), "--format", "jsonl"]
        subprocess.run(command, stdout=output, check=True)
    subprocess.run([DUBAN, "report", folder / "out.jsonl", "-o", folder / "report.html"], check=True)
    return folder / "report.html"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a report with more years, people, sums and longer names than the samples have."""
    notice = {
        "document": {"path": "crowded.txt", "sha256": "0"},
        "kind": "numbered",
        "cases": [
            {
                "index": at,
                "start_date": found(f"{2010 + at % 16}-01"),
                "suspects": [found({"value": 8_888, "status": "arrest_approved"} | QUANTITY)],
                "overseas_bases": [
                    found({"name": "东南亚某国北部山区某某某经济特区科技产业园区", "territory": None})
                ],
                "amounts": [
                    found({"value": 10 ** (at % 6) * 70, "currency": "CNY", "role": "loss"} | QUANTITY)
                ],
            }
            for at in range(2_000)
        ],
    }
    path = tmp_path_factory.mktemp("crowded") / "report.html"
    overview = Overview()
    overview.take(notice)
    path.write_text(page(overview, [card(1, Told({**notice, "cases": []}, ""))]), encoding="utf-8")
    return path


QUANTITY = {"qualifier": "exact", "min": None, "max": None}


def found(value: Any) -> dict[str, Any]:
    return {"value": value, "text": "", "start": 0, "end": 0, "rule": "some.rule"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: Browser, report: Path) -> Iterator[Page]:
    """Open the report in a browser that is off the network, and fail on anything it complains of."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(report.as_uri())
    yield page
    assert asked == [report.as_uri()]
    assert complaints == []
    page.close()


def test_a_value_and_its_words_light_each_other(opened: Page) -> None:
    value = opened.locator("#n1 button.value.f-amounts").first
    ref = value.get_attribute("data-ref")
    words = opened.locator(f'#n1 mark[data-refs~="{ref}"]').first
    assert "lit" not in (words.get_attribute("class") or "")
    value.hover()
    assert "lit" in (words.get_attribute("class") or "")
    opened.mouse.move(0, 0)
    assert "lit" not in (words.get_attribute("class") or "")
    words.click()
    assert "lit" in (value.get_attribute("class") or "")


def test_by_keyboard_a_value_is_lit_held_and_let_go(opened: Page) -> None:
    value = opened.locator("#n1 button.value.f-suspects").first
    value.focus()
    assert "lit" in (value.get_attribute("class") or "")
    opened.keyboard.press("Enter")
    assert value.get_attribute("aria-pressed") == "true"
    opened.keyboard.press("Escape")
    assert value.get_attribute("aria-pressed") == "false"


def shown(page: Page) -> int:
    return page.locator(".notice:visible").count()


def test_filters_leave_what_fits(opened: Page) -> None:
    everything = shown(opened)
    opened.select_option("[name=kind]", "none")
    none = shown(opened)
    assert 0 < none < everything
    opened.select_option("[name=field]", "amounts")
    assert shown(opened) == 0
    assert opened.locator("#count").inner_text() == f"0 of {everything} notices"
    assert opened.get_by_text("No notice fits").is_visible()
    opened.get_by_role("button", name="Show all").click()
    opened.wait_for_function(f"document.querySelectorAll('.notice:not([hidden])').length === {everything}")
    opened.select_option("[name=warning]", "part_exceeds_total")
    assert shown(opened) == 1
    opened.select_option("[name=warning]", "")
    opened.select_option("[name=rule]", "suspects.wanted")
    assert 0 < shown(opened) < everything
    opened.select_option("[name=rule]", "")
    opened.fill("[name=words]", "福建莆田“9.06”")
    assert 0 < shown(opened) < everything


def test_a_filter_by_field_leaves_its_colour_alone_in_the_text(opened: Page) -> None:
    opened.select_option("[name=field]", "amounts")
    clear = "rgba(0, 0, 0, 0)"
    colour = "(mark) => getComputedStyle(mark).backgroundColor"
    assert opened.locator("#n1 mark.f-amounts").first.evaluate(colour) != clear
    assert opened.locator("#n1 mark.f-suspects").first.evaluate(colour) == clear


def test_a_warning_leads_to_its_case(opened: Page) -> None:
    link = opened.locator(".warnings a").first
    link.click()
    assert opened.locator(link.get_attribute("href") or "").is_visible()


def test_a_hostile_document_runs_nothing(opened: Page) -> None:
    assert opened.title().startswith("duban 督办")
    assert opened.locator("main .text script, main .text img, main .text a").count() == 0
    assert opened.get_by_text("<script>document.title").first.is_visible()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_axe_finds_no_serious_fault(browser: Browser, report: Path, scheme: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(report.as_uri())
    page.evaluate("document.querySelectorAll('.notice').forEach((n, i) => { if (i > 5) n.remove(); })")
    found = Axe().run(page).response["violations"]
    serious = [each for each in found if each["impact"] in {"serious", "critical"}]
    assert [(each["id"], [node["html"][:120] for node in each["nodes"]][:3]) for each in serious] == []
    page.close()


def test_on_a_phone_nothing_runs_over_the_edge(browser: Browser, report: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(report.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


OVERLAPS = """() => [...document.querySelectorAll('figure')].flatMap((figure) => {
  const words = [...figure.querySelectorAll('svg text, .bars .label')];
  const seen = words.filter((each) => each.getClientRects().length);
  const boxes = seen.map((each) => [each.textContent, each.getBoundingClientRect()]);
  return boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2)
    .map(([other]) => `${one} | ${other}`));
})"""


OUTSIDE = """() => [...document.querySelectorAll('figure')].flatMap((figure) => {
  const right = figure.getBoundingClientRect().right;
  return [...figure.querySelectorAll('svg text, .bars .label')]
    .filter((each) => each.getBoundingClientRect().right > right).map((each) => each.textContent);
})"""


@pytest.mark.parametrize("width", [320, 390, 600, 1400])
@pytest.mark.parametrize("which", ["report", "crowded"])
def test_no_words_of_a_chart_lie_over_others_or_outside_it(
    browser: Browser, which: str, width: int, request: pytest.FixtureRequest
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(request.getfixturevalue(which).as_uri())
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(OUTSIDE) == []
    sizes = "[...document.querySelectorAll('svg text')].map((t) => parseFloat(getComputedStyle(t).fontSize))"
    assert min(page.evaluate(sizes)) > 12
    page.close()


TOUCHING = """() => {
  const marks = [...document.querySelectorAll('figure > svg :is(.dot, .ring, .bound)')];
  const boxes = marks.map((each) => [each.textContent, each.getBoundingClientRect()]);
  return boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    .map(([other]) => `${one} | ${other}`));
}"""


def test_no_sum_is_drawn_over_another(browser: Browser, report: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(report.as_uri())
    assert page.evaluate(TOUCHING) == []
    page.close()


IN_SIGHT = """(mark) => {
  const [own, box] = [mark, mark.closest('.text')].map((each) => each.getBoundingClientRect());
  const top = Math.max(box.top, document.getElementById('filters').getBoundingClientRect().bottom);
  return own.top >= top && own.bottom <= Math.min(box.bottom, innerHeight);
}"""


def words_of(page: Page, value: Locator) -> Locator:
    return page.locator(f'mark[data-refs~="{value.get_attribute("data-ref")}"]').first


def test_the_words_of_a_value_that_is_pointed_at_come_into_sight(opened: Page) -> None:
    opened.emulate_media(reduced_motion="reduce")
    value = opened.locator("#n1 .case").last.locator("button.f-suspects").first
    value.scroll_into_view_if_needed()
    assert not words_of(opened, value).evaluate(IN_SIGHT)
    tall = opened.locator("#n1").bounding_box()
    value.hover()
    assert words_of(opened, value).evaluate(IN_SIGHT)
    assert opened.locator("#n1").bounding_box() == tall, "pointing moves what stands below"


def test_on_a_phone_a_pressed_value_and_its_words_are_both_in_sight(browser: Browser, report: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.emulate_media(reduced_motion="reduce")
    page.goto(report.as_uri())
    value = page.locator("#n1 .case").nth(1).locator("button.f-suspects").first
    value.click()
    words = words_of(page, value)
    assert words.evaluate(IN_SIGHT)
    box = value.bounding_box()
    text = page.locator("#n1 .text").bounding_box()
    assert box is not None
    assert text is not None
    assert 0 <= box["y"] < box["y"] + box["height"] <= text["y"]
    page.keyboard.press("Escape")
    assert not words.evaluate(IN_SIGHT)
    page.close()


@pytest.mark.parametrize("width", [961, 1100, 1400])
def test_the_filters_cover_no_text(browser: Browser, report: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(report.as_uri())
    page.evaluate("document.querySelector('#n1 .case').scrollIntoView()")
    bar, text = page.locator("#filters").bounding_box(), page.locator("#n1 .text").bounding_box()
    assert bar is not None
    assert text is not None
    assert bar["y"] == 0
    assert bar["height"] <= text["y"] + 1
    page.close()


def test_the_text_stays_beside_the_last_of_its_values(opened: Page) -> None:
    opened.evaluate("document.querySelector('#n1 .case:last-of-type').scrollIntoView({block: 'end'})")
    assert opened.locator("#n1 .case").last.is_visible()
    assert (opened.locator("#n1 .text").bounding_box() or {"y": -1})["y"] >= 0


def test_only_notices_near_the_window_are_laid_out(opened: Page) -> None:
    """Four hundred notices would take a quarter of a minute to open and as long to filter."""
    laid_out = (
        "(titles) => titles.filter((each) => each.checkVisibility({contentVisibilityAuto: true})).length"
    )
    assert opened.locator(".notice h3").evaluate_all(laid_out) < 5
    opened.emulate_media(media="print")
    assert opened.locator(".notice h3").evaluate_all(laid_out) == opened.locator(".notice").count()


def test_in_print_the_text_is_whole(browser: Browser, report: Path) -> None:
    page = browser.new_page(viewport={"width": 800, "height": 900})
    page.emulate_media(media="print")
    page.goto(report.as_uri())
    cut = "[...document.querySelectorAll('.text')].filter((t) => t.scrollHeight > t.clientHeight + 2).length"
    assert page.evaluate(cut) == 0
    assert not page.locator("#filters").is_visible()
    breaks = "[...document.querySelectorAll('figure')].map((each) => getComputedStyle(each).breakAfter)"
    assert set(page.evaluate(breaks)) == {"auto"}, "figures kept together leave the first sheet empty"
    page.close()
