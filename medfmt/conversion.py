# SPDX-License-Identifier: MIT
"""convert: every volume of a folder, archive or file to files of one format, with names and sidecars.

# Strategy: first all names are settled, in one thread and in a fixed order, so that clashes are numbered alike whatever
# runs the work. Then each stack is read and written by itself, voxels streaming through; an error of one is kept and told
# at the end. A volume and its sidecars appear together or not at all.

Names are patterns with dcm2niix's letters after a percent sign; letters that can name a patient, a person, a place of
care or a moment are refused unless `keep_phi`.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Mapping

from . import api, finding, formats
from .core import source
from .core.errors import AmbiguousError, FormatError, Note, NotRepresentableError, UnknownFormatError
from .core.frozen import dataclass
from .core.limits import DEFAULT, Limits, bounds
from .core.reading import BuildOptions, Options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor
    from typing import Any

    from .core.sink import Written
    from .core.source import Source
    from .finding import Found, Progress
    from .volume import Volume

# what `to` may say → (suffix, format)
TARGETS: dict[str, tuple[str, str | None]] = {
    "nii.gz": (".nii.gz", None),
    "nii": (".nii", None),
    "pair": (".hdr", "nifti1"),
    "analyze": (".hdr", "analyze"),
    "npz": (".npz", "npz"),
    "mgh": (".mgh", "mgh"),
    "mgz": (".mgz", "mgh"),
    "dicom": ("", "dicom"),  # a folder for each volume
}

# letter → (keyword in the first file of a series, whether it can point to a person). dcm2niix's manual, "-f"; measured:
# %v is the vendor's short name ("Siemens"), %m its first two letters, both "NA" where it is not known.
LETTERS: dict[str, tuple[str, bool]] = {
    "a": ("ReceiveCoilName", False),
    "c": ("ImageComments", True),
    "d": ("SeriesDescription", False),
    "e": ("EchoNumbers", False),
    "g": ("AccessionNumber", True),
    "i": ("PatientID", True),
    "j": ("SeriesInstanceUID", True),
    "k": ("StudyInstanceUID", True),
    "m": ("Manufacturer", False),
    "n": ("PatientName", True),
    "o": ("SOPInstanceUID", True),
    "p": ("ProtocolName", False),
    "r": ("InstanceNumber", False),
    "s": ("SeriesNumber", False),
    "t": ("StudyDate StudyTime", True),
    "u": ("AcquisitionNumber", False),
    "v": ("Manufacturer", False),
    "x": ("StudyID", True),
    "z": ("SequenceName", False),
}
OF_PATH = "bf"  # %b: the first file's own name, %f: its folder's
PIXELS = 0x7FE00010
LONGEST_NAME = 100  # bytes


@dataclass(frozen=True, slots=True)
class Made:
    """One volume that was converted: from what, into which files, with which notes; `files` only planned in a dry run."""

    label: str
    files: tuple[str, ...]
    shape: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """One volume, or file, that was not converted, and why."""

    label: str
    error: Exception


@dataclass(frozen=True, slots=True)
class Conversion:
    """The report of `convert`.

    Attributes
        made         what was written
        failed       what was not, and why
        skipped      outputs that were there already (`resume`)
        passed_over  files that are no images
    """

    made: tuple[Made, ...]
    failed: tuple[Failed, ...]
    skipped: tuple[str, ...] = ()
    passed_over: int = 0

    @property
    def ok(self) -> bool:
        return not self.failed

    def lines(self) -> list[str]:
        """What was done, a line each, and the sums where there are several."""
        told = [f"{one.files[-1]}  {' × '.join(map(str, one.shape))}".rstrip() for one in self.made]
        told += [f"{path}  is there already" for path in self.skipped]
        if len(told) + len(self.failed) > 1 and told:
            tail = f", {self.passed_over} files are no images" if self.passed_over else ""
            told.append(f"{len(self.made)} converted, {len(self.failed)} not{tail}")
        return told

    def __str__(self) -> str:
        return "\n".join([*self.lines(), *(f"not converted: {one.label}: {one.error}" for one in self.failed)])


@dataclass(frozen=True, slots=True)
class Job:
    """One stack and where its files go; pickles."""

    found: Found
    target: str
    format: str | None
    options: Options
    build: BuildOptions
    label: str
    sidecars: bool = True


def convert(
    src: Source,
    out: str | os.PathLike[str],
    *,
    to: str = "nii.gz",
    name: str = "%s_%d",
    level: int | str = 1,
    dtype: Any = None,
    keep_phi: bool = False,
    on_missing: str = "error",
    scaling: str | None = None,
    handedness: str | None = None,
    series: str | int | None = None,
    overwrite: bool = False,
    resume: bool = False,
    dry_run: bool = False,
    sidecars: bool = True,
    executor: Executor | None = None,
    progress: Progress | None = None,
    limits: Limits | None = DEFAULT,
) -> Conversion:
    """Every volume of `src` as files in `out`.

    Parameters
        src         as `load` takes it: a file, folder, archive
        out         a folder (made if need be), or a file name with a suffix that a format has, for one volume
        to          "nii.gz", "nii", "pair", "analyze", "npz", "mgh", "mgz", "dicom"; a file name's own suffix goes before it
        name        pattern of the names in a folder; `LETTERS` says what may follow a percent sign
        overwrite   write over files that are there; without it they are failures, with `resume` they are left and skipped
        dry_run     settle the names and write nothing
        sidecars    also write .json, .bval and .bvec where there is something to say
        executor    any concurrent.futures.Executor: goes through the files of a folder, and runs whole stacks
        progress    wraps an iterable (of stacks), as tqdm.tqdm does
        others      as in `load` and `save`
    Returns
        Conversion; one bad series does not stop the others
    Raises
        UnknownFormatError  nothing in `src` is an image
        ValueError          a pattern or a target that is none
    """
    limits = bounds(limits)
    options = Options(series=series, handedness=handedness, on_missing=on_missing, scaling=scaling, limits=limits)
    build = BuildOptions(dtype, level, keep_phi, None, limits)
    _checked_pattern(name, keep_phi=keep_phi)
    if to not in TARGETS:
        raise ValueError(f"to: one of {', '.join(TARGETS)}; not {to!r}")
    try:
        search = finding.search(src, options, each=True, executor=executor)
    except UnknownFormatError as e:
        raise UnknownFormatError(
            e.field, expected=e.expected, found=e.found, hint="There is nothing to convert.", path=e.path
        ) from None
    found = finding.chosen(search.found, options)
    targets = _targets(found, os.fsdecode(out), to=to, pattern=name, limits=limits)
    jobs = [
        Job(one, target, kind, options, build, finding.label_of(one), sidecars)
        for one, (target, kind) in zip(found, targets, strict=True)
    ]
    failed = [Failed(path, error) for path, error in search.failures]
    skipped = tuple(job.target for job in jobs if resume and os.path.exists(job.target))
    clashing = [] if overwrite or resume else [job for job in jobs if os.path.exists(job.target)]
    failed += [Failed(job.label, _there_already(job.target)) for job in clashing]
    jobs = [job for job in jobs if job.target not in skipped and job not in clashing]
    if dry_run:
        return Conversion(tuple(Made(j.label, (j.target,)) for j in jobs), tuple(failed), skipped, search.passed_over)
    for folder in dict.fromkeys(os.path.dirname(job.target) for job in jobs):
        os.makedirs(folder or ".", exist_ok=True)
    results = executor.map(run, jobs) if executor else _piped(jobs)
    done = list(progress(results) if progress else results)
    _raise_strays(done)
    made = tuple(one for one in done if isinstance(one, Made))
    return Conversion(made, (*failed, *(f for f in done if isinstance(f, Failed))), skipped, search.passed_over)


def run(job: Job) -> Made | Failed:
    """Read one stack and write its files. An error is a result: the other stacks go on."""
    (done,) = _piped([job])
    return done


def _piped(jobs: Sequence[Job]) -> Iterator[Made | Failed]:
    """Read each stack and write its files.

    SPEED (benchmarks 16 and 17): the disk takes in the files of one stack while the next is read. Their folder is synced once: it
    is of the names, which nobody misses who starts a stopped conversion again.
    """
    from .core.sink import sync_folders
    from .core.threads import in_order, usable

    folders: dict[str, None] = {}
    for done, written in in_order(_kept, map(_written, jobs), min(2, len(jobs), usable())):
        folders |= dict.fromkeys(written.folders if written else ())
        yield done
    sync_folders(folders)


def _written(job: Job) -> tuple[Made | Failed, Written | None]:
    """One stack as files that have no names yet."""
    from .core.sink import write

    try:
        vol = api.read_one(job.found, job.options)
        files, notes = api.built(vol, job.target, job.format, job.build)
        personal = _personal(vol) if job.build.keep_phi else {}
        beside = sidecars_of(vol, _stem(job.target), personal) if job.sidecars and job.format != "dicom" else {}
        for folder in dict.fromkeys(map(os.path.dirname, files)):
            os.makedirs(folder or ".", exist_ok=True)
        written = write({**beside, **files})  # the image last: where it is, its sidecars are
    except Exception as e:  # noqa: BLE001  told at the end; what is no FormatError is raised then
        return Failed(job.label, e), None
    return Made(job.label, (*beside, *files), vol.shape, (*vol.notes, *notes)), written


def _kept(done: tuple[Made | Failed, Written | None]) -> tuple[Made | Failed, Written | None]:
    """The same, once the files have their names."""
    from .core.sink import keep

    made, written = done
    if written is None:
        return done
    try:
        keep(written)
    except Exception as e:  # noqa: BLE001  as above
        return Failed(made.label, e), None
    return done


def _raise_strays(done: Sequence[Made | Failed]) -> None:
    """A fault of medfmt's own is seen, but only after the other stacks were converted."""
    for one in done:
        if isinstance(one, Failed) and not isinstance(one.error, (FormatError, OSError)):
            raise one.error


def _there_already(path: str) -> Exception:
    return NotRepresentableError(
        "target", expected="a new file", found="one that is there", hint="--overwrite replaces it.", path=path
    )


# ---- sidecars ---------------------------------------------------------------------------------------------


def sidecars_of(vol: Volume, stem: str, personal: Mapping[str, Any] | None = None) -> dict[str, list[bytes]]:
    """Path → bytes of the .json (BIDS words), .bval and .bvec (FSL's layout) beside a volume; those that have content.

    `personal` are words that can tell who was scanned, for those who asked to keep them.
    """
    files: dict[str, list[bytes]] = {}
    words = {**(vol.meta or {}), **(personal or {})}
    if words:
        text = json.dumps(_plain(words), indent="\t", ensure_ascii=False, allow_nan=False)
        files[stem + ".json"] = [text.encode("utf-8", "backslashreplace") + b"\n"]
    if vol.gradients is not None:
        bvals = " ".join(f"{float(b):g}" for b in vol.gradients.bvals)
        rows = zip(*vol.gradients.bvecs, strict=True)
        bvecs = "\n".join(" ".join(f"{float(v):.6g}" for v in row) for row in rows)
        files[stem + ".bval"] = [bvals.encode("ascii") + b"\n"]
        files[stem + ".bvec"] = [bvecs.encode("ascii") + b"\n"]
    return files


def _personal(vol: Volume) -> dict[str, Any]:
    """The words of a DICOM header that can tell who was scanned, where and when."""
    if vol.format != "dicom" or vol.header is None:
        return {}
    from .formats.dicom.sidecar import personal  # only where such a file was read

    return personal(vol.header)


def _plain(value: Any) -> Any:
    """What JSON can hold: numpy's numbers and arrays as Python's, what is not finite as null."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if hasattr(value, "tolist"):
        return _plain(value.tolist())
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return value if value is None or isinstance(value, (str, int, bool)) else str(value)


# ---- names ------------------------------------------------------------------------------------------------


def _targets(
    found: Sequence[Found], out: str, *, to: str, pattern: str, limits: Limits
) -> list[tuple[str, str | None]]:
    """(path, format) for each stack, no two alike."""
    suffixes = [suffix for entry in formats.REGISTRY if entry.name != "dicom" for suffix in entry.suffixes]
    if formats.suffix_of(out, suffixes) and not source.is_folder(out):
        if len(found) > 1:
            raise AmbiguousError(
                "target",
                expected="a folder for several volumes",
                found=f"one file for {len(found)} volumes",
                hint="Name a folder, or choose one with series=.",
                path=out,
            )
        kind = TARGETS[to][1] if formats.suffix_of(out, (TARGETS[to][0], ".img")) else None
        return [(out, kind)] * len(found)
    suffix, kind = TARGETS[to]
    taken: set[str] = set()
    targets: list[tuple[str, str | None]] = []
    for one in found:
        stem = named(one, pattern, limits)
        free = next(stem + letter for letter in _letters() if (stem + letter).lower() not in taken)
        taken.add(free.lower())
        targets.append((os.path.join(out, free + suffix), kind))
    return targets


def named(found: Found, pattern: str, limits: Limits) -> str:
    """The name of one stack, without folder and suffix: the pattern filled in, then what tells it from its series."""
    layer = found.stack.layers[0]
    header = _first_header(found, limits)
    if header is None and not set(re.findall(r"%\d*(\w)", pattern)) & set(OF_PATH):
        return cleaned(_stem(layer.name) or "image")  # no DICOM words to fill in: a file keeps its name

    def filled(match: re.Match[str]) -> str:
        width, letter = match.groups()
        if letter in OF_PATH:
            path = layer.path if letter == "b" else os.path.dirname(layer.path.replace("!", "/"))
            return _stem(os.path.basename(path)) if letter == "b" else os.path.basename(path)
        return _spelled(header, letter, int(width or 0))

    own = re.sub(r"%(\d*)([a-z%])", filled, pattern)
    ending = getattr(found.stack.detail, "label", "")
    return cleaned(f"{own}_{ending}" if ending else own)


def _first_header(found: Found, limits: Limits) -> Any:
    """The data set of a DICOM stack's first file; None for other formats."""
    if found.format != "dicom":
        return None
    from .formats.dicom.part10 import read

    first = getattr(found.stack.detail, "first", None)
    return read(found.stack.layers[0] if first is None else first.layer, stop_at=PIXELS, limits=limits)


def _spelled(header: Any, letter: str, width: int) -> str:
    """The value of a letter as text; numbers filled with zeros to `width`."""
    if letter == "%":
        return "%"
    if header is None:
        return ""
    if letter in "mv":
        from .formats.dicom.vendors import manufacturer  # only where such a file was read

        vendor = manufacturer(header) or "NA"
        return vendor if letter == "v" else vendor[:2]
    words = [header.get(keyword) for keyword in LETTERS[letter][0].split()]
    text = "".join(str(word[0] if isinstance(word, list) and word else word) for word in words if word is not None)
    return text.partition(".")[0].zfill(width) if letter in "erstu" else text


def cleaned(name: str) -> str:
    """A name of letters and digits of any script, dot, underscore and dash, at most 100 bytes, that starts with no dot or dash."""
    plain = re.sub(r"[^\w.-]+", "_", name).lstrip(".-")
    return plain.encode()[:LONGEST_NAME].decode(errors="ignore").rstrip("._") or "image"


def _letters() -> Iterator[str]:
    """ "", "a" … "z", "aa" …: what tells equal names apart."""
    yield ""
    n = 0
    while True:
        letters, rest = "", n
        while rest >= 0:
            letters = chr(ord("a") + rest % 26) + letters
            rest = rest // 26 - 1
        yield letters
        n += 1


def _stem(path: str) -> str:
    """The path without a suffix that a format has."""
    suffix = formats.suffix_of(path, [s for entry in formats.REGISTRY for s in entry.suffixes])
    return path[: len(path) - len(suffix)] if suffix else path


def _checked_pattern(pattern: str, *, keep_phi: bool) -> None:
    for letter in re.findall(r"%\d*(.?)", pattern):
        if letter in OF_PATH or letter == "%":
            continue
        if letter not in LETTERS:
            raise ValueError(f"name: %{letter} is none of %{' %'.join(sorted([*LETTERS, *OF_PATH]))}")
        if LETTERS[letter][1] and not keep_phi:
            raise ValueError(f"name: %{letter} ({LETTERS[letter][0]}) can point to a person; it asks for keep_phi")
