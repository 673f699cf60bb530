"""How a notebook shows a notice: the package sets it, so that the contract knows nothing of views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

#: Returns a piece of HTML for a notice.
show: Callable[[Any], str] | None = None
