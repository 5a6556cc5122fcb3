# SPDX-License-Identifier: MIT
"""Write medfmt/formats/dicom/_dictionary.py, the data dictionary and the UIDs of PS3.6 as two compact texts, and
vendors/_elements.py, the private elements of the creators that medfmt meets.

Run from the top of the checkout, with the extra `peers` installed:

    python -m tests.tools.make_dicom_dictionary

The facts (tag, VR, VM, name, keyword, retired; UID and its name) are those of the standard's tables; they are taken from
the copy that pydicom carries, and a test holds the result against that copy. A name that follows from its keyword by
putting spaces before capitals is not stored: that is most of them.
"""

from __future__ import annotations

from pathlib import Path

from tests import room

TARGET = Path(__file__).parents[2] / "medfmt" / "formats" / "dicom" / "_dictionary.py"
PRIVATE_TARGET = TARGET.parent / "vendors" / "_elements.py"
CREATORS = (
    "CANON_MEC_MR3",
    "GEMS_ACQU_01",
    "GEMS_IDEN_01",
    "GEMS_IMAG_01",
    "GEMS_PARM_01",
    "GEMS_PATI_01",
    "GEMS_RELA_01",
    "GEMS_SERS_01",
    "GEMS_STDY_01",
    "Philips Imaging DD 001",
    "Philips Imaging DD 002",
    "Philips MR Imaging DD 001",
    "Philips MR Imaging DD 002",
    "Philips MR Imaging DD 003",
    "Philips MR Imaging DD 004",
    "Philips MR Imaging DD 005",
    "SIEMENS CSA HEADER",
    "SIEMENS CSA NON-IMAGE",
    "SIEMENS MED DISPLAY",
    "SIEMENS MEDCOM HEADER",
    "SIEMENS MEDCOM HEADER2",
    "SIEMENS MR HEADER",
    "TOSHIBA_MEC_MR3",
)
PRIVATE_HEAD = '''# SPDX-License-Identifier: MIT
"""Private elements of the vendors that medfmt meets, written by tests/tools/make_dicom_dictionary.py: do not edit.

One line an element: the creator, a bar, the group and the last two digits of the number in hexadecimal, the VR, and the
name where one is known.
"""

from __future__ import annotations

'''
HEAD = '''# SPDX-License-Identifier: MIT
"""The data dictionary of PS3.6 and PS3.7 (edition {edition}), written by tests/tools/make_dicom_dictionary.py: do not edit.

ELEMENTS: one line an element, in tag order: tag in hexadecimal ("x" for a repeating group's free digits), VR, VM,
keyword; the name where it does not follow from the keyword; "R" before the VR where the element is retired.
SOP_CLASSES: one line a UID: the UID, then its name.
"""

from __future__ import annotations

EDITION = "{edition}"

'''


def element_line(tag: str, entry: tuple[str, str, str, str, str]) -> str:
    """One element as the table has it."""
    vr, vm, name, retired, keyword = entry
    spaced = room("formats.dicom.tags").name_of_keyword(keyword)
    vr = vr.replace(" or ", "/").replace("NONE", "--")
    parts = [tag, ("R" if retired else "") + vr, vm, keyword or "-"]
    if name != spaced:
        parts.append(name or "-")
    return " ".join(parts)


def generated_text() -> str:
    """The module, as it should be."""
    from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary
    from pydicom._uid_dict import UID_dictionary
    from pydicom._version import __dicom_version__

    lines = [element_line(f"{tag:08X}", entry) for tag, entry in sorted(DicomDictionary.items())]
    lines += [element_line(mask, entry) for mask, entry in sorted(RepeatersDictionary.items())]
    classes = [
        f"{uid} {name}"
        for uid, (name, kind, *_) in UID_dictionary.items()
        if kind in {"SOP Class", "Meta SOP Class", "Well-known SOP Instance"}
    ]
    body = 'ELEMENTS = """\n' + "\n".join(lines) + '\n"""\n\nSOP_CLASSES = """\n' + "\n".join(classes) + '\n"""\n'
    return HEAD.format(edition=__dicom_version__) + body


def private_text() -> str:
    """The module of private elements, as it should be."""
    from pydicom._private_dict import private_dictionaries

    lines = []
    for creator in CREATORS:
        for place, (vr, _, name, _) in sorted(private_dictionaries[creator].items()):
            if place[6:] != "xx":  # (gggg,10xx) is the creator itself
                known = "" if name in {"Unknown", "Private Element Creator"} else " " + name.replace("\\", "/")
                lines.append(f"{creator}|{place[:4]}{place[6:].upper()} {vr[:2]}{known}")
    return PRIVATE_HEAD + 'ELEMENTS = """\n' + "\n".join(lines) + '\n"""\n'


def main() -> None:
    TARGET.write_text(generated_text(), encoding="utf-8")
    PRIVATE_TARGET.write_text(private_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
