# SPDX-License-Identifier: MIT
"""The value representations of PS3.5 §6.2, as one table. No other list of VRs exists.

explicit VR, short:  tag (4)  VR (2)  length (u16)                value
explicit VR, long:   tag (4)  VR (2)  reserved (2)  length (u32)  value      where `long` is true
implicit VR:         tag (4)  length (u32)                        value      the VR comes from the dictionary
"""

from __future__ import annotations

from ...core.frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


@dataclass(frozen=True, slots=True)
class VR:
    """One value representation.

    Attributes
        code     its two letters
        name     as PS3.5 Table 6.2-1 has it
        long     whether explicit VR spends 32 bits on the length (PS3.5 Table 7.1-1)
        kind     how its bytes become values: "number", "bytes", "sequence", "tag", "uid", "words" (ASCII), "text" (in the
                 data set's character set), "name", "decimal", "integer", "date", "time", "datetime"
        struct   letter of one binary value
        unit     bytes that swap together when the byte order changes
        many     whether a backslash separates values
        most     characters of one value, at most; 0 where there is no such bound
        pad      byte that fills up to even length
    """

    code: str
    name: str
    long: bool
    kind: str
    struct: str = ""
    unit: int = 1
    many: bool = False
    most: int = 0
    pad: bytes = b" "


VRS: Final[dict[str, VR]] = {
    row.code: row
    for row in (
        VR("AE", "Application Entity", False, "words", many=True, most=16),
        VR("AS", "Age String", False, "words", many=True, most=4),
        VR("AT", "Attribute Tag", False, "tag", unit=2, many=True, pad=b"\0"),
        VR("CS", "Code String", False, "words", many=True, most=16),
        VR("DA", "Date", False, "date", many=True, most=8),
        VR("DS", "Decimal String", False, "decimal", many=True, most=16),
        VR("DT", "Date Time", False, "datetime", many=True, most=26),
        VR("FD", "Floating Point Double", False, "number", "d", 8, many=True, pad=b"\0"),
        VR("FL", "Floating Point Single", False, "number", "f", 4, many=True, pad=b"\0"),
        VR("IS", "Integer String", False, "integer", many=True, most=12),
        VR("LO", "Long String", False, "text", many=True, most=64),
        VR("LT", "Long Text", False, "text", most=10240),
        VR("OB", "Other Byte", True, "bytes", "B", pad=b"\0"),
        VR("OD", "Other Double", True, "bytes", "d", 8, pad=b"\0"),
        VR("OF", "Other Float", True, "bytes", "f", 4, pad=b"\0"),
        VR("OL", "Other Long", True, "bytes", "I", 4, pad=b"\0"),
        VR("OV", "Other 64-bit Very Long", True, "bytes", "Q", 8, pad=b"\0"),
        VR("OW", "Other Word", True, "bytes", "H", 2, pad=b"\0"),
        VR("PN", "Person Name", False, "name", many=True, most=64 * 3),
        VR("SH", "Short String", False, "text", many=True, most=16),
        VR("SL", "Signed Long", False, "number", "i", 4, many=True, pad=b"\0"),
        VR("SQ", "Sequence of Items", True, "sequence", pad=b""),
        VR("SS", "Signed Short", False, "number", "h", 2, many=True, pad=b"\0"),
        VR("ST", "Short Text", False, "text", most=1024),
        VR("SV", "Signed 64-bit Very Long", True, "number", "q", 8, many=True, pad=b"\0"),
        VR("TM", "Time", False, "time", many=True, most=14),
        VR("UC", "Unlimited Characters", True, "text", many=True),
        VR("UI", "Unique Identifier", False, "uid", many=True, most=64, pad=b"\0"),
        VR("UL", "Unsigned Long", False, "number", "I", 4, many=True, pad=b"\0"),
        VR("UN", "Unknown", True, "bytes", "B", pad=b"\0"),
        VR("UR", "Universal Resource Identifier", True, "words"),
        VR("US", "Unsigned Short", False, "number", "H", 2, many=True, pad=b"\0"),
        VR("UT", "Unlimited Text", True, "text"),
        VR("UV", "Unsigned 64-bit Very Long", True, "number", "Q", 8, many=True, pad=b"\0"),
    )
}
