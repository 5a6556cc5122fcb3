# SPDX-License-Identifier: MIT
"""What the vendors say about how slices make volumes: component, scaling, times, sequence. Asked by grouping.

Each function takes the `Words` of one frame (`words.get(keyword)`, `words.ds`, `words.holders`) or a Dataset, and
answers from the standard's elements first where they are kept, from private ones where they are not. Facts with
their sources: spec_notes/geometry.md.
"""

from __future__ import annotations

from ....core.errors import FormatError
from . import ge, manufacturer, philips, siemens, weighting
from .access import items, number, private, text, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Measured with dcm2niix 1.0.20260724: these vendors' multi-frame files are not joined to a fourth dimension.
ONE_FILE_A_STACK = frozenset(("", "Bruker", "Canon", "Mediso", "Philips"))
MAGNITUDE, PHASE, REAL, IMAGINARY = "magnitude", "phase", "real", "imaginary"
# Values of ImageType, FrameType and ComplexImageComponent (PS3.3 C.8.13.3.1.1, and what the vendors write).
GE_COMPONENTS = (MAGNITUDE, PHASE, REAL, IMAGINARY)  # (0043,xx2F) counts from 0
COMPONENTS = {spelled: name for name in GE_COMPONENTS for spelled in (name.upper(), name[0].upper())}
ASL_LABELS = {"CONTROL": 1.0, "LABEL": 2.0}
DERIVED_MARKS = ("DERIVED", "_ADC_", "_TRACEW_", "_TRACE_", "_FA_")  # in ImageType, as dcm2niix joins and reads it


def _philips(words: Any, creator: str, group: int, element: int, vr: str) -> Any:
    """A private element of a frame, or of its file, where it is looked for once."""
    if words.own is not None:
        if words.kept is None:
            words.kept = tuple(philips.kept_in(words.own))
        value = philips.first_private(words.kept, creator, group, element, vr)
        if value is not None:
            return value
    found, key = words.header.found, (group, element)
    if key not in found:
        if "kept" not in found:
            holders = (words.shared, words.ds) if words.shared is not None else (words.ds,)
            found["kept"] = [part for holder in holders for part in philips.kept_in(holder)]
        found[key] = philips.first_private(found["kept"], creator, group, element, vr)
    return found[key]


def component(words: Any) -> str:
    """ "magnitude", "phase", "real", "imaginary"; empty where the file does not say."""
    if words.vendor == "GE":
        raw = number(private(words.ds, ge.PARAMETERS, 0x0043, 0x2F, "SS"))
        if raw is not None and 0 <= raw < len(GE_COMPONENTS):
            return GE_COMPONENTS[int(raw)]
    said = COMPONENTS.get(text(words.get("ComplexImageComponent")).upper(), "")
    if said:
        return said
    for kinds in (words.get("FrameType"), words.ds.get("ImageType")):
        for kind in texts(kinds)[2:]:
            if kind.upper() in COMPONENTS:
                return COMPONENTS[kind.upper()]
    return ""


def is_derived(ds: Any) -> bool:
    """Whether the image was computed from others: they never share a volume with what was acquired."""
    joined = "_".join(texts(ds.get("ImageType"))).upper()
    return any(mark in joined for mark in DERIVED_MARKS)


def scale(words: Any, choice: str | None) -> tuple[float, float]:
    """(slope, intercept): stored value → value.

    Philips keeps two scalings: "displayed" (RescaleSlope, RescaleIntercept) and "precise", which undoes the scaling to
    the range of display as well: (stored · RS + RI) / (RS · SS), with SS the scale slope (2005,xx0E). Precise is
    the default, as in dcm2niix. "real-world" is the first real world value map (PS3.3 C.7.6.16.2.11), "stored" none.
    """
    if choice == "stored":
        return 1.0, 0.0
    if choice == "real-world":
        real = number(words.get("RealWorldValueSlope"))
        if real:
            return real, number(words.get("RealWorldValueIntercept")) or 0.0
    slope = number(words.get("RescaleSlope"))
    slope = 1.0 if slope is None or slope == 0 else slope
    inter = number(words.get("RescaleIntercept")) or 0.0
    if choice in (None, "precise") and words.vendor == "Philips" and words.mr:
        real = number(words.get("RealWorldValueSlope")) if (slope, inter) == (1.0, 0.0) else None
        if real:  # WILD: files whose rescaling says nothing, and whose real world values do (dcm2niix)
            slope, inter = real, number(words.get("RealWorldValueIntercept")) or 0.0
        precise = number(_philips(words, philips.MR_1, 0x2005, 0x0E, "FL"))
        if precise:
            return 1.0 / precise, inter / (slope * precise)
    return slope, inter


def trigger_delay(words: Any) -> float | None:
    """Delay after the trigger (ms) that makes volumes of their own: of Philips, as dcm2niix has it.

    Not where the file counts phases (2001,xx08) or labels of blood (2005,xx29), or tells when the dynamic began
    (2005,xxA0): there TriggerTime is the time of a volume in its series.
    """
    if words.vendor != "Philips" or not words.mr:
        return None
    delay = number(words.get("NominalCardiacTriggerDelayTime"))
    delay = number(words.get("TriggerTime")) if delay is None else delay
    if delay is None or items(words.ds.get("MRArterialSpinLabelingSequence")):
        return None
    phase = number(_philips(words, philips.IMAGING, 0x2001, 0x08, "IS"))
    label = text(_philips(words, philips.MR_5, 0x2005, 0x29, "CS")).upper()
    began = _philips(words, philips.MR_1, 0x2005, 0xA0, "FL")
    return None if (phase or 0) > 0 or label in ASL_LABELS or began is not None else delay


def volume_times(words: Any) -> tuple[float, ...]:
    """Numbers that tell one volume from the next, the most significant first; () where the file has none."""
    if words.vendor == "Philips" and words.mr:
        found = [number(words.get("TemporalPositionIdentifier"))]
        found += [number(_philips(words, philips.MR_5, 0x2005, element, "IS")) for element in (0x12, 0x13)]
        found.append(number(_philips(words, philips.IMAGING, 0x2001, 0x08, "IS")))
        found.append(ASL_LABELS.get(text(_philips(words, philips.MR_5, 0x2005, 0x29, "CS")).upper()))
    else:
        keys = ("TemporalPositionIndex", "TemporalPositionIdentifier", "FrameReferenceTime")
        found = [number(words.get(key)) for key in keys]
    if found.count(None) == len(found):
        return ()
    return tuple(-1.0 if value is None else float(value) for value in found)


def is_echo_planar(ds: Any, vendor: str | None = None) -> bool:
    """Whether the sequence is echo planar: its volumes keep the axis order of their slices, 3D or not."""
    vendor = manufacturer(ds) if vendor is None else vendor
    if "EP" in texts(ds.get("ScanningSequence")) or text(ds.get("EchoPlanarPulseSequence")).upper() == "YES":
        return True
    if vendor == "Philips":
        return (number(private(ds, philips.IMAGING, 0x2001, 0x13, "SL")) or 0) > 1
    if vendor == "GE":
        return "epi" in text(private(ds, ge.ACQUISITION, 0x0019, 0x9C, "LO")).lower()
    return False


def is_xa(ds: Any, vendor: str) -> bool:
    """Whether the file comes from Siemens software of the XA line."""
    return vendor == "Siemens" and any("XA" in part for part in texts(ds.get("SoftwareVersions")))


def counts_backwards(ds: Any) -> bool:
    """Whether the scanner numbered the slices against their order ("ImageNumbering reversed"): Siemens.

    dcm2niix then stores the slices of separate files against the order of their instance numbers; it asks the first
    file of a stack whether CSA ProtocolSliceNumber is above 1.
    """
    if manufacturer(ds) != "Siemens":
        return False
    try:
        said = siemens.csa_tags(ds, only=("ProtocolSliceNumber",)).get("ProtocolSliceNumber")
    except FormatError:
        return False
    return said is not None and (number(list(said.items[:1])) or 0) > 1


def one_file_a_stack(vendor: str) -> bool:
    """Whether a multi-frame file of that vendor is a stack of its own; those of the others are the volumes of a series."""
    return vendor in ONE_FILE_A_STACK


def is_trace(words: Any) -> bool:
    """Whether a plane is a map of diffusion among directions (it has a b-value and no direction): Philips, and unknown vendors."""
    if words.vendor not in ("", "Philips") or not words.mr:
        return False
    weighted = number(words.get("DiffusionBValue")) or (
        words.vendor and number(_philips(words, philips.IMAGING, 0x2001, 0x03, "FL"))
    )
    if not weighted:
        return False  # the usual case, told without a look at the vector
    told = weighting(words)
    return told is not None and told.b > 0 and (told.vector is None or not any(told.vector))
