"""The lowest versions that the project allows are those that ``make test-oldest`` runs the tests with."""

from __future__ import annotations

import os
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

#: What the tests of the core stand on; a cluster's library has an environment of its own.
_EXTRAS = ("fast", "html", "docx", "batch", "frames")
_PROJECT = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
_ASKED = [
    Requirement(asked)
    for part in (_PROJECT["dependencies"], *map(_PROJECT["optional-dependencies"].get, _EXTRAS))
    for asked in part
]


@pytest.mark.skipif("DUBAN_OLDEST" not in os.environ, reason="for make test-oldest")
@pytest.mark.parametrize("asked", _ASKED, ids=lambda asked: asked.name)
def test_the_lowest_version_allowed_is_the_one_installed(asked: Requirement) -> None:
    floors = [Version(each.version) for each in asked.specifier if each.operator == ">="]
    assert floors == [Version(version(asked.name))]


def test_every_dependency_has_a_lowest_version() -> None:
    assert [asked.name for asked in _ASKED if ">=" not in str(asked.specifier)] == []
