"""Fixtures that stand on the folder of real texts, and skip where it is absent; and signals."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from telling import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


#: How long an example takes is the machine's affair.
settings.register_profile("untimed", deadline=None)
#: A run of hours, for tests that leave the number of examples to the profile (docs/fuzzing.md).
settings.register_profile("long", deadline=None, max_examples=200_000)
settings.load_profile("untimed")


def folder(name: str) -> Path:
    """Return a part of the shared folder, or skip the test that asks for it."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{path} is absent: set DUBAN_SHARED to the folder of real texts")
    return path


@pytest.fixture(scope="session")
def shared_pages() -> Path:
    return folder("pages")


@pytest.fixture(scope="session")
def shared_corpus() -> Path:
    return folder("corpus")


@pytest.fixture(scope="session")
def shared_news() -> Path:
    return folder("news")


@pytest.fixture(scope="session")
def shared_scorer() -> Path:
    return folder("score.py")


@pytest.fixture(scope="session")
def shared_genre() -> Path:
    return folder("GENRE.md")


@pytest.fixture
def heard(request: pytest.FixtureRequest) -> Iterator[int]:
    """Give a signal that this process and its children hear, though the tests be run under ``nohup``."""
    before = signal.signal(request.param, signal.default_int_handler)
    yield request.param
    signal.signal(request.param, before)
