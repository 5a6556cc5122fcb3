# SPDX-License-Identifier: MIT
"""The whole way through on files that it makes itself: no patient data, nothing downloaded.

# Strategy: one phantom, given as a function of the place in RAS+ mm, is sampled on two oblique grids: a Siemens-style
# mosaic fMRI series (its slices as tiles of one picture, the rest told by a CSA2 header) and a CT series (one slice
# a file, instance numbers shuffled). Both are written as real DICOM Part 10 bytes by the few lines below, which share
# nothing with the package's own DICOM rooms, so that reading them back checks those rooms. The series are loaded,
# saved as `.nii.gz`, Analyze and `.npz`, loaded again and compared; a montage is written as PNG.

The bytes (PS3.10 §7.1, PS3.5 §7.1.2): 128 NULs, "DICM", group 0002, then elements in explicit VR little endian.
The CSA2 header has no public standard; its layout is as nibabel's documentation describes it ("Siemens CSA header").
"""

from __future__ import annotations

import os

import numpy as np

from .core import space
from .core.frozen import dataclass
from .core.sink import save_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .core.arrays import Array
    from .volume import Volume

LONG_VRS = ("OB", "OW", "SQ", "UN")  # two reserved bytes, then a length of 32 bits: PS3.5 table 7.1-1
NUMBERS = {"US": "<u2", "UL": "<u4", "FD": "<f8"}
EXPLICIT_LITTLE = "1.2.840.10008.1.2.1"
MR_IMAGE, CT_IMAGE = "1.2.840.10008.5.1.4.1.1.4", "1.2.840.10008.5.1.4.1.1.2"
UID_ROOT = "2.25.318"  # PS3.5 B.2: what follows 2.25 is a number of one's own

GridShape = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the voxels of a series lie: `shape` is (columns, rows, slices); vectors are in LPS+, mm.

    `origin` is the centre of the first pixel of the first slice, `row` and `column` are the cosines of
    ImageOrientationPatient (the direction in which columns, rows count up), `step` goes from slice to slice.
    """

    shape: GridShape
    spacing: float
    row: Array
    column: Array
    step: Array
    origin: Array

    def position(self, k: int) -> Array:
        """ImagePositionPatient of slice k."""
        return np.asarray(self.origin + k * self.step)


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the demo's table."""

    what: str
    expected: str
    found: str
    ok: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What the demo did: its checks, the folder and the files in it."""

    folder: str
    checks: tuple[Check, ...]
    files: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return all(check.ok for check in self.checks)


# ---------------------------------------------------------------- the phantom

# (centre x y z, half axes, value, CT number): ellipsoids in RAS+ mm, later ones painted over earlier ones.
# The last one lies on the patient's left (x < 0) and only there: whoever shows it on the right has mirrored the image.
ELLIPSOIDS = (
    ((0, 0, 0), (72, 92, 70), 300, 1000),  # skull
    ((0, 0, 0), (66, 86, 64), 700, 40),  # brain
    ((-14, 4, 6), (7, 26, 12), 1500, 5),  # ventricles
    ((14, 4, 6), (7, 26, 12), 1500, 5),
    ((0, -52, -30), (34, 22, 18), 900, 60),  # cerebellum
    ((-44, 10, 0), (9, 9, 9), 2600, 700),  # the mark on the left
)
MARK = ELLIPSOIDS[-1]
ACTIVE = ((0, -70, 4), (16, 10, 10))  # "visual cortex": what the stimulus switches on and off


def inside(centre: tuple[int, ...], half_axes: tuple[int, ...], place: Array) -> Array:
    """Which of `place` (..., 3), RAS+ mm, lie in an ellipsoid."""
    return np.asarray((((place - np.array(centre)) / np.array(half_axes)) ** 2).sum(axis=-1) <= 1)


def phantom(grid: Grid, column: int) -> Array:
    """The phantom on a grid, int16, axes (slice, row, column); `column` 2 takes the MR values, 3 the CT numbers."""
    k, j, i = np.meshgrid(*[np.arange(n) for n in grid.shape[::-1]], indexing="ij")
    lps = (
        grid.origin
        + (i * grid.spacing)[..., None] * grid.row
        + (j * grid.spacing)[..., None] * grid.column
        + k[..., None] * grid.step
    )
    place = lps @ space.lps_to_ras(np.eye(4))[:3, :3].T
    image = np.full(k.shape, -1000 if column == 3 else 0, np.int16)
    for ellipsoid in ELLIPSOIDS:
        image[inside(ellipsoid[0], ellipsoid[1], place)] = ellipsoid[column]
    if column == 2:
        image[inside(*ACTIVE, place)] += 1  # marked by an odd value, so that `time_course` finds it
    return image


def time_course(image: Array, volumes: int) -> Array:
    """`image` over time, axes (t, slice, row, column): noise, and what is active 3 % brighter in every other block."""
    noise = np.random.default_rng(20).integers(-12, 13, (volumes, *image.shape), dtype=np.int16)
    block = (np.arange(volumes) // 2 % 2).astype(np.int16) * 30
    series = np.asarray(image)[None] + np.where(image % 2 == 1, block[:, None, None, None], 0) + noise
    return np.clip(series, 0, 4095).astype(np.uint16)


def oblique(shape: GridShape, spacing: float, gap: float, degrees: tuple[float, float]) -> Grid:
    """A grid around the origin, turned by `degrees` about x and z away from axial."""
    a, b = np.radians(degrees)
    about_x = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    about_z = np.array([[np.cos(b), -np.sin(b), 0], [np.sin(b), np.cos(b), 0], [0, 0, 1]])
    row, column, normal = (about_z @ about_x).T
    middle = [(n - 1) / 2 * step for n, step in zip(shape, (spacing, spacing, gap), strict=True)]
    return Grid(shape, spacing, row, column, normal * gap, -(middle[0] * row + middle[1] * column + middle[2] * normal))


def affine_of(grid: Grid) -> Array:
    """The affine of the volume that dcm2niix makes of such a grid: columns as they are, rows reversed, slices as they go."""
    i, j = grid.row * grid.spacing, grid.column * grid.spacing
    steps = np.stack([i, -j, grid.step], axis=1)
    return space.lps_to_ras(space.affine_of(steps, grid.origin + j * (grid.shape[1] - 1)))


# ---------------------------------------------------------------- DICOM bytes


def element(tag: int, vr: str, value: Any) -> bytes:
    """One element in explicit VR little endian, padded to even length."""
    several = value if isinstance(value, (list, tuple)) else [value]
    if isinstance(value, bytes):
        data = value
    elif vr in NUMBERS:
        data = np.array(several, NUMBERS[vr]).tobytes()
    else:
        data = "\\".join(f"{v:.9g}" if isinstance(v, float) else str(v) for v in several).encode("ascii")
    data += (b"\0" if vr in ("UI", "OB", "UN") else b" ") * (len(data) % 2)
    size = bytes(2) + len(data).to_bytes(4, "little") if vr in LONG_VRS else len(data).to_bytes(2, "little")
    return (tag >> 16).to_bytes(2, "little") + (tag & 0xFFFF).to_bytes(2, "little") + vr.encode("ascii") + size + data


def part10(elements: dict[tuple[int, str], Any]) -> bytes:
    """A DICOM file of `elements`, (tag, VR) → value; must hold SOPClassUID and SOPInstanceUID."""
    meta = b"".join(
        (
            element(0x00020001, "OB", b"\0\1"),
            element(0x00020002, "UI", elements[0x00080016, "UI"]),
            element(0x00020003, "UI", elements[0x00080018, "UI"]),
            element(0x00020010, "UI", EXPLICIT_LITTLE),
            element(0x00020012, "UI", UID_ROOT + ".1"),
        )
    )
    body = b"".join(element(tag, vr, elements[tag, vr]) for tag, vr in sorted(elements))
    return bytes(128) + b"DICM" + element(0x00020000, "UL", len(meta)) + meta + body


def csa2(tags: dict[str, tuple[str, list[str]]]) -> bytes:
    """A Siemens CSA2 header of `tags`, name → (VR, values)."""

    def number(value: int) -> bytes:
        return value.to_bytes(4, "little")

    out = [b"SV10\4\3\2\1", number(len(tags)), number(77)]
    for name, (vr, values) in tags.items():
        out.append(name.encode("ascii").ljust(64, b"\0") + number(len(values)) + vr.encode("ascii").ljust(4, b"\0"))
        out.append(number(0) + number(max(6, len(values))) + number(77))
        for value in [*values, *[""] * (6 - len(values))]:  # scanners write at least six items, empty ones too
            data = value.encode("ascii") + b"\0" if value else b""
            out.append(number(len(data)) * 2 + number(77) + number(len(data)) + data + bytes(-len(data) % 4))
    return b"".join(out)


def common(grid: Grid, *, series: int, instance: int, description: str) -> dict[tuple[int, str], Any]:
    """What both series say: whose, when, where on the grid. All of it is invented."""
    uid = f"{UID_ROOT}.{series}"
    return {
        (0x00080005, "CS"): "ISO_IR 100",
        (0x00080018, "UI"): f"{uid}.{instance}",
        (0x00080020, "DA"): "20000101",
        (0x00080021, "DA"): "20000101",
        (0x00080022, "DA"): "20000101",
        (0x00080030, "TM"): "120000.000000",
        (0x00080031, "TM"): "120000.000000",
        (0x0008103E, "LO"): description,
        (0x00100010, "PN"): "Phantom^Synthetic",
        (0x00100020, "LO"): "SYNTHETIC",
        (0x00181030, "LO"): description,
        (0x00185100, "CS"): "HFS",
        (0x0020000D, "UI"): f"{UID_ROOT}.1",
        (0x0020000E, "UI"): uid,
        (0x00200010, "SH"): "1",
        (0x00200011, "IS"): series,
        (0x00200013, "IS"): instance,
        (0x00200037, "DS"): [*map(float, grid.row), *map(float, grid.column)],
        (0x00200052, "UI"): f"{UID_ROOT}.2",
        (0x00280002, "US"): 1,
        (0x00280004, "CS"): "MONOCHROME2",
        (0x00280030, "DS"): [grid.spacing, grid.spacing],
        (0x00280100, "US"): 16,
        (0x00280101, "US"): 12,
        (0x00280102, "US"): 11,
        (0x00280103, "US"): 0,
    }


def mosaic_file(grid: Grid, volume: Array, t: int) -> bytes:
    """Volume `t` of the fMRI series, axes (slice, row, column), as one mosaic DICOM file."""
    columns, rows, slices = grid.shape
    across = int(np.ceil(np.sqrt(slices)))
    mosaic = np.zeros((across, rows, across, columns), np.uint16)
    for k in range(slices):
        mosaic[k // across, :, k % across] = volume[k]
    thickness = float(np.linalg.norm(grid.step))
    normal = grid.step / thickness
    times = [1000.0 * k for k in (np.argsort(np.argsort(np.arange(slices) % 2, kind="stable")) * 2.0 / slices)]
    # The position in the header is that of a plane as large as the mosaic, with the same centre.
    shift = (grid.row * columns + grid.column * rows) * grid.spacing * (across - 1) / 2
    image = {
        "NumberOfImagesInMosaic": ("US", [str(slices)]),
        "SliceNormalVector": ("FD", [f"{v:.8f}" for v in normal]),
        "MosaicRefAcqTimes": ("FD", [f"{v:.8f}" for v in times]),
        "PhaseEncodingDirectionPositive": ("IS", ["1"]),
        "BandwidthPerPixelPhaseEncode": ("FD", ["26.04200000"]),
        "ProtocolSliceNumber": ("IS", ["0"]),
    }
    clock = f"{120000 + 2 * t}.000000"
    return part10(
        common(grid, series=3, instance=t + 1, description="demo_fmri_mosaic")
        | {
            (0x00080008, "CS"): ["ORIGINAL", "PRIMARY", "M", "ND", "MOSAIC"],
            (0x00080016, "UI"): MR_IMAGE,
            (0x00080032, "TM"): clock,
            (0x00080033, "TM"): clock,
            (0x00080060, "CS"): "MR",
            (0x00080070, "LO"): "SIEMENS",
            (0x00081090, "LO"): "Synthetic",
            (0x00180020, "CS"): "EP",
            (0x00180021, "CS"): "SK",
            (0x00180023, "CS"): "2D",
            (0x00180024, "SH"): "epfid2d1_64",
            (0x00180050, "DS"): thickness,
            (0x00180080, "DS"): 2000.0,
            (0x00180081, "DS"): 30.0,
            (0x00180087, "DS"): 3.0,
            (0x00180088, "DS"): thickness,
            (0x00180089, "IS"): rows,
            (0x00180091, "IS"): rows,
            (0x00180093, "DS"): 100.0,
            (0x00180094, "DS"): 100.0,
            (0x00180095, "DS"): 2170.0,
            (0x00181310, "US"): [columns, 0, 0, rows],
            (0x00181312, "CS"): "COL",
            (0x00181314, "DS"): 77.0,
            (0x00190010, "LO"): "SIEMENS MR HEADER",
            (0x0019100A, "US"): slices,
            (0x00191029, "FD"): times,
            (0x00200012, "IS"): t + 1,
            (0x00200032, "DS"): [float(v) for v in grid.position(0) - shift],
            (0x00280010, "US"): across * rows,
            (0x00280011, "US"): across * columns,
            (0x00290010, "LO"): "SIEMENS CSA HEADER",
            (0x00291008, "CS"): "IMAGE NUM 4",
            (0x00291010, "OB"): csa2(image),
            (0x7FE00010, "OW"): mosaic.astype("<u2").tobytes(),
        }
    )


def ct_file(grid: Grid, picture: Array, k: int, instance: int) -> bytes:
    """Slice `k` of the CT series, `picture` in Hounsfield units, axes (row, column), as one DICOM file."""
    clock = "120500.000000"
    return part10(
        common(grid, series=4, instance=instance, description="demo_ct_oblique")
        | {
            (0x00080008, "CS"): ["ORIGINAL", "PRIMARY", "AXIAL"],
            (0x00080016, "UI"): CT_IMAGE,
            (0x00080032, "TM"): clock,
            (0x00080033, "TM"): clock,
            (0x00080060, "CS"): "CT",
            (0x00080070, "LO"): "Synthetic",
            (0x00180050, "DS"): float(np.linalg.norm(grid.step)),
            (0x00180060, "DS"): 120.0,
            (0x00200012, "IS"): 1,
            (0x00200032, "DS"): [float(v) for v in grid.position(k)],
            (0x00280010, "US"): grid.shape[1],
            (0x00280011, "US"): grid.shape[0],
            (0x00281050, "DS"): 40.0,
            (0x00281051, "DS"): 400.0,
            (0x00281052, "DS"): -1024.0,
            (0x00281053, "DS"): 1.0,
            (0x7FE00010, "OW"): (picture.astype(np.int32) + 1024).astype("<u2").tobytes(),
        }
    )


def mosaic_series(grid: Grid, series: Array) -> dict[str, bytes]:
    """The fMRI series, axes (t, slice, row, column), as name → file."""
    return {f"fmri_{t + 1:04d}.dcm": mosaic_file(grid, volume, t) for t, volume in enumerate(series)}


def ct_series(grid: Grid, image: Array) -> dict[str, bytes]:
    """The CT series, axes (slice, row, column), as name → file; neither names nor numbers follow the positions."""
    order = np.random.default_rng(7).permutation(len(image))
    return {f"ct_{n:04d}.dcm": ct_file(grid, image[k], int(k), n + 1) for n, k in enumerate(order)}


# ---------------------------------------------------------------- the round


def nifti_order(image: Array) -> Array:
    """(…, slice, row, column) → [column, row reversed, slice, …]: how dcm2niix stores a stack."""
    return np.asarray(image[..., ::-1, :].T)


def run(folder: str | os.PathLike[str]) -> Report:
    """Make the files in `folder`, load, save, load again, compare.

    Returns
        Report; `report.ok` says whether every check held
    """
    from .api import load, save  # so that the synthetic bytes can be had without the formats

    root = os.fspath(folder)
    fmri_grid = oblique((64, 64, 36), 3.5, 4.0, (-12.0, 6.0))
    ct_grid = oblique((128, 128, 40), 1.8, 4.0, (9.0, -7.0))
    fmri, ct = time_course(phantom(fmri_grid, 2), 10), phantom(ct_grid, 3)
    checks: list[Check] = []
    files: list[str] = []
    truths = {
        "fmri": (mosaic_series(fmri_grid, fmri), nifti_order(fmri), affine_of(fmri_grid)),
        "ct": (ct_series(ct_grid, ct), nifti_order(ct), affine_of(ct_grid)),
    }
    for name, (made, voxels, affine) in truths.items():
        place = os.path.join(root, "dicom", name)
        os.makedirs(place, exist_ok=True)
        save_files({os.path.join(place, file): [data] for file, data in made.items()})
        checks.append(Check(f"{name}: DICOM files", str(len(made)), str(len(made)), ok=True))
        volume = load(place)
        checks.append(compared(f"{name}: loaded", volume, voxels, affine))
        checks.append(on_the_left(f"{name}: the mark is on the left", volume))
        for suffix, kind in ((".nii.gz", None), (".hdr", "analyze"), (".npz", None)):
            path = os.path.join(root, name + suffix)
            save(volume, path, format=kind)
            files.append(path)
            again = load(path)
            checks.append(compared(f"{name}{'.img' if kind else suffix} loaded again", again, voxels, affine))
            save(again, path)  # over its own source, untouched: nothing may change
            checks.append(compared(f"{name}{'.img' if kind else suffix} saved over itself", load(path), voxels, affine))
        picture = os.path.join(root, name + "_montage.png")
        volume.montage("axial", window=None if name == "fmri" else (40, 400)).save(picture)
        files.append(picture)
    return Report(root, tuple(checks), tuple(files))


def compared(what: str, volume: Volume, voxels: Array, affine: Array) -> Check:
    """Voxels and affine of one volume against the truth."""
    found = np.asarray(volume.data)
    same = found.shape == voxels.shape and bool(np.array_equal(found, voxels))
    apart = float(np.abs(volume.affine - affine).max())
    told = f"voxels {'equal' if same else 'differ'}, affine within {apart:.0e} mm"
    return Check(what, "voxels equal, affine within 1e-03 mm", told, same and apart <= 1e-3)


def on_the_left(what: str, volume: Volume) -> Check:
    """Whether the brightest spot of the soft tissue lies where the phantom has it, at x < 0."""
    first = np.asarray(volume.data[..., 0] if volume.ndim > 3 else volume.data)
    spot = np.argwhere((first > 2000) if first.max() > 2000 else (first == MARK[-1])).mean(axis=0)
    place = volume.affine[:3, :3] @ spot + volume.affine[:3, 3]
    apart = float(np.abs(place - np.array(MARK[0])).max())
    return Check(what, f"x = {MARK[0][0]} mm", f"x = {place[0]:.0f} mm", apart < 3)
