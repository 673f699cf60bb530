"""What must come out of a sample, labelled by hand: a JSON file beside each sample.

A leaf (a city, an amount …) may leave keys out; only the keys it gives are compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from extractor import model
from extractor.bounded import read_regular
from extractor.errors import ExtractorError, first_fault
from extractor.model import AmountRole, LeaderRole, NoticeKind, Qualifier, ScamCode, Status

if TYPE_CHECKING:
    from pathlib import Path

Text = str | None
Number = model.Number | None
Heads = int | None
Bound = Qualifier | None
Role = AmountRole | None
Position = LeaderRole | None
Standing = Status | None


class GoldError(ExtractorError):
    """A gold file that cannot be used."""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class GoldCode(_Strict):
    """The designation of a case."""

    code: str
    kind: Literal["date", "name"] | None = None


class GoldCity(_Strict):
    """Whose case it is."""

    name: str
    province: Text = None
    city: Text = None
    county: Text = None
    adcode: Text = None


class GoldLeader(_Strict):
    """One of those at the head."""

    name: str
    surname: Text = None
    masked: bool | None = None
    role: Position = None


class GoldBase(_Strict):
    """A place outside the mainland."""

    name: str
    territory: Text = None
    territory_name: Text = None
    locality: Text = None


class GoldAmount(_Strict):
    """A sum of money; ``text`` is the document's words for it."""

    value: Number
    min: Number = None
    max: Number = None
    qualifier: Bound = None
    currency: Text = None
    role: Role = None
    text: Text = None


class GoldSuspects(_Strict):
    """A number of suspects; ``text`` is the document's words for it."""

    value: int
    min: Heads = None
    max: Heads = None
    qualifier: Bound = None
    status: Standing = None
    part_of_total: bool | None = None
    text: Text = None


class GoldScamType(_Strict):
    """How the victims were deceived."""

    code: ScamCode
    name: Text = None


class GoldCase(_Strict):
    """One case; what is left out is null or empty."""

    index: int
    heading: Text = None
    case_code: GoldCode | None = None
    cities: tuple[GoldCity, ...] = ()
    start_date: Text = None
    leaders: tuple[GoldLeader, ...] = ()
    overseas_bases: tuple[GoldBase, ...] = ()
    amounts: tuple[GoldAmount, ...] = ()
    suspects: tuple[GoldSuspects, ...] = ()
    scam_types: tuple[GoldScamType, ...] = ()


class Gold(_Strict):
    """One document; what is left out is null or empty."""

    kind: NoticeKind
    title: Text = None
    source: Text = None
    published: Text = None
    agencies: tuple[str, ...] = ()
    batch: Heads = None
    declared_cases: Heads = None
    cases: tuple[GoldCase, ...] = ()
    warnings: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _cases_fit(self) -> Self:
        indices = [case.index for case in self.cases]
        if len(set(indices)) < len(indices):
            raise ValueError("two cases have the same index")
        if (self.kind == "none") != (not self.cases):
            raise ValueError("kind is none exactly where there are no cases")
        return self


def read_gold(path: Path) -> Gold:
    """Return the gold in ``path``.

    Raises :class:`GoldError` with the file and the place in it.
    """
    try:
        return Gold.model_validate_json(read_regular(path))
    except OSError as error:
        raise GoldError(f"cannot read {path}: {error.strerror}") from error
    except ValidationError as error:
        raise GoldError(f"{path}: {first_fault(error)}") from error
