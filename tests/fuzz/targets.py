# SPDX-License-Identifier: MIT
"""Coverage-guided fuzzing, one target a layer: `python -m tests.fuzz.targets rle -max_total_time=600` (extra `fuzz`).

Every target takes bytes and lets nothing but a FormatError pass; libFuzzer's options follow the target's name. A find is
minimised with `-minimize_crash=1` and kept as a readable test beside the layer's others.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import tempfile
from pathlib import Path

import numpy as np

from tests import medfmt, room
from tests.fuzz.seeds import borrowed, seeds

FormatError = medfmt.FormatError
SYNTAXES = {
    "rle": "1.2.840.10008.1.2.5",
    "jpeg": "1.2.840.10008.1.2.4.50",
    "lossless": "1.2.840.10008.1.2.4.70",
    "jpegls": "1.2.840.10008.1.2.4.80",
}


def gz(data: bytes) -> None:
    """The inflated view, by header, by index and from front to back."""
    layer = room("core.gz").plain(room("core.source").blob(data))
    layer.read(0, 1 << 16)
    layer.read(5, 100)


def header(data: bytes) -> None:
    """A fixed header: NIfTI-1, NIfTI-2, Analyze, MGH, whichever claims the bytes."""
    formats, core = room("formats"), room("core.reading")
    layer = room("core.source").blob(data)
    for name in ("nifti1", "nifti2", "analyze", "mgh"):
        try:
            formats.by_name(name).read(core.Stack((layer,)), core.Options())
        except FormatError:
            continue


def tags(data: bytes) -> None:
    """The tag stream, its values, and its rows."""
    ds = medfmt.dicom.read(data)
    for tag in ds:
        ds.get(tag)
    medfmt.explain(bytes(128) + b"DICM" + data)


def csa(data: bytes) -> None:
    room("formats.dicom.csa").read(data)


def npz(data: bytes) -> None:
    medfmt.npz.read(data)


def fragment(name: str):
    """A target that puts the bytes into the one fragment of a compressed image."""
    demo = room("demo")
    grid = demo.oblique((8, 8, 4), 2.0, 2.0, (10.0, 5.0))
    whole = demo.ct_file(grid, np.zeros((8, 8), "i2"), 0, 1)
    old = b"1.2.840.10008.1.2.1\0"
    new = SYNTAXES[name].encode()
    new += b"\0" * (len(new) % 2)
    start = whole.index(old)
    file = whole[: start - 2] + len(new).to_bytes(2, "little") + new + whole[start + len(old) :]
    group = int.from_bytes(file[140:144], "little") + len(new) - len(old)
    file = file[:140] + group.to_bytes(4, "little") + file[144:]
    file = file[: file.index(b"\xe0\x7f\x10\0")]

    def run(data: bytes) -> None:
        data += b"\0" * (len(data) % 2)
        pixels = b"\xe0\x7f\x10\0OB\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\0\0\0\0\xfe\xff\0\xe0"
        pixels += len(data).to_bytes(4, "little") + data + b"\xfe\xff\xdd\xe0\0\0\0\0"
        _ = medfmt.dicom.read(file + pixels).stored_array

    return run


def round_trip(data: bytes) -> None:
    """What loads is saved, and loads as the same."""
    vol = medfmt.load(data)
    whole = np.asarray(vol)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.npz"
        try:
            medfmt.save(vol, path)
        except medfmt.NotRepresentableError:
            return
        again = np.asarray(medfmt.load(path))
    if again.shape != whole.shape or again.tobytes() != whole.tobytes():
        raise AssertionError("saved and loaded, the voxels differ")


TARGETS = {"gz": gz, "header": header, "tags": tags, "csa": csa, "npz": npz, "round_trip": round_trip}


def corpus(name: str) -> list[bytes]:
    """Good bytes to start from: whole files of the layer's family, or the fragments of compressed ones."""
    if name in SYNTAXES:
        found = []
        for path in borrowed("encapsulated"):
            ds = medfmt.dicom.read(path)
            if str(ds.transfer_syntax) == SYNTAXES[name]:
                found += [ds.layer.read(at, nbytes) for at, nbytes in (ds.fragments() or [])[1:3]]
        return found
    family = {"gz": "niigz", "tags": "dicom", "npz": "npz"}.get(name, "nii")
    if name == "csa":
        return [
            room("demo").csa2({"NumberOfImagesInMosaic": ("US", ["4"]), "MosaicRefAcqTimes": ("FD", ["0.0", "52.5"])})
        ]
    return [next(iter(files.values())) for files in seeds(family)[:30]]


def target_named(name: str):
    return TARGETS[name] if name in TARGETS else fragment(name)


def main() -> None:
    import atheris

    if len(sys.argv) < 2 or sys.argv[1] not in {*TARGETS, *SYNTAXES}:
        sys.exit(f"usage: python -m tests.fuzz.targets {{{','.join([*TARGETS, *SYNTAXES])}}} [options of libFuzzer]")
    name = sys.argv.pop(1)
    target = target_named(name)
    folder = tempfile.mkdtemp()  # libFuzzer adds what it finds, and ends the process without cleaning up
    for number, data in enumerate(corpus(name)):
        (Path(folder) / str(number)).write_bytes(data)

    def one(data: bytes) -> None:
        try:
            target(data)
        except FormatError:
            pass

    for module in pkgutil.walk_packages(medfmt.__path__, medfmt.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)  # only what is loaded is instrumented
    atheris.instrument_all()
    atheris.Setup([*sys.argv, folder], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
