"""What each kind of input gives, and what it says of what it cannot give."""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from extractor.batch.sources import items, members
from extractor.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.batch.item import Item

SMALL = Limits(bytes=1000)


def read(*paths: Path | str, limits: Limits = SMALL, column: str | None = None) -> list[Item]:
    found = items([str(path) for path in paths], limits, column=column)
    return [item for item in found if not item.whole]


def told(folder: Path, found: list[Item]) -> dict[str, str]:
    """Return text or refusal by path within the folder."""
    return {
        each.path.removeprefix(f"{folder}/"): each.data.decode() if each.refusal is None else each.refusal
        for each in found
    }


def member(name: str, data: bytes = b"x", kind: bytes = tarfile.REGTYPE) -> tuple[tarfile.TarInfo, bytes]:
    header = tarfile.TarInfo(name)
    header.type, header.size = kind, len(data)
    return header, data


def tar(*members: tuple[tarfile.TarInfo, bytes], encoding: str = "utf-8") -> bytes:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w", format=tarfile.GNU_FORMAT, encoding=encoding) as archive:
        for header, data in members:
            archive.addfile(header, io.BytesIO(data))
    return written.getvalue()


def test_a_folder_gives_documents_in_order_and_no_link_twice(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.htm", "a/.hidden.txt", ".git/x.txt", "a/notes.pdf", "z.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "b" / "round").symlink_to(tmp_path)
    (tmp_path / "again.txt").symlink_to(tmp_path / "z.txt")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    assert told(tmp_path, read(tmp_path)) == {
        "again.txt": "z.txt",
        "dead.txt": "cannot be read: No such file or directory",
        "pipe.txt": "not a regular file",
        "b/1.htm": "b/1.htm",
        "b/2.txt": "b/2.txt",
    }
    assert list(told(tmp_path, read(tmp_path)))[-2:] == ["b/1.htm", "b/2.txt"]


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: str) -> object:
        raise PermissionError(13, "Permission denied", path)

    (tmp_path / "a").mkdir()
    monkeypatch.setattr(os, "scandir", denied)
    (only,) = read(tmp_path / "a")
    assert only.path == str(tmp_path / "a")
    assert only.refusal is not None
    assert "cannot be read" in only.refusal


def test_outputs_of_other_runs_in_a_folder_are_no_input(tmp_path: Path) -> None:
    (tmp_path / "cases.jsonl").write_text('{"schema": "duban/1", "document": {}}\n')
    (tmp_path / "cases.jsonl.rejected.jsonl").write_text('{"path": "a.txt"}\n')
    (tmp_path / "cases.csv.spool.jsonl").write_text('{"schema": "duban/1"}\n')
    pq.write_table(
        pa.table({"cases": [1]}).replace_schema_metadata({"duban.schema": "1"}), tmp_path / "o.parquet"
    )
    (tmp_path / "rows.jsonl").write_text('{"text": "一"}\n')
    assert told(tmp_path, read(tmp_path)) == {"rows.jsonl#1": "一"}


def test_globs(tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt", "[3].txt", "sub/4.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert list(told(tmp_path, read(f"{tmp_path}/[12].txt"))) == ["1.txt", "2.txt"]
    assert list(told(tmp_path, read(f"{tmp_path}/[3].txt"))) == ["[3].txt"]
    assert list(told(tmp_path, read(f"{tmp_path}/**/4.*"))) == ["sub/4.txt"]


PACKED: dict[str, Callable[[bytes], bytes]] = {
    ".tar": bytes,
    ".tar.gz": gzip.compress,
    ".tgz": gzip.compress,
    ".tar.zst": lambda data: zstandard.ZstdCompressor().compress(data),
}


@pytest.mark.parametrize("suffix", PACKED)
def test_a_tar_gives_its_documents_and_tells_of_the_rest(tmp_path: Path, suffix: str) -> None:
    link = tarfile.TarInfo("link.txt")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    plain = tar(
        member("../up.txt", "上".encode()),
        member("/root.txt", "根".encode()),
        (link, b""),
        member("device.txt", b"", tarfile.CHRTYPE),
        member("big.txt", b"0" * 2000),
        member("same.txt", b"1"),
        member("same.txt", b"2"),
        member("inner.zip", b"PK"),
        member("rows.jsonl", b"{}"),
        member("__MACOSX/._a.txt", b"?"),
        member("a.pdf", b"?"),
    )
    (tmp_path / f"a{suffix}").write_bytes(PACKED[suffix](plain))
    holds = "it holds documents itself: unpack the archive first"
    linked = "not a regular file: links and devices are not followed"
    assert told(tmp_path / f"a{suffix}!", read(tmp_path)) == {
        "../up.txt": "上",
        "/root.txt": "根",
        "link.txt": linked,
        "device.txt": linked,
        "big.txt": "too large: 2000 bytes, at most 1000",
        "same.txt": "1",
        "same.txt#2": "2",
        "inner.zip": holds,
        "rows.jsonl": holds,
    }


@pytest.mark.parametrize("suffix", PACKED)
def test_a_broken_tar_gives_what_comes_before(tmp_path: Path, suffix: str) -> None:
    whole = PACKED[suffix](tar(*(member(f"{number}.txt", os.urandom(400)) for number in range(9))))
    (tmp_path / f"a{suffix}").write_bytes(whole[: len(whole) // 2])
    *before, last = read(tmp_path)
    assert last.refusal is not None
    assert last.refusal.startswith("broken archive")
    assert [each.refusal for each in before] == [None] * len(before)


def test_names_in_a_chinese_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_bytes(tar(member("通报.txt"), encoding="gb18030"))
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("AA.txt", "x")
    name = "通报".encode("gb18030")
    (tmp_path / "b.zip").write_bytes((tmp_path / "b.zip").read_bytes().replace(b"AA.txt", name[:2] + b".txt"))
    assert [each.name for each in read(tmp_path)] == ["通报.txt", "通.txt"]


def test_a_tar_that_announces_an_endless_name_is_broken(tmp_path: Path) -> None:
    header, data = member("long", b"n" * 2_000_000, tarfile.GNUTYPE_LONGNAME)
    (tmp_path / "a.tar").write_bytes(tar(member("1.txt"), (header, data), member("2.txt")))
    assert [each.refusal for each in read(tmp_path)] == [
        None,
        "broken archive after 1 member: a header of 2000000 bytes",
    ]


def test_an_archive_that_unpacks_to_far_more_than_its_size_is_not_read_on(tmp_path: Path) -> None:
    header = tarfile.TarInfo("huge.bin")
    header.size = 2 << 30
    (tmp_path / "a.tar").write_bytes(tar(member("1.txt")).rstrip(b"\0").ljust(1024, b"\0") + header.tobuf())
    first, last = read(tmp_path)
    assert first.refusal is None
    assert last.refusal is not None
    assert "it unpacks to more than 1,000 times its size" in last.refusal


def test_a_zip_gives_its_documents_and_tells_of_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../up.txt", "上")
        archive.writestr("bomb.txt", b"0" * 10_000_000)
        archive.writestr("inner.tar.gz", b"?")
        archive.writestr("locked.txt", "锁")
        archive.writestr("rotten.txt", "烂" * 9)
        places = {each.filename: each.header_offset for each in archive.infolist()}
    data = bytearray(path.read_bytes())
    listed = data.index(b"PK\x01\x02")
    data[data.index(b"locked.txt", listed) - 46 + 8] |= 1  # the mark of encryption, in the directory
    data[places["rotten.txt"] + 30 + len("rotten.txt") + 3] ^= 0xFF
    path.write_bytes(data)
    found = told(tmp_path / "a.zip!", read(tmp_path))
    assert found.pop("rotten.txt").startswith("broken member: ")
    assert found == {
        "../up.txt": "上",
        "bomb.txt": "too large: 10000000 bytes, at most 1000",
        "inner.tar.gz": "it holds documents itself: unpack the archive first",
        "locked.txt": "encrypted: unpack it first",
    }


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    for name in ("a.tar", "a.tar.gz", "a.tar.zst", "a.zip", "a.parquet"):
        (tmp_path / name).write_bytes(b"no archive at all")
    refusals = [each.refusal or "" for each in read(tmp_path)]
    assert len(refusals) == 5
    assert all(each.startswith(("broken archive: ", "not a Parquet file")) for each in refusals)


def test_rows(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '\ufeff{"text": "一"}\n\n{"content": "二"}\nno json\n[1]\n{"text": 3}\n{"text": "'
        + "三" * 900
        + '"}',
        encoding="utf-8",
    )
    found = told(tmp_path, read(tmp_path / "a.jsonl"))
    assert {name: text[:9] for name, text in found.items()} == {
        "a.jsonl#1": "一",
        "a.jsonl#2": "二",
        "a.jsonl#3": "not a row",
        "a.jsonl#4": "not a row",
        "a.jsonl#5": "no text i",
        "a.jsonl#6": "too large",
    }
    pq.write_table(pa.table({"id": [1, 2], "page": ["一", None]}), tmp_path / "b.parquet")
    found = told(tmp_path, read(tmp_path / "b.parquet", column="page"))
    assert found["b.parquet#1"] == "一"
    assert found["b.parquet#2"].startswith("no text in column page")


def response(address: str, media: str, body: bytes, status: str = "200 OK") -> bytes:
    answer = (
        f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Record-ID: <urn:uuid:{abs(hash(address))}>\r\nWARC-Date: 2023-09-12T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz"])
def test_a_crawl_gives_its_pages(tmp_path: Path, suffix: str) -> None:
    page = "<p>抓获3人</p>"
    records = [
        response("http://a/1", "text/html; charset=gbk", page.encode("gbk")),
        response("http://a/2.png", "image/png", b"\x89PNG"),
        response("http://a/3", "text/html", b"gone", "404 Not Found"),
        response("http://a/4", "text/plain", b"0" * 2000),
        response("http://a/1", "application/xhtml+xml", page.encode()),
    ]
    pack = gzip.compress if suffix.endswith("gz") else bytes
    (tmp_path / f"a{suffix}").write_bytes(b"".join(map(pack, records)))
    found = read(tmp_path)
    assert [
        (each.path.partition("!")[2], None if each.refusal else each.name, each.refusal) for each in found
    ] == [
        ("http://a/1", "page.html", None),
        ("http://a/4", None, "too large: more than 1000 bytes, the limit that --max-bytes sets"),
        ("http://a/1#2", "page.html", None),
    ]
    assert found[0].data == page.encode("gbk")


def test_one_that_cannot_be_looked_at_ends_nothing(tmp_path: Path) -> None:
    """Links in a loop, names too long, names that no file can have, patterns through what is no folder."""
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "loop.zip").symlink_to("loop.zip")
    listed = [f"{tmp_path}/{name}" for name in ("loop", "loop/x.txt", "x" * 300, "nul\0.txt", "\udcff.txt")]
    found = told(
        tmp_path, [each for each in items([str(tmp_path), "-"], SMALL, listed=listed) if not each.whole]
    )
    assert found.pop("a.txt") == "x"
    assert {name: reason.removeprefix("cannot be read: ") for name, reason in found.items()} == {
        "loop.txt": "Too many levels of symbolic links",
        "loop.zip": "Too many levels of symbolic links",
        "loop": "Too many levels of symbolic links",
        "loop/x.txt": "Too many levels of symbolic links",
        "x" * 300: "File name too long",
        "nul\0.txt": "embedded null byte",
        "\udcff.txt": "No such file or directory",
    }


@pytest.mark.skipif(os.geteuid() != 0, reason="becomes another user")
def test_a_folder_that_may_not_be_read_is_told_and_the_rest_is_read() -> None:
    with tempfile.TemporaryDirectory() as name:  # those that pytest makes are shut to others
        told_of_what_is_shut(Path(name))


def told_of_what_is_shut(tmp_path: Path) -> None:
    for name in ("open/a.txt", "closed/b.txt", "closed/below/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "to_closed.txt").symlink_to("closed/b.txt")
    (tmp_path / "closed").chmod(0)
    tmp_path.chmod(0o755)
    os.seteuid(65534)
    try:
        walked = told(tmp_path, read(tmp_path))
        matched = told(tmp_path, read(f"{tmp_path}/*/*.txt"))
        deep = told(tmp_path, read(f"{tmp_path}/**/a.txt"))
        named = told(tmp_path, read(f"{tmp_path}/closed", f"{tmp_path}/open"))
    finally:
        os.seteuid(0)
        (tmp_path / "closed").chmod(0o755)
    refused = {"closed": "cannot be read: Permission denied"}
    assert walked == {"open/a.txt": "x", "to_closed.txt": refused["closed"], **refused}
    assert matched == walked
    assert named == {"open/a.txt": "x", **refused}
    assert deep == {**named, "closed/a.txt": refused["closed"]}


SOUND = response("http://a/1", "text/html", "抓获3人".encode())


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz"])
@pytest.mark.parametrize(
    ("mark", "body", "why"),
    [
        ("Content-Encoding: gzip", b"<p>plain</p>", "broken answer: "),
        ("Content-Encoding: br", b"<p>plain</p>", "broken answer: "),
        ("Content-Encoding: zstd", b"<p>plain</p>", "broken answer: "),
        ("Content-Encoding: unheard-of", b"<p>plain</p>", "broken answer: "),
        ("Content-Encoding: gzip", gzip.compress(b"0" * 9_000_000), "too large: more than 1000 bytes"),
        ("Transfer-Encoding: chunked", b"<p>plain</p>", "broken answer: "),
        ("Transfer-Encoding: chunked", b"FFFFFF\r\n<p>plain</p>", "broken answer: "),
        ("Transfer-Encoding: chunked", b"-5\r\n<p>plain</p>", "broken answer: "),
    ],
)
def test_an_answer_that_is_not_what_it_says_is_rejected_alone(
    tmp_path: Path, suffix: str, mark: str, body: bytes, why: str
) -> None:
    false = response("http://a/2", f"text/html\r\n{mark}", body)
    pack = gzip.compress if suffix.endswith("gz") else bytes
    (tmp_path / f"a{suffix}").write_bytes(b"".join(map(pack, (SOUND, false, SOUND, SOUND))))
    found = read(tmp_path)
    assert [each.path.partition("!")[2] for each in found] == [
        "http://a/1",
        "http://a/2",
        "http://a/1#2",
        "http://a/1#3",
    ]
    assert [each.data for each in found if each.refusal is None] == ["抓获3人".encode()] * 3
    assert (found[1].refusal or "").startswith(why)


def test_cells_are_bounded_before_they_are_held(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": ["一", "0" * 5000, "一", None] * 50}), tmp_path / "a.parquet")
    found = told(tmp_path, read(tmp_path / "a.parquet"))
    assert [found[f"a.parquet#{row}"][:9] for row in (1, 2, 3, 4)] == ["一", "too large", "一", "no text i"]
    assert len(found) == 200
    pq.write_table(pa.table({"text": ["一", "0" * 50_000_000]}), tmp_path / "b.parquet", compression="zstd")
    (only,) = read(tmp_path / "b.parquet")
    assert "more than 100 times its size" in (only.refusal or "")


def test_a_member_is_unpacked_in_small_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a.txt", b"0" * 900)
    asked: list[int] = []
    whole = zipfile.ZipExtFile.read

    def noted(self: zipfile.ZipExtFile, size: int = -1) -> bytes:
        asked.append(size)
        return whole(self, size)

    monkeypatch.setattr(zipfile.ZipExtFile, "read", noted)
    assert len(read(tmp_path / "a.zip", limits=Limits())[0].data) == 900
    assert max(asked) <= 4096
    assert min(asked) > 0


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz"])
@pytest.mark.parametrize("kept", [0.02, 0.3, 0.9, 1.05, 1.5, 1.9])
def test_a_crawl_that_was_cut_says_so(tmp_path: Path, suffix: str, kept: float) -> None:
    one = (gzip.compress if suffix.endswith("gz") else bytes)(
        response("http://a/1", "text/html", os.urandom(600))
    )
    (tmp_path / f"a{suffix}").write_bytes((one * 2)[: int(len(one) * kept)])
    found = read(tmp_path)
    assert [each.refusal for each in found if each.refusal]
    assert len([each for each in found if each.refusal is None]) == int(kept)


@pytest.mark.parametrize("format", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_no_map_of_holes_is_read(tmp_path: Path, format: int, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: A002
    """A map of a million entries takes a few bytes in a packed archive, and seconds to read."""
    entries = b"0\n0\n" * 300_000
    body = b"300000\n" + entries
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w:gz", format=format) as archive:
        sound = tarfile.TarInfo("a.txt")
        sound.size = 1
        archive.addfile(sound, io.BytesIO(b"x"))
        member = tarfile.TarInfo("b.txt")
        member.size = len(body)
        if format == tarfile.PAX_FORMAT:
            member.pax_headers = {
                "GNU.sparse.major": "1",
                "GNU.sparse.minor": "0",
                "GNU.sparse.name": "b.txt",
            }
        else:
            member.type = tarfile.GNUTYPE_SPARSE
        archive.addfile(member, io.BytesIO(body))
    (tmp_path / "a.tar.gz").write_bytes(whole.getvalue())

    def never(text: bytes) -> int:
        raise AssertionError(f"a map is read: {text[:20]!r}")

    monkeypatch.setattr(tarfile.TarInfo, "_proc_gnusparse_10", never)
    found = told(tmp_path, read(tmp_path))
    assert found == {
        "a.tar.gz!/a.txt": "x",
        "a.tar.gz": "broken archive after 1 member: a sparse member: pack it without holes",
    }


def test_rows_too_many_for_the_size_of_their_table_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(members, "_HARMLESS", 1 << 20)
    rows = pa.table({"text": pa.array(["抓获3人"] * 50_000).dictionary_encode()})
    pq.write_table(rows, tmp_path / "a.parquet", compression="zstd")
    size = (tmp_path / "a.parquet").stat().st_size
    *sound, last = read(tmp_path)
    assert len(sound) < max(1 << 10, size) + 300 < 50_000
    assert "the rest is not read: it unpacks to more than 1,000 times its size" in str(last.refusal)
