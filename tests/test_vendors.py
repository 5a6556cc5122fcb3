# SPDX-License-Identifier: MIT
"""What the vendors' private elements mean: mosaics, slice times, polarity, protocol blocks, diffusion."""

from __future__ import annotations

import gzip

import pytest

from tests import medfmt, room
from tests.datasets import csa2, dataset, words

vendors = room("formats.dicom.vendors")
access = room("formats.dicom.vendors.access")
ge = room("formats.dicom.vendors.ge")
siemens = room("formats.dicom.vendors.siemens")
Series = vendors.Series

SIEMENS = {0x00080070: ("LO", "SIEMENS"), 0x00280010: ("US", 6), 0x00280011: ("US", 6)}
MOSAIC = {**SIEMENS, 0x00080008: ("CS", ["ORIGINAL", "PRIMARY", "M", "ND", "MOSAIC"])}
CREATORS = {0x00190010: ("LO", "SIEMENS MR HEADER"), 0x00290010: ("LO", "SIEMENS CSA HEADER")}
GE = {
    0x00080070: ("LO", "GE MEDICAL SYSTEMS"),
    0x00190010: ("LO", "GEMS_ACQU_01"),
    0x00250010: ("LO", "GEMS_SERS_01"),
    0x00430010: ("LO", "GEMS_PARM_01"),
}


def with_csa(**tags):
    return {**MOSAIC, **CREATORS, 0x00291010: ("OB", csa2(**tags))}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("SIEMENS", "Siemens"),
        ("Siemens Healthineers", "Siemens"),
        ("CPS", "Siemens"),
        ("GE MEDICAL SYSTEMS", "GE"),
        ("Philips Healthcare", "Philips"),
        ("CANON_MEC", "Canon"),
        ("UIH", "UIH"),
        ("TOSHIBA", "Toshiba"),
        ("PMOD Technologies", ""),
        ("", ""),
    ],
)
def test_the_manufacturer_is_told_by_its_first_letters(name, short):
    assert vendors.manufacturer(dataset({0x00080070: ("LO", name)})) == short


# ---- mosaics


def test_the_csa_header_tells_the_slices_of_a_mosaic():
    found = vendors.mosaic(
        dataset(with_csa(NumberOfImagesInMosaic=["3"], SliceNormalVector=["0", "0", "-1"], ProtocolSliceNumber=["2"]))
    )
    assert (found.tiles, found.grid, found.normal, found.reversed) == (3, (2, 2), (0.0, 0.0, -1.0), True)


@pytest.mark.parametrize(
    ("more", "tiles", "rule"),
    [
        ({0x0019100A: ("US", 4)}, 4, "(0019,xx0A)"),
        ({0x00191029: ("FD", [0.0, 10.0, 20.0])}, 3, "(0019,xx29)"),
        ({0x00181310: ("US", [2, 0, 0, 2])}, 9, "AcquisitionMatrix"),
        ({0x00180089: ("IS", "3")}, 4, "AcquisitionMatrix"),
    ],
)
def test_without_a_csa_header_other_elements_tell_the_slices(more, tiles, rule):
    found = vendors.mosaic(dataset({**MOSAIC, 0x00190010: CREATORS[0x00190010], **more}))
    assert (found.tiles, found.rule) == (tiles, rule)


def test_a_creator_that_was_taken_away_is_no_loss():
    table = with_csa(NumberOfImagesInMosaic=["4"])
    del table[0x00290010]
    assert vendors.mosaic(dataset(table)).tiles == 4


@pytest.mark.parametrize("table", [MOSAIC, SIEMENS, {**MOSAIC, 0x00181310: ("US", [3, 0, 0, 3])}])
def test_a_picture_that_tells_no_number_of_slices_is_not_cut(table):
    assert vendors.mosaic(dataset({**table, 0x00080070: ("LO", "GE")})) is None


@pytest.mark.parametrize("count", ["0", "-1", "2.5", "17", "1000000000", "nan", "abc", "99999999999999999999"])
def test_a_number_of_slices_that_cannot_be_is_refused(count):
    ds = dataset(with_csa(NumberOfImagesInMosaic=[count]))
    with pytest.raises(medfmt.MalformedError) as e:
        vendors.mosaic(ds)
    assert "NumberOfImagesInMosaic" in e.value.field
    assert ds.stream.read(e.value.offset, len(count)) == count.encode()


def test_a_uih_grid_has_fewer_rows_than_columns_and_a_place_for_each_tile():
    items = [{0x00200032: ("DS", [0, 0, 5 * n]), 0x00080032: ("TM", f"1200{n:02d}.5")} for n in (4, 3, 2, 1, 0)]
    found = vendors.mosaic(
        dataset(
            {
                0x00080008: ("CS", ["ORIGINAL", "PRIMARY", "M", "VFRAME"]),
                0x00080070: ("LO", "UIH"),
                0x00200037: ("DS", [1, 0, 0, 0, 1, 0]),
                0x00280010: ("US", 4),
                0x00280011: ("US", 6),
                0x00650010: ("LO", "Image Private Header"),
                0x00651050: ("DS", "5"),
                0x00651051: ("SQ", items),
            }
        )
    )
    assert (found.tiles, found.grid, found.reversed) == (5, (2, 3), True)
    assert found.positions[0] == (0, 0, 20)
    assert found.times_ms == (4000.0, 3000.0, 2000.0, 1000.0, 0.0)


@pytest.mark.parametrize(
    ("vendor", "tag", "value"), [("UIH", 0x00651050, ("DS", "-3")), ("SIEMENS", 0x0019100A, ("US", 40))]
)
def test_a_count_of_tiles_that_cannot_be_is_refused_also_where_its_creator_is_gone(vendor, tag, value):
    table = {0x00080008: ("CS", ["ORIGINAL", "PRIMARY", "M", "VFRAME", "MOSAIC"]), 0x00080070: ("LO", vendor)}
    ds = dataset({**table, 0x00280010: ("US", 6), 0x00280011: ("US", 6), tag: value})
    with pytest.raises(medfmt.MalformedError) as e:
        vendors.mosaic(ds)
    assert e.value.offset == ds.element(tag).value_at


# ---- access


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("140135.972500", 50495.9725),
        ("14:01:35.5", 50495.5),
        ("1401", 50460.0),
        ("14", 50400.0),
        ("", None),
        ("140135.²", None),
        ("14013", None),
        ("***", None),
    ],
)
def test_seconds_of_a_time_of_day(text, value):
    assert access.seconds(text) == value


def test_times_count_from_the_first_over_midnight_too():
    assert access.since_first([86399.0, 1.0, 0.0]) == (0.0, 2.0, 1.0)
    assert access.since_first([10.0, None]) == ()


def test_numbers_of_odd_values_are_none():
    assert access.numbers(["1", "x"]) == ()
    assert access.numbers([1.0, float("inf")]) == ()
    assert access.numbers("2.5") == (2.5,)


# ---- Siemens


@pytest.mark.parametrize(
    ("mode", "slices", "order"),
    [(1, 4, [0, 1, 2, 3]), (2, 4, [3, 2, 1, 0]), (4, 4, [2, 0, 3, 1]), (4, 5, [0, 3, 1, 4, 2]), (8, 4, [])],
)
def test_the_protocol_tells_the_order_of_slices_where_no_times_are_kept(mode, slices, order):
    series = Series([], slices, 1)
    times = siemens.ordered_times(series, {"sSliceArray.ucMode": mode, "lDelayTimeInTR": 1_000_000}, 3000.0)
    assert times == pytest.approx([turn * 2.0 / slices for turn in order])


@pytest.mark.parametrize(
    ("said", "letter", "value"),
    [("p2 s4", "s", 4), ("p2s4", "p", 2), ("S3", "s", 3), ("p2", "s", None), ("", "p", None)],
)
def test_the_pat_mode_text_keeps_numbers_behind_letters(said, letter, value):
    assert siemens.lettered(said, letter) == value


@pytest.mark.parametrize(("code", "part"), [(1, 0.5), (2, 0.625), (4, 0.75), (8, 0.875), (16, None), (32, None)])
def test_partial_fourier_codes(code, part):
    assert siemens.partial_fourier(words(SIEMENS), {"sKSpace.ucPhasePartialFourier": code}) == part


def mosaic_series(first, second, repetition=3000, slices=3):
    pictures = [
        words(
            {
                **with_csa(NumberOfImagesInMosaic=["3"], MosaicRefAcqTimes=[str(t) for t in times]),
                0x00180080: ("DS", repetition),
            }
        )
        for times in (first, second)
    ]
    return Series(pictures, slices, 2, vendors.mosaic(pictures[0].ds))


def test_bogus_times_of_the_first_mosaic_give_way_to_the_second():
    assert vendors.details(mosaic_series([0, 86_397_000, 10], [3000, 3100, 3200])).slice_times == (0.0, 0.1, 0.2)


def test_negative_times_start_at_zero():
    assert vendors.details(mosaic_series([-100, 0, 100], [-100, 0, 100])).slice_times == (0.0, 0.1, 0.2)


def test_times_that_no_volume_can_have_are_not_told():
    assert vendors.details(mosaic_series([0, 86_397_000, 10], [0, 86_397_000, 10])).slice_times == ()


def test_slices_that_start_together_make_the_multiband_factor():
    assert vendors.details(mosaic_series([0, 50, 0], [0, 50, 0])).multiband == 2


# ---- GE


@pytest.mark.parametrize(
    ("order", "turns"),
    [
        (ge.Order(4, 1, 4.0, interleaved=False, release=(26, 0, 1)), [0, 1, 2, 3]),
        (ge.Order(4, 1, 4.0, interleaved=True, release=(26, 0, 1)), [0, 2, 1, 3]),
        (ge.Order(5, 1, 5.0, interleaved=True, release=(26, 0, 1)), [0, 3, 1, 4, 2]),
        (ge.Order(8, 2, 5.0, interleaved=False, release=(26, 0, 1)), [0, 1, 2, 3, 4, 0, 1, 2]),
        (ge.Order(8, 2, 4.0, interleaved=True, release=(27, 0, 3)), [0, 3, 1, 2, 0, 3, 1, 2]),
        (ge.Order(6, 2, 3.0, interleaved=False, release=(25, 0, 1)), []),
    ],
)
def test_slice_times_follow_from_the_order_and_the_release(order, turns):
    assert ge.slice_times(order) == pytest.approx(turns)


@pytest.mark.parametrize(
    ("versions", "release"),
    [
        (["27", "LX", "MR Software release:DV26.0_R01_1725.a"], (26, 0, 1)),
        (["28", "LX", "MR29.1_EA_2039.g"], (29, 1, 0)),
        (["3"], (0, 0, 0)),
        ([], (0, 0, 0)),
    ],
)
def test_the_software_release_is_in_the_last_version_text(versions, release):
    assert ge.software_release(dataset({0x00181020: ("LO", versions)})) == release


def block(text):
    packed = gzip.compress(text.encode(), mtime=0)
    return {**GE, 0x0025101B: ("OB", len(packed).to_bytes(4, "little") + packed)}


def test_the_protocol_block_is_gzipped_text():
    parsed = ge.protocol_block(dataset(block('set IOPT "EPI, FMRI"\nSLICEORDER "1"\nNOSLC "15"\n')))
    assert (parsed["IOPT"], parsed["SLICEORDER"], parsed["NOSLC"]) == ("EPI, FMRI", "1", "15")


@pytest.mark.parametrize("raw", [b"", b"\0\0\0\0<?xml", b"\0\0\0\0\x1f\x8b\x08garbage!"])
def test_a_protocol_block_of_another_kind_is_empty(raw):
    assert ge.protocol_block(dataset({**GE, 0x0025101B: ("OB", raw)})) == {}


def test_a_protocol_block_that_would_fill_the_memory_is_cut():
    assert sum(map(len, ge.protocol_block(dataset(block("A" * (ge.MAX_PROTOCOL * 4)))))) == ge.MAX_PROTOCOL


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ('IOPT "MPh, EPI"\nDELACQ "Minimum"\nDELACQNOAV "2"\n', 0.0),
        ('IOPT "MPh, EPI"\nDELACQ "2"\nDELACQNOAV "2"\n', 2.0),
        ('IOPT "EPI, FMRI"\nDELACQ "2"\nDELACQNOAV "2"\n', 0.0),
        ('IOPT "MPh, EPI"\nDELACQNOAV "x"\n', 0.0),
    ],
)
def test_the_pause_after_a_volume_of_a_multi_phase_epi(text, delay):
    ds = dataset(block(text))
    assert ge.group_delay(ds, ge.protocol_block(ds)) == delay


def user_data(*, pepolar=0, epi=0x800, order=0, version=20.0):
    raw = bytearray(1200)
    newer = version >= ge.NEWER
    at = 40
    raw[24:26] = at.to_bytes(2, "little")
    raw[at : at + 4] = ge.VERSION.pack({"version": version})
    at += ge.NEWER_SHIFT if newer else 0
    raw[at + 48 : at + 50] = pepolar.to_bytes(2, "little")
    raw[at + 58 : at + 60] = epi.to_bytes(2, "little")
    place = at + ge.VIEW_ORDER_AT - (ge.NEWER_VIEW_SHIFT if newer else 0)
    raw[place : place + 2] = order.to_bytes(2, "little")
    return {**GE, 0x0043102A: ("OB", bytes(raw))}


@pytest.mark.parametrize(
    ("table", "polarity"),
    [
        ({**GE, 0x00189034: ("CS", "LINEAR")}, 0),
        ({**GE, 0x00189034: ("CS", "REVERSE_LINEAR")}, 1),
        (user_data(), 1),
        (user_data(pepolar=4), 0),
        (user_data(pepolar=4, order=2), 1),
        (user_data(order=2, version=26.0), 0),
        (user_data(epi=0), None),
        (user_data(version=99.0), None),
        (GE, None),
        ({**GE, 0x0043102A: ("OB", b"\xff" * 40)}, None),
    ],
)
def test_ge_tells_the_polarity_of_the_phase_encoding(table, polarity):
    assert ge.polarity(dataset(table)) == polarity


@pytest.mark.parametrize(
    ("more", "total"),
    [
        ({}, (64 / 2 - 1) * 544e-6),
        ({0x00180022: ("CS", "PFF")}, (64 / 2 - 1) * 544e-6),
        ({0x00181310: ("US", [64, 0, 0, 66])}, (34 - 1) * 544e-6),
        ({0x00181310: ("US", [64, 0, 0, 66]), 0x00180022: ("CS", "PFF")}, (36 - 1) * 544e-6),
    ],
)
def test_ge_readout_counts_the_lines_of_a_shot(more, total):
    table = {
        **GE,
        0x00181310: ("US", [64, 0, 0, 64]),
        0x00280010: ("US", 64),
        0x00280011: ("US", 64),
        0x0043102C: ("SS", 544),
        **more,
    }
    spacing, found = ge.readout(Series([words(table)], 1, 1), 0.5)
    assert (found, spacing) == pytest.approx((total, total / 63))


def test_ge_b_values_hide_behind_a_thousand_millions():
    told = ge.weighting(
        words(
            {
                **GE,
                0x00431039: ("IS", [1_000_000_750, 8, 0, 0]),
                **{0x001910BB + n: ("DS", v) for n, v in enumerate(("1", "0", "0"))},
            }
        )
    )
    assert (told.b, told.vector, told.frame) == (750.0, (1.0, 0.0, 0.0), "GE")


# ---- Philips, UIH, Canon, the standard


def test_philips_keeps_diffusion_in_private_elements_even_as_unknown_bytes():
    table = {
        0x00080070: ("LO", "Philips Medical Systems"),
        0x20010010: ("LO", "Philips Imaging DD 001"),
        0x20011003: ("UN", b"\x00\x00\x7a\x44"),  # 1000 as float32
        0x20050010: ("LO", "Philips MR Imaging DD 001"),
        0x200510B0: ("FL", 0.6),
        0x200510B1: ("FL", 0.0),
        0x200510B2: ("FL", 0.8),
    }
    told = vendors.weighting(words(table))
    assert told.b == 1000.0
    assert told.vector == pytest.approx((0.6, 0.0, 0.8))


@pytest.mark.parametrize("b", [-1000.0, float("nan")])
def test_a_b_value_that_cannot_be_is_none(b):
    assert vendors.weighting(words({0x00080070: ("LO", "Canon"), 0x00189087: ("FD", b)})) is None


def test_canon_writes_the_direction_into_a_comment():
    told = vendors.weighting(words({0x00080070: ("LO", "CANON_MEC"), 0x00204000: ("LT", "b=1500(0.445,0.000,0.895)")}))
    assert (told.b, told.vector) == (1500.0, (0.445, 0.0, 0.895))


def test_the_standards_elements_hold_for_everyone_else():
    inside = {0x00189089: ("FD", [0.0, 0.6, 0.8])}
    told = vendors.weighting(words({0x00189087: ("FD", 700.0), 0x00189076: ("SQ", [inside])}))
    assert (told.b, told.vector, told.frame) == (700.0, (0.0, 0.6, 0.8), "patient")


@pytest.mark.parametrize(("stored", "polarity"), [("0", 1), ("1", 0), ("7", None)])
def test_uih_counts_the_polarity_the_other_way(stored, polarity):
    table = {0x00080070: ("LO", "UIH"), 0x00650010: ("LO", "Image Private Header"), 0x00651058: ("IS", stored)}
    assert vendors.details(Series([words(table)], 1, 1)).polarity == polarity
