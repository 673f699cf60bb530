"""A property that is worked out when it is first asked for, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Roomy:
    """Base of records that keep, beside their slots, what they work out."""


class lazily(Generic[T]):  # noqa: N801 - used as a decorator
    """``functools.cached_property`` without its lock, which costs more than most of what it guards.

    What is worked out must depend on nothing that changes: two threads may both do it.

    >>> class Text:
    ...     @lazily
    ...     def words(self) -> int:
    ...         print("counting")
    ...         return 3
    >>> text = Text()
    >>> text.words + text.words
    counting
    6
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        """Keep what will be asked."""
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> lazily[T]: ...

    @overload
    def __get__(self, owner: object, kind: type) -> T: ...

    def __get__(self, owner: object | None, kind: type) -> T | lazily[T]:
        """Work the value out; from then on it stands in the object's own dictionary, found before this."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._work(owner)
        return value
