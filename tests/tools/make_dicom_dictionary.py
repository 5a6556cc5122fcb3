# SPDX-License-Identifier: MIT
"""Write medfmt/formats/dicom/_dictionary.py, the data dictionary and the UIDs of PS3.6 as two compact texts, and
vendors/_elements.py, the private elements of the creators that medfmt meets.

Run from the top of the checkout, with the extra `peers` installed:

    python -m tests.tools.make_dicom_dictionary

The facts (tag, VR, VM, name, keyword, retired; UID and its name) are those of the standard's tables; they are taken from
the copy that pydicom carries, and a test holds the result against that copy. A keyword that follows from its name is not
stored: that is nearly all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
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

One line an element: the last two digits of its number in hexadecimal, the VR, and the name where one is known. They stand
after a line "|", the name of their creator, and their group.
"""

from __future__ import annotations

'''
HEAD = '''# SPDX-License-Identifier: MIT
"""The data dictionary of PS3.6 and PS3.7 (edition {edition}), written by tests/tools/make_dicom_dictionary.py: do not edit.

ELEMENTS: one line an element: its name, its VR ("R" before it: retired), and after a colon the VM where that is not 1.
    A line that ends in two letters, the last one small, is that of a sequence; the name of a sequence goes on with
    " Sequence". The keyword follows from the name by a rule (`tags.keywords`); where it does not, name and keyword stand
    in full with "=" between them. Each element's tag is one more than the last one's; where not, a line before it says
    so, in hexadecimal: "@" the whole tag, "+" how much more, an empty line 2.
REPEATING: the same for the repeating groups, with the tag in each line, "x" for the free digits.
SOP_CLASSES: one line a UID: the UID, then its name.
"""

from __future__ import annotations

EDITION = "{edition}"

'''


def element_line(entry: tuple[str, str, str, str, str]) -> str:
    """One element as the table has it."""
    vr, vm, name, retired, keyword = entry
    vr = vr.replace(" or ", "/").replace("NONE", "--")
    follows = room("formats.dicom.tags").keywords(name) == keyword and name != ""
    if vr == "SQ" and follows and name.endswith(" Sequence"):
        name = name.removesuffix(" Sequence")
        if not retired and name[-2:].isalpha() and name[-1].islower():
            return name
    elif vr == "SQ" or not follows:
        name += "=" + keyword
    return f"{name} {'R' if retired else ''}{vr}{'' if vm == '1' else ':' + vm}"


def element_lines(dictionary: dict[int, tuple[str, str, str, str, str]]) -> Iterator[str]:
    """The elements in tag order, with a line where the tag is not one more than the last one's."""
    last = -2
    for tag, entry in sorted(dictionary.items()):
        if tag != last + 1:
            yield f"@{tag:08X}" if tag >> 16 != last >> 16 else f"+{tag - last:X}" if tag != last + 2 else ""
        yield element_line(entry)
        last = tag


def generated_text() -> str:
    """The module, as it should be."""
    from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary
    from pydicom._uid_dict import UID_dictionary
    from pydicom._version import __dicom_version__

    tables = {
        "ELEMENTS": element_lines(DicomDictionary),
        "REPEATING": [f"{mask} {element_line(entry)}" for mask, entry in sorted(RepeatersDictionary.items())],
        "SOP_CLASSES": [
            f"{uid} {name}"
            for uid, (name, kind, *_) in UID_dictionary.items()
            if kind in {"SOP Class", "Meta SOP Class", "Well-known SOP Instance"}
        ],
    }
    texts = [f'{name} = """\n' + "\n".join(lines) + '\n"""\n' for name, lines in tables.items()]
    return HEAD.format(edition=__dicom_version__) + "\n".join(texts)


def private_text() -> str:
    """The module of private elements, as it should be."""
    from pydicom._private_dict import private_dictionaries

    lines = []
    for creator in CREATORS:
        last = ""
        for place, (vr, _, name, _) in sorted(private_dictionaries[creator].items()):
            if place[6:] != "xx":  # (gggg,10xx) is the creator itself
                group = place[:4]
                if group != last:
                    lines.append(f"|{creator} {group}")
                known = "" if name in {"Unknown", "Private Element Creator"} else " " + name.replace("\\", "/")
                lines.append(f"{place[6:].upper()} {vr[:2]}{known}")
                last = group
    return PRIVATE_HEAD + 'ELEMENTS = """\n' + "\n".join(lines) + '\n"""\n'


def main() -> None:
    TARGET.write_text(generated_text(), encoding="utf-8")
    PRIVATE_TARGET.write_text(private_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
