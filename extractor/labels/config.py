"""The labelling interface: Label Studio's own XML, made from the fields of the contract."""

from __future__ import annotations

from colorsys import hls_to_rgb
from typing import TYPE_CHECKING, get_args
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from extractor.labels.controls import BARE_CASES, CASE, FIELD, KIND, TEXT, WARNINGS
from extractor.labels.fields import fields
from extractor.model import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.labels.fields import Key

_STYLE = ".duban {max-height: 55vh; overflow: auto; padding: 0 1em; font-size: 16px; line-height: 1.9}"


def config() -> str:
    """Return the XML of the labelling interface.

    Labels and controls bear the contract's names. A region's controls show when it is selected,
    those of its own field alone.
    """
    view = Element("View")
    SubElement(view, "Style").text = _STYLE
    labels = SubElement(view, "Labels", name=FIELD, toName=TEXT, showInline="true")
    for number, field in enumerate(fields().values()):
        colour = _colour(number / len(fields()))
        SubElement(labels, "Label", value=field.name, background=colour, hint=field.description)
    SubElement(SubElement(view, "View", className="duban"), "Text", name=TEXT, value=f"${TEXT}")
    _of_regions(view)
    _of_document(view)
    indent(view)
    return f"{tostring(view, encoding='unicode')}\n"


def _colour(hue: float) -> str:
    """Return a colour as ``#rrggbb``, all of one lightness; ``hue`` runs from 0 to 1.

    >>> _colour(0.0)
    '#cf4444'
    """
    return "#" + "".join(f"{round(255 * part):02x}" for part in hls_to_rgb(hue, 0.54, 0.59))


def _of_regions(view: Element) -> None:
    of_cases = [field.name for field in fields().values() if field.of_case]
    box = _shown_for(view, of_cases, "case: its number in the notice")
    SubElement(box, "Number", name=CASE, toName=TEXT, perRegion="true", min="1", step="1")
    for field in fields().values():
        for key in field.keys:
            box = _shown_for(
                view, [field.name], f"{field.name}: {key.name}" if field.is_record else field.name
            )
            _control(box, key)


def _shown_for(view: Element, labels: Sequence[str], title: str) -> Element:
    """Add a box that shows while a region with one of the labels is selected."""
    box = SubElement(
        view, "View", visibleWhen="region-selected", whenTagName=FIELD, whenLabelValue=",".join(labels)
    )
    SubElement(box, "Header", value=title, size="6")
    return box


def _control(box: Element, key: Key) -> None:
    if key.choices:
        _choices(box, key.control, key.choices, {"perRegion": "true"})
    else:
        _lines(box, key.control, {"perRegion": "true", "maxSubmissions": "1"})


def _of_document(view: Element) -> None:
    SubElement(view, "Header", value="kind of the notice", size="6")
    _choices(view, KIND, get_args(NoticeKind), {"required": "true"})
    SubElement(view, "Header", value="warnings expected: a code, and the number of its case", size="6")
    _lines(view, WARNINGS, {})
    SubElement(view, "Header", value="numbers of cases of which no words are marked", size="6")
    _lines(view, BARE_CASES, {})


def _choices(box: Element, name: str, choices: Iterable[str], more: dict[str, str]) -> None:
    about = {"name": name, "toName": TEXT, "choice": "single", "showInline": "true"}
    control = SubElement(box, "Choices", about | more)
    for choice in choices:
        SubElement(control, "Choice", value=choice)


def _lines(box: Element, name: str, more: dict[str, str]) -> None:
    SubElement(box, "TextArea", {"name": name, "toName": TEXT, "editable": "true", "rows": "1"} | more)
