"""Notices as a data frame: a row a case."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, overload

from extractor.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from extractor.model import Notice


Library = Literal["pandas", "polars"]


@overload
def notices_to_frame(notices: Iterable[Notice], library: Literal["pandas"] = "pandas") -> pd.DataFrame: ...
@overload
def notices_to_frame(notices: Iterable[Notice], library: Literal["polars"]) -> pl.DataFrame: ...
def notices_to_frame(notices: Iterable[Notice], library: Library = "pandas") -> Any:
    """Return a frame with a row a case and the columns of the CSV; a notice without a case has a row too.

    Whole numbers are nullable integers; ``agencies``, ``adcodes`` and ``warnings`` are lists of strings;
    ``cities``, ``leaders``, ``overseas_bases``, ``amounts`` and ``suspects`` are lists of structs with the
    contract's names, money as decimals. A number too long for its column is null there and stands in
    ``oversized``. Raises MissingExtraError where the library is not installed, ValueError for another name.
    """
    if library not in _MAKERS:
        raise ValueError(f"library is one of {', '.join(_MAKERS)}, not {library!r}")
    try:
        frames = import_module(library)
        batch = import_module("extractor.batch.flat").flat_batch(notices)
    except ModuleNotFoundError as error:
        raise MissingExtraError(f"a frame of {library}", "frames") from error
    return _MAKERS[library](frames, batch)


def _pandas(pandas: Any, batch: pa.RecordBatch) -> Any:
    kinds = {"string": pandas.StringDtype(), "int64": pandas.Int64Dtype()}
    return batch.to_pandas(types_mapper=lambda kind: kinds.get(str(kind)))


def _polars(polars: Any, batch: pa.RecordBatch) -> Any:
    return polars.from_arrow(batch)


_MAKERS = {"pandas": _pandas, "polars": _polars}
