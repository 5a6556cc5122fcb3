# SPDX-License-Identifier: MIT
"""From an `.npz` to a Reading: which array is the image, and the words that stand beside it."""

from __future__ import annotations

import numpy as np

from ...core.errors import AmbiguousError, FormatError, MalformedError, Note, UnknownFormatError
from ...core.frozen import dataclass, field
from ...core.limits import DEFAULT, bounds
from ...core.reading import Gradients, Options, Provenance, Reading, Stack
from ...core.source import blob
from ...core.space import is_usable
from .npy import Npy, NpyHeader, arrays, wrong

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from numpy.typing import NDArray

    from ...core.limits import Limits
    from ...core.source import Layer, Source
    from .archive import Member

OWN_WORDS = frozenset({"affine", "slope", "inter", "meta", "bvals", "bvecs"})


@dataclass(frozen=True, slots=True)
class NpzHeader:
    """What stands beside the image: `arrays` (one NpyHeader each), `words` (the numbers of the source's header)."""

    arrays: tuple[NpyHeader, ...]
    words: Mapping[str, Any]
    name: str
    layer: Layer = field(repr=False)
    member: Member = field(repr=False)


def _chosen(found: Mapping[str, Npy], name: str | None) -> str:
    """The name of the image that was asked for, or of the only one that is none of medfmt's own words."""
    possible = [key for key, a in found.items() if a.header.shape and a.header.dtype.kind not in "SU"]
    if name in possible:
        return name
    images = [key for key in possible if not _is_word(key)]
    listed = ", ".join(images[:8]) + (f" and {len(images) - 8} more" if len(images) > 8 else "")
    if name is not None:
        raise UnknownFormatError(f"array {name!r}", expected=f"one of {listed}", found="no such image")
    if not images:
        raise UnknownFormatError("arrays", expected="an array with axes", found=f"{len(found)} arrays, none an image")
    if len(images) > 1:
        raise AmbiguousError("arrays", expected="one image", found=listed, hint=f"Say which: name={images[0]!r}.")
    return images[0]


def _is_word(name: str) -> bool:
    return name.rpartition(".")[2] in OWN_WORDS or name.startswith("header.") or ".header." in name


def read_stack(stack: Stack, options: Options) -> Reading:
    layer = stack.layers[0]
    try:
        found, notes = arrays(layer, limits=options.limits)
        name = _chosen(found, options.name)
        image = found[name]
        if 0 in image.header.shape:
            raise wrong(f"{name}.npy shape", 0, "axes of at least 1", image.header.shape)
        affine, provenance, more = _affine(found, name)
        slope, inter = (
            _scale(found, _own(found, name, word), default) for word, default in (("slope", 1.0), ("inter", 0.0))
        )
        words, meta, gradients = _words(found), _meta(found, _own(found, name, "meta")), _gradients(found, name)
    except FormatError as e:
        raise e.moved(path=layer.path) from None
    headers = tuple(a.header for a in found.values())
    return Reading(
        image.stored,
        affine,
        NpzHeader(headers, words, name, layer, image.member),
        "npz",
        slope=slope,
        inter=inter,
        meta=meta,
        gradients=gradients,
        notes=notes + more,
        provenance=provenance,
        sources=(layer,),
    )


def _own(found: Mapping[str, Npy], name: str, word: str) -> str:
    """The array that holds an image's word: `labels.affine` where there is one, else the shared `affine`."""
    return f"{name}.{word}" if f"{name}.{word}" in found else word


def _affine(found: Mapping[str, Npy], name: str) -> tuple[NDArray[np.float64], Provenance, tuple[Note, ...]]:
    key = _own(found, name, "affine")
    if key not in found:
        note = Note("no-affine", "info", "The file has no affine: voxel indices are taken for mm.")
        return np.eye(4), Provenance("none", "no array called affine; identity"), (note,)
    affine = found[key]
    if affine.header.shape == (4, 4) and affine.header.dtype.kind in "iuf":
        values = affine.array().astype(np.float64)
        if is_usable(values) and (values[3] == (0, 0, 0, 1)).all():
            return np.ascontiguousarray(values), Provenance("affine", f"the array {key}"), ()
    text = "The affine is not a finite, invertible 4 × 4 matrix; identity is used."
    note = Note("bad-affine", "departure", text, 0, f"{key}.npy")
    return np.eye(4), Provenance("none", "an affine that cannot be used; identity"), (note,)


def _scale(found: Mapping[str, Npy], key: str, default: float) -> Any:
    """A slope or intercept: a float, or an array that broadcasts over the trailing axes."""
    if key not in found:
        return default
    values = found[key].array()
    if values.dtype.kind not in "iuf" or not np.isfinite(values).all():
        raise MalformedError(f"{key}.npy", expected="finite numbers", found=values.dtype)
    return float(values[()]) if values.ndim == 0 else values.astype(np.float64)


def _gradients(found: Mapping[str, Npy], name: str) -> Gradients | None:
    """The diffusion weighting, where both arrays are there and fit together."""
    pair = [found.get(_own(found, name, word)) for word in ("bvals", "bvecs")]
    if pair[0] is None or pair[1] is None or any(a.header.dtype.kind not in "iuf" for a in pair if a is not None):
        return None
    bvals, bvecs = pair[0].array().astype(np.float64), pair[1].array().astype(np.float64)
    return Gradients(bvals.tolist(), bvecs.tolist()) if bvecs.shape == (*bvals.shape, 3) and bvals.ndim == 1 else None


def _words(found: Mapping[str, Npy]) -> dict[str, Any]:
    """The header words as plain Python numbers, tuples and text."""
    words: dict[str, Any] = {}
    for key, a in found.items():
        if key.startswith("header."):
            value = a.array().tolist()
            words[key.removeprefix("header.")] = tuple(value) if isinstance(value, list) else value
    return words


def _meta(found: Mapping[str, Npy], key: str) -> dict[str, Any] | None:
    if key not in found or found[key].header.dtype.kind != "U" or found[key].header.shape:
        return None
    import json

    try:
        value = json.loads(str(found[key].array()[()]))
    except (ValueError, RecursionError):
        raise MalformedError(f"{key}.npy", expected="a JSON object", found="other text") from None
    if not isinstance(value, dict):
        raise MalformedError(f"{key}.npy", expected="a JSON object", found=type(value).__name__)
    inner: list[Any] = [value]
    for _ in range(DEFAULT.max_depth):
        inner = [one for outer in inner for one in (outer.values() if isinstance(outer, dict) else outer)]
        inner = [one for one in inner if isinstance(one, (dict, list))]
    if inner:  # who writes it again descends once a level
        raise MalformedError(f"{key}.npy", expected=f"at most {DEFAULT.max_depth} levels of JSON", found="more")
    return value


def read(source: Source, *, limits: Limits | None = DEFAULT) -> dict[str, NDArray[Any]]:
    """Every array of an `.npz` by name, in the order of the file; what `numpy.load` gives, without its pickles."""
    limits = bounds(limits)
    layer = blob(source, limits=limits)
    try:
        return {name: a.array() for name, a in arrays(layer, limits=limits)[0].items()}
    except FormatError as e:
        raise e.moved(path=layer.path) from None
