# SPDX-License-Identifier: MIT
"""Every departure of an Analyze pair from dbh.h, as Notes."""

from __future__ import annotations

from ...core.errors import gathered
from ...core.extent import header_layer, trailing
from ...core.limits import DEFAULT, Limits
from .files import read_header
from .header import SIZE, note, parse
from .records import ORIENTS
from .space import affine_and_provenance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...core.errors import Note
    from ...core.source import Layer
    from .header import Header

# These fields exist to hold a person and a day.
PERSONAL = ("db_name", "originator", "generated", "scannum", "patient_id", "exp_date", "exp_time")


def departures(layer: Layer, limits: Limits = DEFAULT) -> list[Note]:
    """The notes on one pair, in the order of their bytes. One that cannot be read gives the error as a note."""
    return gathered(_departures(layer, limits))


def _departures(layer: Layer, limits: Limits) -> Iterator[Note]:
    yield from _fields(parse(header_layer(layer).read(0, SIZE)))
    found = read_header(layer, limits)
    yield from found.notes
    yield from affine_and_provenance(found.header, found.region.shape)[2]
    yield from trailing(found, "dbh.h dim")


def _fields(header: Header) -> Iterator[Note]:
    for field, wanted in (("extents", 16384), ("regular", ord("r"))):
        if (value := header.fields[field]) != wanted:
            yield note(field, field, f"{field} is {value}; dbh.h asks for {wanted}")
    if header.orient not in ORIENTS:
        yield note("orient", "orient", f"orient is {header.orient}, which has no meaning")
    elif header.orient:
        yield note("orient", "orient", f"orient says {header.orientation}; it is not applied, as in SPM", "info")
    for field in PERSONAL:
        value = header.fields[field]
        if (header.origin is None and any(value)) if field == "originator" else value.strip():
            text = f"{field} may hold personal data (a name, a number, a date)"
            yield note("personal-data", field, text, "info", "dbh.h data_history")
