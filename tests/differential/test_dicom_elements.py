# SPDX-License-Identifier: MIT
"""Every file of pydicom's wheel and of the shared data: the same elements as pydicom gives, nested; written back untouched.

Tag, length, place and bytes of each element are held against pydicom's raw elements, VR and value against its decoded
ones. Where the two differ, `EXPLAINED` says which clause decides; anything else is a finding.
"""

from __future__ import annotations

import io
import json
import pickle
import re
import warnings
from pathlib import Path

import pytest

from tests import SHARED_DATA, medfmt, room

pydicom = pytest.importorskip("pydicom", reason="the peer that elements are compared with (extra peers)")

Dataset = medfmt.dicom.Dataset
WHEEL = Path(pydicom.__file__).parent / "data"
OTHER = {".py", ".pyc", ".json", ".txt", ".md", ".icc", ".dump", ""}

# The differences that remain, each with its reason.
EXPLAINED = {
    "a private VR": "pydicom has private dictionaries; here a private element without a written VR stays UN (PS3.5 §7.8), "
    "and `vendors` know those they use",
    "a group length": "(gggg,0000) of a private group is a UL like any other (PS3.5 §7.2); pydicom calls it UN",
    "outer blanks": "leading and trailing spaces of CS are not significant, for each value (PS3.5 Table 6.2-1)",
    "trailing group delimiters": "pydicom drops empty name groups at the end; here the text stays as it is (PS3.5 §6.2.1)",
    "one bad value of several": "pydicom gives all of a DS as text if one is none; here each value is for itself",
    "cut off": "a cut file: pydicom gives up or keeps part, here what is whole is kept (strict raises)",
    "UN of a known tag": "the VR is told as written, the value decodes by the dictionary, as in pydicom",
}


def files():
    found = [path for path in sorted(WHEEL.rglob("*")) if path.is_file() and path.suffix not in OTHER - {""}]
    if SHARED_DATA.exists():
        series = [
            sorted(path for path in folder.iterdir() if path.is_file())
            for folder in sorted(SHARED_DATA.glob("*/dicom"))
        ]
        found += [path for several in series for path in several[:2]]  # the files of a series are alike
        found += [path for path in sorted(SHARED_DATA.glob("files-*/files/**/*")) if path.is_file()]
    return found


FILES = files()


def named(path):
    return "/".join(path.parts[-2:])


@pytest.fixture(autouse=True)
def _quiet():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def both(path):
    """(pydicom's data set, ours), or skip where pydicom does not read the file as DICOM."""
    try:
        theirs = pydicom.dcmread(path)
    except (pydicom.errors.InvalidDicomError, OSError, EOFError):
        pytest.skip("pydicom does not read it")
    return theirs, medfmt.dicom.read(path)


def plain_theirs(found):
    """pydicom's value as plain Python, empty as None."""
    if isinstance(found, (list, pydicom.multival.MultiValue)):
        return [plain_theirs(one) for one in found] or None
    if isinstance(found, pydicom.valuerep.PersonName):
        return str(found) or None
    if isinstance(found, pydicom.tag.BaseTag):
        return int(found)
    return None if found in ("", b"") else found


def plain_ours(found):
    if isinstance(found, list):
        return [plain_ours(one) for one in found]
    return None if found == "" else found


def why_different(theirs, ours, element):
    """Which line of EXPLAINED accounts for two values that differ; "" if none does."""
    if element.vr == "UN" and element.tag & 0x10000:
        return "a private VR"
    if element.tag & 0x1FFFF == 0x10000:
        return "a group length"
    texts = [x if isinstance(x, list) else [x] for x in (theirs, ours)]
    if all(isinstance(one, (str, type(None))) for several in texts for one in several):
        for name, cut in (("outer blanks", " "), ("trailing group delimiters", "=")):
            if [(x or "").strip(cut) for x in texts[0]] == [(x or "").strip(cut) for x in texts[1]]:
                return name
    if element.vr == "DS" and [str(x) for x in texts[0]] == [getattr(x, "text", str(x)) for x in texts[1]]:
        return "one bad value of several"
    return ""


def findings(theirs, ours, where=""):
    """Each difference, as text."""
    tags = {int(tag) for tag in theirs.keys()}  # noqa: SIM118  iterating decodes
    # pydicom counts from the start of an item in sequences of defined length, and from the inflated start in deflated files.
    counts_the_file = not where and ours.stream.origin is ours.stream.layer
    if tags != set(ours):
        yield f"{where}: tags {sorted(f'{tag:08X}' for tag in tags ^ set(ours))}"
    for tag in sorted(tags & set(ours)):
        place, element = f"{where}{tag:08X}", ours.element(tag)
        raw = theirs.get_item(tag)
        if isinstance(raw, pydicom.dataelem.RawDataElement) and raw.length != 0xFFFFFFFF and raw.value is not None:
            if (raw.length, raw.value) != (element.length, ours.raw(tag)):
                yield f"{place}: length {raw.length}, here {element}"
            if counts_the_file and raw.value_tell != element.value_at:
                yield f"{place}: at {raw.value_tell}, here {element}"
        known = theirs[tag]
        if element.vr not in (known.VR, "UN") and tag & 131071 != 65536:
            yield f"{place}: VR {known.VR}, here {element.vr}"
        value = ours[tag]
        if known.VR == "SQ" and isinstance(value, list):
            if len(value) != len(known.value):
                yield f"{place}: {len(known.value)} items, here {len(value)}"
            for i, (one, other) in enumerate(zip(known.value, value, strict=False)):
                yield from findings(one, other, f"{place}[{i}].")
        elif not (tag == 0x7FE00010 and element.length < 0):
            theirs_plain, ours_plain = plain_theirs(known.value), plain_ours(value)
            if repr(theirs_plain) != repr(ours_plain) and theirs_plain != ours_plain:
                if not why_different(theirs_plain, ours_plain, element):
                    yield f"{place}: {str(theirs_plain)[:60]!r}, here {str(ours_plain)[:60]!r}"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_the_elements_are_those_that_pydicom_gives(path):
    theirs, ours = both(path)
    if "truncated" in {note.code for note in ours.notes}:
        pytest.skip(EXPLAINED["cut off"])
    assert list(findings(theirs, ours)) == []
    assert list(findings(theirs.file_meta, ours.meta)) == []


@pytest.mark.parametrize("path", FILES, ids=named)
def test_untouched_bytes_are_written_back(path):
    try:
        ds = medfmt.dicom.read(path)
    except medfmt.FormatError:
        pytest.skip("no DICOM")
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        import gzip

        data = gzip.decompress(data)
    assert b"".join(room("formats.dicom.editing").chunks(ds)) == data


@pytest.mark.parametrize("path", FILES, ids=named)
def test_rows_cover_the_file(path):
    try:
        ds = medfmt.dicom.read(path)
    except medfmt.FormatError:
        pytest.skip("no DICOM")
    at = 0
    for row in room("formats.dicom.rows").rows(ds.layer if ds.stream.origin is ds.layer else ds.stream.origin):
        assert (row.offset, row.nbytes > 0) == (at, True)
        at += row.nbytes
    assert at == ds.layer.size


def in_json(ds):
    """What the JSON model keeps of a data set: no group lengths, no empty last groups of names; even lengths."""
    encapsulated = [tag for tag in ds if ds.fragments(tag) is not None]
    plain = medfmt.dicom.edit(ds, remove=encapsulated) if encapsulated else ds
    names = {tag: str(v).rstrip("=") for tag in plain if hasattr(v := plain[tag], "groups") and str(v).endswith("=")}
    return medfmt.dicom.recode(medfmt.dicom.edit(plain, names)), encapsulated


@pytest.mark.parametrize("path", FILES, ids=named)
def test_json_and_pickles_give_the_same_data_set(path):
    try:
        ds = medfmt.dicom.read(path)
    except medfmt.FormatError:
        pytest.skip("no DICOM")
    if ds.truncated_at is not None or ds.layer.size > 4 << 20:
        pytest.skip("cut, or too long to be put in a text")
    assert pickle.loads(pickle.dumps(ds)) == ds
    assert ds._repr_html_().count("<tr") >= len(ds)

    kept = {}

    def bulk(holder, tag):
        if holder.fragments(tag) is None:
            return None
        kept[f"at:{holder.at}"] = [holder.stream.read(*part) for part in holder.fragments(tag)]
        return f"at:{holder.at}"

    def fetch(uri):
        return medfmt.dicom.Fragments(tuple(kept[uri]))

    model = medfmt.dicom.to_json(ds, bulk=bulk)
    again = medfmt.dicom.from_json(json.dumps(model), fetch=fetch)
    ours, encapsulated = in_json(ds)
    assert ours == medfmt.dicom.edit(again, remove=encapsulated)
    for tag in (tag for tag in encapsulated if ds.fragments(tag) is not None):
        found = [[d.stream.read(*part) for part in d.fragments(tag)] for d in (ds, again)]
        assert [part + b"\0" * (len(part) % 2) for part in found[0]] == found[1]


@pytest.mark.parametrize("path", FILES[::7], ids=named)
def test_pydicom_reads_back_what_was_edited_and_recoded(path):
    _, ours = both(path)
    if ours.truncated_at is not None or "SOPClassUID" not in ours:
        pytest.skip("nothing to write anew")
    edited = medfmt.dicom.edit(ours, {"PatientID": "EDITED", "ImageComments": "added"}, remove=["PatientName"])
    data = b"".join(room("formats.dicom.editing").chunks(edited))
    again = pydicom.dcmread(io.BytesIO(data), force=True)
    assert (again.PatientID, again.ImageComments, "PatientName" in again) == ("EDITED", "added", False)
    if ours.fragments() is None:
        for syntax in ("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"):
            try:
                made = medfmt.dicom.recode(ours, syntax)
            except medfmt.UnsupportedError:
                continue
            again = pydicom.dcmread(io.BytesIO(b"".join(room("formats.dicom.editing").chunks(made))))
            assert {int(tag) for tag in again.keys()} == {tag for tag in ours if tag & 0xFFFF}  # noqa: SIM118
            assert plain_theirs(again.get("PatientName")) == plain_theirs(both(path)[0].get("PatientName"))


@pytest.mark.parametrize("path", FILES[::3], ids=named)
def test_no_name_is_left_when_the_identity_is_taken_out(path):
    try:
        ds = medfmt.dicom.read(path)
    except medfmt.FormatError:
        pytest.skip("no DICOM")
    if ds.layer.size > 8 << 20:
        pytest.skip("long")
    ours = medfmt.dicom.deidentify(ds, secret=b"key").dataset
    names = {str(holder[one.tag]) for holder, one in ds.walk() if one.vr == "PN" and holder[one.tag]}
    uids = {str(ds.get(word)) for word in ("SOPInstanceUID", "SeriesInstanceUID", "StudyInstanceUID") if ds.get(word)}
    for holder, one in ours.walk():
        if one.tag in room("formats.dicom.confidentiality").BY_TAG:  # test files have "ANONYMOUS" in other places too
            assert not {str(holder[one.tag])} & (names | uids), one
    if ds.pixel_error is None and ds.fragments() is None:
        assert ours.raw("PixelData") == ds.raw("PixelData")
    header = pydicom.dcmread(io.BytesIO(b"".join(room("formats.dicom.editing").chunks(ours))), force=True)
    assert header.get("PatientIdentityRemoved") == "YES"


EXPLICIT = "1.2.840.10008.1.2.1"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_there_and_back_through_each_syntax_gives_the_same_bytes(path):
    try:
        ds = medfmt.dicom.read(path)
        plain = medfmt.dicom.recode(ds, EXPLICIT)
    except medfmt.FormatError:
        pytest.skip("no DICOM, or its pixels are encapsulated")
    if ds.layer.size > 4 << 20:
        pytest.skip("long")
    chunks = room("formats.dicom.editing").chunks
    for syntax in ("1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"):
        again = medfmt.dicom.recode(medfmt.dicom.recode(ds, syntax), EXPLICIT)
        assert b"".join(chunks(again)) == b"".join(chunks(plain))
    implicit = medfmt.dicom.recode(ds, "1.2.840.10008.1.2")  # where VRs are lost that no dictionary has
    assert set(implicit) == set(plain)
    for tag in plain:
        if implicit.value_vr(implicit.raw_elements[tag]) == plain.value_vr(plain.raw_elements[tag]) != "SQ":
            assert implicit.raw(tag) == plain.raw(tag)
        else:
            assert (implicit.element(tag).vr == "SQ") is (plain.element(tag).vr == "SQ")


def test_the_dictionary_is_that_of_the_peer():
    from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary
    from pydicom._version import __dicom_version__

    tags, generated = room("formats.dicom.tags"), room("formats.dicom._dictionary")
    if __dicom_version__ != generated.EDITION:
        pytest.skip(f"the peer has edition {__dicom_version__}, the table {generated.EDITION}")
    for tag, (vr, vm, name, retired, keyword) in DicomDictionary.items():
        if tag & 0xFFFF and tag >> 16 != 0xFFFE:
            found = (tags.vr_of(tag), tags.vm_of(tag), tags.name_of(tag), tags.is_retired(tag), tags.keyword_of(tag))
            assert found == (vr.replace(" or ", "/").replace("NONE", "--"), vm, name, bool(retired), keyword)
    for mask, (vr, vm, name, _, keyword) in RepeatersDictionary.items():
        tag = int(mask.replace("x", "2"), 16)
        if tag not in DicomDictionary:
            found = (tags.vr_of(tag), tags.vm_of(tag), tags.name_of(tag), tags.keyword_of(tag))
            assert found == (vr.replace(" or ", "/"), vm, name, keyword)


def test_the_generated_module_is_what_its_script_writes():
    from tests.tools.make_dicom_dictionary import generated_text

    module = Path(room("formats.dicom._dictionary").__file__)
    edition = room("formats.dicom._dictionary").EDITION
    text = generated_text()
    if f'EDITION = "{edition}"' not in text:
        pytest.skip("another edition")
    assert module.read_text(encoding="utf-8") == text


def dcmtk_dictionary():
    """(tag, VR, keyword) of each single public element of dcmtk's dictionary, where dcmtk is installed."""
    found = sorted(Path("/usr/share").glob("*dcmtk*/dicom.dic"))
    for line in found[-1].read_text(encoding="utf-8").splitlines() if found else ():
        place, *rest = line.split("\t")
        if re.fullmatch(r"\([0-9a-fA-F]{4},[0-9a-fA-F]{4}\)", place):
            yield int(place[1:5] + place[6:10], 16), rest[0], rest[1]


def test_the_dictionary_is_that_of_a_second_source():
    """dcmtk's table is typed by others from an older edition: what both have must agree, but for what the standard changed."""
    tags = room("formats.dicom.tags")
    theirs = list(dcmtk_dictionary())
    if not theirs:
        pytest.skip("dcmtk is not installed")
    internal = {
        "xs": "US/SS",
        "ox": "OB/OW",
        "px": "OB/OW",
        "lt": "US/OW",
        "up": "UL",
        "na": "--",
    }  # its own names for them
    known = [
        (tag, vr, word) for tag, vr, word in theirs if tags.keyword_of(tag) and tag & 0xFFFF and tag >> 16 != 0xFFFE
    ]
    assert len(known) > 4000
    other_vr = {
        f"{tag:08X}" for tag, vr, _ in known if internal.get(vr, vr) != tags.vr_of(tag).replace("US/SS/OW", "US/OW")
    }
    other_word = {
        f"{tag:08X}" for tag, _, word in known if re.sub("^(RETIRED|ACR_NEMA)_", "", word) != tags.keyword_of(tag)
    }
    assert other_vr == set()
    assert other_word == set()


def test_the_private_elements_are_what_their_script_writes():
    from pydicom._version import __dicom_version__

    from tests.tools.make_dicom_dictionary import private_text

    if __dicom_version__ != room("formats.dicom._dictionary").EDITION:
        pytest.skip("another edition")
    assert Path(room("formats.dicom.vendors._elements").__file__).read_text(encoding="utf-8") == private_text()
