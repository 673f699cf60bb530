"""The report in a real browser: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

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


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_no_words_of_a_chart_lie_over_others(browser: Browser, report: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(report.as_uri())
    assert page.evaluate(OVERLAPS) == []
    sizes = "[...document.querySelectorAll('svg text')].map((t) => parseFloat(getComputedStyle(t).fontSize))"
    assert min(page.evaluate(sizes)) > 12
    page.close()


def test_the_text_stays_beside_the_last_of_its_values(opened: Page) -> None:
    opened.evaluate("document.querySelector('#n1 .case:last-of-type').scrollIntoView({block: 'end'})")
    assert opened.locator("#n1 .case").last.is_visible()
    assert (opened.locator("#n1 .text").bounding_box() or {"y": -1})["y"] >= 0


def test_in_print_the_text_is_whole(browser: Browser, report: Path) -> None:
    page = browser.new_page(viewport={"width": 800, "height": 900})
    page.emulate_media(media="print")
    page.goto(report.as_uri())
    cut = "[...document.querySelectorAll('.text')].filter((t) => t.scrollHeight > t.clientHeight + 2).length"
    assert page.evaluate(cut) == 0
    assert not page.locator("#filters").is_visible()
    page.close()
