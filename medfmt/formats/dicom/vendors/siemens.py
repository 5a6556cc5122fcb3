# SPDX-License-Identifier: MIT
"""Siemens: CSA headers, private elements, mosaics.

Creators: "SIEMENS CSA HEADER" (group 0029), "SIEMENS MR HEADER" (0019, 0051; software V), "SIEMENS MR SDS 01"
and "SIEMENS MR SDI 02" (0021; software XA). Facts with their sources: spec_notes/vendors.md.
"""

from __future__ import annotations

from math import isqrt

from ....core.errors import FormatError
from ....core.frozen import replace
from .. import csa
from .access import items, number, numbers, place, private, read_as, seconds, since_first, text, texts, vector
from .series import Details, Mosaic, Weighting, malformed, public_weighting, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from .series import Series

CSA = "SIEMENS CSA HEADER"
MR = "SIEMENS MR HEADER"
SDS, SDI = "SIEMENS MR SDS 01", "SIEMENS MR SDI 02"
IMAGE, SERIES_HEADER = 0x10, 0x20

COUNTS = ("NumberOfImagesInMosaic", "MosaicRefAcqTimes")  # of a CSA header: either tells a mosaic
MOSAIC_TAGS = ("NumberOfImagesInMosaic", "SliceNormalVector", "ProtocolSliceNumber", "MosaicRefAcqTimes")
IMAGE_TAGS = (
    "B_value", "DiffusionGradientDirection", "PhaseEncodingDirectionPositive", "BandwidthPerPixelPhaseEncode",
)  # fmt: skip
SAME_TIME = 1e-4  # s

# Sidecar word, name in the protocol, factor to the sidecar's unit.
PROTOCOL_WORDS = (
    ("BaseResolution", "sKSpace.lBaseResolution", 1),
    ("AcquisitionMatrixPE", "sKSpace.lPhaseEncodingLines", 1),
    ("TxRefAmp", "sTXSPEC.asNucleusInfo[0].flReferenceAmplitude", 1),
    ("PhaseResolution", "sKSpace.dPhaseResolution", 1),
    ("PhaseOversampling", "sKSpace.dPhaseOversamplingForDialog", 1),
    ("VendorReportedEchoSpacing", "sFastImaging.lEchoSpacing", 1e-6),
    ("RefLinesPE", "sPat.lRefLinesPE", 1),
    ("ParallelReductionFactorOutOfPlane", "sPat.lAccelFact3D", 1),
    ("DelayTime", "lDelayTimeInTR", 1e-6),
    ("LabelingDuration", "sAsl.ulLabelingDuration", 1e-6),
    ("PostLabelingDelay", "sAsl.sPostLabelingDelay[0]", 1e-6),
)
# Software XA keeps the coded values of the older elements here; what is none of the terms could be any text.
XA_WORDS = (("ScanningSequence", 0x5A), ("SequenceVariant", 0x5B), ("ScanOptions", 0x5C))
XA_TERMS = frozenset((
    "SE", "IR", "GR", "EP", "RM", "SK", "MTC", "SS", "TRSS", "SP", "MP", "OSP", "NONE", "PER", "RG", "CG", "PPG", "FC",
    "PFF", "PFP", "FS", "WE", "SAT1", "SAT2", "SAT3", "SAT4", "SAT5", "SAT6",
))  # fmt: skip
COMBINED = {1: "Sum of Squares", 2: "Adaptive Combine"}
FOURIER = {1: 0.5, 2: 0.625, 4: 0.75, 8: 0.875}  # of sKSpace.ucPhasePartialFourier; 16 is all


def csa_bytes(ds: Any, which: int = IMAGE) -> tuple[bytes, int]:
    """The bytes of a CSA header (IMAGE or SERIES_HEADER), empty where there is none, and where they begin.

    Files whose creators were taken away are looked at where the block usually is.
    """
    tag = ds.private(CSA, 0x0029).tag(which)
    known = tag is not None
    if tag is None:
        tag = 0x00291000 | which
    element = ds.element(tag) if known or (0x0029, 0x0010) not in ds else None
    if element is None:
        return b"", 0
    raw: bytes = ds.raw(tag)
    return (raw, element.value_at) if known or csa.sniff(raw) else (b"", 0)


def csa_tags(ds: Any, which: int = IMAGE, only: Collection[str] | None = None) -> dict[str, csa.CsaTag]:
    """The tags of a CSA header by name; empty where the file has none.

    Raises
        MalformedError, TruncatedError  the header is there and cannot be followed to its end
    """
    raw, at = csa_bytes(ds, which)
    try:
        return csa.read(raw, only) if raw else {}
    except FormatError as e:
        raise e.moved(by=at) from None


def csa_numbers(tags: Mapping[str, csa.CsaTag], name: str, at: int) -> tuple[float, ...]:
    """The numbers of a tag of the CSA header that begins at `at`."""
    try:
        return csa.numbers(tags, name)
    except FormatError as e:
        raise e.moved(by=at) from None


def mosaic(ds: Any, *, siemens: bool = True, chains: list[csa.Chain] | None = None) -> Mosaic | None:
    """How the picture is tiled; None where it is not a mosaic.

    The number of slices comes from, in this order: NumberOfImagesInMosaic of the CSA header; (0019,xx0A); the count
    of (0019,xx29); and, if the ImageType says MOSAIC, the size of the picture over that of the acquisition, which
    counts blank tiles in. A mosaic that tells none of these stays one picture: it cannot be cut.

    Parameters
        siemens  whether Manufacturer says so; where it does not, only the CSA header and AcquisitionMatrix are asked
        chains   see `csa.read_alike`
    Raises
        MalformedError  the header says mosaic, and what it says cannot be: a wrong cut would follow
    """
    said = "MOSAIC" in texts(ds.get("ImageType"))
    raw, at = csa_bytes(ds)
    try:
        # SPEED: most files are no mosaics, and walking the header's tags costs more than all else of theirs (16).
        tells = raw and (said or not all(csa.is_empty(raw, n) for n in COUNTS))
        tags = csa.read_alike(raw, MOSAIC_TAGS, chains) if tells else {}
    except FormatError as e:
        if said:
            raise e.moved(by=at) from None
        tags = {}  # WILD: anonymisers overwrite the CSA header; nothing but a mosaic depends on it
    times = csa_numbers(tags, "MosaicRefAcqTimes", at)
    in_mosaic: tuple[float, ...] = ()
    if siemens:
        times = times or numbers(private(ds, MR, 0x0019, 0x29, "FD"))
        in_mosaic = numbers(private(ds, MR, 0x0019, 0x0A, "US"))
    count = csa_numbers(tags, "NumberOfImagesInMosaic", at)
    where = 0
    if count and (said or count[0]):
        rule, where = "CSA NumberOfImagesInMosaic", at + tags["NumberOfImagesInMosaic"].places[0][0]
        tiles = whole(rule, count[0], where)
    elif in_mosaic and in_mosaic[0] > 1:
        rule, where = "(0019,xx0A)", place(ds, MR, 0x0019, 0x0A)
        tiles = whole("(0019,xx0A) NumberOfImagesInMosaic", in_mosaic[0], where)
    elif len(times) > 1:
        tiles, rule = len(times), "(0019,xx29)"
    else:
        tiles, rule = (_by_size(ds, siemens=siemens), "AcquisitionMatrix") if said else (1, "")
    if tiles == 1:
        return None
    normal = csa_numbers(tags, "SliceNormalVector", at)
    protocol_slice = csa_numbers(tags, "ProtocolSliceNumber", at)
    return Mosaic(
        tiles=tiles,
        grid=_grid(ds, tiles, rule, where),
        rule=rule,
        normal=vector(normal),
        reversed=bool(protocol_slice) and protocol_slice[0] > 1,
        times_ms=times if len(times) == tiles else (),
    )


def _by_size(ds: Any, *, siemens: bool) -> int:
    """Slices by the size of the picture over that of one slice's acquisition; 1 where they do not fit.

    AcquisitionMatrix holds frequency rows, frequency columns, phase rows, phase columns. Fewer than three tiles a side
    may as well be an interpolated picture.
    """
    rows, columns = ds.get("Rows") or 0, ds.get("Columns") or 0
    matrix = [int(n) for n in numbers(ds.get("AcquisitionMatrix"))]
    if len(matrix) == 4:
        across, down = matrix[0] or matrix[1], matrix[2] or matrix[3]
        if (
            across > 0
            and down > 0
            and not (rows % down or columns % across)
            and min(rows // down, columns // across) > 2
        ):
            return int(rows // down * (columns // across))
    steps = numbers(ds.get("NumberOfPhaseEncodingSteps"))
    if siemens and steps and steps[0] >= 1 and not (rows % steps[0] or columns % steps[0]):
        return int(rows // steps[0] * (columns // steps[0]))
    return 1


def _grid(ds: Any, tiles: int, rule: str, at: int) -> tuple[int, int]:
    """Tile rows and tile columns: a square grid just large enough."""
    rows, columns = ds.get("Rows") or 0, ds.get("Columns") or 0
    if tiles > rows * columns:
        raise malformed(rule, f"at most {rows * columns} tiles", tiles, at)
    side = isqrt(tiles - 1) + 1
    if rows % side or columns % side:
        expected = f"a picture that {side} × {side} tiles divide"
        raise malformed(rule, expected, f"{rows} × {columns} pixels, {tiles} tiles", at)
    return side, side


# ---- timing, phase encoding, diffusion


def own(plane: Any, creator: str, element: int, vr: str) -> Any:
    """An element of software XA (group 0021): of the frame, of the item (0021,xxFE) inside its groups, or of the file."""
    for holder in plane.holders:
        for inside in (*items(private(holder, creator, 0x0021, 0xFE, "SQ")), holder):
            value = read_as(inside, inside.private(creator, 0x0021).tag(element), vr)
            if value is not None:
                return value
    return None


def protocol(plane: Any) -> dict[str, float | str]:
    """The protocol of the scan by name, `{"sKSpace.lBaseResolution": 64, …}`; empty where there is none.

    From the CSA series header, or (software XA) from (0021,xx19). A broken one counts as none: no voxel depends on it.
    """
    raw, _ = csa_bytes(plane.ds, SERIES_HEADER)
    if raw:
        try:
            tags = csa.read(raw, ("MrPhoenixProtocol", "MrProtocol"))
        except FormatError:
            return {}
        return csa.protocol(csa.text(tags, "MrPhoenixProtocol") or csa.text(tags, "MrProtocol"))
    phoenix = own(plane, SDS, 0x19, "")
    return csa.protocol(phoenix.decode("latin-1")) if isinstance(phoenix, bytes) else {}


def image_tags(plane: Any) -> dict[str, csa.CsaTag]:
    """The tags of the CSA image header that sidecars need; a broken header counts as none."""
    try:
        return csa_tags(plane.ds, IMAGE, IMAGE_TAGS)
    except FormatError:
        return {}


def first(*values: Any) -> float | None:
    """The first number among `values`."""
    return next((found for found in map(number, values) if found is not None), None)


def csa_number(tags: Mapping[str, csa.CsaTag], name: str) -> float | None:
    found = csa.text(tags, name)
    return number(found) if found else None


def details(series: Series) -> Details:
    """What Siemens' elements tell of a stack."""
    plane = series.planes[0]
    ds = plane.ds
    tags = image_tags(plane)
    scan = protocol(plane)
    words: dict[str, Any] = {}
    dwell = first(private(ds, MR, 0x0019, 0x18, "IS"), own(plane, SDI, 0x42, "IS"))
    if dwell and dwell > 0:
        words["DwellTime"] = dwell * 1e-9
    fourier = partial_fourier(plane, scan)
    if fourier is not None:
        words["PartialFourier"] = fourier
    words |= protocol_words(scan) | coded_words(plane, scan)
    pat = text(private(ds, MR, 0x0051, 0x11)) or text(own(plane, SDS, 0x09, "LO")) or text(own(plane, SDI, 0x56, "LO"))
    in_plane = lettered(pat, "p") or number(scan.get("sPat.lAccelFactPE"))
    if in_plane:
        words["ParallelReductionFactorInPlane"] = in_plane
    times, at_once = slice_times(series, scan)
    multiband = max(
        at_once, int(lettered(pat, "s") or 0), int(number(scan.get("sSliceAcceleration.lMultiBandFactor")) or 0)
    )
    positive = first(csa_number(tags, "PhaseEncodingDirectionPositive"), own(plane, SDI, 0x1C, "IS"))
    bandwidth = first(
        private(ds, MR, 0x0019, 0x28, "FD"),
        own(plane, SDI, 0x53, "FD"),
        csa_number(tags, "BandwidthPerPixelPhaseEncode"),
    )
    return replace(encoded(positive, bandwidth), multiband=multiband, slice_times=times, words=words)


def encoded(positive: float | None, bandwidth: float | None) -> Details:
    """What PhaseEncodingDirectionPositive and BandwidthPerPixelPhaseEncode tell, where they can be."""
    return Details(
        polarity=int(positive) if positive in (0, 1) else None,
        bandwidth_pe=bandwidth if bandwidth and bandwidth > 0 else None,
    )


def protocol_words(scan: Mapping[str, float | str]) -> dict[str, Any]:
    """Sidecar words that the protocol tells: numbers and coded values only, no text of it."""
    words: dict[str, Any] = {}
    for word, name, factor in PROTOCOL_WORDS:
        value = number(scan.get(name))
        if value is not None and value > 0:
            words[word] = value * factor if factor != 1 else value
    combine = COMBINED.get(int(number(scan.get("ucCoilCombineMode")) or 0))
    if combine:
        words["CoilCombinationMethod"] = combine
    shims = [
        number(scan.get(f"sGRADSPEC.asGPAData[0].lOffset{axis}")) or number(scan.get(f"sGRADSPEC.lOffset{axis}")) or 0
        for axis in "XYZ"
    ]
    shims += [number(scan.get(f"sGRADSPEC.alShimCurrent[{n}]")) or 0 for n in range(5)]
    if shims[0]:
        words["ShimSetting"] = shims
    return words


def coded_words(plane: Any, scan: Mapping[str, float | str]) -> dict[str, Any]:
    """Sidecar words of coded values: what software XA keeps elsewhere, the correction of distortions, echoes of a phase map."""
    words: dict[str, Any] = {}
    for word, element in XA_WORDS:
        coded = [part for part in texts(own(plane, SDS, element, "CS")) if part in XA_TERMS]
        if coded and not plane.get(word):
            words[word] = "\\".join(coded)
    kinds = {*texts(plane.get("ImageType")), *texts(own(plane, SDI, 0x75, "CS"))}
    if kinds & {"ND", "DIS2D", "DIS3D"}:
        words["NonlinearGradientCorrection"] = "ND" not in kinds
    echoes = [number(scan.get(f"alTE[{n}]")) or 0 for n in (0, 1)]
    if "P" in kinds and number(scan.get("lContrasts")) == 2 and min(echoes) > 0:
        words["EchoTime1"], words["EchoTime2"] = echoes[0] * 1e-6, echoes[1] * 1e-6
    table = numbers(private(plane.ds, MR, 0x0019, 0x14, "IS"))
    if len(table) == 3:
        words["TablePosition"] = list(table)
    return words


def partial_fourier(plane: Any, scan: Mapping[str, float | str]) -> float | None:
    """Part of the phase encoding that was acquired, where it is less than all.

    The protocol's code; without a protocol (software XA) from the lines and the echo train.
    """
    if scan:
        return FOURIER.get(int(number(scan.get("sKSpace.ucPhasePartialFourier")) or 0))
    lines = (
        max(numbers(plane.get("AcquisitionMatrix"))[2:4], default=0)
        or first(plane.get("NumberOfPhaseEncodingSteps"), plane.get("MRAcquisitionPhaseEncodingStepsInPlane"))
        or 0
    )
    train = first(plane.get("EchoTrainLength"), plane.get("GradientEchoTrainLength")) or 0
    if text(plane.get("MRAcquisitionType")) == "3D" or not 1 < train < lines:
        return None
    factor = lettered(text(own(plane, SDS, 0x09, "LO")), "p") or 1
    part = train * max(factor, 1) / lines
    return part if part < 1 else None


def lettered(said: str, letter: str) -> float | None:
    """The number behind a letter of a PAT mode text: of "p2 s4", 2 for "p" and 4 for "s"."""
    _, found, rest = said.lower().partition(letter)
    digits = ""
    for sign in rest:
        if not (sign.isdigit() and sign.isascii()) and sign != ".":
            break
        digits += sign
    return number(digits) if found and digits else None


def slice_times(series: Series, scan: Mapping[str, float | str]) -> tuple[tuple[float, ...], int]:
    """(start of each slice's acquisition, s, in the order of the volume; how many start at once).

    Mosaics keep the times of their tiles. The first volume's may be bogus (a fault of the CMRR sequences, dcm2niix issue 870):
    then the second's count. Software XA keeps (0021,xx04) with each frame, whose first volume is not to be trusted
    either. Older slices by themselves keep AcquisitionTime. Without times that can be, a mosaic's order of acquisition tells.
    """
    if text(series.planes[0].get("MRAcquisitionType")) == "3D" or series.slices < 2:
        return (), 0
    repetition = number(series.planes[0].get("RepetitionTime")) or 0
    if series.mosaic is not None:
        times = tiled_times(series, repetition)
        at_once = sum(t == times[0] for t in times)
        if not times or 0 < repetition < (max(times) - min(times)) * 1000:
            times, at_once = ordered_times(series, scan, repetition), 0
        return times[::-1] if series.flipped else times, at_once
    volume = series.volume(1 if series.volumes > 1 and series.planes[0].own is not None else 0)
    told = number(own(volume[0], SDI, 0x04, "DS")) is not None
    after_start = [number(own(plane, SDI, 0x04, "DS")) for plane in volume] if told else [None]
    if None not in after_start:
        first = min(t or 0.0 for t in after_start)
        times = tuple((t or 0.0) - first for t in after_start)
    else:
        times = since_first([seconds(plane.get("AcquisitionTime")) for plane in series.volume(0)])
    at_once = sum(abs(t) < SAME_TIME for t in times)
    return times, at_once if 1 < at_once < len(times) else 0


def tiled_times(series: Series, repetition: float) -> tuple[float, ...]:
    """Times of a mosaic's tiles, s: of the first volume, or where those of the second span another time, of that one."""
    times = series.mosaic.times_ms if series.mosaic is not None else ()
    if not times:
        return ()
    earliest = min(times)
    if len(series.planes) > 1:
        ds = series.planes[1].ds
        try:
            other = csa.numbers(csa_tags(ds, only=MOSAIC_TAGS), "MosaicRefAcqTimes") or numbers(
                private(ds, MR, 0x0019, 0x29, "FD")
            )
        except FormatError:
            other = ()
        span = max(other) - min(other) if len(other) == len(times) else 0
        if 0 < span < repetition and span != max(times) - earliest:
            earliest = min(other)
            return tuple((t - earliest) / 1000 for t in other)
    return tuple((t - earliest if earliest < 0 else t) / 1000 for t in times)


def ordered_times(series: Series, scan: Mapping[str, float | str], repetition: float) -> tuple[float, ...]:
    """Slice times, s, from the protocol's order (sSliceArray.ucMode): the slices fill the repetition time evenly."""
    mode = number(scan.get("sSliceArray.ucMode"))
    n = series.slices
    active = repetition / 1000 - (number(scan.get("lDelayTimeInTR")) or 0) / 1e6
    if mode not in (1, 2, 4) or active <= 0:
        return ()
    order = list(range(n))
    if mode == 2:
        order.reverse()
    if mode == 4:  # interleaved: of an even number the second slice comes first
        odd, even = (n // 2, 0) if n % 2 == 0 else (0, (n + 1) // 2)
        order = [odd + i // 2 if i % 2 == 0 else even + i // 2 for i in range(n)]
    return tuple(place * active / n for place in order)


def weighting(plane: Any) -> Weighting | None:
    """Diffusion weighting of a plane: the CSA header, (0019,xx0C) and (0019,xx0E), or the standard's elements."""
    tags = image_tags(plane)
    b = csa_number(tags, "B_value")
    parts = numbers(list(tags["DiffusionGradientDirection"].items)) if "DiffusionGradientDirection" in tags else ()
    if b is None:
        b = number(private(plane.ds, MR, 0x0019, 0x0C, "IS"))
        parts = numbers(private(plane.ds, MR, 0x0019, 0x0E, "FD"))
    if b is None:
        return public_weighting(plane)
    direction = vector(parts)
    if direction is not None and max(direction) < -1:  # impossible vectors stand for b = 0 in syngo 2004A
        return Weighting(0.0, (0.0, 0.0, 0.0))
    return Weighting(max(float(b), 0.0), direction or (0.0, 0.0, 0.0))


# ---- files with a CSA header whose Manufacturer was taken away


def csa_details(series: Series) -> Details:
    """What the CSA header alone tells: dcm2niix reads it whatever Manufacturer says, and nothing else of Siemens."""
    tags = image_tags(series.planes[0])
    positive = csa_number(tags, "PhaseEncodingDirectionPositive")
    bandwidth = csa_number(tags, "BandwidthPerPixelPhaseEncode")
    return replace(encoded(positive, bandwidth), slice_times=series.tile_times)


def csa_weighting(plane: Any) -> Weighting | None:
    """Diffusion weighting from the CSA header of a file whose Manufacturer is not known: left as read, as dcm2niix does."""
    told = weighting(plane) if csa_number(image_tags(plane), "B_value") is not None else None
    return None if told is None else Weighting(told.b, told.vector, "as is")
