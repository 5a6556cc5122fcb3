# SPDX-License-Identifier: MIT
"""Siemens CSA headers: both layouts, bounds, the protocol's text, annotated bytes."""

from __future__ import annotations

import json
import struct

import pytest

from tests import SHARED_DATA, hexbytes, medfmt, room
from tests.datasets import csa2

csa = room("formats.dicom.csa")
PREVIEW = room("core.explain").PREVIEW

TAG = hexbytes(
    b"NumberOfImagesInMosaic".ljust(64, b"\0").hex(),  # name
    "01000000",  # vm 1
    "55530000",  # vr "US"
    "00000000",  # syngo dt
    "01000000",  # one item
    "4d000000",  # 77
)
ITEM2 = hexbytes(
    "02000000 02000000 4d000000 02000000",  # length 2, in the second place
    "3400 0000",  # "4", NUL, filled up to 4 bytes
)
ITEM1 = hexbytes(
    "03000000 00000000 4d000000 00000000",  # length 2 plus the one item of the first tag, in the first place
    "3400 0000",
)
CSA2 = hexbytes("53563130 04030201", "01000000", "4d000000") + TAG + ITEM2  # "SV10", one tag, 77
CSA1 = hexbytes("01000000", "4d000000") + TAG + ITEM1
LENGTH_AT = 16 + 84  # of the first item's header in CSA2


@pytest.mark.parametrize("raw", [CSA1, CSA2], ids=["csa1", "csa2"])
def test_a_tag_has_its_name_items_and_place(raw):
    tag = csa.read(raw)["NumberOfImagesInMosaic"]
    assert (tag.vm, tag.vr, tag.items) == (1, "US", ("4",))
    assert tag.at == len(raw) - len(TAG) - 20
    assert csa.numbers({tag.name: tag}, tag.name) == (4.0,)


def test_only_the_names_asked_for_are_kept():
    raw = csa2(B_value=["1000"], ICE_Dims=["X_1"])
    assert list(csa.read(raw, ("ICE_Dims",))) == ["ICE_Dims"]
    assert list(csa.read(raw)) == ["B_value", "ICE_Dims"]


OF_A_SERIES = {
    "the same": {"B_value": ["1000"], "Times": ["0.0", "72.5"], "Empty": []},
    "other values": {"B_value": ["2000"], "Times": ["0.5", "12.5"], "Empty": []},
    "another length": {"B_value": ["50"], "Times": ["0.0", "72.5"], "Empty": []},
    "another name": {"C_value": ["1000"], "Times": ["0.0", "72.5"], "Empty": []},
    "an item more": {"B_value": ["1000"], "Times": ["0.0", "72.5"], "Empty": ["1"]},
    "a tag less": {"Times": ["0.0", "72.5"], "Empty": []},
    "another order": {"Times": ["0.0", "72.5"], "B_value": ["1000"], "Empty": []},
}


@pytest.mark.parametrize("other", OF_A_SERIES.values(), ids=OF_A_SERIES)
@pytest.mark.parametrize("behind", [b"", b"\0\0\0\0"])
def test_a_header_is_read_as_alone_whatever_was_read_before(other, behind):
    wanted = ("B_value", "Times", "Empty")
    raws = [csa2(**OF_A_SERIES["the same"]), csa2(**other) + behind, csa2(**OF_A_SERIES["other values"])]
    chains = []
    for raw in (*raws, *raws):
        found = csa.read_alike(raw, wanted, chains)
        assert found == csa.read(raw, wanted)
        assert list(found) == list(csa.read(raw, wanted))
    assert 1 <= len(chains) <= csa.MOST_CHAINS


def test_a_header_of_a_name_that_comes_twice_leaves_no_chain():
    raw = csa2(B_value=["1000"]) + csa2(B_value=["5"])[16:]
    chains = []
    assert csa.read_alike(raw[:8] + struct.pack("<I", 2) + raw[12:], ("B_value",), chains)["B_value"].items == ("1000",)
    assert chains == []


def test_a_broken_header_is_refused_whatever_was_read_before():
    chains = []
    csa.read_alike(CSA2, ("B_value",), chains)
    with pytest.raises(medfmt.MalformedError) as caught:
        csa.read_alike(CSA2[: LENGTH_AT + 4] + b"\xff\xff\xff\x7f" + CSA2[LENGTH_AT + 8 :], ("B_value",), chains)
    assert caught.value.field == "CSA item length"


def test_of_a_name_that_comes_twice_the_first_counts():
    raw = csa2(B_value=["1000"]) + csa2(B_value=["5"])[16:]
    raw = raw[:8] + struct.pack("<I", 2) + raw[12:]
    assert csa.read(raw)["B_value"].items == ("1000",)


def test_values_are_numbers_where_the_vr_says_so():
    assert csa.values(csa.read(csa2(MosaicRefAcqTimes=["0.0", "72.5"]))) == {"MosaicRefAcqTimes": [0.0, 72.5]}


@pytest.mark.parametrize(
    ("raw", "kind", "offset", "field"),
    [
        (b"", "TruncatedError", 0, "CSA1 header"),
        (b"SV10", "TruncatedError", 4, "CSA2 header"),
        (CSA2[:12] + b"\x4e\0\0\0" + CSA2[16:], "MalformedError", 12, "CSA check"),
        (CSA2[:8] + b"\xff\xff\xff\xff" + CSA2[12:], "MalformedError", 8, "CSA n_tags"),
        (CSA2[:8] + b"\0\0\0\0" + CSA2[12:], "MalformedError", 8, "CSA n_tags"),
        (CSA2[:8] + b"\2\0\0\0" + CSA2[12:], "MalformedError", 8, "CSA n_tags"),
        (CSA2[:8] + b"\2\0\0\0" + CSA2[12:] + bytes(80), "TruncatedError", 120, "CSA tag 2 of 2"),
        (CSA2[:92] + b"\xff\xff\xff\x7f" + CSA2[96:], "MalformedError", 92, "CSA n_items"),
        (CSA2[:92] + b"\xff\xff\xff\xff" + CSA2[96:], "MalformedError", 92, "CSA n_items"),
        (CSA2[:92] + b"\2\0\0\0" + CSA2[96:] + bytes(12), "TruncatedError", 120, "CSA item"),
        (
            CSA2[: LENGTH_AT + 4] + b"\xff\xff\xff\x7f" + CSA2[LENGTH_AT + 8 :],
            "MalformedError",
            LENGTH_AT,
            "CSA item length",
        ),
        (CSA2[: LENGTH_AT + 4] + b"\0\0\0\x80" + CSA2[LENGTH_AT + 8 :], "MalformedError", LENGTH_AT, "CSA item length"),
    ],
)
def test_a_count_that_cannot_be_is_refused_at_its_byte(raw, kind, offset, field):
    with pytest.raises(medfmt.FormatError) as e:
        csa.read(raw)
    assert (type(e.value).__name__, e.value.offset, e.value.field) == (kind, offset, field)


@pytest.mark.parametrize("text", ["abc", "nan", "1e999", "", "9" * 40])
def test_a_number_that_is_none_is_refused_at_its_bytes(text):
    tags = csa.read(csa2(NumberOfImagesInMosaic=["4", text, "1"]))
    if not text:
        assert csa.numbers(tags, "NumberOfImagesInMosaic") == (4.0, 1.0)
        return
    with pytest.raises(medfmt.MalformedError) as e:
        csa.numbers(tags, "NumberOfImagesInMosaic")
    assert (e.value.field, e.value.offset) == (
        "CSA NumberOfImagesInMosaic",
        tags["NumberOfImagesInMosaic"].places[1][0],
    )


@pytest.mark.parametrize("raw", [CSA1, CSA2], ids=["csa1", "csa2"])
def test_a_header_cut_at_any_byte_gives_tags_or_an_error(raw):
    for n in range(len(raw)):
        try:
            tags = csa.read(raw[:n])
        except medfmt.FormatError:
            continue
        assert tags["NumberOfImagesInMosaic"].items in ((), ("4",))


@pytest.mark.parametrize("raw", [CSA1, CSA2, CSA2 + b"tail", CSA2[:50], b"Data anonymised" * 3, CSA2[16:]])
def test_rows_cover_each_byte_once(raw):
    at = 1000
    for row in csa.rows(raw, offset=1000):
        assert row.offset == at
        assert row.raw == raw[at - 1000 : at - 1000 + min(row.nbytes, PREVIEW)]
        at += row.nbytes
    assert at == 1000 + len(raw)


PROTOCOL = """<XProtocol>
### ASCCONV BEGIN object=MrProtDataImpl@MrProtocolData version=41310008 ###
ulVersion                                = 0x14b44b6
tProtocolName                            = ""ax+AF8-asc""
alTR[0]                                  = 3000000
flReferenceAmplitude                     = 7.73894e-005	# about this
sWipMemBlock.tFree                       = "a # inside"
not a line of the protocol
### ASCCONV END ###
alTR[0] = 5
### ASCCONV BEGIN ###
alTR[0] = 6
"""


def test_the_protocol_is_a_dict_of_its_first_part():
    assert csa.protocol(PROTOCOL) == {
        "ulVersion": 0x14B44B6,
        "tProtocolName": "ax+AF8-asc",
        "alTR[0]": 3000000,
        "flReferenceAmplitude": 7.73894e-05,
        "sWipMemBlock.tFree": "a # inside",
    }


def test_a_text_without_a_protocol_gives_an_empty_dict():
    assert csa.protocol("nothing here = 5") == {}
    assert csa.protocol("### ASCCONV BEGIN ###") == {}


@pytest.mark.parametrize("token", ["0x" + "f" * 60000, "9" * 60000, "1_000", "0x", "inf", "²"])
def test_what_is_no_number_stays_a_text(token):
    assert csa.number(token) == token


def test_real_headers_hold_what_their_listing_says():
    listings = sorted(SHARED_DATA.glob("sie-*/expected/csa.json"))
    if not listings:
        pytest.skip("no real scans beside the checkout")
    part10, siemens = room("formats.dicom.part10"), room("formats.dicom.vendors.siemens")
    checked = 0
    for listing in listings:
        told = json.loads(listing.read_text())
        ds = part10.read(str(listing.parent.parent / "dicom" / told["file"]))
        for which, number in (("image", siemens.IMAGE), ("series", siemens.SERIES_HEADER)):
            if which not in told["csa"]:
                continue
            tags = siemens.csa_tags(ds, number)
            assert len(tags) == told["csa"][which]["n_tags"]
            for name, wanted in told["csa"][which]["nonempty"].items():
                assert tags[name].vr == wanted["vr"]
                found = [csa.number(item) for item in tags[name].items if item]
                assert found == [csa.number(item.strip()) for item in wanted["items"] if item not in ("", "b''")]
                checked += 1
    assert checked > 1000
