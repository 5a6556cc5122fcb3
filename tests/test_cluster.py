# SPDX-License-Identifier: MIT
"""More than one process: executors of other libraries, and arrays that are cut along what is cheap to read."""

from __future__ import annotations

import gzip
import hashlib
import pickle
import re
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest

from tests import SHARED_DATA, medfmt, room

gz = room("core.gz")
PLACE = np.diag([2.0, 2.0, 3.0, 1.0])
SUFFIXES = [".nii", ".nii.gz", ".foreign.nii.gz", ".npz", ".mgz"]


def noise(shape):
    return np.random.default_rng(7).integers(0, 300, shape).astype(np.int16)


def stored_as(array, suffix, folder):
    """The array in a file of this suffix, loaded."""
    path = folder / f"a{suffix.removeprefix('.foreign')}"
    vol = medfmt.Volume(array, PLACE)
    if suffix.startswith(".foreign"):
        medfmt.save(vol, folder / "a.nii")
        path.write_bytes(gzip.compress((folder / "a.nii").read_bytes(), 1))
    else:
        medfmt.save(vol, path)
    return medfmt.load(path)


# ---- pieces ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("shape", [(64, 64, 36, 30), (128, 128, 100), (16, 16, 8, 60), (7,), (600, 700)])
def test_chunks_are_whole_leading_axes(shape, suffix, tmp_path):
    vol = stored_as(noise(shape), suffix, tmp_path)
    chunks = vol.data.chunks
    assert len(chunks) == vol.ndim
    whole = [have == there for have, there in zip(chunks, vol.shape, strict=True)]
    cut = whole.index(False) if False in whole else vol.ndim
    assert all(n in (1, there) for n, there in zip(chunks[cut + 1 :], vol.shape[cut + 1 :], strict=True))
    least = min(vol.data.stored.nbytes, 1 << 20)
    assert np.prod(chunks) * vol.data.stored.dtype.itemsize >= least


@pytest.mark.parametrize(
    ("suffix", "shape", "chunks"),
    [
        (".nii", (64, 64, 36, 30), (64, 64, 36, 4)),  # volumes in time
        (".nii.gz", (64, 64, 36, 30), (64, 64, 36, 4)),
        (".nii.gz", (128, 128, 300), (128, 128, 120)),  # runs of blocks
        (".foreign.nii.gz", (64, 64, 36, 30), (64, 64, 36, 30)),  # less than four times the way between two points
    ],
)
def test_chunks_follow_what_is_read_at_a_time(suffix, shape, chunks, tmp_path):
    assert stored_as(noise(shape), suffix, tmp_path).data.chunks == chunks


def test_a_frame_is_never_cut(tmp_path):
    vol = medfmt.Volume(noise((40, 30, 5, 3)), PLACE)
    medfmt.save(vol, tmp_path / "series", format="dicom")
    again = medfmt.load(tmp_path / "series")
    assert again.data.chunks[:2] == again.shape[:2]


def test_pieces_of_an_indexed_file_inflate_little_more_than_themselves(tmp_path, monkeypatch):
    """Read piece by piece by as many fresh processes, as far as the layer can tell."""
    array = noise((128, 128, 330))
    vol = stored_as(array, ".nii.gz", tmp_path)
    inflated = [0]
    real = zlib.decompressobj

    class Counting:
        def __init__(self, *given):
            self.inner = real(*given)

        def decompress(self, *given):
            data = self.inner.decompress(*given)
            inflated[0] += len(data)
            return data

        def __getattr__(self, name):
            return getattr(self.inner, name)

    monkeypatch.setattr(gz, "isal", lambda: None)
    monkeypatch.setattr(zlib, "decompressobj", Counting)
    step = vol.data.chunks[2]
    assert step < 330
    for k in range(0, 330, step):
        fresh = pickle.loads(pickle.dumps(vol.data))
        np.testing.assert_array_equal(fresh[..., k : k + step], array[..., k : k + step])
    assert inflated[0] <= 1.6 * array.nbytes


def in_pieces(vol):
    """What dask makes of it by itself, with pieces smaller than its 128 MiB."""
    import dask
    import dask.array

    with dask.config.set({"array.chunk-size": "2.5 MiB"}):
        return dask.array.from_array(vol.data)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_dask_takes_multiples_of_the_chunks(suffix, tmp_path):
    pytest.importorskip("dask.array", reason="the extra `dask` is not installed")
    array = noise((64, 64, 20, 60))
    vol = stored_as(array, suffix, tmp_path)
    pieces = in_pieces(vol)
    if suffix != ".foreign.nii.gz":  # whose chunks are larger than the pieces asked for
        assert all(
            n % have == 0 or n == there
            for n, have, there in zip(pieces.chunksize, vol.data.chunks, vol.shape, strict=True)
        )
    np.testing.assert_array_equal(pieces.max(axis=3).compute(scheduler="threads"), array.max(axis=3))
    np.testing.assert_array_equal(pieces[5, :, 3].compute(scheduler="synchronous"), array[5, :, 3])


# ---- engines of others -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cluster():
    distributed = pytest.importorskip("dask.distributed", reason="the extra `dask` is not installed")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


@pytest.mark.parametrize("suffix", [".nii.gz", ".foreign.nii.gz"])
def test_two_workers_compute_with_one_lazy_volume(suffix, cluster, tmp_path):
    array = noise((64, 64, 20, 60))
    pieces = in_pieces(stored_as(array, suffix, tmp_path))
    assert 3 <= pieces.npartitions <= 10 or suffix == ".foreign.nii.gz"
    np.testing.assert_allclose(pieces.mean(axis=3).compute(), array.mean(axis=3))


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in Path(folder).iterdir()}


def by_size():
    """The folders of series beside the checkout, the largest first."""
    sizes = {folder: sum(f.stat().st_size for f in folder.rglob("*")) for folder in SHARED_DATA.glob("*/dicom")}
    return sorted(sizes, key=sizes.__getitem__, reverse=True)


def converted(folder, out, **more):
    """One task of an archive: a folder to files; how many were made."""
    report = medfmt.convert(folder, out, to="nii", **more)
    return len(report.made) if report.ok else 0


@pytest.mark.skipif(not SHARED_DATA.is_dir(), reason="no data beside the checkout")
def test_two_workers_convert_the_ten_largest_series_to_the_same_bytes(cluster, tmp_path):
    folders = []
    for folder in by_size():  # those of a syntax without a decoder here are no task
        if len(folders) < 10 and converted(folder, tmp_path / "alone" / folder.parent.name):
            folders.append(folder)
    assert len(folders) == 10
    executor = cluster.get_executor()
    outs = [tmp_path / "folders" / folder.parent.name for folder in folders]
    assert all(executor.map(converted, folders, outs))  # one task a folder
    for folder in folders:
        wanted = digests(tmp_path / "alone" / folder.parent.name)
        assert digests(tmp_path / "folders" / folder.parent.name) == wanted
        assert converted(folder, tmp_path / "stacks" / folder.parent.name, executor=executor)  # one task a stack
        assert digests(tmp_path / "stacks" / folder.parent.name) == wanted


PAGE = Path(medfmt.__file__).parent.parent / "spec_notes" / "cluster.md"


@pytest.mark.skipif(not PAGE.exists(), reason="the package stands alone")
def test_the_page_about_clusters_runs_word_for_word(cluster, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for n in range(3):
        medfmt.save(medfmt.Volume(noise((20, 16, 6)) + n, PLACE), f"archive/{n}/deep", format="dicom")
    Path("archive/3").mkdir()
    medfmt.save(medfmt.Volume(noise((20, 16, 6, 5)), PLACE), "scan.nii.gz")
    folders = sorted(str(tmp_path / "archive" / str(n)) for n in range(4))
    names = {"__name__": "__main__"}
    for block in re.findall(r"^```python\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        here = block.replace("tcp://scheduler:8786", cluster.scheduler.address)
        exec(here.replace('"/data/', f'"{tmp_path}/'), names)
    told = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert told == [*([folder, "1"] for folder in folders[:3]), [folders[3], "0", "no image"]]
    assert sorted(path.name for path in Path("nifti").iterdir()) == ["0", "1", "2"]
    np.testing.assert_allclose(names["deviation"], noise((20, 16, 6, 5)).std(axis=3))
    listed = list(cluster.get_executor().map(medfmt.scan, folders[:3]))
    assert [str(one) for one in listed] == [str(medfmt.scan(folder)) for folder in folders[:3]]


BY_MPI = """
import sys
from mpi4py.futures import MPIPoolExecutor
import {package} as medfmt

if __name__ == "__main__":
    with MPIPoolExecutor(2) as pool:
        report = medfmt.convert(sys.argv[1], sys.argv[2], executor=pool)
    print(len(report.made), len(report.failed))
"""


def test_the_executor_of_mpi4py_gives_the_same_bytes(tmp_path):
    pytest.importorskip("mpi4py", reason="mpi4py is not installed")
    mpiexec = Path(sys.executable).parent / "mpiexec"
    if not mpiexec.exists():
        pytest.skip("no mpiexec beside this Python")
    for n in range(3):
        medfmt.save(medfmt.Volume(noise((20, 16, 6)) + n, PLACE), tmp_path / "in" / str(n), format="dicom")
    assert medfmt.convert(tmp_path / "in", tmp_path / "alone").ok
    (tmp_path / "run.py").write_text(BY_MPI.format(package=medfmt.__name__))
    command = [str(mpiexec), "-n", "3", sys.executable, "-m", "mpi4py.futures", "run.py", "in", "mpi"]
    root = str(Path(medfmt.__file__).parents[medfmt.__name__.count(".") + 1])
    run = subprocess.run(
        command,
        check=False,
        cwd=tmp_path,
        env={"PYTHONPATH": root, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.stdout.split() == ["3", "0"], run.stderr
    assert digests(tmp_path / "mpi") == digests(tmp_path / "alone")
