# SPDX-License-Identifier: MIT
"""load, load_all, save, explain, check: one call for anything, and what it says when it cannot."""

from __future__ import annotations

import gzip
import io
import os
import pickle
import subprocess
import sys
import tarfile
import zipfile
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

demo = room("demo")

ARRAY = (np.arange(2 * 3 * 4, dtype="i2") * 3).reshape(2, 3, 4)
AFFINE = np.array([[-2.0, 0, 0, 2], [0, 3, 0, -3], [0, 0, 1.25, -1.875], [0, 0, 0, 1]])
VOLUME = medfmt.Volume(ARRAY, AFFINE)
ABOVE = str(Path(medfmt.__file__).parents[medfmt.__name__.count(".") + 1])
SUFFIXES = [".nii", ".nii.gz", ".hdr", ".img", ".hdr.gz", ".img.gz", ".npz", ".mgh", ".mgz"]


def saved(folder, name, vol=VOLUME, **words):
    path = folder / name
    medfmt.save(vol, path, **words)
    return path


def ct_files(slices=3):
    grid = demo.oblique((8, 8, slices), 2.0, 3.0, (10.0, 5.0))
    image = (np.arange(slices * 64, dtype="i2") % 101).reshape(slices, 8, 8)
    return demo.ct_series(grid, image), demo.nifti_order(image), demo.affine_of(grid)


def ct_folder(folder, slices=3):
    files, voxels, affine = ct_files(slices)
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return voxels, affine


# ---- one call for anything


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_was_saved_is_loaded_whatever_the_suffix(suffix, tmp_path):
    path = saved(tmp_path, "x" + suffix)
    vol = medfmt.load(path)
    assert np.array_equal(np.asarray(vol), ARRAY)
    assert np.allclose(vol.affine, AFFINE, atol=1e-5)
    assert vol.format in ("nifti1", "npz", "mgh")


@pytest.mark.parametrize("suffix", [".nii", ".nii.gz", ".npz", ".mgh"])
def test_the_content_decides_and_not_the_name(suffix, tmp_path):
    path = saved(tmp_path, "x" + suffix)
    path = path.rename(tmp_path / "renamed.dat")
    assert np.array_equal(np.asarray(medfmt.load(path)), ARRAY)


@pytest.mark.parametrize("wrap", [bytes, io.BytesIO, bytearray, memoryview])
@pytest.mark.parametrize("suffix", [".nii", ".nii.gz", ".npz"])
def test_bytes_and_file_objects_are_loaded(wrap, suffix, tmp_path):
    data = saved(tmp_path, "x" + suffix).read_bytes()
    vol = medfmt.load(wrap(data))
    assert np.array_equal(np.asarray(vol), ARRAY)


@pytest.mark.parametrize("name", ["x.hdr", "x.img"])
def test_a_pair_is_loaded_by_either_of_its_names(name, tmp_path):
    saved(tmp_path, "x.hdr")
    assert np.array_equal(np.asarray(medfmt.load(tmp_path / name)), ARRAY)


def test_no_head_of_a_file_is_kept_for_a_folder(tmp_path):
    for name in ("a.nii", "b.nii"):
        medfmt.save(medfmt.Volume(np.zeros((2, 2, 2), "i2"), np.eye(4)), tmp_path / name)
    finding, reading = room("finding"), room("core.reading")
    layers = [layer for found in finding.search(tmp_path, reading.Options()).found for layer in found.stack.layers]
    assert [(layer.name, layer.first) for layer in layers] == [("a.nii", None), ("b.nii", None)]


def test_a_folder_of_dicom_is_one_volume(tmp_path):
    voxels, affine = ct_folder(tmp_path / "ct")
    vol = medfmt.load(tmp_path / "ct")
    assert np.array_equal(np.asarray(vol), voxels)
    assert np.allclose(vol.affine, affine, atol=1e-4)
    assert os.path.dirname(vol.file_of(0)[0]) == str(tmp_path / "ct")


def archived(path, files):
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in files.items():
                file.writestr(name, data)
        return path
    with tarfile.open(path, "w:gz" if path.suffix == ".tgz" else "w") as file:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            file.addfile(info, io.BytesIO(data))
    return path


@pytest.mark.parametrize("name", ["x.zip", "x.tar", "x.tgz"])
def test_an_archive_is_a_folder(name, tmp_path):
    files, voxels, _ = ct_files()
    path = archived(tmp_path / name, {"deep/er/" + n: data for n, data in files.items()} | {"notes.txt": b"hello"})
    assert np.array_equal(np.asarray(medfmt.load(path)), voxels)


def test_a_zip_of_arrays_alone_is_an_npz_under_any_name(tmp_path):
    path = tmp_path / "arrays.zip"
    with path.open("wb") as file:
        np.savez(file, data=ARRAY, affine=AFFINE)
    assert medfmt.load(path).format == "npz"


def test_one_nifti_among_other_files_is_found(tmp_path):
    saved(tmp_path, "x.hdr")
    (tmp_path / "readme.txt").write_text("hello")
    assert np.array_equal(np.asarray(medfmt.load(tmp_path)), ARRAY)


def test_a_loaded_volume_pickles(tmp_path):
    ct_folder(tmp_path / "ct")
    for path in (tmp_path / "ct", saved(tmp_path, "x.nii.gz")):
        vol = medfmt.load(path)
        assert np.array_equal(np.asarray(pickle.loads(pickle.dumps(vol))), np.asarray(vol))


# ---- several volumes


def two_series(folder):
    ct_folder(folder)
    grid = demo.oblique((8, 8, 4), 3.0, 3.0, (0.0, 0.0))
    series = np.zeros((2, 4, 8, 8), np.uint16) + 5
    for name, data in demo.mosaic_series(grid, series).items():
        (folder / name).write_bytes(data)
    return folder


def test_several_volumes_are_ambiguous_and_the_error_lists_them(tmp_path):
    with pytest.raises(medfmt.AmbiguousError) as caught:
        medfmt.load(two_series(tmp_path / "x"))
    assert caught.value.field == "path"
    assert "3_demo_fmri_mosaic" in caught.value.found
    assert "4_demo_ct_oblique" in caught.value.found
    assert "series=" in caught.value.hint


@pytest.mark.parametrize("series", [4, "4", "4_demo_ct_oblique"])
def test_a_series_is_chosen_by_number_or_label(series, tmp_path):
    assert medfmt.load(two_series(tmp_path / "x"), series=series).shape == (8, 8, 3)


def test_a_series_that_is_not_there_is_told_with_those_that_are(tmp_path):
    with pytest.raises(medfmt.AmbiguousError, match="3_demo_fmri_mosaic"):
        medfmt.load(two_series(tmp_path / "x"), series=99)


def test_load_all_gives_one_volume_a_stack(tmp_path):
    vols = medfmt.load_all(two_series(tmp_path / "x"))
    assert [vol.shape for vol in vols] == [(8, 8, 4, 2), (8, 8, 3)]


def test_load_all_takes_a_folder_of_nifti_files(tmp_path):
    for n in range(3):
        saved(tmp_path, f"{n}.nii.gz", VOLUME.with_data(ARRAY + n))
    assert [int(vol[0, 0, 0]) for vol in medfmt.load_all(tmp_path)] == [0, 1, 2]


@pytest.mark.parametrize("executor", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_load_all_runs_on_any_executor_and_shows_progress(executor, tmp_path):
    seen = []

    def progress(items):
        for item in items:
            seen.append(item.shape)
            yield item

    with executor(2) as pool:
        vols = medfmt.load_all(two_series(tmp_path / "x"), executor=pool, progress=progress)
    assert [vol.shape for vol in vols] == seen == [(8, 8, 4, 2), (8, 8, 3)]


def test_equal_labels_are_numbered_and_can_be_chosen(tmp_path):
    for n in range(3):
        (tmp_path / str(n)).mkdir()
        saved(tmp_path / str(n), "a.nii", VOLUME.with_data(ARRAY + n))
    assert [line.id for line in medfmt.scan(tmp_path).lines] == ["a.nii", "a.nii#2", "a.nii#3"]
    assert int(medfmt.load(tmp_path, series="a.nii#3")[0, 0, 0]) == 2


def test_an_array_is_chosen_by_name(tmp_path):
    np.savez(tmp_path / "x.npz", image=ARRAY, labels=ARRAY % 2)
    assert np.array_equal(np.asarray(medfmt.load(tmp_path / "x.npz", name="labels")), ARRAY % 2)


# ---- what is no image


def test_bytes_that_nobody_knows_are_an_unknown_format():
    with pytest.raises(medfmt.UnknownFormatError) as caught:
        medfmt.load(b"The scanner was warm that day. " * 50)
    assert (caught.value.field, caught.value.offset, caught.value.path) == ("file", 0, "<bytes>")


def test_a_cut_file_in_a_folder_is_not_passed_over(tmp_path):
    saved(tmp_path, "whole.nii")
    path = saved(tmp_path, "cut.nii")
    path.write_bytes(path.read_bytes()[:360])
    with pytest.raises(medfmt.TruncatedError, match=r"cut\.nii"):
        medfmt.load_all(tmp_path)


def test_a_broken_gzip_with_an_images_name_is_not_passed_over(tmp_path):
    saved(tmp_path, "whole.nii")
    (tmp_path / "broken.nii.gz").write_bytes(b"\x1f\x8b\x08\x00" + bytes(3))
    with pytest.raises(medfmt.FormatError, match=r"broken\.nii\.gz"):
        medfmt.load_all(tmp_path)


def test_strict_raises_the_first_departure(tmp_path):
    path = saved(tmp_path, "x.nii")
    raw = bytearray(path.read_bytes())
    raw[72:74] = (99).to_bytes(2, "little")  # bitpix that disagrees with datatype
    path.write_bytes(bytes(raw))
    assert [note.code for note in medfmt.load(path).notes if note.severity == "departure"]
    with pytest.raises(medfmt.MalformedError, match="bitpix"):
        medfmt.load(path, strict=True)


# ---- saving


@pytest.mark.parametrize("suffix", [".nii", ".nii.gz", ".hdr", ".img.gz", ".npz", ".mgz"])
def test_a_volume_saved_over_its_own_source_stays_readable(suffix, tmp_path):
    path = saved(tmp_path, "x" + suffix)
    vol = medfmt.load(path)
    medfmt.save(vol.with_data(np.asarray(vol) + 1), path)
    assert np.array_equal(np.asarray(medfmt.load(path)), ARRAY + 1)
    medfmt.save(medfmt.load(path), path)
    kept = medfmt.load(path)
    medfmt.save(kept, path)
    assert np.array_equal(np.asarray(kept), ARRAY + 1)
    assert np.array_equal(np.asarray(medfmt.load(path)), ARRAY + 1)


def test_another_volume_of_an_overwritten_file_is_told_so(tmp_path):
    path = saved(tmp_path, "x.nii")
    other = medfmt.load(path)
    medfmt.save(medfmt.Volume(np.zeros((3, 3, 3), "u1"), np.eye(4)), path)
    with pytest.raises(medfmt.TruncatedError, match="changed file"):
        np.asarray(other)


@pytest.mark.parametrize("suffix", [".nii", ".nii.gz", ".hdr", ".npz", ".mgh"])
def test_an_untouched_file_is_saved_byte_for_byte(suffix, tmp_path):
    path = saved(tmp_path, "x" + suffix)
    medfmt.save(medfmt.load(path), tmp_path / ("y" + suffix))
    for one in tmp_path.glob("x.*"):
        again = one.with_name("y" + one.name[1:])
        assert again.read_bytes() == one.read_bytes()


def test_a_pair_is_written_whichever_of_its_names_is_given(tmp_path):
    saved(tmp_path, "x.img")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x.hdr", "x.img"]
    saved(tmp_path, "y.hdr.gz")
    assert sorted(p.name for p in tmp_path.glob("y*")) == ["y.hdr.gz", "y.img.gz"]
    assert gzip.decompress((tmp_path / "y.hdr.gz").read_bytes())[:348] == (tmp_path / "x.hdr").read_bytes()[:348]


def test_a_pair_is_written_in_the_sources_format(tmp_path):
    vol = medfmt.load(saved(tmp_path, "x.hdr", format="analyze"))
    assert vol.format == "analyze"
    assert medfmt.load(saved(tmp_path, "y.hdr", vol)).format == "analyze"
    assert medfmt.load(saved(tmp_path, "z.hdr")).format == "nifti1"


def test_nifti2_is_kept_asked_for_and_taken_where_it_is_needed(tmp_path):
    two = medfmt.load(saved(tmp_path, "two.nii", format="nifti2"))
    assert two.format == "nifti2"
    assert medfmt.load(saved(tmp_path, "kept.nii", two)).format == "nifti2"
    long = medfmt.Volume(np.zeros((40000, 1, 1), "u1"), np.eye(4))
    assert medfmt.load(saved(tmp_path, "long.nii", long)).format == "nifti2"


def test_what_a_format_cannot_hold_is_told_before_a_byte_is_written(tmp_path):
    vol = medfmt.Volume(ARRAY.astype("u4"), AFFINE)
    with pytest.raises(medfmt.NotRepresentableError) as caught:
        medfmt.save(vol, tmp_path / "x.hdr", format="analyze")
    assert caught.value.path == str(tmp_path / "x.hdr")
    assert not list(tmp_path.iterdir())


def test_a_suffix_that_no_format_has_is_told(tmp_path):
    with pytest.raises(medfmt.UnknownFormatError) as caught:
        medfmt.save(VOLUME, tmp_path / "x.png")
    assert caught.value.field == "suffix"
    assert ".nii.gz" in caught.value.expected


def test_a_narrower_type_is_told_with_its_largest_error(tmp_path):
    vol = medfmt.Volume(np.linspace(0, 1, 24).reshape(2, 3, 4), AFFINE)
    notes = medfmt.save(vol, tmp_path / "x.nii", dtype=np.int16)
    assert notes
    again = medfmt.load(tmp_path / "x.nii")
    assert again.data.stored.dtype == np.int16
    assert np.allclose(np.asarray(again), np.asarray(vol), atol=1e-4)


# ---- explaining and checking


def test_explain_tells_every_byte_once(tmp_path):
    path = saved(tmp_path, "x.nii")
    told = medfmt.explain(path)
    assert [row.offset for row in told] == [sum(r.nbytes for r in told.rows[:n]) for n in range(len(told))]
    assert sum(row.nbytes for row in told) == path.stat().st_size
    assert "sizeof_hdr" in str(told)
    assert "<table" in told.html()


def test_explain_can_be_narrowed_to_a_field_or_bytes(tmp_path):
    told = medfmt.explain(saved(tmp_path, "x.nii"))
    assert {row.field for row in told.only(field="pixdim")} == {"pixdim"}
    assert [row.field for row in told.only(start=0, stop=4)] == ["sizeof_hdr"]


@pytest.mark.parametrize("own", [True, False])
def test_the_gzip_around_a_file_is_explained_too(own, tmp_path):
    path = saved(tmp_path, "x.nii.gz")
    if not own:
        raw = gzip.decompress(path.read_bytes())
        held = io.BytesIO()
        with gzip.GzipFile("named.nii", "wb", mtime=7, fileobj=held) as file:
            file.write(raw)
        path.write_bytes(held.getvalue() + gzip.compress(b"second member") + bytes(5))
    told = medfmt.explain(path, wrapper=True)
    assert [row.offset for row in told] == [sum(r.nbytes for r in told.rows[:n]) for n in range(len(told))]
    assert sum(row.nbytes for row in told) == path.stat().st_size
    fields = {row.field: row.value for row in told}
    assert fields["deflate stream"] == ("inflates to 400 bytes" if own else "inflates to 13 bytes")
    assert ("block 0" in fields) is own
    if not own:
        assert fields["name"] == "named.nii"
        assert fields["after the last member"] == "zeros"


def test_a_gzip_that_ends_early_is_told_where(tmp_path):
    path = saved(tmp_path, "x.nii.gz")
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(medfmt.TruncatedError) as caught:
        medfmt.explain(path, wrapper=True)
    assert (caught.value.field, caught.value.path) == ("gzip ISIZE", str(path))


def test_two_explanations_stand_side_by_side(tmp_path):
    one = medfmt.explain(saved(tmp_path, "x.nii"))
    two = medfmt.explain(saved(tmp_path, "y.nii", VOLUME.with_affine(np.diag([3.0, 3, 3, 1]))))
    text = room("inspection").side_by_side(one, two)
    assert "! pixdim" in text
    assert "! dim " not in text
    assert "  dim " in text


def test_what_differs_inside_a_sequence_is_marked_where_it_lies(tmp_path):
    def data_set(second, padding):
        items = [{"ReferencedSOPClassUID": "1.2"}, {"ReferencedSOPClassUID": second}]
        return {"ReferencedImageSequence": items, "PatientID": "a" + padding, "ReferencedStudySequence": [items[0]]}

    for name, words in (("a.dcm", data_set("1.3", "")), ("b.dcm", data_set("1.4", " "))):
        medfmt.dicom.write(medfmt.dicom.build(words), tmp_path / name)
    text = room("inspection").side_by_side(medfmt.explain(tmp_path / "a.dcm"), medfmt.explain(tmp_path / "b.dcm"))
    marked = [line.split() for line in text.splitlines() if line[0] == "!" and "Media Storage" not in line]
    assert [line[-2:] for line in marked] == [["1.3", "1.4"]]
    assert text.count("Referenced SOP Class UID") == 3
    assert "none" not in text


def test_the_same_value_in_other_bytes_is_marked_as_such(tmp_path):
    one, two = (saved(tmp_path, name) for name in ("x.nii", "y.nii"))
    two.write_bytes(medfmt.load(one).header.edit({"descrip": "a"}).raw + two.read_bytes()[348:])
    raw = bytearray(two.read_bytes())
    one.write_bytes(raw)
    raw[148 + 5] = 1  # behind the NUL that ends the text
    two.write_bytes(raw)
    text = room("inspection").side_by_side(medfmt.explain(one), medfmt.explain(two))
    assert [line.split()[:2] for line in text.splitlines() if line[0] != " "] == [["~", "descrip"]]


def test_explain_and_scan_need_no_numpy(tmp_path):
    ct_folder(tmp_path / "ct")
    saved(tmp_path, "x.nii.gz")
    code = (
        f"import sys, {medfmt.__name__} as m; m.explain({str(tmp_path / 'x.nii.gz')!r}); "
        f"m.scan({str(tmp_path / 'ct')!r}); print('numpy' in sys.modules)"
    )
    env = {**os.environ, "PYTHONPATH": ABOVE}
    run = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_check_lists_departures_and_a_good_file_has_none(tmp_path):
    path = saved(tmp_path, "x.nii")
    assert [n for n in medfmt.check(path) if n.severity == "departure"] == []
    raw = bytearray(path.read_bytes())
    raw[72:74] = (99).to_bytes(2, "little")
    path.write_bytes(bytes(raw))
    found = [note for note in medfmt.check(path) if note.severity == "departure"]
    assert [(note.field, note.offset) for note in found] == [("bitpix", 72)]


# ---- scan


def test_scan_tells_counts_and_why_series_are_apart(tmp_path):
    found = medfmt.scan(two_series(tmp_path / "x"))
    assert [(line.id, line.files, line.slices, line.times) for line in found.lines] == [
        ("3_demo_fmri_mosaic", 2, 4, 2),
        ("4_demo_ct_oblique", 3, 3, 1),
    ]
    assert "demo_ct_oblique" in repr(found)
    assert "<table>" in found._repr_html_()
    assert '"slices": 4' in found.to_json()


def test_scan_names_the_missing_slice(tmp_path):
    ct_folder(tmp_path / "ct", slices=6)
    vol = medfmt.load(tmp_path / "ct")
    os.remove(vol.file_of(2)[0])
    with pytest.raises(medfmt.FormatError) as caught:
        medfmt.load(tmp_path / "ct")
    assert "slice" in str(caught.value)
    line = medfmt.scan(tmp_path / "ct").lines[0]
    assert line.missing or line.uneven_mm > 1 or line.fault


# ---- the face


def test_every_public_name_is_there():
    for name in medfmt.__all__:
        assert getattr(medfmt, name) is not None
    for name in ("dicom", "nifti", "analyze", "npz"):
        assert getattr(medfmt, name).__name__.endswith(name)
    assert set(medfmt.__all__) <= set(dir(medfmt))


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'laod'"):
        medfmt.laod  # noqa: B018
