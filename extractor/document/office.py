"""Word attachments: paragraphs and table rows as lines, in the document's order."""

from __future__ import annotations

import io

from extractor.errors import ExtractorError, MissingExtraError


def docx_text(data: bytes, path: str | None) -> str:
    """Return the text of a .docx file: a line for every paragraph and table row.

    Raises:
        ExtractorError: the bytes are no Word document.
        MissingExtraError: the extra ``docx`` is not installed.

    """
    try:
        import docx  # noqa: PLC0415 - optional
        from docx.table import Table  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError("Reading Word documents", "docx") from None
    try:
        body = docx.Document(io.BytesIO(data))
        lines: list[str] = []
        for part in body.iter_inner_content():
            if isinstance(part, Table):
                lines.extend("\t".join(cell.text.strip() for cell in row.cells) for row in part.rows)
            else:
                lines.append(part.text)
    except Exception:  # the library raises many kinds on damaged files
        raise ExtractorError(f"cannot read {path or 'the input'}: it is no Word document (.docx)") from None
    return "\n".join(lines)
