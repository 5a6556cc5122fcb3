# SPDX-License-Identifier: MIT
"""convert: names, sidecars, clashes, failures that stay with themselves, any executor, nobody's name."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import numpy as np
import pytest

from tests import medfmt, room, synthetic
from tests.datasets import csa2, part10
from tests.dicom_series import header, pixels

demo = room("demo")
conversion = room("conversion")
reading = room("core.reading")

GRID = demo.oblique((8, 8, 4), 3.0, 3.0, (5.0, 0.0))
AFFINE = np.diag([-2.0, 2, 2, 1])
VOLUME = medfmt.Volume(np.arange(24, dtype="i2").reshape(2, 3, 4), AFFINE)


def put(folder, files):
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def fmri(times=2):
    series = np.random.default_rng(0).integers(0, 4000, (times, 4, 8, 8)).astype(np.uint16)
    return demo.mosaic_series(GRID, series)


def ct(slices=4):
    image = np.random.default_rng(1).integers(-1000, 1000, (slices, 8, 8)).astype(np.int16)
    return demo.ct_series(demo.oblique((8, 8, slices), 3.0, 3.0, (5.0, 0.0)), image)


def both(folder):
    return put(folder, fmri() | ct())


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_of_dicom_becomes_one_file_a_volume_with_its_sidecar(tmp_path):
    report = medfmt.convert(both(tmp_path / "in"), tmp_path / "out")
    assert report.ok
    assert names(tmp_path / "out") == [
        "3_demo_fmri_mosaic.json",
        "3_demo_fmri_mosaic.nii.gz",
        "4_demo_ct_oblique.json",
        "4_demo_ct_oblique.nii.gz",
    ]
    words = json.loads((tmp_path / "out" / "3_demo_fmri_mosaic.json").read_text())
    assert (words["RepetitionTime"], words["EchoTime"], words["Manufacturer"]) == (2, 0.03, "Siemens")
    vol = medfmt.load(tmp_path / "out" / "3_demo_fmri_mosaic.nii.gz")
    assert np.array_equal(np.asarray(vol), np.asarray(medfmt.load(tmp_path / "in", series=3)))
    assert vol.header.pixdim[4] == 2


@pytest.mark.parametrize(
    ("to", "files"),
    [
        ("nii", ["a.nii"]),
        ("nii.gz", ["a.nii.gz"]),
        ("pair", ["a.hdr", "a.img"]),
        ("npz", ["a.npz"]),
        ("mgh", ["a.mgh"]),
        ("mgz", ["a.mgz"]),
    ],
)
def test_each_target_has_its_files(to, files, tmp_path):
    (tmp_path / "in").mkdir()
    medfmt.save(VOLUME, tmp_path / "in" / "a.nii")
    medfmt.convert(tmp_path / "in", tmp_path / "out", to=to)
    assert names(tmp_path / "out") == files
    assert np.array_equal(np.asarray(medfmt.load(tmp_path / "out")), np.asarray(VOLUME))


def test_analyze_is_a_target_too(tmp_path):
    medfmt.save(VOLUME, tmp_path / "a.nii")
    report = medfmt.convert(tmp_path / "a.nii", tmp_path / "out", to="analyze")
    assert medfmt.load(report.made[0].files[-1]).format == "analyze"


@pytest.mark.parametrize("slices", [1, 4])
def test_dicom_is_a_target_with_a_folder_a_volume(slices, tmp_path):
    put(tmp_path / "in", ct(slices))
    vol = medfmt.load(tmp_path / "in")
    report = medfmt.convert(tmp_path / "in", tmp_path / "out", to="dicom")
    assert names(tmp_path / "out") == ["4_demo_ct_oblique"]
    assert len(report.made[0].files) == slices
    again = medfmt.load(tmp_path / "out" / "4_demo_ct_oblique")
    assert np.array_equal(np.asarray(again), np.asarray(vol))
    assert np.allclose(again.affine, vol.affine, atol=1e-4)


def test_a_file_name_is_where_one_volume_goes(tmp_path):
    put(tmp_path / "in", ct())
    report = medfmt.convert(tmp_path / "in", tmp_path / "deep" / "x.nii")
    assert [made.files[-1] for made in report.made] == [str(tmp_path / "deep" / "x.nii")]
    assert names(tmp_path / "deep") == ["x.json", "x.nii"]


def test_a_file_name_for_several_volumes_is_ambiguous(tmp_path):
    with pytest.raises(medfmt.AmbiguousError, match="one file for 2 volumes"):
        medfmt.convert(both(tmp_path / "in"), tmp_path / "x.nii")
    assert not (tmp_path / "x.nii").exists()
    medfmt.convert(tmp_path / "in", tmp_path / "x.nii", series=4)
    assert (tmp_path / "x.nii").exists()


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("%s_%d", "4_demo_ct_oblique"),
        ("%4s-%p", "0004-demo_ct_oblique"),
        ("%f%%%v", "in_NA"),
        ("%b", "ct_0001"),
        ("..//%m evil", "_NA_evil"),
        ("%a", "image"),
    ],
)
def test_names_follow_the_pattern_and_stay_harmless(pattern, name, tmp_path):
    put(tmp_path / "in", {"ct_0001.dcm": ct()["ct_0001.dcm"]})
    report = medfmt.convert(tmp_path / "in", tmp_path / "out", name=pattern, dry_run=True)
    assert report.made[0].files == (str(tmp_path / "out" / (name + ".nii.gz")),)


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("v", "Siemens"),
        ("m", "Si"),
        ("o", "1.2.3.1"),
        ("t", "20200101120000"),
        ("s", "7"),
        ("4r", "0001"),
        ("d", "test"),
        ("j", "1.2.3"),
    ],
)
def test_letters_mean_what_they_mean_to_dcm2niix(letter, name, tmp_path):
    table = {**header((0, 0, 0), studied="120000.25"), 0x7FE00010: ("OW", pixels(0).tobytes())}
    put(tmp_path / "in", {"one": part10(table)})
    report = medfmt.convert(tmp_path / "in", tmp_path / "out", name=f"Q%{letter}Q", keep_phi=True, dry_run=True)
    assert report.made[0].files == (str(tmp_path / "out" / f"Q{name}Q.nii.gz"),)


def test_a_name_is_never_longer_than_a_hundred():
    assert len(conversion.cleaned("x" * 500)) == 100


@pytest.mark.parametrize("letter", "cgijknotx")
def test_letters_that_point_to_a_person_ask_for_keep_phi(letter, tmp_path):
    put(tmp_path / "in", ct())
    with pytest.raises(ValueError, match="keep_phi"):
        medfmt.convert(tmp_path / "in", tmp_path / "out", name=f"%{letter}")
    assert medfmt.convert(tmp_path / "in", tmp_path / "out", name=f"%{letter}", keep_phi=True, dry_run=True).ok


def test_a_letter_that_is_none_is_refused(tmp_path):
    put(tmp_path / "in", ct())
    with pytest.raises(ValueError, match="%q is none of"):
        medfmt.convert(tmp_path / "in", tmp_path / "out", name="%q")


def test_clashing_names_get_letters(tmp_path):
    for n in range(28):
        (tmp_path / "in" / str(n)).mkdir(parents=True)
        medfmt.save(VOLUME, tmp_path / "in" / str(n) / "A.nii")
    medfmt.convert(tmp_path / "in", tmp_path / "out", to="nii")
    expected = ["A", *("A" + letter for letter in "abcdefghijklmnopqrstuvwxyz"), "Aaa"]
    assert sorted(p.stem for p in (tmp_path / "out").iterdir()) == sorted(expected)


def test_nothing_is_overwritten_unless_told(tmp_path):
    put(tmp_path / "in", ct())
    medfmt.convert(tmp_path / "in", tmp_path / "out")
    target = tmp_path / "out" / "4_demo_ct_oblique.nii.gz"
    target.write_bytes(b"precious")
    report = medfmt.convert(tmp_path / "in", tmp_path / "out")
    assert not report.ok
    assert "one that is there" in str(report)
    assert target.read_bytes() == b"precious"
    assert medfmt.convert(tmp_path / "in", tmp_path / "out", resume=True).skipped == (str(target),)
    assert target.read_bytes() == b"precious"
    assert medfmt.convert(tmp_path / "in", tmp_path / "out", overwrite=True).ok
    assert medfmt.load(target).shape == (8, 8, 4)


def test_a_dry_run_writes_nothing(tmp_path):
    report = medfmt.convert(both(tmp_path / "in"), tmp_path / "out", dry_run=True)
    assert len(report.made) == 2
    assert not (tmp_path / "out").exists()


def test_one_bad_series_does_not_stop_the_others(tmp_path):
    files = ct(8)
    both(tmp_path / "in")
    put(tmp_path / "in", files)
    vol = medfmt.load(tmp_path / "in", series=4)
    (tmp_path / "in" / vol.file_of(4)[0].rpartition("/")[2]).unlink()
    report = medfmt.convert(tmp_path / "in", tmp_path / "out", to="nii")
    assert not report.ok
    assert [failed.label for failed in report.failed] == ["4_demo_ct_oblique"]
    assert "slice" in str(report.failed[0].error)
    assert names(tmp_path / "out") == ["3_demo_fmri_mosaic.json", "3_demo_fmri_mosaic.nii"]
    kept = medfmt.convert(tmp_path / "in", tmp_path / "out", to="nii", on_missing="keep", overwrite=True)
    assert kept.ok
    assert medfmt.load(tmp_path / "out" / "4_demo_ct_oblique.nii").shape == (8, 8, 7)


def test_files_that_are_no_images_are_counted(tmp_path):
    put(tmp_path / "in", ct() | {"notes.txt": b"hello", "table.csv": b"1,2"})
    report = medfmt.convert(tmp_path / "in", tmp_path / "out")
    assert (report.passed_over, report.ok) == (2, True)


def test_nothing_to_convert_is_said(tmp_path):
    put(tmp_path / "in", {"notes.txt": b"hello"})
    with pytest.raises(medfmt.UnknownFormatError, match="nothing to convert"):
        medfmt.convert(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("executor", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_gives_the_same_bytes(executor, tmp_path):
    both(tmp_path / "in")
    medfmt.convert(tmp_path / "in", tmp_path / "one")
    with executor(2) as pool:
        medfmt.convert(tmp_path / "in", tmp_path / "two", executor=pool)
    assert names(tmp_path / "one") == names(tmp_path / "two")
    for name in names(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_cluster_of_dask_gives_the_same_bytes(tmp_path):
    distributed = pytest.importorskip("dask.distributed")
    both(tmp_path / "in")
    medfmt.convert(tmp_path / "in", tmp_path / "one")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        medfmt.convert(tmp_path / "in", tmp_path / "two", executor=client.get_executor())
    for name in names(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


ARCHIVE = [  # ten series, 2 000 files
    synthetic.Spec("classic", "SIEMENS", 1, slices=25, times=8),
    synthetic.Spec("classic", "GE MEDICAL SYSTEMS", 2, slices=20, times=10, order="time"),
    synthetic.Spec("classic", "Philips Medical Systems", 3, slices=25, times=8, angles=(0.2, -0.1, 0.3)),
    synthetic.Spec("classic", "Canon", 4, slices=20, times=10, order="shuffled", slope=2.0, inter=-100.0),
    synthetic.Spec("classic", "nobody", 5, slices=200, step=1.0, descending=True),
    synthetic.Spec("classic", "SIEMENS", 6, slices=10, times=20, order="time", signed=True),
    synthetic.Spec("classic", "GE MEDICAL SYSTEMS", 7, slices=40, times=5, bits_stored=16),
    synthetic.Spec("classic", "Philips Medical Systems", 8, slices=50, times=4, slope=0.125),
    synthetic.Spec("mosaic", "SIEMENS", 9, slices=9, times=200, tr=250.0),
    synthetic.Spec("classic", "SIEMENS", 10, slices=8, times=25, angles=(1.5, 0.1, 0.0)),
]


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.mark.slow
def test_an_archive_of_2000_files_gives_the_same_bytes_whatever_runs_it(tmp_path):
    pytest.importorskip("pydicom", reason="pydicom writes the series (extra peers)")
    distributed = pytest.importorskip("dask.distributed", reason="extra dask")
    for n, spec in enumerate(ARCHIVE):
        synthetic.make_series(spec, tmp_path / "in" / f"deep/{n % 3}/{n}")
    assert sum(path.is_file() for path in (tmp_path / "in").rglob("*")) == 2000
    report = medfmt.convert(tmp_path / "in", tmp_path / "alone")
    assert (report.ok, len(report.made)) == (True, 10)
    wanted = digests(tmp_path / "alone")
    assert len(wanted) == 20
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        with kind(2) as pool:
            assert medfmt.convert(tmp_path / "in", tmp_path / kind.__name__, executor=pool).ok
        assert digests(tmp_path / kind.__name__) == wanted
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        assert medfmt.convert(tmp_path / "in", tmp_path / "dask", executor=client.get_executor()).ok
    assert digests(tmp_path / "dask") == wanted


def test_progress_sees_each_volume(tmp_path):
    seen = []

    def progress(items):
        for item in items:
            seen.append(item.label)
            yield item

    medfmt.convert(both(tmp_path / "in"), tmp_path / "out", progress=progress)
    assert seen == ["3_demo_fmri_mosaic", "4_demo_ct_oblique"]


def test_patient_data_reaches_no_output(tmp_path):
    medfmt.convert(both(tmp_path / "in"), tmp_path / "out", to="nii")
    for path in (tmp_path / "out").iterdir():
        for word in (b"Phantom^", b"SYNTHETIC", b"20000101", b"120000", b"2.25.318"):
            assert word not in path.read_bytes(), (path.name, word)


MARKED = {  # what could tell a person, in public, private and free-text elements; all values hold the mark
    0x00080014: "UI", 0x00080050: "SH", 0x00080080: "LO", 0x00080081: "ST", 0x00080090: "PN", 0x00080092: "ST",
    0x00080094: "SH", 0x00081010: "SH", 0x00081030: "LO", 0x00081040: "LO", 0x00081048: "PN", 0x00081050: "PN",
    0x00081060: "PN", 0x00081070: "PN", 0x00081080: "LO", 0x00082111: "ST", 0x00100010: "PN", 0x00100020: "LO",
    0x00100030: "DA", 0x00100032: "TM", 0x00100040: "CS", 0x00101000: "LO", 0x00101001: "PN", 0x00101010: "AS",
    0x00101040: "LO", 0x00102154: "SH", 0x00102160: "SH", 0x001021B0: "LT", 0x00104000: "LT", 0x00180010: "LO",
    0x00181000: "LO", 0x00181250: "SH", 0x00181400: "LO", 0x0020000D: "UI", 0x00200010: "SH", 0x00200052: "UI",
    0x00204000: "LT", 0x00321032: "PN", 0x00321060: "LO", 0x00324000: "LT", 0x00400244: "DA", 0x00400254: "LO",
    0x00400280: "ST", 0x00401001: "SH", 0x00090010: "LO", 0x00091010: "LO", 0x00191008: "CS", 0x0019109C: "LO",
    0x0021105A: "UN", 0x00511008: "CS", 0x0051100F: "LO", 0x30060024: "UI",
}  # fmt: skip


@pytest.mark.parametrize("to", ["nii.gz", "nii", "pair", "analyze", "npz", "mgz", "dicom"])
@pytest.mark.parametrize("vendor", ["SIEMENS", "GE MEDICAL SYSTEMS", "Philips", "UIH", "nobody"])
def test_no_marked_value_reaches_a_header_a_sidecar_or_a_name(vendor, to, tmp_path):
    mark = "ZQMARKQZ"
    told = csa2(
        NumberOfImagesInMosaic=["0"],
        PatientName=[mark],
        CoilString=[mark],
        ImaCoilString=[mark],
        SequenceFileOwner=[mark],
    )
    protocol = (
        f'### ASCCONV BEGIN ###\nsWiPMemBlock.tFree = ""{mark}""\ntReferenceImage0 = ""{mark}""\n### ASCCONV END ###'
    )
    for k in range(3):
        table = header((-4, -5, 2.0 * k), instance=k + 1, vendor=vendor)
        table |= {tag: (vr, mark) for tag, vr in MARKED.items()}
        table |= {0x00290010: ("LO", "SIEMENS CSA HEADER"), 0x00291010: ("OB", told)}
        table[0x00291020] = ("OB", csa2(MrPhoenixProtocol=[protocol], PatientID=[mark]))
        folder = tmp_path / mark / f"of {mark}"
        put(folder, {f"{mark}_{k}": part10({**table, 0x7FE00010: ("OW", pixels(k).tobytes())})})
    report = medfmt.convert(tmp_path / mark, tmp_path / "out", to=to)
    assert (report.ok, len(report.made)) == (True, 1)
    for path in (tmp_path / "out").rglob("*"):
        assert mark not in path.name
        if path.is_file():
            raw = path.read_bytes()
            raw = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
            assert mark.encode() not in raw, path.name


def test_those_who_ask_for_patient_data_find_it_in_the_sidecar(tmp_path):
    medfmt.convert(put(tmp_path / "in", ct()), tmp_path / "out", keep_phi=True)
    words = json.loads((tmp_path / "out" / "4_demo_ct_oblique.json").read_text())
    assert words["PatientName"].startswith("Phantom^")
    assert words["Modality"] == "CT"


def test_a_fault_of_a_stack_is_raised_after_the_others_are_done(tmp_path, monkeypatch):
    both(tmp_path / "in")
    read_one = conversion.api.read_one

    def faulty(found, options):
        if "fmri" in found.stack.label:
            raise KeyError("a fault")
        return read_one(found, options)

    monkeypatch.setattr(conversion.api, "read_one", faulty)
    with pytest.raises(KeyError, match="a fault"):
        medfmt.convert(tmp_path / "in", tmp_path / "out")
    assert names(tmp_path / "out") == ["4_demo_ct_oblique.json", "4_demo_ct_oblique.nii.gz"]


def test_gradients_are_written_as_fsl_has_them(tmp_path):
    given = reading.Gradients([0.0, 1000.0, 998.5], [[0, 0, 0], [1, 0, 0], [0, -0.6, 0.8]])
    vol = medfmt.Volume(np.zeros((2, 2, 2, 3), "i2"), AFFINE, gradients=given, meta={"EchoTime": np.float64(0.1)})
    files = {name.rpartition("/")[2]: data[0].decode() for name, data in conversion.sidecars_of(vol, "x").items()}
    assert files == {
        "x.json": '{\n\t"EchoTime": 0.1\n}\n',
        "x.bval": "0 1000 998.5\n",
        "x.bvec": "0 1 0\n0 0 -0.6\n0 0 0.8\n",
    }


def test_a_sidecar_is_json_whatever_the_words_are(tmp_path):
    meta = {
        "EchoTime": float("nan"),
        "SliceTiming": np.array([0.0, np.inf]),
        "Odd": {"deep": (1, np.int16(2))},
        "No": None,
    }
    vol = medfmt.Volume(np.zeros((2, 2, 2), "i2"), AFFINE, meta=meta)
    text = conversion.sidecars_of(vol, "x")["x.json"][0]
    words = json.loads(text, parse_constant=pytest.fail)
    assert words == {"EchoTime": None, "SliceTiming": [0.0, None], "Odd": {"deep": [1, 2]}, "No": None}


def test_an_unknown_target_is_refused(tmp_path):
    with pytest.raises(ValueError, match="to: one of"):
        medfmt.convert(both(tmp_path / "in"), tmp_path / "out", to="jpeg")


ON_LINUX = pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="only Linux tells the path of a descriptor")


@ON_LINUX
def test_no_file_gets_its_name_before_its_bytes_are_safe_and_the_folder_is_synced_last(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    for n in range(5):
        medfmt.save(VOLUME, tmp_path / "in" / f"{n}.nii")
    done = []
    fsync, replace = os.fsync, os.replace

    def synced(fd):
        fsync(fd)
        done.append(("synced", os.readlink(f"/proc/self/fd/{fd}")))

    def renamed(name, target):
        done.append(("named", os.fspath(name)))
        replace(name, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", renamed)
    assert medfmt.convert(tmp_path / "in", tmp_path / "out").ok
    named = [path for what, path in done if what == "named"]
    assert len(named) == 5
    for path in named:
        assert done.index(("synced", path)) < done.index(("named", path))
    assert done[-1] == ("synced", str(tmp_path / "out"))
    assert done.count(done[-1]) == 1


@ON_LINUX
def test_a_disk_that_fails_for_one_volume_leaves_nothing_of_it_and_the_others_whole(tmp_path, monkeypatch):
    both(tmp_path / "in")
    fsync = os.fsync

    def fails_for_the_ct(fd):
        if "4_demo" in os.readlink(f"/proc/self/fd/{fd}"):
            raise OSError(5, "Input/output error")
        fsync(fd)

    monkeypatch.setattr(os, "fsync", fails_for_the_ct)
    report = medfmt.convert(tmp_path / "in", tmp_path / "out")
    assert [str(one.error) for one in report.failed] == ["[Errno 5] Input/output error"]
    assert names(tmp_path / "out") == ["3_demo_fmri_mosaic.json", "3_demo_fmri_mosaic.nii.gz"]
