# SPDX-License-Identifier: MIT
"""What the formats hand to the rest of the house, and what they are asked.

A format is a set of pure functions bundled in a `Format`. Its `collect` groups layers of bytes into stacks
(what becomes one volume), `read` makes a `Reading` of a stack, `build` makes the bytes of a file from a
`Reading`, and `rows` annotates bytes. None of them opens or writes a file.
"""

from __future__ import annotations

from collections.abc import Mapping

from .frozen import dataclass, field
from .limits import DEFAULT, Limits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, Protocol

    import numpy as np
    from numpy.typing import NDArray

    from .arrays import Stored
    from .errors import Note
    from .explain import Row
    from .gzindex import Layout
    from .sink import Chunk
    from .source import Layer

    class Survey(Protocol):
        """What a format wants to know of the files of a folder, asked of one after the other."""

        @property
        def window(self) -> int:
            """So many bytes it would like to have of the next file."""

        def __call__(self, layer: Layer, head: bytes) -> Any:
            """What `collect` is to know of a file that begins with `head`; pickles. A FormatError is an answer too."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to read; the public face says what each word means."""

    series: str | int | None = None
    name: str | None = None
    handedness: str | None = None
    on_missing: str = "error"
    scaling: str | None = None
    strict: bool = False
    partial: bool = False
    mmap: bool = False
    limits: Limits = DEFAULT


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to write. `dtype` asks for a narrower stored type; `version` for a variant of the format.

    NIfTI: "single" (.nii) or "pair" (.hdr and .img). Analyze: "7.5", "spm99" or "spm2".
    """

    dtype: Any = None
    level: int | str = 1
    keep_phi: bool = False
    version: str | None = None
    limits: Limits = DEFAULT


@dataclass(frozen=True, slots=True)
class Stack:
    """What becomes one volume: its layers, a label for people, and the format's own plan for it."""

    layers: tuple[Layer, ...]
    label: str = ""
    detail: Any = None


@dataclass(frozen=True, slots=True)
class Gradients:
    """Diffusion weighting: bvals (n,) in s/mm², bvecs (n, 3), unit vectors along the image's own axes (as FSL)."""

    bvals: Sequence[float]
    bvecs: Sequence[Sequence[float]]


class Later(Mapping):  # type: ignore[type-arg]
    """A mapping that is made when it is looked at; `make` gives it, always the same, and pickles where it is to pickle."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Mapping[str, Any]]) -> None:
        self.make = make

    def __getitem__(self, name: str) -> Any:
        return self.make()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.make())

    def __len__(self) -> int:
        return len(self.make())

    def __repr__(self) -> str:
        return repr(dict(self.make()))


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which rule gave the affine, and how far (mm, at the corner voxels) the other rules are from it."""

    rule: str
    text: str = ""
    alternatives: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """One volume as a format read it, or as it is to be built.

    Attributes
        data        stored values, axes [i, j, k, t, …], native byte order, not scaled
        affine      (4, 4) float64, voxel centre ijk → RAS+ mm
        header      the format's own header object, or None
        format      name in the registry
        slope       multiplies stored values; a float, or an array that broadcasts over the trailing axes [k, t]
        inter       is added after that; likewise
        meta        acquisition words as BIDS has them (s, mm), None if unknown
        gradients   diffusion weighting, None if there is none
        notes       what was assumed
        provenance  where the affine came from
        sources     the layers that the values are read from
        mask        None, or which voxels are real (bool, the shape of `data`)
        files       (k, t) → (path, frame, byte offset) of a slice, or None
    """

    data: Stored
    affine: NDArray[np.float64]
    header: Any = None
    format: str = ""
    slope: Any = 1.0
    inter: Any = 0.0
    meta: Mapping[str, Any] | None = None
    gradients: Gradients | None = None
    notes: tuple[Note, ...] = ()
    provenance: Provenance = field(default_factory=lambda: Provenance("none"))
    sources: tuple[Layer, ...] = ()
    mask: NDArray[np.bool_] | None = None
    files: Callable[[int, int], tuple[str, int, int]] | None = None


class Files(dict[str, "Iterable[Chunk]"]):
    """What `build` makes: suffix → chunks, not yet compressed, with what the one who saves them wants to know.

    Attributes
        notes    what was lost or chosen; complete once the chunks have all been taken
        layouts  suffix → the lengths to come, for `gz.compress`
        instead  suffix → (chunks, note) of a file that the set does without, to be written where one lies already: a
                 reader would take that for part of the set
    """

    __slots__ = ("instead", "layouts", "notes")

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[Note] = []
        self.layouts: dict[str, Layout] = {}
        self.instead: dict[str, tuple[list[bytes], Note]] = {}


def each_alone(
    layers: Sequence[Layer], options: Options, surveyed: Sequence[Any] | None = None
) -> list[Stack]:  # the signature of `collect`
    """The plainest way to collect: every layer is a stack of its own."""
    del options, surveyed
    return [Stack((layer,), layer.name, None) for layer in layers]


@dataclass(frozen=True, slots=True)
class Format:
    """What a format can do, as functions; see the module's docstring.

    Attributes
        name      as in the registry
        suffixes  that it is saved under, most usual first
        sniff     the first 1 kB of a layer → is it ours?
        read      (stack, options) → Reading; raises FormatError
        build     (reading, options) → {suffix: chunks of bytes}, the file that makes the set valid last; raises before the first byte
        rows      layer → annotated bytes, each byte exactly once
        collect   (layers, options, what `survey` said of each) → stacks; without the last it asks by itself
        survey    options → what is asked of each file of a folder when it is first looked at; None: nothing
        begin     (layer, options) → the header and what makes the Reading of it: `read` in two steps, the second of which
                  raises nothing and opens nothing; for a format whose files are images one by one. None: in one step
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[Stack, Options], Reading]
    build: Callable[[Reading, BuildOptions], dict[str, Iterable[Chunk]]] | None
    rows: Callable[[Layer], list[Row]]
    collect: Callable[..., list[Stack]] = each_alone
    survey: Callable[[Options], Survey] | None = None
    begin: Callable[[Layer, Options], tuple[Any, Callable[[], Reading]]] | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that lies beside images and is none: `explain` tells its bytes, nothing loads it.

    Attributes
        sniff  the first 1 kB of a layer → is it one?
        rows   layer → annotated bytes, each byte exactly once
    """

    sniff: Callable[[bytes], bool]
    rows: Callable[[Layer], list[Row]]
