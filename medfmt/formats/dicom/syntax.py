# SPDX-License-Identifier: MIT
"""Transfer syntaxes (PS3.6 Table A-1, PS3.5 §10 and annexes A and D): how a data set and its pixels are encoded.

A syntax without a decoder is a row like any other: its header reads, and the error about its pixels names it.
"""

from __future__ import annotations

from functools import cache

from ...core.frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


@dataclass(frozen=True, slots=True)
class TransferSyntax:
    """One transfer syntax.

    Attributes
        uid, name     PS3.6 Table A-1
        decoder       "native", "rle", "jpeg", "jpeg-lossless", "jpegls", "jpeg2000", "htj2k", "jpegxl", "mpeg", "deflate"
                      (each frame a deflated stream), or "" where no pixels can follow
        byte_order    of the data set
        explicit      whether the data set has explicit VRs
        deflated      whether the data set is one deflated stream
        encapsulated  whether PixelData comes as fragments
        pixel_order   byte order of native pixels
        lossy         whether the codec can lose information
    """

    uid: str
    name: str
    decoder: str
    byte_order: str = "<"
    explicit: bool = True
    deflated: bool = False
    encapsulated: bool = True
    pixel_order: str = "<"
    lossy: bool = False


IMPLICIT_LITTLE: Final = "1.2.840.10008.1.2"
EXPLICIT_LITTLE: Final = "1.2.840.10008.1.2.1"
EXPLICIT_BIG: Final = "1.2.840.10008.1.2.2"
DEFLATED: Final = "1.2.840.10008.1.2.1.99"
GE_PRIVATE_BIG: Final = "1.2.840.113619.5.2"

_JPEG = "1.2.840.10008.1.2.4."

SYNTAXES: Final[dict[str, TransferSyntax]] = {
    row.uid: row
    for row in (
        TransferSyntax(IMPLICIT_LITTLE, "Implicit VR Little Endian", "native", explicit=False, encapsulated=False),
        TransferSyntax(EXPLICIT_LITTLE, "Explicit VR Little Endian", "native", encapsulated=False),
        TransferSyntax("1.2.840.10008.1.2.1.98", "Encapsulated Uncompressed Explicit VR Little Endian", "native"),
        TransferSyntax(DEFLATED, "Deflated Explicit VR Little Endian", "native", deflated=True, encapsulated=False),
        TransferSyntax(
            EXPLICIT_BIG, "Explicit VR Big Endian (retired)", "native", ">", encapsulated=False, pixel_order=">"
        ),
        # WILD: GE's archive syntax: the data set is implicit little endian, its native pixels are big endian (pydicom's and
        # dcm2niix's lists of private syntaxes both have it).
        TransferSyntax(
            GE_PRIVATE_BIG,
            "GE Private Implicit VR, big endian pixels",
            "native",
            explicit=False,
            encapsulated=False,
            pixel_order=">",
        ),
        TransferSyntax(_JPEG + "50", "JPEG Baseline (Process 1)", "jpeg", lossy=True),
        TransferSyntax(_JPEG + "51", "JPEG Extended (Process 2 and 4)", "jpeg", lossy=True),
        TransferSyntax(_JPEG + "52", "JPEG Extended (Process 3 and 5, retired)", "jpeg", lossy=True),
        TransferSyntax(_JPEG + "53", "JPEG Spectral Selection (retired)", "jpeg", lossy=True),
        TransferSyntax(_JPEG + "55", "JPEG Full Progression (retired)", "jpeg", lossy=True),
        TransferSyntax(_JPEG + "57", "JPEG Lossless (Process 14)", "jpeg-lossless"),
        TransferSyntax(_JPEG + "70", "JPEG Lossless (Process 14, Selection Value 1)", "jpeg-lossless"),
        TransferSyntax(_JPEG + "80", "JPEG-LS Lossless", "jpegls"),
        TransferSyntax(_JPEG + "81", "JPEG-LS Near-lossless", "jpegls", lossy=True),
        TransferSyntax(_JPEG + "90", "JPEG 2000 Lossless", "jpeg2000"),
        TransferSyntax(_JPEG + "91", "JPEG 2000", "jpeg2000", lossy=True),
        TransferSyntax(_JPEG + "92", "JPEG 2000 Part 2 Multi-component Lossless", "jpeg2000"),
        TransferSyntax(_JPEG + "93", "JPEG 2000 Part 2 Multi-component", "jpeg2000", lossy=True),
        TransferSyntax(_JPEG + "94", "JPIP Referenced", ""),
        TransferSyntax(_JPEG + "95", "JPIP Referenced Deflate", "", deflated=True),
        TransferSyntax(_JPEG + "100", "MPEG2 Main Profile, Main Level", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "100.1", "Fragmentable MPEG2 Main Profile, Main Level", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "101", "MPEG2 Main Profile, High Level", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "101.1", "Fragmentable MPEG2 Main Profile, High Level", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "102", "MPEG-4 AVC/H.264 High Profile, Level 4.1", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "102.1", "Fragmentable MPEG-4 AVC/H.264 High Profile, Level 4.1", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "103", "MPEG-4 AVC/H.264 BD-compatible", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "103.1", "Fragmentable MPEG-4 AVC/H.264 BD-compatible", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "104", "MPEG-4 AVC/H.264 for 2D video", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "104.1", "Fragmentable MPEG-4 AVC/H.264 for 2D video", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "105", "MPEG-4 AVC/H.264 for 3D video", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "105.1", "Fragmentable MPEG-4 AVC/H.264 for 3D video", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "106", "MPEG-4 AVC/H.264 Stereo High Profile", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "106.1", "Fragmentable MPEG-4 AVC/H.264 Stereo High Profile", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "107", "HEVC/H.265 Main Profile", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "108", "HEVC/H.265 Main 10 Profile", "mpeg", lossy=True),
        TransferSyntax(_JPEG + "110", "JPEG XL Lossless", "jpegxl"),
        TransferSyntax(_JPEG + "111", "JPEG XL JPEG Recompression", "jpegxl", lossy=True),
        TransferSyntax(_JPEG + "112", "JPEG XL", "jpegxl", lossy=True),
        TransferSyntax(_JPEG + "201", "High-Throughput JPEG 2000 Lossless", "htj2k"),
        TransferSyntax(_JPEG + "202", "High-Throughput JPEG 2000 with RPCL Lossless", "htj2k"),
        TransferSyntax(_JPEG + "203", "High-Throughput JPEG 2000", "htj2k", lossy=True),
        TransferSyntax(_JPEG + "204", "JPIP HTJ2K Referenced", ""),
        TransferSyntax(_JPEG + "205", "JPIP HTJ2K Referenced Deflate", "", deflated=True),
        TransferSyntax("1.2.840.10008.1.2.5", "RLE Lossless", "rle"),
        TransferSyntax("1.2.840.10008.1.2.8.1", "Deflated Image Frame Compression", "deflate"),
        TransferSyntax("1.2.840.10008.1.2.7.1", "SMPTE ST 2110-20 Uncompressed Progressive Active Video", ""),
        TransferSyntax("1.2.840.10008.1.2.7.2", "SMPTE ST 2110-20 Uncompressed Interlaced Active Video", ""),
        TransferSyntax("1.2.840.10008.1.2.7.3", "SMPTE ST 2110-30 PCM Digital Audio", ""),
    )
}


def syntax_of(uid: str) -> TransferSyntax | None:
    """The row of a UID; None where it is not known."""
    return SYNTAXES.get(uid)


@cache
def _sop_classes() -> dict[str, str]:
    from ._dictionary import SOP_CLASSES

    return dict(line.split(" ", 1) for line in SOP_CLASSES.strip().split("\n"))


def uid_name(uid: str) -> str:
    """The name that PS3.6 Table A-1 gives a transfer syntax or SOP class; "" for other UIDs."""
    known = SYNTAXES.get(uid)
    return known.name if known else _sop_classes().get(uid, "")
