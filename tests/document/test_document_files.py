"""Files of every kind, and those that cannot be read."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from extractor.document import read_document
from extractor.errors import ExtractorError, MissingExtraError

if TYPE_CHECKING:
    from pathlib import Path

BODY = "某市公安局在工作中发现一个诈骗团伙，经过两个多月的缜密侦查，专案组在三地同步收网，成功捣毁窝点。"


def test_path_and_bytes_agree(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("一、某案\r\n抓获3人".encode("gb18030"))
    by_path, by_text = read_document(file), read_document(str(file))
    assert by_path == by_text
    assert by_path.path == str(file)
    assert read_document(file.read_bytes()).text == by_path.text
    assert read_document(file, path="-").path == "-"


def test_missing_and_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ExtractorError, match=r"^cannot read .*: ") as caught:
            read_document(path)
        assert str(path) in str(caught.value)
    with pytest.raises(ExtractorError, match="cannot read"):
        read_document("a\0b.txt")


@pytest.mark.parametrize("name", ["a.doc", "a.pdf", "a.wps"])
def test_kinds_to_be_saved_otherwise(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"anything")
    with pytest.raises(ExtractorError, match=r"save (?:it|its text) as"):
        read_document(file)


def test_markdown_keeps_its_source(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# 题\n抓获**3**人", "utf-8")
    document = read_document(file)
    assert document.text == "# 题\n抓获**3**人"
    assert document.clean == "题\n抓获3人"
    assert document.words(2, 6) == "抓获**3**人"


def page(body: str, head: str = "", encoding: str = "utf-8") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(encoding)


def article(*extra: str) -> str:
    return (
        "<article><h1>某市公布典型案例</h1>"
        + "".join(f"<p>{BODY}{n}</p>" for n in "甲乙丙")
        + "".join(extra)
        + "</article>"
    )


def test_article_without_its_furniture() -> None:
    nav = "<nav><ul><li><a href='/'>首页</a></li><li><a href='/x'>频道</a></li></ul></nav>"
    side = "<aside><h3>相关阅读</h3><ul><li><a href='1'>另一地抓获88人</a></li></ul></aside>"
    hidden = "<div style='display: none'>隐藏的话</div><p hidden>也隐藏</p><p aria-hidden='true'>又隐藏</p>"
    document = read_document(
        page(nav + article(hidden, "<script>x='脚本'</script>") + side + "<footer>某ICP备1号</footer>")
    )
    assert document.clean.split("\n") == ["某市公布典型案例", *(BODY + n for n in "甲乙丙")]
    assert document.warnings == ()
    assert document.encoding == "utf-8"


def test_source_and_time_above_the_body() -> None:
    meta = "<div><span>2023-09-12 10:59</span>&nbsp;<span>来源：某某网</span></div>"
    body = article().replace("</h1>", f"</h1>{meta}")
    lines = read_document(page(body)).clean.split("\n")
    assert lines[0] == "某市公布典型案例"
    assert "来源：某某网" in lines[1]


def test_title_of_the_head_where_there_is_no_headline() -> None:
    body = article().replace("<h1>某市公布典型案例</h1>", "")
    assert read_document(page(body, "<title>某市公布典型案例</title>")).clean.startswith("某市公布典型案例\n")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("抓获犯罪嫌疑人<sup>1</sup>150人", "抓获犯罪嫌疑人【1】150人"),
        ("抓获犯罪嫌疑人<sup><a href='#n1'>1</a></sup>150人", "抓获犯罪嫌疑人【1】150人"),
        ("抓获犯罪嫌疑人<span style='vertical-align: super'>1</span>150人", "抓获犯罪嫌疑人【1】150人"),
        ("抓获犯罪嫌疑人<del>150</del>30人", "抓获犯罪嫌疑人30人"),
        ("抓获犯罪嫌疑人<del><b>150</b></del>30人", "抓获犯罪嫌疑人30人"),
        ("抓获犯罪嫌疑人<span style='text-decoration:line-through'>150</span>30人", "抓获犯罪嫌疑人30人"),
    ],
)
def test_nothing_is_glued_to_a_number(markup: str, words: str) -> None:
    told = f"<p>2022年9月，福建省莆田市公安局立案侦查，随后{markup}，案件正在侦办中。</p>"
    assert words in read_document(page(article(told))).clean


def test_no_cell_is_glued_to_another() -> None:
    table = "<table><tr><td>抓获犯罪嫌疑人3</td><td>150人以及扣押物品</td></tr></table>"
    assert read_document(page(article(table))).clean.endswith("抓获犯罪嫌疑人3 | 150人以及扣押物品")


def test_breaks_tables_and_entities() -> None:
    words = "<p>第一行&ldquo;9&middot;06&rdquo;专案的经过情况<br>第二行&#xFF0C;案件的经过情况</p>"
    table = "<table><tr><td>现金若干</td><td>扣押在案的物品</td></tr></table>"
    lines = read_document(page(article(words, table))).clean.split("\n")
    assert lines[-3:] == ["第一行“9·06”专案的经过情况", "第二行，案件的经过情况", "现金若干 | 扣押在案的物品"]


def test_headings_outside_the_main_content_win() -> None:
    cases = "".join(f"<div class='comment'><span>案例{n}：某地某某诈骗案</span></div>" for n in "一二三")
    document = read_document(page(article() + f"<footer class='footer'>{cases}</footer>"))
    assert [warning.code for warning in document.warnings] == ["main_content_incomplete"]
    assert "案例三：某地某某诈骗案" in document.clean


@pytest.mark.parametrize("breakdown", [RecursionError, ValueError, AttributeError])
def test_whole_page_where_the_article_finder_breaks_down(
    monkeypatch: pytest.MonkeyPatch, breakdown: type[Exception]
) -> None:
    def extract(*_: object, **__: object) -> str:
        raise breakdown

    monkeypatch.setattr("trafilatura.extract", extract)
    lines = read_document(page(article() + "<footer>某某网</footer>")).clean.split("\n")
    assert lines == ["某市公布典型案例", *(BODY + n for n in "甲乙丙"), "某某网"]


def test_words_too_deep_for_the_parser_are_kept() -> None:
    document = read_document(page("<div>" * 5000 + "抓获3人"))
    assert document.clean == "抓获3人"


@pytest.mark.parametrize(
    ("declared", "used", "encoding"),
    [
        ("gb2312", "gb18030", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("utf-8", "gb18030", "gb18030"),
        ("big5", "gb18030", "gb18030"),
        ("no-such-charset", "gb18030", "gb18030"),
    ],
)
def test_declared_encoding(declared: str, used: str, encoding: str) -> None:
    data = page(article("<p>毋某䶮等人到案。</p>"), f'<meta charset="{declared}">', used)
    document = read_document(data)
    assert document.encoding == encoding
    assert "毋某䶮等人到案" in document.clean


@pytest.mark.parametrize(
    "data",
    [b"<html>", b"<html></html>", b"<!DOCTYPE html>\n<p>\xe6\xa1\x88", b"<html><body>" + b"<div>" * 3000],
)
def test_odd_pages(data: bytes) -> None:
    document = read_document(data, path="a.html")
    assert len(document.clean) == len(document.starts)


def saved(word: Any) -> bytes:
    held = io.BytesIO()
    word.save(held)
    return held.getvalue()


def test_word_paragraphs_and_tables_in_order() -> None:
    word = docx.Document()
    word.add_paragraph("第一段")
    table = word.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("甲", "乙", "丙", "丁"), strict=True
    ):
        cell.text = text
    table.cell(1, 1).add_paragraph("戊")
    word.add_paragraph("末段").add_run("\n换行")
    document = read_document(saved(word), path="a.docx")
    assert document.text == "第一段\n甲\t乙\n丙\n丁\n戊\n末段\n换行"
    assert document.encoding == "utf-8"


def test_numbers_that_word_keeps_out_of_the_text() -> None:
    word = docx.Document()
    for text in ("甲案", "乙案"):
        word.add_paragraph(text, style="List Number")
    word.add_paragraph("要点", style="List Bullet")
    assert read_document(saved(word), path="a.docx").text == "1.甲案\n2.乙案\n要点"


def test_tracked_changes() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("抓获")
    for change, tag, text in (("w:ins", "w:t", "3人"), ("w:del", "w:delText", "2人")):
        outer, run, inner = OxmlElement(change), OxmlElement("w:r"), OxmlElement(tag)
        inner.text = text
        run.append(inner)
        outer.append(run)
        paragraph.paragraph_format.element.append(outer)
    assert read_document(saved(word)).text == "抓获3人"


def run_of(text: str, *looks: str) -> Any:
    """Return a run with settings, each as ``name`` or ``name=value``."""
    run, settings, words = (OxmlElement(f"w:{name}") for name in ("r", "rPr", "t"))
    for name, _, value in (look.partition("=") for look in looks):
        setting = OxmlElement(f"w:{name}")
        if value:
            setting.set(qn("w:val"), value)
        settings.append(setting)
    words.text = text
    run.extend((settings, words))
    return run


@pytest.mark.parametrize(
    ("look", "words"),
    [
        ("vertAlign=superscript", "抓获[1]50人"),
        ("vertAlign=subscript", "抓获[1]50人"),
        ("vertAlign=baseline", "抓获150人"),
        ("strike", "抓获50人"),
        ("dstrike=true", "抓获50人"),
        ("strike=0", "抓获150人"),
        ("vanish", "抓获50人"),
        ("rStyle=Gone", "抓获50人"),
        ("rStyle=Note", "抓获[1]50人"),
    ],
)
def test_no_run_of_another_look_is_glued_to_a_number(look: str, words: str) -> None:
    word = docx.Document()
    for name, base, setting in (("Struck", "", "strike"), ("Gone", "Struck", "")):
        style = word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.strike = True if setting else None
        style.base_style = word.styles[base] if base else None
    word.styles.add_style("Note", WD_STYLE_TYPE.CHARACTER).font.superscript = True
    paragraph = word.add_paragraph("抓获")
    paragraph.paragraph_format.element.extend((run_of("1", look), run_of("50人")))
    assert read_document(saved(word)).text == words


@pytest.mark.parametrize("change", ["moveFrom", "del"])
def test_what_is_moved_away_is_not_glued_to_a_number(change: str) -> None:
    word = docx.Document()
    paragraph, moved = word.add_paragraph("抓获"), OxmlElement(f"w:{change}")
    moved.append(run_of("1"))
    paragraph.paragraph_format.element.extend((moved, run_of("50人")))
    assert read_document(saved(word)).text == "抓获50人"


def test_a_text_box_stands_below_its_paragraph() -> None:
    word = docx.Document()
    paragraph, anchor = word.add_paragraph("抓获"), OxmlElement("w:r")
    picture, box, inner = (OxmlElement(name) for name in ("w:pict", "w:txbxContent", "w:p"))
    inner.append(run_of("编号7"))
    box.append(inner)
    picture.append(box)
    anchor.append(picture)
    paragraph.paragraph_format.element.extend((anchor, run_of("50人")))
    assert read_document(saved(word)).text == "抓获50人\n编号7"


def test_a_deleted_row_is_left_out() -> None:
    word = docx.Document()
    table = word.add_table(2, 1)
    table.cell(0, 0).text, table.cell(1, 0).text = "甲", "乙"
    settings = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001
    settings.append(OxmlElement("w:del"))
    assert read_document(saved(word)).text == "乙"


def test_corrupt_word() -> None:
    word = docx.Document()
    word.add_paragraph("甲")
    for data in (b"PK\x03\x04 broken", saved(word)[:2000], b"", b"text"):
        with pytest.raises(ExtractorError, match=r"^a\.docx: not a Word file"):
            read_document(data, path="a.docx")


@pytest.mark.parametrize(("module", "name"), [("trafilatura", "a.html"), ("lxml", "a.docx")])
def test_missing_extra(monkeypatch: pytest.MonkeyPatch, module: str, name: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match="pip install"):
        read_document(b"PK\x03\x04" if name.endswith("docx") else page("甲"), path=name)
