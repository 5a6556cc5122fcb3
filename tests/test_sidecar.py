# SPDX-License-Identifier: MIT
"""The words of a sidecar: units, phase encoding, slice timing, gradients in image space, and no word about a person."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests import dicom_series, medfmt, room
from tests.datasets import csa2, part10, words

sidecar = room("formats.dicom.sidecar")
vendors = room("formats.dicom.vendors")
Series = sidecar.Series

BASE = {
    0x00080060: ("CS", "MR"),
    0x00180023: ("CS", "2D"),
    0x00180080: ("DS", "2000"),
    0x00180081: ("DS", "30"),
    0x00180091: ("IS", "1"),
    0x00181310: ("US", [4, 0, 0, 4]),
    0x00181312: ("CS", "COL"),
    0x00200037: ("DS", [1, 0, 0, 0, 1, 0]),
    0x00280010: ("US", 4),
    0x00280011: ("US", 6),
}
SIEMENS = {
    **BASE,
    0x00080070: ("LO", "SIEMENS"),
    0x00190010: ("LO", "SIEMENS MR HEADER"),
    0x00191028: ("FD", 25.0),
}


def one(table):
    return Series([words(table)], 1, 1)


def classic(*tables, slices):
    return Series([words(table) for table in tables], slices, len(tables) // slices)


@pytest.mark.parametrize(
    ("tag", "vr", "value", "name", "told"),
    [
        (0x00180080, "DS", "2500", "RepetitionTime", 2.5),
        (0x00180081, "DS", "2.46", "EchoTime", 0.00246),
        (0x00180082, "DS", "900", "InversionTime", 0.9),
        (0x00181314, "DS", "7", "FlipAngle", 7),
        (0x00180050, "DS", "3.5", "SliceThickness", 3.5),
        (0x00180091, "IS", "1", "EchoTrainLength", None),
        (0x00180091, "IS", "39", "EchoTrainLength", 39),
        (0x00180084, "DS", "128175953", "ImagingFrequency", None),
        (0x00180084, "DS", "123.2", "ImagingFrequency", 123.2),
        (0x00180020, "CS", ["SE", "EP"], "ScanningSequence", "SE\\EP"),
        (0x00080008, "CS", ["ORIGINAL", "PRIMARY"], "ImageType", ["ORIGINAL", "PRIMARY"]),
        (0x00081090, "LO", "      ", "ManufacturersModelName", "     "),  # as dcm2niix has it
        (0x00180080, "DS", "text", "RepetitionTime", None),
        (0x00180080, "DS", "", "RepetitionTime", None),
    ],
)
def test_public_elements_become_words_in_their_units(tag, vr, value, name, told):
    assert sidecar.meta(one({**BASE, tag: (vr, value)})).get(name) == told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({0x00189020: ("CS", "NONE")}, {"MTState": False}),
        ({0x00189020: ("CS", "OFF_RESONANCE")}, {"MTState": True}),
        ({0x00189073: ("FD", 150.0)}, {"AcquisitionDuration": 150}),
        ({0x00189250: ("CS", "PSEUDOCONTINUOUS")}, {"ArterialSpinLabelingType": "PCASL"}),
        ({0x00189250: ("CS", "SOMETHING")}, {}),
        ({**SIEMENS, 0x00080008: ("CS", ["ORIGINAL", "PRIMARY", "M", "ND"])}, {"NonlinearGradientCorrection": False}),
        ({**SIEMENS, 0x00080008: ("CS", ["ORIGINAL", "PRIMARY", "M", "DIS2D"])}, {"NonlinearGradientCorrection": True}),
        ({**SIEMENS, 0x00191014: ("IS", ["0", "0", "-31"])}, {"TablePosition": [0, 0, -31]}),
        (
            {**SIEMENS, 0x00210010: ("LO", "SIEMENS MR SDS 01"), 0x0021105C: ("CS", ["PFP", "FS"])},
            {"ScanOptions": "PFP\\FS"},
        ),
        (
            {0x00080070: ("LO", "GE"), 0x00190010: ("LO", "GEMS_ACQU_01"), 0x0019105A: ("FL", 8e6)},
            {"AcquisitionDuration": 8},
        ),
    ],
)
def test_coded_values_become_words(more, told):
    names = {
        "MTState",
        "AcquisitionDuration",
        "ArterialSpinLabelingType",
        "NonlinearGradientCorrection",
        "TablePosition",
    }
    found = sidecar.meta(one({**BASE, **more}))
    assert {k: v for k, v in found.items() if k in names | {"ScanOptions"}} == told


@pytest.mark.parametrize(("kind", "echoes"), [("P", (0.00519, 0.00765)), ("M", None)])
def test_a_phase_map_of_two_echoes_tells_both(kind, echoes):
    text = "### ASCCONV BEGIN ###\nlContrasts = 2\nalTE[0] = 5190\nalTE[1] = 7650\n### ASCCONV END ###"
    creator = {0x00290010: ("LO", "SIEMENS CSA HEADER"), 0x00291020: ("OB", csa2(MrPhoenixProtocol=[text]))}
    told = sidecar.meta(one({**SIEMENS, **creator, 0x00080008: ("CS", ["ORIGINAL", "PRIMARY", kind, "ND"])}))
    if echoes is None:
        assert "EchoTime1" not in told
    else:
        assert (told["EchoTime1"], told["EchoTime2"]) == pytest.approx(echoes)


def test_philips_keeps_words_in_an_inner_header():
    inside = {0x00189069: ("FD", 2.0), 0x00189078: ("CS", "SENSE"), 0x00281054: ("LO", "Hz")}
    table = {
        0x00080070: ("LO", "Philips"),
        0x20050010: ("LO", "Philips MR Imaging DD 005"),
        0x2005100F: ("SQ", [inside]),
    }
    told = sidecar.meta(one({**BASE, **table}))
    assert told["ParallelReductionFactorInPlane"] == 2
    assert told["ParallelAcquisitionTechnique"] == "SENSE"
    assert told["Units"] == "Hz"


def test_philips_readout_is_estimated_from_the_shift_of_fat():
    table = {
        0x00080070: ("LO", "Philips"),
        0x00180084: ("DS", "127.752709"),
        0x00180091: ("IS", "43"),
        0x00280010: ("US", 80),
        0x00280011: ("US", 80),
        0x20010010: ("LO", "Philips Imaging DD 001"),
        0x20011022: ("FL", 12.4991),
    }
    told = sidecar.meta(one({**BASE, **table}))
    assert told["EstimatedTotalReadoutTime"] == pytest.approx(0.028122, rel=1e-4)
    assert told["EstimatedEffectiveEchoSpacing"] == pytest.approx(0.000355975, rel=1e-4)


def test_an_x_ray_exposure_is_no_echo_time_and_a_tilted_slice_no_thickness():
    table = {0x00080060: ("CS", "CT"), 0x00180050: ("DS", "5"), 0x00181152: ("IS", "200")}
    told = sidecar.meta(one({**table, 0x00280010: ("US", 4), 0x00280011: ("US", 4)}))
    assert "SliceThickness" not in told
    assert "EchoTime" not in told
    assert told["XRayExposure"] == 200


# ---- phase encoding


@pytest.mark.parametrize(
    ("along", "positive", "told"),
    [
        ("COL", 1, {"PhaseEncodingDirection": "j-"}),
        ("COL", 0, {"PhaseEncodingDirection": "j"}),
        ("ROW", 1, {"PhaseEncodingDirection": "i"}),
        ("ROW", 0, {"PhaseEncodingDirection": "i-"}),
        ("COL", None, {"PhaseEncodingAxis": "j"}),
        ("ROW", None, {"PhaseEncodingAxis": "i"}),
        ("", 1, {}),
    ],
)
def test_the_phase_encoding_direction_by_axis_and_polarity(along, positive, told):
    table = {**SIEMENS, 0x00181312: ("CS", along)}
    if positive is not None:
        table[0x00290010] = ("LO", "SIEMENS CSA HEADER")
        table[0x00291010] = ("OB", csa2(PhaseEncodingDirectionPositive=[str(positive)]))
    found = sidecar.meta(one(table))
    assert {k: v for k, v in found.items() if k in ("PhaseEncodingDirection", "PhaseEncodingAxis")} == told


@pytest.mark.parametrize(("modality", "told"), [("MR", True), (None, True), ("US", False)])
def test_only_mr_has_a_phase_encoding(modality, told):
    table = {tag: value for tag, value in BASE.items() if tag != 0x00080060}
    found = sidecar.meta(one(table if modality is None else {**table, 0x00080060: ("CS", modality)}))
    assert ("PhaseEncodingAxis" in found) == told


def test_a_3d_sequence_tells_its_phase_encoding_only_with_an_echo_train():
    table = {**BASE, 0x00180023: ("CS", "3D")}
    assert "PhaseEncodingAxis" not in sidecar.meta(one(table))
    assert sidecar.meta(one({**table, 0x00180091: ("IS", "5")}))["PhaseEncodingAxis"] == "j"


@pytest.mark.parametrize(("along", "lines"), [("COL", 4), ("ROW", 6), ("", 4)])
def test_echo_spacing_is_that_of_the_reconstructed_lines(along, lines):
    told = sidecar.meta(one({**SIEMENS, 0x00181312: ("CS", along)}))
    assert told["ReconMatrixPE"] == lines
    assert told["EffectiveEchoSpacing"] == pytest.approx(1 / (25.0 * lines))
    assert told["TotalReadoutTime"] == pytest.approx((lines - 1) / (25.0 * lines))


def test_philips_counts_steps_without_partial_fourier_under_another_name():
    table = {**BASE, 0x00080070: ("LO", "Philips"), 0x00180089: ("IS", "39"), 0x00189081: ("CS", "YES")}
    told = sidecar.meta(one(table))
    assert "PhaseEncodingSteps" not in told
    assert told["PhaseEncodingStepsNoPartialFourier"] == 39


# ---- times


def slices_at(*times, **more):
    return [{**SIEMENS, 0x00080032: ("TM", time), **more} for time in times]


def test_slice_times_of_single_slices_are_differences_of_acquisition_times():
    told = sidecar.meta(classic(*slices_at("120000.25", "120000.0", "120000.35"), slices=3))
    assert told["SliceTiming"] == [0.25, 0.0, 0.35]


def test_slices_that_start_together_are_multiband():
    told = sidecar.meta(classic(*slices_at("120000.0", "120000.5", "120000.0", "120000.5"), slices=4))
    assert told["MultibandAccelerationFactor"] == 2


def test_slices_that_all_start_together_have_no_slice_timing():
    assert "SliceTiming" not in sidecar.meta(classic(*slices_at("120000.0", "120000.0"), slices=2))


def test_a_stack_with_missing_slices_has_no_slice_timing():
    series = Series([words(t) for t in slices_at("120000.0", "120000.5")], 2, 1, whole=False)
    assert "SliceTiming" not in sidecar.meta(series)


@pytest.mark.parametrize(
    ("last", "told"), [("120004.0", 2.0), ("120004.08", 2.0), ("120006.0", 3.0), ("115900.0", 2.0)]
)
def test_the_measured_interval_wins_over_a_repetition_time_that_is_off(last, told):
    assert sidecar.meta(classic(*slices_at("120000.0", "120002.0", last), slices=1))["RepetitionTime"] == told


def test_the_measured_interval_of_volumes_out_of_order_counts_to_the_latest():
    volumes = slices_at("120000.0", "120009.0", "120006.0", "120003.0")
    assert sidecar.meta(classic(*volumes, slices=1))["RepetitionTime"] == 3.0


@pytest.mark.parametrize(
    ("times", "code"),
    [
        ([0, 1, 2, 3], 1),
        ([3, 2, 1, 0], 2),
        ([0, 2, 1, 3], 3),
        ([3, 1, 2, 0], 4),
        ([2, 0, 3, 1], 5),
        ([1, 3, 0, 2], 6),
        ([0, 1, 0, 1], 0),
        ([0, 1], 1),
        ([], 0),
    ],
)
def test_the_slice_code_of_slice_times(times, code):
    assert room("formats.nifti.make").slice_code(times, len(times)) == code


# ---- diffusion


def weighted(b, vector, **more):
    return {**SIEMENS, 0x0019100C: ("IS", str(b)), 0x0019100E: ("FD", vector), **more}


S = 0.5**0.5


@pytest.mark.parametrize(
    ("cosines", "turned"),
    [
        ([1, 0, 0, 0, 1, 0], (0.6, -0.8, 0.0)),
        ([0, 1, 0, 0, 0, -1], (0.8, 0.0, -0.6)),
        ([1, 0, 0, 0, 0, -1], (0.6, 0.0, 0.8)),
        ([S, S, 0, -S, S, 0], (1.4 * S, -0.2 * S, 0.0)),
    ],
)
def test_gradients_turn_into_the_image(cosines, turned):
    more = {0x00200037: ("DS", cosines)}
    series = classic(weighted(0, [0.0] * 3) | more, weighted(1000, [0.6, 0.8, 0.0]) | more, slices=1)
    found = sidecar.gradients(series)
    assert list(found.bvals) == [0.0, 1000.0]
    assert found.bvecs[0] == (0.0, 0.0, 0.0)
    assert found.bvecs[1] == pytest.approx(turned)


def test_gradients_are_unit_vectors():
    series = classic(weighted(0, [0.0] * 3), weighted(1000, [3.0, 4.0, 0.0]), slices=1)
    assert sidecar.gradients(series).bvecs[1] == pytest.approx((0.6, -0.8, 0.0))


def test_a_mosaic_against_its_normal_turns_the_sign_of_the_second_component():
    pictures = [words(weighted(0, [0.0] * 3)), words(weighted(1000, [0.6, 0.8, 0.0]))]
    for normal, sign in (((0.0, 0.0, 1.0), -1), ((0.0, 0.0, -1.0), 1)):
        tiling = vendors.Mosaic(4, (2, 2), "made up", normal=normal)
        found = sidecar.gradients(Series(pictures, 4, 2, tiling))
        assert found.bvecs[1] == pytest.approx((0.6, 0.8 * sign, 0.0))


GE_AXES = {"sagittal": [0, 1, 0, 0, 0, -1], "coronal": [1, 0, 0, 0, 0, -1], "axial": [1, 0, 0, 0, 1, 0]}


@pytest.mark.parametrize(
    ("slices", "along", "turned"),
    [
        ("axial", "COL", (-0.1, 0.2, 0.3)),
        ("sagittal", "COL", (0.1, -0.2, -0.3)),
        ("coronal", "COL", (-0.1, -0.2, 0.3)),
        ("axial", "ROW", (-0.2, -0.1, 0.3)),
        ("sagittal", "ROW", (0.2, 0.1, -0.3)),
        ("coronal", "ROW", (0.2, -0.1, 0.3)),
        ("axial", "", (0.1, 0.2, 0.3)),
    ],
)
def test_ge_gradients_by_slice_direction_and_phase_axis(slices, along, turned):
    """Signs as the installed dcm2niix 1.0.20260724 writes them for series made of these elements."""
    length = (0.01 + 0.04 + 0.09) ** 0.5
    parts = [v / length for v in (0.1, 0.2, 0.3)]
    table = {
        **BASE,
        0x00080070: ("LO", "GE MEDICAL SYSTEMS"),
        0x00181312: ("CS", along),
        0x00190010: ("LO", "GEMS_ACQU_01"),
        0x00200037: ("DS", GE_AXES[slices]),
        0x00430010: ("LO", "GEMS_PARM_01"),
    }
    base = {**table, 0x00431039: ("IS", "0"), **{0x001910BB + n: ("DS", "0") for n in range(3)}}
    along_g = {
        **table,
        0x00431039: ("IS", "1000"),
        **{0x001910BB + n: ("DS", f"{v:.10f}") for n, v in enumerate(parts)},
    }
    found = sidecar.gradients(classic(base, along_g, slices=1))
    assert found.bvecs[1] == pytest.approx([v / length for v in turned], abs=1e-6)


def test_a_short_ge_vector_has_scaled_the_b_value():
    table = {
        **BASE,
        0x00080070: ("LO", "GE"),
        0x00190010: ("LO", "GEMS_ACQU_01"),
        0x00430010: ("LO", "GEMS_PARM_01"),
        0x001910BC: ("DS", "0"),
        0x001910BD: ("DS", "0"),
    }
    tables = [{**table, 0x00431039: ("IS", b), 0x001910BB: ("DS", x)} for b, x in (("0", "0"), ("1000", "0.5"))]
    found = sidecar.gradients(classic(*tables, slices=1))
    assert list(found.bvals) == [0.0, 250.0]
    assert found.bvecs[1] == pytest.approx((-1.0, 0.0, 0.0))


def test_volumes_without_a_direction_among_others_keep_their_b_value_and_have_none():
    told = [weighted(0, [0.0] * 3), weighted(1000, [1.0, 0.0, 0.0]), weighted(1000, [0.0] * 3)]
    found = sidecar.gradients(classic(*told, slices=1))
    assert [b > 0 and not any(v) for b, v in zip(found.bvals, found.bvecs, strict=True)] == [False, False, True]


@pytest.mark.parametrize("tables", [[SIEMENS] * 2, [weighted(0, [0.0] * 3)] * 2])
def test_a_series_without_diffusion_has_no_gradients(tables):
    assert sidecar.gradients(classic(*tables, slices=1)) is None


# ---- functional groups


def deep(plane):
    """The same plane as stacking has it, whose words are looked for in every functional group."""
    image = SimpleNamespace(grouped=not plane.single)
    planes = SimpleNamespace(images=[image], words=lambda _: plane)
    return room("formats.dicom.multiframe").DeepWords(planes, SimpleNamespace(file=0))


def test_words_are_found_deep_in_the_functional_groups():
    timing = {0x00180080: ("DS", "1500"), 0x00189241: ("US", 56)}
    echo = {0x00189082: ("FD", 12.5)}
    table = {
        0x00080060: ("CS", "MR"),
        0x00180095: ("DS", "175"),
        0x00280008: ("IS", "1"),
        0x00280010: ("US", 4),
        0x00280011: ("US", 4),
        0x52009229: ("SQ", [{0x00189006: ("SQ", [{0x00180095: ("DS", "175.28")}]), 0x00189112: ("SQ", [timing])}]),
        0x52009230: ("SQ", [{0x00189114: ("SQ", [echo])}]),
    }
    told = sidecar.meta(Series([deep(words(table))], 1, 1))
    assert told["RepetitionTime"] == 1.5
    assert told["EchoTime"] == 0.0125
    assert told["EchoTrainLength"] == 56
    assert told["PixelBandwidth"] == 175.28


# ---- privacy

MARK = "PLANTED"
TEXT_TAGS = (0x00080050, 0x00080080, 0x00080081, 0x00080090, 0x00081010, 0x00081030, 0x00081040, 0x00100010, 0x00100020,
             0x00101000, 0x00104000, 0x00181000, 0x00200010, 0x00204000, 0x00321032, 0x00400254)  # fmt: skip


def planted(vendor):
    table = {**BASE, 0x00080070: ("LO", vendor)}
    table |= {tag: ("LO", f"{MARK}{n}") for n, tag in enumerate(TEXT_TAGS)}
    table |= {0x00080018: ("UI", "1.2.3.4"), 0x0020000D: ("UI", "1.2.3.5"), 0x00080020: ("DA", "20010203")}
    table |= {0x00290010: ("LO", "SIEMENS CSA HEADER"), 0x00291010: ("OB", csa2(ImaCoilString=[MARK]))}
    asc = f'### ASCCONV BEGIN ###\ntProtocolName = ""{MARK}""\nsCoilElementID.tCoilID = ""{MARK}""\n### ASCCONV END ###'
    table[0x00291020] = ("OB", csa2(MrPhoenixProtocol=[asc]))
    table |= {0x00510010: ("LO", "SIEMENS MR HEADER"), 0x00511011: ("LO", MARK), 0x0051100F: ("LO", MARK)}
    table |= {0x00210010: ("LO", "SIEMENS MR SDS 01"), 0x0021105C: ("CS", MARK)}
    table |= {0x00650010: ("LO", "Image Private Header"), 0x00651005: ("SH", MARK), 0x0065100D: ("SH", MARK)}
    return table


@pytest.mark.parametrize("vendor", ["SIEMENS", "GE", "Philips", "UIH", "CANON", "other"])
def test_no_text_about_a_person_gets_into_the_sidecar(vendor):
    told = str(sidecar.meta(one(planted(vendor))))
    for mark in (MARK, "1.2.3", "2001"):
        assert mark not in told


def test_personal_words_are_there_for_those_who_keep_them():
    told = sidecar.personal(one(planted("GE")).planes[0])
    assert told["PatientName"].startswith(MARK)
    assert told["StudyInstanceUID"] == "1.2.3.5"


def test_any_cut_of_a_header_gives_words_and_no_stray_error():
    raw = part10(planted("SIEMENS"))
    whole = len(sidecar.meta(one(planted("SIEMENS"))))
    reader, multiframe = room("formats.dicom.part10"), room("formats.dicom.multiframe")
    for n in range(400, len(raw), 7):
        ds = reader.read(raw[:n])
        assert len(sidecar.meta(Series([multiframe.words_of(ds, 1)[0]], 1, 1))) <= whole


def test_a_missing_slice_takes_no_direction_from_another_volume(tmp_path):
    files = []
    for t, b in enumerate((0, 700, 1400)):
        for k in range(3):
            table = dicom_series.header((0, 0, 2 * k), instance=1 + k + 3 * t, vendor="GE MEDICAL SYSTEMS")
            directions = {0x001910BB + n: ("DS", "1" if b and n == 0 else "0") for n in range(3)}
            private = {0x00190010: ("LO", "GEMS_ACQU_01"), 0x00430010: ("LO", "GEMS_PARM_01")}
            table |= private | directions | {0x00431039: ("IS", [str(b), "8", "0", "0"])}
            if (k, t) != (0, 1):
                files.append(part10({**table, 0x7FE00010: ("OW", dicom_series.pixels(k, t).tobytes())}))
    vol = medfmt.load(dicom_series.written(tmp_path, files), on_missing="nan")
    assert vol.shape[2:] == (3, 3)
    assert list(vol.gradients.bvals) == [0, 700, 1400]
    assert "SliceTiming" not in vol.meta
