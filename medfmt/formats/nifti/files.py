# SPDX-License-Identifier: MIT
"""A NIfTI file as a Reading: stored values that are read when asked for, affine, scaling, what the header says."""

from __future__ import annotations

from ...core import flat
from .layers import read_header
from .space import affine_and_provenance
from .values import dtype_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...core.extent import Found
    from ...core.reading import Options, Reading, Stack
    from .header import Header


def read_stack(stack: Stack, options: Options) -> Reading:
    """The volume of a .nii, or of a pair given by either of its files. No voxel is read yet.

    Raises
        TruncatedError    fewer bytes than the header claims, or a pair's other half is missing
        MalformedError    the header breaks the standard where it decides voxels or shape
        UnsupportedError  a long double that this machine cannot hold
    """
    return flat.read_stack(stack, options, read_header, reading_of)


def reading_of(found: Found, options: Options) -> Reading:
    """What a header and the place of its voxels make."""
    header: Header = found.header
    return flat.reading_of(
        found,
        options,
        format=f"nifti{header.version}",
        dtype=dtype_of(header.datatype, header.record.index["datatype"].at),
        placed=affine_and_provenance(header, found.region.shape, options.handedness),
        meta=_meta(header),
    )


def _meta(header: Header) -> dict[str, Any] | None:
    """What the header tells in BIDS words: s."""
    meta: dict[str, Any] = {}
    if header.dim[0] > 3 and header.dim[4] > 1 and header.time_step is not None:
        meta["RepetitionTime"] = header.time_step
    times = header.slice_times
    if times is not None and None not in times:
        meta["SliceTiming"] = list(times)
    return meta or None
