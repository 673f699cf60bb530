"""How the runs of a Word file look, as far as it tells what a reader sees: struck, hidden, raised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from extractor.document.numbering import W

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNSEEN = ("strike", "dstrike", "vanish")
_OFF = frozenset({"0", "false", "off", "none"})
#: Styles are based on no more styles than this.
_DEEPEST = 10


class Look(Enum):
    """What a run's look makes of its words."""

    PLAIN = "plain"
    #: Struck out or hidden.
    UNSEEN = "unseen"
    #: Set above or below the line.
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class Looks:
    """The character styles of a Word file, by their names."""

    styles: Mapping[str, Any]

    @classmethod
    def of(cls, styles: Any) -> Looks:
        """Read the styles of a Word file from its part on them, where it has one."""
        if styles is None:
            return cls({})
        return cls({style.get(f"{W}styleId", ""): style for style in styles.iterchildren(f"{W}style")})

    def of_run(self, run: Any) -> Look:
        """Return how a run looks: its own settings stand before those of its style."""
        settings = run.find(f"{W}rPr")
        if settings is None:
            return Look.PLAIN
        told = {**self._styled(settings), **_told(settings)}
        if any(told.get(name) for name in _UNSEEN):
            return Look.UNSEEN
        return Look.RAISED if told.get("vertAlign") else Look.PLAIN

    def _styled(self, settings: Any) -> dict[str, bool]:
        told: dict[str, bool] = {}
        style = self.styles.get(_named(settings, "rStyle"))
        for _ in range(_DEEPEST):
            if style is None:
                break
            own = style.find(f"{W}rPr")
            told = {**(_told(own) if own is not None else {}), **told}
            style = self.styles.get(_named(style, "basedOn"))
        return told


def _named(holder: Any, name: str) -> str:
    node = holder.find(f"{W}{name}")
    return "" if node is None else node.get(f"{W}val", "")


def _told(settings: Any) -> dict[str, bool]:
    """Return what settings say of a run, whether on or off."""
    told = {
        name: node.get(f"{W}val", "") not in _OFF
        for name in _UNSEEN
        if (node := settings.find(f"{W}{name}")) is not None
    }
    place = settings.find(f"{W}vertAlign")
    if place is not None:
        told["vertAlign"] = place.get(f"{W}val") in ("superscript", "subscript")
    return told
