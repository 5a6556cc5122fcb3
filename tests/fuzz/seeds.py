# SPDX-License-Identifier: MIT
"""Good files to damage, by family: what medfmt and its demonstration write, and what is at hand from others.

A seed is the files of one set, the one to load first: {"x.hdr": …, "x.img": …}.
"""

from __future__ import annotations

import importlib.util
import io
import tarfile
import tempfile
import zipfile
from pathlib import Path

import numpy as np

from tests import SHARED_DATA, medfmt, room

FAMILIES = ("nii", "niigz", "pair", "dicom", "encapsulated", "npz", "mgh", "mat", "zip", "tar")
LARGEST = 400_000  # bytes; larger files only cost time
AFFINE = np.array([[0.0, -2.0, 0.0, 5.0], [3.0, 0.0, 0.0, -7.5], [0.0, 0.0, 1.25, 11.0], [0, 0, 0, 1]])


def seeds(family: str) -> list[dict[str, bytes]]:
    """Every seed of a family, smallest first, at most 60."""
    found = made(family) + [{path.name: path.read_bytes()} for path in borrowed(family)]
    return sorted(found, key=lambda files: sum(map(len, files.values())))[:60]


def made(family: str) -> list[dict[str, bytes]]:
    """What medfmt itself writes."""
    if family == "dicom":
        demo = room("demo")
        grid = demo.oblique((8, 8, 4), 2.0, 2.0, (10.0, 5.0))
        image = np.arange(64, dtype="i2").reshape(8, 8)
        return [{"ct.dcm": demo.ct_file(grid, image, 0, 1)}]
    if family == "encapsulated":
        return []
    if family == "mat":
        return [written(np.arange(60).reshape(3, 4, 5).astype("i2"), "mat")]
    if family in ("zip", "tar"):
        nii = written(np.arange(60).reshape(3, 4, 5).astype("i2"), "nii")["x.nii"]
        return [packed(family, {"x.nii": nii, "notes.txt": b"nothing"}), packed(family, {f"{'long' * 30}/x.nii": nii})]
    shapes = [((3, 4, 5), "i2"), ((2, 3, 4, 2), "f4"), ((5, 6), "u1")]
    return [written(np.arange(np.prod(shape)).reshape(shape).astype(dtype), family) for shape, dtype in shapes]


def written(array: np.ndarray, family: str) -> dict[str, bytes]:
    how = {"format": "analyze"} if family == "mat" else {}
    suffix = {"mat": ".hdr", "nii": ".nii", "niigz": ".nii.gz", "pair": ".hdr", "npz": ".npz", "mgh": ".mgh"}[family]
    with tempfile.TemporaryDirectory() as folder:
        medfmt.save(medfmt.Volume(array, AFFINE), Path(folder) / f"x{suffix}", **how)
        paths = sorted(Path(folder).iterdir(), key=lambda path: not path.name.endswith(".hdr"))
        return {path.name: path.read_bytes() for path in paths}


def packed(kind: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """An archive of these files."""
    out = io.BytesIO()
    if kind == "zip":
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
            for name, raw in files.items():
                file.writestr(name, raw)
    else:
        with tarfile.open(fileobj=out, mode="w") as file:
            for name, raw in files.items():
                member = tarfile.TarInfo(name)
                member.size = len(raw)
                file.addfile(member, io.BytesIO(raw))
    return {f"x.{kind}": out.getvalue()}


def borrowed(family: str) -> list[Path]:
    """Files of nibabel's and pydicom's wheels and of the data beside the checkout, where they are there."""
    if family in ("nii", "niigz"):
        places = [*package_folder("nibabel", "tests/data"), SHARED_DATA]
        paths = [path for place in places for path in place.rglob("*.nii" if family == "nii" else "*.nii.gz")]
    elif family in ("dicom", "encapsulated"):
        places = [*package_folder("pydicom", "data/test_files"), SHARED_DATA]
        paths = [path for place in places for path in place.rglob("*.dcm")]
        paths = [path for path in paths if is_encapsulated(path) == (family == "encapsulated")]
    elif family == "mgh":
        paths = [
            path for place in (*package_folder("nibabel", "tests/data"), SHARED_DATA) for path in place.rglob("*.mgz")
        ]
    else:
        paths = []
    return [path for path in sorted(set(paths)) if path.stat().st_size <= LARGEST and loads(path)]


def package_folder(name: str, inside: str) -> list[Path]:
    found = importlib.util.find_spec(name)
    return [Path(found.origin).parent / inside] if found and found.origin else []


def is_encapsulated(path: Path) -> bool:
    """Whether the file meta names one of the compressed transfer syntaxes: 1.2.840.10008.1.2.4.x or .5."""
    with path.open("rb") as file:
        head = file.read(512)
    return b"1.2.840.10008.1.2.4." in head or b"1.2.840.10008.1.2.5" in head


def loads(path: Path) -> bool:
    try:
        np.asarray(medfmt.load(io.BytesIO(path.read_bytes())))
    except (medfmt.FormatError, OSError):
        return False
    except Exception as e:
        print(f"leak on a file as it is: {path.name}: {type(e).__name__}: {e}")
        return False
    return True
