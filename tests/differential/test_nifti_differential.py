# SPDX-License-Identifier: MIT
"""NIfTI and Analyze against nibabel and SimpleITK, in both directions, and on every file at hand."""

from __future__ import annotations

import gzip
import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tests import SHARED_DATA, medfmt, room
from tests.nifti_bytes import built, volume_of
from tests.property.test_nifti_property import DTYPES, affines

nib = pytest.importorskip("nibabel", reason="the extra `peers` is not installed")

nifti = room("formats.nifti")
analyze = room("formats.analyze")
records = room("formats.nifti.records")
analyze_records = room("formats.analyze.records")
codes = room("formats.nifti.codes")

WHEEL = Path(importlib.util.find_spec("nibabel").origin).parent / "tests" / "data"
SUFFIXES = (".nii", ".nii.gz", ".hdr", ".hdr.gz", ".img", ".img.gz")
FILES = [
    p
    for folder in (WHEEL, SHARED_DATA)
    if folder.exists()
    for p in sorted(folder.rglob("*"))
    if p.name.endswith(SUFFIXES)
]
KINDS = (nib.Nifti1Pair, nib.Nifti2Pair, nib.AnalyzeImage)


def opened(path):
    """What nibabel makes of a file, or None where it makes nothing of these formats."""
    try:
        image = nib.load(path)
    except Exception:
        return None
    if isinstance(image, nib.Cifti2Image):
        return image.nifti_header
    return image if isinstance(image, KINDS) else None


def theirs(image):
    raw = image.dataobj
    return np.asanyarray(raw.get_unscaled() if hasattr(raw, "get_unscaled") else raw)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_every_file_that_nibabel_loads_gives_the_same_voxels_and_affine(path):
    image = opened(path)
    if image is None:
        pytest.skip("nibabel does not load it as NIfTI or Analyze")
    try:
        theirs(image) if hasattr(image, "dataobj") else None
    except Exception:
        pytest.skip("nibabel cannot read the voxels")
    vol = medfmt.load(path)
    if not hasattr(image, "dataobj"):  # CIFTI: nibabel reorders the values, the header is comparable
        assert vol.header.dim[: 1 + len(vol.shape)] == (len(vol.shape), *vol.shape)
        return
    wanted = theirs(image)
    got = np.asarray(vol.data.stored)
    assert got.dtype == wanted.dtype.newbyteorder("=")
    np.testing.assert_array_equal(got, wanted)
    np.testing.assert_allclose(vol.affine, image.affine, atol=1e-4)
    if (
        got.dtype.fields is None and not isinstance(image, nib.AnalyzeImage | nib.Spm99AnalyzeImage)
    ) or vol.format != "analyze":
        if got.dtype.fields is None:
            scaled = np.asarray(vol.data, np.complex128 if got.dtype.kind == "c" else np.float64)
            np.testing.assert_allclose(scaled, np.asarray(image.dataobj), rtol=1e-6)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_every_file_comes_out_byte_for_byte(path, tmp_path):
    try:
        vol = medfmt.load(path)
    except medfmt.FormatError as e:
        pytest.skip(f"refused: {type(e).__name__}")
    medfmt.save(vol, tmp_path / path.name, format=vol.format)
    for made in tmp_path.iterdir():
        stem = path.name.removesuffix(".gz").rpartition(".")[0]
        suffix = made.name[len(stem) :]
        twins = [
            p
            for p in path.parent.iterdir()
            if p.name.removesuffix(".gz").lower() == (stem + suffix).removesuffix(".gz").lower()
        ]
        assert plain(made) in [plain(p) for p in twins], made.name


def plain(path):
    raw = path.read_bytes()
    return gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw


@pytest.mark.parametrize(
    ("record", "peer"),
    [
        (records.NIFTI1_HEADER, nib.Nifti1Header.template_dtype),
        (records.NIFTI2_HEADER, nib.Nifti2Header.template_dtype),
        (analyze_records.ANALYZE_HEADER, nib.AnalyzeHeader.template_dtype),
    ],
    ids=["NIfTI-1", "NIfTI-2", "Analyze"],
)
def test_the_rows_equal_nibabels_offsets_field_by_field(record, peer):
    ours = {f.name: (f.at, f.nbytes) for f in record.fields}
    wanted = {name: (at, dtype.itemsize) for name, (dtype, at, *_) in peer.fields.items()}
    # Three names of nibabel's are not the header files': eol_check and vox_units… are split or renamed there.
    aliases = {"compressed": "compressed", "verified": "verified"}
    for name, place in wanted.items():
        if name == "eol_check":  # the second half of magic[8] in nifti2.h
            assert place == (8, 4)
            assert ours["magic"] == (4, 8)
        elif (record.size, name) == (540, "magic"):
            assert place == (4, 4)
        else:
            assert ours[aliases.get(name, name)] == place, name
    assert len(wanted) - ("eol_check" in wanted) == len(ours)


def test_codes_agree_with_nibabels():
    from nibabel.nifti1 import data_type_codes, intent_codes, unit_codes, xform_codes

    peers = {c for c in data_type_codes.code.values() if c not in (0, 255)}
    assert set(codes.DATATYPES) >= peers
    for code in peers & set(codes.BITS) - {1}:
        assert data_type_codes.dtype[code].itemsize * 8 in (codes.BITS[code], 0), code
    assert set(codes.INTENTS) >= set(intent_codes.code.values())
    parameters = {code: len(intent_codes.parameters[code]) for code in set(intent_codes.code.values())}
    parameters[18] += 1  # nibabel 5.4 has "scale, power" as one word; nifti1.h lists three parameters
    assert {c: len(codes.INTENTS[c][1]) for c in parameters if c < 1000} == {
        c: n for c, n in parameters.items() if c < 1000
    }
    assert {*codes.SPACE_UNITS, *codes.TIME_UNITS} == set(unit_codes.code.values())
    assert set(codes.XFORMS) >= set(xform_codes.code.values())


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    array=hnp.arrays(st.sampled_from(DTYPES), hnp.array_shapes(min_dims=1, max_dims=7, max_side=4)),
    affine=affines(),
    slope=st.floats(2**-10, 1000, width=32),
    inter=st.floats(-1000, 1000, width=32),
    version=st.sampled_from([1, 2]),
    suffix=st.sampled_from([".nii", ".nii.gz", ".hdr", ".img.gz"]),
)
def test_nibabel_reads_what_is_written(tmp_path, array, affine, slope, inter, version, suffix):
    path = tmp_path / f"a{suffix}"
    nifti.write(volume_of(array, affine, slope=slope, inter=inter), str(path), version=version)
    image = nib.load(path)
    assert theirs(image).tobytes("F") == array.tobytes("F")
    np.testing.assert_allclose(image.affine, affine, rtol=1e-6, atol=1e-5)
    assert (image.dataobj.slope, image.dataobj.inter) == (slope, inter)
    ours = nifti.read(path)
    # nibabel takes the scaling and the offset out of its header when it loads.
    for name in set(ours.header.fields) - {"magic", "regular", "unused_str", "scl_slope", "scl_inter", "vox_offset"}:
        value = image.header[name]
        if value.dtype.kind != "S":
            np.testing.assert_array_equal(np.asarray(ours.header.fields[name]), value, err_msg=name)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    array=hnp.arrays(st.sampled_from(DTYPES), hnp.array_shapes(min_dims=3, max_dims=5, max_side=4)),
    affine=affines(),
    order=st.sampled_from("<>"),
    kind=st.sampled_from([nib.Nifti1Image, nib.Nifti2Image, nib.Nifti1Pair, nib.Nifti2Pair]),
    zipped=st.booleans(),
)
def test_what_nibabel_writes_is_read(tmp_path, array, affine, order, kind, zipped):
    head = kind.header_class(endianness=order)
    head.set_data_dtype(array.dtype)
    path = tmp_path / (("a.hdr" if "Pair" in kind.__name__ else "a.nii") + (".gz" if zipped else ""))
    nib.save(kind(array, affine, head), path)
    found = nifti.read(path)
    assert found.header.byte_order == order
    assert found.data.read().tobytes("F") == array.tobytes("F")
    np.testing.assert_allclose(found.affine, affine, rtol=1e-6, atol=1e-5)


@pytest.mark.parametrize("kind", [nib.AnalyzeImage, nib.Spm99AnalyzeImage, nib.Spm2AnalyzeImage])
@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("dtype", ["u1", "i2", "i4", "f4", "f8"])
def test_analyze_that_nibabel_writes_is_read(tmp_path, kind, order, dtype):
    if kind is not nib.AnalyzeImage:
        pytest.importorskip("scipy", reason="nibabel writes the .mat of SPM with scipy")
    array = np.arange(24).reshape(2, 3, 4).astype(dtype)
    head = kind.header_class(endianness=order)
    head.set_data_dtype(dtype)
    affine = room("core.space").unoriented_affine((2.0, 3.0, 4.0), array.shape)
    nib.save(kind(array, affine, head), tmp_path / "a.img") if kind is nib.AnalyzeImage else kind(
        array, affine, head
    ).to_filename(tmp_path / "a.img")
    (tmp_path / "a.mat").unlink(missing_ok=True)
    found = analyze.read(tmp_path / "a.img")
    np.testing.assert_allclose(found.data.read() * found.slope + found.inter, array)
    np.testing.assert_array_equal(np.diag(found.affine), [-2, 3, 4, 1])


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_simpleitk_places_what_it_reads_where_medfmt_does(path, tmp_path):
    """SimpleITK's world is LPS; it reads scalars of up to four dimensions whose axes are at right angles."""
    sitk = pytest.importorskip("SimpleITK", reason="the extra `peers` is not installed")
    try:
        vol = medfmt.load(path)
    except medfmt.FormatError as e:
        pytest.skip(f"refused: {type(e).__name__}")
    if (
        vol.format == "analyze"
        or vol.provenance.rule == "base method"
        or vol.ndim != 3
        or vol.data.stored.dtype.kind not in "iuf"
    ):
        pytest.skip("not a plain 3D volume with an orientation")
    medfmt.save(vol, tmp_path / "a.nii")
    try:
        image = sitk.ReadImage(str(tmp_path / "a.nii"))
    except RuntimeError:
        pytest.skip("SimpleITK refuses it")
    if np.isnan(np.asarray(vol.data)).any():
        pytest.skip("SimpleITK turns NaN into other values")
    for corner in ((0, 0, 0), tuple(n - 1 for n in vol.shape)):
        point = np.array(image.TransformIndexToPhysicalPoint(corner)) * [-1, -1, 1]
        np.testing.assert_allclose(point, (vol.affine @ [*corner, 1])[:3], atol=1e-2)
    np.testing.assert_allclose(
        sitk.GetArrayFromImage(image).T, np.asarray(vol.data), rtol=1e-5, atol=1e-4, equal_nan=True
    )


def test_the_manifests_of_the_shared_data_hold():
    cases = SHARED_DATA / "cases.json"
    if not cases.exists():
        pytest.skip("no shared data beside the checkout")
    checked = 0
    for case in json.loads(cases.read_text())["cases"]:
        if case["kind"] not in ("nifti", "analyze"):
            continue
        folder = SHARED_DATA / case["id"]
        for f in json.loads((folder / case["expected"]).read_text())["files"]:
            reference = f.get("reference") or {}
            if "sha256_F" in reference:
                vol = medfmt.load(folder / case["input"] / f["name"])
                stored = np.asarray(vol.data.stored)
                import hashlib

                assert hashlib.sha256(stored.tobytes("F")).hexdigest() == reference["sha256_F"], f["name"]
                checked += 1
    assert checked


ITK_TYPES = [np.dtype(d) for d in "u1 i1 u2 i2 u4 i4 u8 i8 f4 f8".split()]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    array=hnp.arrays(
        st.sampled_from(ITK_TYPES),
        hnp.array_shapes(min_dims=3, max_dims=3, min_side=2, max_side=5),
        elements=st.integers(0, 100),
    ),
    affine=affines(),
    suffix=st.sampled_from([".nii", ".nii.gz", ".img", ".img.gz"]),
)
def test_simpleitk_reads_what_is_written_at_the_same_place(tmp_path, array, affine, suffix):
    """Every type that ITK has, any rotation, either handedness; its world is LPS. It knows no NIfTI-2."""
    sitk = pytest.importorskip("SimpleITK", reason="the extra `peers` is not installed")
    end = ".gz" if suffix.endswith(".gz") else ""
    stem = "zipped" if end else "plain"  # of a zipped pair, ITK would take a plain header that lies beside it
    files = built(volume_of(array, affine), 1, version="single" if ".nii" in suffix else "pair")[0]
    for name, content in files.items():
        (tmp_path / f"{stem}{name}{end}").write_bytes(gzip.compress(content, 1) if end else content)
    image = sitk.ReadImage(str(tmp_path / f"{stem}{suffix}"))
    assert sitk.GetArrayFromImage(image).dtype == array.dtype
    np.testing.assert_array_equal(sitk.GetArrayFromImage(image).T, array)
    far = max(1.0, float(np.abs(affine).max()))
    for corner in np.ndindex(2, 2, 2):
        index = tuple(int(c * (n - 1)) for c, n in zip(corner, array.shape, strict=True))
        point = np.array(image.TransformIndexToPhysicalPoint(index)) * [-1, -1, 1]
        np.testing.assert_allclose(point, (affine @ [*index, 1])[:3], atol=1e-2 + 1e-6 * far)
