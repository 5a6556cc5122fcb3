# SPDX-License-Identifier: MIT
"""medfmt inside other programs: the recipes of spec_notes/plugins.md word for word, and the manifest of napari."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

PACKAGE = Path(medfmt.__file__).parent
PAGE = PACKAGE.parent / "spec_notes" / "plugins.md"
MANIFEST = PACKAGE / "napari.yaml"
OBLIQUE = np.array([[-1.9, 0.3, 0.2, 30.0], [0.3, 1.9, 0.4, -40.0], [0.1, -0.5, 2.9, 12.5], [0, 0, 0, 1.0]])

alone = pytest.mark.skipif(not PAGE.exists(), reason="the package stands alone")


@pytest.fixture
def files(tmp_path, monkeypatch):
    """scan.nii.gz (four axes) and dicom/ (a CT), in the current folder."""
    monkeypatch.chdir(tmp_path)
    array = np.arange(5 * 6 * 4 * 3, dtype="i2").reshape(5, 6, 4, 3)
    medfmt.save(medfmt.Volume(array, OBLIQUE, meta={"RepetitionTime": 2.5}), "scan.nii.gz")
    demo = room("demo")
    grid = demo.oblique((8, 8, 4), 2.0, 2.0, (10.0, 5.0))
    Path("dicom").mkdir()
    for k in range(4):
        Path(f"dicom/{k}.dcm").write_bytes(demo.ct_file(grid, np.arange(64, dtype="i2").reshape(8, 8) + k, k, k + 1))
    return medfmt.load("scan.nii.gz"), medfmt.load("dicom")


def recipe(host):
    """The Python of one section of the page, run; its names."""
    text = PAGE.read_text(encoding="utf-8")
    section = re.search(rf"^## {host}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)[1]
    names: dict[str, object] = {}
    for block in re.findall(r"^```python\n(.*?)^```$", section, re.DOTALL | re.MULTILINE):
        lines = block.splitlines()
        assert len(lines) <= 60
        exec(compile(block, str(PAGE), "exec"), names)
    return names


@alone
def test_the_reader_for_monai(files):
    pytest.importorskip("monai", reason="MONAI is not installed")
    scan, ct = files
    names = recipe("MONAI")
    for image, vol in ((names["image"], scan), (names["series"], ct)):
        wanted = np.asarray(vol) if vol.ndim > 3 else np.asarray(vol)[..., None]
        np.testing.assert_array_equal(np.asarray(image), np.moveaxis(wanted, -1, 0))
        np.testing.assert_allclose(np.asarray(image.affine), vol.affine, atol=1e-6)
    assert names["image"].meta["RepetitionTime"] == 2.5
    from monai.transforms import Compose, LoadImaged, Orientationd

    chain = Compose(
        [
            LoadImaged("x", reader=names["MedfmtReader"](), ensure_channel_first=True),
            Orientationd("x", "RAS", labels=(("L", "R"), ("P", "A"), ("I", "S"))),
        ]
    )
    turned = chain({"x": "scan.nii.gz"})["x"]
    np.testing.assert_array_equal(np.moveaxis(np.asarray(turned), 0, -1), np.asarray(scan.reorient("RAS")))
    two = names["LoadImage"](reader=names["MedfmtReader"]())(["dicom", "dicom"])
    assert tuple(two.shape) == (2, *ct.shape)


@alone
def test_the_reader_for_torchio(files):
    pytest.importorskip("torchio", reason="TorchIO is not installed")
    scan, ct = files
    subject = recipe("TorchIO")["subject"]
    np.testing.assert_array_equal(subject.t1.data.numpy(), np.moveaxis(np.asarray(scan), -1, 0))
    np.testing.assert_allclose(subject.t1.affine, scan.affine, atol=1e-6)
    np.testing.assert_array_equal(subject.ct.data.numpy()[0], np.asarray(ct))
    np.testing.assert_allclose(subject.ct.affine, ct.affine, atol=1e-6)


@alone
def test_the_plugin_for_imageio(files):
    pytest.importorskip("imageio", reason="imageio is not installed")
    names = recipe("imageio")
    np.testing.assert_array_equal(names["volume"], np.asarray(files[0]).T)
    np.testing.assert_array_equal(names["affine"], files[0].affine)
    iio = names["iio"]
    assert len(list(iio.imiter("scan.nii.gz", plugin=names["MedfmtPlugin"]))) == 3
    assert iio.improps("scan.nii.gz", plugin=names["MedfmtPlugin"]).shape == (3, 4, 6, 5)


# ---- napari ----------------------------------------------------------------------------------------------


def test_the_manifest_is_one_for_npe2():
    npe2 = pytest.importorskip("npe2", reason="npe2 is not installed")
    manifest = npe2.PluginManifest.from_file(MANIFEST)
    (reader,) = manifest.contributions.readers
    assert reader.accepts_directories
    known = {suffix for entry in room("formats").REGISTRY for suffix in entry.suffixes}
    assert {pattern[1:] for pattern in reader.filename_patterns} | {".mgh.gz"} == known
    module, _, function = manifest.contributions.commands[0].python_name.partition(":")
    assert callable(getattr(importlib.import_module(module.replace("medfmt", medfmt.__name__, 1)), function))
    run = subprocess.run(
        [sys.executable, "-m", "npe2", "validate", MANIFEST], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "valid" in run.stdout


def assert_placed(layer, vol):
    """Each voxel is where the affine says, in napari's (z, y, x)."""
    for at in ((0, 0, 0), (2, 1, 3)):
        index = (*(0,) * (layer.ndim - 3), *at[::-1])
        np.testing.assert_allclose(layer.data_to_world(index)[-3:][::-1], (vol.affine @ [*at, 1])[:3], atol=1e-4)
    np.testing.assert_array_equal(np.asarray(layer.data).T, np.asarray(vol))


@alone
def test_napari_makes_layers_of_a_file_and_a_folder(files):
    pytest.importorskip("napari", reason="napari is not installed")
    scan, ct = files
    (layer,) = recipe("napari")["layers"]
    assert_placed(layer, ct)
    from napari.components import ViewerModel

    viewer = ViewerModel()
    for data in room("plugins").napari_layers(["scan.nii.gz", "dicom"]):
        viewer.add_layer(layer.create(*data))
    assert [one.name for one in viewer.layers] == ["scan.nii", ct.meta["SeriesDescription"]]
    assert_placed(viewer.layers[0], scan)
    assert viewer.layers[0].affine.affine_matrix[0, 0] == 2.5


def test_napari_opens_with_the_plugin(files):
    """As its File menu does: the reader is found by the manifest of the installed package."""
    pytest.importorskip("napari", reason="napari is not installed")
    npe2 = importlib.import_module("npe2")
    if medfmt.__name__ != "medfmt":
        pytest.skip("the manifest names the package by its own name")
    from napari.components import ViewerModel

    manager = npe2.PluginManager.instance()
    manager.discover()
    if "medfmt" not in manager:
        manager.register(npe2.PluginManifest.from_file(MANIFEST))
    viewer = ViewerModel()
    for path in ("scan.nii.gz", "dicom"):
        viewer.open(path, plugin="medfmt")
    for layer, vol in zip(viewer.layers, files, strict=True):
        assert_placed(layer, vol)


def test_layers_are_plain_tuples(monkeypatch):
    """Without napari: colours, flat images, large volumes, time."""
    plugins = room("plugins")
    colour = np.zeros((5, 6, 4), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    colour["G"][1, 2, 3] = 9
    data, words, kind = plugins.napari_layer(medfmt.Volume(colour, OBLIQUE))
    assert (data.shape, data[3, 2, 1].tolist(), words["rgb"], kind) == ((4, 6, 5, 3), [0, 9, 0], True, "image")
    data, words, _ = plugins.napari_layer(medfmt.Volume(np.zeros((5, 6)), OBLIQUE))
    assert (data.shape, words["affine"].shape) == ((1, 6, 5), (4, 4))
    pytest.importorskip("dask.array", reason="the extra `dask` is not installed")
    monkeypatch.setattr(plugins, "IN_MEMORY", 0)
    array = np.arange(5 * 6 * 4 * 3).reshape(5, 6, 4, 3)
    data, words, _ = plugins.napari_layer(medfmt.Volume(array, OBLIQUE, meta={"RepetitionTime": 2.0}))
    assert type(data).__module__.startswith("dask")
    np.testing.assert_array_equal(np.asarray(data), array.T)
    np.testing.assert_allclose(words["affine"] @ [1, 3, 2, 1, 1], [2.0, *(OBLIQUE @ [1, 2, 3, 1])[[2, 1, 0]], 1])
