# SPDX-License-Identifier: MIT
"""General Electric: the protocol block, phase encoding, slice times, diffusion.

Creators: "GEMS_ACQU_01" (0019), "GEMS_SERS_01" (0025), "GEMS_PARM_01" (0043). (0025,xx1B) holds the protocol as
gzipped text, one `set NAME "value"` a line, behind its length as a 32-bit number. GE keeps no time of a slice, so slice
times follow from the order, the number of excitations and the repetition time. Facts with their sources:
spec_notes/vendors.md.
"""

from __future__ import annotations

import zlib
from math import ceil

from ....core.frozen import dataclass
from ....core.record import Field, Record
from .access import is_zero, number, numbers, phase_lines, private, text, texts, vector
from .series import Details, Weighting, public_weighting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .series import Series

ACQUISITION, SERIES, PARAMETERS = "GEMS_ACQU_01", "GEMS_SERS_01", "GEMS_PARM_01"

MAX_PROTOCOL = 1 << 20  # bytes inflated; about 4 kB are usual
B_OFFSET = 10_000  # the b-value is the rest: 1000000750 is 750

# (0043,xx2A) User Defined Data: where the polarity of an EPI lies. The header's own offset comes first.
USER_DATA = Record(
    "GE user defined data",
    26,
    (Field(0, "unknown", "x", 24), Field(24, "header", "H", meaning="offset of the header in the element")),
    "dcm2niix, GE notes",
)
VERSION = Record("GE user data header", 4, (Field(0, "version", "f"),), USER_DATA.source)
FLAGS = Record(
    "GE user data flags",
    60,
    (
        Field(0, "unknown", "x", 48),
        Field(48, "pepolar", "H", bits=((2, 1, "phase encoding is flipped"),)),
        Field(50, "unknown2", "x", 8),
        Field(58, "epi", "H", bits=((11, 1, "the data are of an EPI"),)),
    ),
    USER_DATA.source,
)
VIEW_ORDER = Record(
    "GE ky direction", 2, (Field(0, "order", "H", codes={0: "top down", 2: "bottom up"}),), USER_DATA.source
)
VIEW_ORDER_AT = 0x394
NEWER, NEWER_SHIFT, NEWER_VIEW_SHIFT = 25.002, 0x4C, 0x8C  # from this version on all lies further on, the last less so
BOTTOM_UP = 2


def details(series: Series) -> Details:
    """What GE's elements tell of a stack."""
    ds = series.planes[0].ds
    protocol = protocol_block(ds)
    delay = group_delay(ds, protocol)
    words: dict[str, Any] = {}
    repetition = number(series.planes[0].get("RepetitionTime"))
    if repetition is not None and delay > 0:
        words["RepetitionTime"] = repetition / 1000 + delay
    multiband = max(int(number(private(ds, PARAMETERS, 0x0043, 0xB6)) or 0), whole(protocol.get("MBACCEL")))
    times: tuple[float, ...] = ()
    if repetition is not None and protocol and sequence_kind(ds, protocol) and "MPhVar" not in protocol.get("IOPT", ""):
        order = Order(
            slices=series.slices,
            multiband=max(multiband, 1),
            seconds=repetition / 1000,
            interleaved=protocol.get("SLICEORDER", "1") != "0",
            release=software_release(ds),
        )
        times = slice_times(order)
        if runs_backwards(series):
            times = times[::-1]
    duration = number(private(ds, ACQUISITION, 0x0019, 0x5A, "FL"))
    if duration is not None and duration > 0:
        words["AcquisitionDuration"] = duration * 1e-6
    asset = numbers(private(ds, PARAMETERS, 0x0043, 0x83, "DS"))
    if asset and asset[0] > 0:
        words["ParallelReductionFactorInPlane"] = 1 / asset[0]
    if len(asset) > 1 and asset[1] > 0:
        words["ParallelReductionFactorOutOfPlane"] = 1 / asset[1]
    return Details(
        polarity=polarity(ds),
        readout=readout(series, asset[0] if asset and asset[0] > 0 else 1.0),
        multiband=multiband,
        slice_times=times if series.volumes > 1 else (),
        words=words,
    )


def whole(digits: Any) -> int:
    return int(digits) if isinstance(digits, str) and digits.isascii() and digits.isdigit() and len(digits) < 10 else 0


def protocol_block(ds: Any) -> dict[str, str]:
    """The scan's protocol, (0025,xx1B): names and values as text; empty where it is missing or in another form."""
    raw = private(ds, SERIES, 0x0025, 0x1B)
    if not isinstance(raw, bytes) or raw[4:7] != b"\x1f\x8b\x08":
        return {}
    try:
        inflated = zlib.decompressobj(31).decompress(raw[4:], MAX_PROTOCOL)
    except zlib.error:
        return {}
    parsed = {}
    for line in inflated.decode("latin-1").split("\n"):
        name, _, value = line.strip().removeprefix("set ").partition(" ")
        parsed[name] = value.strip().strip('"')
    return parsed


def group_delay(ds: Any, protocol: dict[str, str]) -> float:
    """Pause after each volume, s: (0043,xx7C), or of a multi-phase EPI DELACQNOAV unless DELACQ is "Minimum"."""
    told = number(private(ds, PARAMETERS, 0x0043, 0x7C, "FL"))
    if told is not None:
        return max(float(told), 0.0)
    options = protocol.get("IOPT", "")
    if sequence_kind(ds, protocol) != "multi-phase" or "MPhVar" in options:
        return 0.0
    if "MPh" in options and protocol.get("DELACQ") == "Minimum":
        return 0.0
    try:
        return max(float(protocol.get("DELACQNOAV", "0")), 0.0)
    except ValueError:
        return 0.0


def sequence_kind(ds: Any, protocol: dict[str, str]) -> str:
    """ "fmri", "multi-phase" or "diffusion" where the slice times can be told from the protocol; else empty."""
    name = text(private(ds, ACQUISITION, 0x0019, 0x9C))
    options = protocol.get("IOPT", "")
    if "pepolar" in name or "epiRT" in name or "FMRI" in options:
        return "fmri"
    if "epi2" in name or "DIFF" in options:
        return "diffusion"
    if "epi" in name or text(private(ds, ACQUISITION, 0x0019, 0x9E)) == "EPI" or "MPh" in options:
        return "multi-phase"
    return ""


def is_diffusion(ds: Any) -> bool:
    return "epi2" in text(private(ds, ACQUISITION, 0x0019, 0x9C))


def software_release(ds: Any) -> tuple[int, int, int]:
    """(major, minor, release) of texts like "…:RX27.0_R02_1831.a" and "MR29.1_EA_2039.g"; zeros where there is none."""
    last = (texts(ds.get("SoftwareVersions")) or ("",))[-1]
    version, _, rest = last.rpartition(":")[2][2:].partition("_")
    major, _, minor = version.partition(".")
    return whole(major), whole(minor), whole(rest[1:3])


@dataclass(frozen=True, slots=True)
class Order:
    """What decides when GE acquires a slice: `seconds` without the pause after the volume."""

    slices: int
    multiband: int
    seconds: float
    interleaved: bool
    release: tuple[int, int, int]


def slice_times(order: Order) -> tuple[float, ...]:
    """Start of each slice, s, in the order of the instance numbers; () where it cannot be told.

    With more than one slice at once (HyperBand) releases before 27 R03 need an odd number of excitations and add an
    empty one; later ones swap two excitations instead. Before 26.0 the order is not known.
    """
    newer = order.release[:2] >= (27, 1) or (order.release[0] == 27 and order.release[2] >= 3)
    excitations = -(-order.slices // order.multiband)
    if order.multiband > 1 and order.release[0] < 26:
        return ()
    if order.multiband > 1 and not newer and excitations % 2 == 0:
        excitations += 1
    step = order.seconds / excitations
    turns = list(range(excitations))
    if order.interleaved:
        odd = (excitations - 1) // 2
        turns = [i // 2 if i % 2 == 0 else odd + (i + 1) // 2 for i in range(excitations)]
        if order.multiband > 1 and newer and excitations > 2 and excitations % 2 == 0:
            turns[-1], turns[-3] = turns[-3], turns[-1]
    return tuple(turns[i % excitations] * step for i in range(order.slices))


def runs_backwards(series: Series) -> bool:
    """Whether the slices lie in the volume against their instance numbers."""
    volume = series.volume(0)
    first, last = (number(plane.get("InstanceNumber")) for plane in (volume[0], volume[-1]))
    return first is not None and last is not None and first > last


def polarity(ds: Any) -> int | None:
    """1 where the phase encoding runs along the image's axis, 0 against it, None unknown.

    (0018,9034) from software RX27 on: LINEAR is flipped, REVERSE_LINEAR is not. Before that, the user data of an EPI.
    """
    said = text(ds.get("RectilinearPhaseEncodeReordering")).upper()[:1]
    if said in ("L", "R"):
        return 0 if said == "L" else 1
    raw = private(ds, PARAMETERS, 0x0043, 0x2A)
    if not isinstance(raw, bytes) or len(raw) < USER_DATA.size:
        return None
    at: int = USER_DATA.unpack(raw)["header"]
    if len(raw) < at + VIEW_ORDER_AT + NEWER_SHIFT:
        return None
    version = VERSION.unpack(raw, offset=at)["version"]
    if not 5 <= version <= 40:  # what dcm2niix takes for a header
        return None
    newer = version >= NEWER
    at += NEWER_SHIFT if newer else 0
    flags = FLAGS.unpack(raw, offset=at)
    if not flags["epi"] >> 11 & 1:
        return None
    view_order = VIEW_ORDER.unpack(raw, offset=at + VIEW_ORDER_AT - (NEWER_VIEW_SHIFT if newer else 0))["order"]
    flipped = bool(flags["pepolar"] >> 2 & 1) != (view_order == BOTTOM_UP)
    return 0 if flipped else 1


def readout(series: Series, asset: float) -> tuple[float, float] | None:
    """(effective echo spacing, total readout time), s, of an EPI: from (0043,xx2C), µs, and the lines acquired.

    The lines of one shot are rounded up to a multiple of two, of four with partial Fourier.
    """
    plane = series.planes[0]
    spacing = number(private(plane.ds, PARAMETERS, 0x0043, 0x2C, "SS"))
    matrix = numbers(plane.get("AcquisitionMatrix"))
    lines = max(matrix[2:4], default=0) if len(matrix) == 4 else 0
    size = phase_lines(plane, int(plane.ds.get("Rows") or 0), int(plane.ds.get("Columns") or 0), int(lines))
    if spacing is None or spacing <= 0 or lines <= 0 or size < 2:
        return None
    partial = "PFF" in texts(plane.get("ScanOptions")) or text(plane.get("PartialFourier")).upper()[:1] == "Y"
    step = 4 if partial else 2
    total = (ceil(lines * asset / step) * step - 1) * spacing * 1e-6
    return total / (size - 1), total


def weighting(plane: Any) -> Weighting | None:
    """Diffusion weighting of a plane: (0043,xx39) and (0019,xxBB) to (0019,xxBD), along frequency, phase and slice."""
    ds = plane.ds
    told = number(private(ds, PARAMETERS, 0x0043, 0x39, "IS"))
    b = None if told is None else float(int(told) % B_OFFSET)
    public = public_weighting(plane)
    if public is not None and public.vector is not None:
        return Weighting(public.b if b is None else b, public.vector)
    if b is None:
        return None
    found = vector([number(private(ds, ACQUISITION, 0x0019, element, "DS")) for element in (0xBB, 0xBC, 0xBD)])
    if found is None:
        return Weighting(b)
    directions = number(private(ds, ACQUISITION, 0x0019, 0xE0, "DS"))
    if b > 0 and is_zero(found) and directions != 0:
        b = 0.0  # WILD: a volume without diffusion that keeps the b-value of its series (dcm2niix, issue 245)
    return Weighting(b, found, "GE")
