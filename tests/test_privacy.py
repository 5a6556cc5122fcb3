# SPDX-License-Identifier: MIT
"""Sixty values that could tell who was scanned are planted in files; none comes out of anything that medfmt writes or says.

`explain`, and printing a data set, show what is in a file: that is their job, and they are not asked here.
"""

from __future__ import annotations

import gzip
import io
import struct
import zipfile

import numpy as np
import pytest

from tests import medfmt, room
from tests.datasets import csa2, part10

cli = room("cli")

# (tag, VR): in every slice, each with a mark of its own
TEXTS = {
    0x00080050: "SH", 0x00080080: "LO", 0x00080081: "ST", 0x00080090: "PN", 0x00080092: "ST", 0x00080094: "SH",
    0x00081010: "SH", 0x00081030: "LO", 0x00081040: "LO", 0x00081048: "PN", 0x00081050: "PN", 0x00081060: "PN",
    0x00081070: "PN", 0x00081080: "LO", 0x00082111: "ST", 0x00100010: "PN", 0x00100020: "LO", 0x00100021: "LO",
    0x00101000: "LO", 0x00101001: "PN", 0x00101040: "LO", 0x00101060: "PN", 0x00101080: "LO", 0x00102000: "LO",
    0x00102110: "LO", 0x00102150: "LO", 0x00102154: "SH", 0x00102160: "SH", 0x00102180: "SH", 0x001021B0: "LT",
    0x00104000: "LT", 0x00180010: "LO", 0x00181000: "LO", 0x00181030: None, 0x00200010: "SH", 0x00204000: "LT",
    0x00321032: "PN", 0x00321060: "LO", 0x00380010: "LO", 0x00380300: "LO", 0x00400006: "PN", 0x00400254: "LO",
    0x00401001: "SH", 0x00402016: "LO", 0x00402017: "LO", 0x4008010A: "PN",
}  # fmt: skip
# Values that have to be numbers: written as they are.
NUMBERS = {
    0x00080020: ("DA", "19510203"),
    0x00080022: ("DA", "19510204"),
    0x00080030: ("TM", "061728.11"),
    0x00080032: ("TM", "061729.22"),
    0x00100030: ("DA", "19230405"),
    0x00101010: ("AS", "087Y"),
    0x0020000D: ("UI", "1.2.987.111.1"),
    0x0020000E: ("UI", "1.2.987.222.2"),
    0x00200052: ("UI", "1.2.987.333.3"),
}
NESTED, PRIVATE, PHOENIX, FOLDER, FILE = "Zq81x", "Zq82x", "Zq83x", "Zq84x", "Zq85x"
UIDS = ("1.2.987.444.4", "1.2.987.555.")
MARKS = {tag: f"Zq{n:02}x" for n, tag in enumerate(TEXTS) if TEXTS[tag]}
INSIDE = [*MARKS.values(), *(value for _, value in NUMBERS.values()), NESTED, PRIVATE, PHOENIX, *UIDS]
PLANTED = [*INSIDE, FOLDER, FILE]


def planted(k):
    """One slice of a series that is full of marks."""
    table = {tag: (vr, MARKS[tag]) for tag, vr in TEXTS.items() if vr} | NUMBERS
    nested = {
        0x00100010: ("PN", NESTED),
        0x00081155: ("UI", "1.2.987.444.4"),
        0x00401101: ("SQ", [{0x00080104: ("LO", NESTED)}]),
    }
    phoenix = f'### ASCCONV BEGIN ###\ntPatientName = "{PHOENIX}"\nsProtConsistencyInfo.tBaselineString = "{PHOENIX}"\n### ASCCONV END ###'
    return part10(
        table
        | {
            0x00080018: ("UI", f"1.2.987.555.{k}"),
            0x00080060: ("CS", "MR"),
            0x00080070: ("LO", "SIEMENS"),
            0x0008103E: ("LO", "t1 mprage"),
            0x00081140: ("SQ", [nested]),
            0x00180080: ("DS", "2000"),
            0x00181030: ("LO", "t1"),
            0x00190010: ("LO", "SIEMENS MR HEADER"),
            0x00191008: ("LO", PRIVATE),
            0x00200011: ("IS", "7"),
            0x00200013: ("IS", str(k + 1)),
            0x00200032: ("DS", ["0", "0", str(3 * k)]),
            0x00200037: ("DS", ["1", "0", "0", "0", "1", "0"]),
            0x00280002: ("US", 1),
            0x00280004: ("CS", "MONOCHROME2"),
            0x00280010: ("US", 4),
            0x00280011: ("US", 4),
            0x00280030: ("DS", ["1", "1"]),
            0x00280100: ("US", 16),
            0x00280101: ("US", 16),
            0x00280102: ("US", 15),
            0x00280103: ("US", 1),
            0x00290010: ("LO", "SIEMENS CSA HEADER"),
            0x00291010: ("OB", csa2(PatientName=[PHOENIX], SliceThickness=["3"])),
            0x00291020: ("OB", csa2(MrPhoenixProtocol=[phoenix], UsedPatientWeight=[PHOENIX])),
            0x00400275: ("SQ", [{0x00400007: ("LO", NESTED), 0x00401001: ("SH", NESTED)}]),
            0x7FE00010: ("OW", struct.pack("<16H", *range(k, k + 16))),
        }
    )


@pytest.fixture
def series(tmp_path):
    folder = tmp_path / FOLDER
    folder.mkdir()
    for k in range(4):
        (folder / f"{FILE}{k}.dcm").write_bytes(planted(k))
    return folder


def contents(path):
    """The bytes of a file, also those that its compression hides."""
    raw = path.read_bytes()
    yield raw
    if raw[:2] == b"\x1f\x8b":
        yield gzip.decompress(raw)
    if raw[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(raw)) as file:
            yield from (file.read(name) for name in file.namelist())


def found_in(text, marks):
    raw = text if isinstance(text, bytes) else str(text).encode("utf-8", "replace")
    wide = raw.replace(b"\0", b"")  # UTF-16, as a GIFTI or a .mat may have it
    return [mark for mark in marks if mark.encode() in raw or mark.encode() in wide]


def found_below(folder, marks):
    """Which marks stand in a file below `folder`, or in its name."""
    found = {}
    for path in sorted(folder.rglob("*")):
        here = found_in(path.relative_to(folder), marks)
        here += [mark for raw in (contents(path) if path.is_file() else ()) for mark in found_in(raw, marks)]
        if here:
            found[path.name] = here
    return found


def test_there_are_sixty_marks_and_they_are_in_the_files(series):
    assert len(set(PLANTED)) >= 60
    raw = b"".join(path.read_bytes() for path in series.iterdir())
    assert found_in(raw, INSIDE) == INSIDE


@pytest.mark.parametrize("to", ["nii.gz", "nii", "pair", "analyze", "npz", "mgh", "mgz", "dicom"])
def test_convert_writes_none(to, series, tmp_path, capsys):
    assert cli.main(["convert", str(series), str(tmp_path / "out"), "--to", to, "--name", "%s_%d_%p_%z"]) == 0
    assert any((tmp_path / "out").iterdir())
    assert found_below(tmp_path / "out", PLANTED) == {}
    assert found_in("".join(capsys.readouterr()), INSIDE) == []


def test_save_writes_none_to_any_format(series, tmp_path):
    vol = medfmt.load(series)
    (tmp_path / "out").mkdir()
    for name in ("x.nii", "x.nii.gz", "y.hdr", "x.npz", "x.mgz"):
        medfmt.save(vol, tmp_path / "out" / name)
    medfmt.save(vol, tmp_path / "out" / "dicom", format="dicom")
    assert found_below(tmp_path / "out", PLANTED) == {}


def test_those_who_ask_get_them(series, tmp_path):
    """The search would find them."""
    medfmt.convert(series, tmp_path / "out", keep_phi=True)
    medfmt.convert(series, tmp_path / "out2", to="dicom", keep_phi=True)
    assert MARKS[0x00100010] in found_below(tmp_path / "out2", PLANTED)["IM00001.dcm"]
    assert found_below(tmp_path / "out", PLANTED)


COMMANDS = {
    "info": ["info", "IN"],
    "info as json": ["info", "IN", "--json"],
    "scan": ["scan", "IN"],
    "scan as json": ["scan", "IN", "--json"],
    "check": ["check", "ONE"],
    "check as json": ["check", "ONE", "--json"],
    "diff": ["diff", "IN", "ONE"],
    "diff as json": ["diff", "IN", "ONE", "--json"],
    "convert, told": ["convert", "IN", "OUT/c", "--json"],
    "convert, dry": ["convert", "IN", "OUT/c", "--dry-run"],
    "montage": ["montage", "IN", "-o", "OUT/m.png"],
    "film": ["montage", "IN", "-o", "OUT/m.gif"],
    "page": ["view", "IN", "--html", "OUT/v.html"],
    "page of a file": ["view", "ONE", "--html", "OUT/v.html"],
    "deid": ["deid", "IN", "OUT/d", "--verbose"],
    "deid as json": ["deid", "IN", "OUT/d", "--json"],
    "no such file": ["info", "IN/nowhere.dcm"],
    "no such series": ["info", "IN", "--series", "99"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_says_or_writes_one(name, series, tmp_path, capsys):
    """What a person typed (the path) may be said again; it is not written anywhere."""
    out = tmp_path / "out"
    out.mkdir()
    places = {"IN": str(series), "ONE": str(series / f"{FILE}0.dcm"), "OUT": str(out)}
    words = [places.get(word, word) for word in COMMANDS[name]]
    words = [word.replace("OUT/", f"{out}/").replace("IN/", f"{series}/") for word in words]
    try:
        status = cli.main(words)
    except SystemExit as e:
        status = e.code
    said = "".join(capsys.readouterr())
    assert status in (0, 1, 2), said
    assert found_in(said, INSIDE) == []
    assert found_below(out, PLANTED) == {}


def test_errors_of_damaged_slices_hold_none(series, tmp_path, capsys):
    """Cut at every 13th byte, and each byte of every 7th changed: what is said about it names no value."""
    whole = planted(0)
    said = []
    damaged = [whole[:at] for at in range(132, len(whole), 13)]
    damaged += [whole[:at] + b"\xff" + whole[at + 1 :] for at in range(132, len(whole), 7)]
    for raw in damaged:
        try:
            vol = medfmt.load(raw)
            said += [*map(str, vol.notes), repr(vol)]
        except medfmt.FormatError as e:
            said += [str(e), repr(e), e.found, e.expected]
    assert len(said) > 300
    assert found_in("\n".join(said), INSIDE) == []
    (series / f"{FILE}1.dcm").write_bytes(whole[: len(whole) - 9])
    assert cli.main(["convert", str(series), str(tmp_path / "out")]) == 2
    assert found_in("".join(capsys.readouterr()), INSIDE) == []


def test_what_a_volume_says_of_itself_holds_none(series):
    vol = medfmt.load(series)
    report = medfmt.scan(series)
    texts = [repr(vol), vol._repr_html_(), str(vol.meta), str(vol.provenance), *map(str, vol.notes)]
    texts += [repr(report), report._repr_html_(), *map(str, medfmt.check(series / f"{FILE}0.dcm"))]
    assert found_in("\n".join(texts), INSIDE) == []
    assert found_in(vol.montage("axial").png, PLANTED) == []


# ---- headers of other formats: their free text stays in a copy of the same format, and goes nowhere else


def nifti_planted(tmp_path):
    text = {
        "descrip": b"Zq90x",
        "aux_file": b"Zq91x",
        "intent_name": b"Zq92x",
        "db_name": b"Zq93x",
        "data_type": b"Zq94x",
    }
    array = np.arange(24, dtype="i2").reshape(2, 3, 4)
    medfmt.save(medfmt.Volume(array, np.eye(4)), tmp_path / "x.nii")
    raw = bytearray((tmp_path / "x.nii").read_bytes())
    at = {"data_type": 4, "db_name": 14, "descrip": 148, "aux_file": 228, "intent_name": 328}
    for name, value in text.items():
        raw[at[name] : at[name] + len(value)] = value
    content = b"Zq95x".ljust(24, b"\0")
    raw[348:352] = b"\1\0\0\0"
    raw[108:112] = struct.pack("<f", 384)
    raw[352:352] = struct.pack("<ii", 32, 6) + content
    (tmp_path / "x.nii").write_bytes(raw)
    return tmp_path / "x.nii", ["Zq90x", "Zq91x", "Zq92x", "Zq93x", "Zq94x", "Zq95x"]


def analyze_planted(tmp_path):
    array = np.arange(24, dtype="i2").reshape(2, 3, 4)
    medfmt.save(medfmt.Volume(array, np.diag([-1.0, 1, 1, 1])), tmp_path / "x.hdr", format="analyze")
    raw = bytearray((tmp_path / "x.hdr").read_bytes())
    at = {
        "data_type": 4,
        "db_name": 14,
        "descrip": 148,
        "aux_file": 228,
        "generated": 263,
        "scannum": 273,
        "patient_id": 283,
    }
    marks = [f"Zq9{n}x" for n in range(len(at))]
    for place, mark in zip(at.values(), marks, strict=True):
        raw[place : place + 5] = mark.encode()
    (tmp_path / "x.hdr").write_bytes(raw)
    return tmp_path / "x.hdr", marks


@pytest.mark.parametrize("make", [nifti_planted, analyze_planted])
def test_free_text_of_a_header_goes_into_no_other_format(make, tmp_path, capsys):
    path, marks = make(tmp_path)
    assert len(found_below(tmp_path, marks)) == 1
    others = ["npz", "mgz", "dicom", *(["analyze"] if make is nifti_planted else ["nii.gz", "pair"])]
    for to in others:
        assert cli.main(["convert", str(path), str(tmp_path / "out" / to), "--to", to]) == 0
    assert found_below(tmp_path / "out", marks) == {}
    for words in (["info", str(path)], ["info", str(path), "--json"], ["scan", str(path)], ["check", str(path)]):
        assert cli.main(words) in (0, 1)
    assert cli.main(["view", str(path), "--html", str(tmp_path / "out" / "v.html")]) == 0
    assert found_in("".join(capsys.readouterr()), marks) == []
    vol = medfmt.load(path)
    assert found_in(repr(vol) + vol._repr_html_() + "".join(map(str, vol.notes)), marks) == []
    assert found_below(tmp_path / "out", marks) == {}
