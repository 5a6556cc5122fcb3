# SPDX-License-Identifier: MIT
"""medfmt as a reader of napari; `napari.yaml` beside this file names it (npe2). Other hosts: spec_notes/plugins.md.

napari shows the last two axes and has rows grow downwards, so that arrays come with their axes reversed, (t, k, j, i), and
its world coordinates are (z, y, x) in RAS+ mm.
"""

from __future__ import annotations

import numpy as np

from . import api

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from .volume import Volume

    LayerData = tuple[Any, dict[str, Any], str]

IN_MEMORY = 256 << 20  # bytes; larger volumes are read as they are looked at


def napari_reader(path: str | Sequence[str]) -> Callable[[str | Sequence[str]], list[LayerData]]:  # noqa: ARG001
    """What reads `path`, for napari: it asks once whether, and then has it read."""
    return napari_layers


def napari_layers(path: str | Sequence[str]) -> list[LayerData]:
    """One image layer a volume of a file, a pair, an archive or a folder of DICOM; of several paths, those of each.

    Raises
        FormatError  what napari then shows
    """
    given = [path] if isinstance(path, str) else path
    return [napari_layer(vol) for one in given for vol in api.load_all(one)]


def napari_layer(vol: Volume) -> LayerData:
    """A Volume as napari's (data, keywords, "image"): axes reversed, further axes before the three of space."""
    from .interop import with_channels

    colours = vol.dtype.fields is not None
    data: Any = with_channels(np.asarray(vol)) if colours or vol.data.nbytes <= IN_MEMORY else _lazy(vol)
    data = data.reshape(*vol.shape, *(1,) * (3 - vol.ndim), *data.shape[vol.ndim :])
    ndim = max(vol.ndim, 3)
    affine = np.eye(ndim + 1)
    affine[ndim - 3 :, ndim - 3 :] = vol.affine[[2, 1, 0, 3]][:, [2, 1, 0, 3]]
    words = dict(vol.meta or {})
    if ndim > 3 and words.get("RepetitionTime"):
        affine[ndim - 4, ndim - 4] = words["RepetitionTime"]
    name = str(words.get("SeriesDescription") or (vol.sources[0].name if vol.sources else "volume"))
    keywords = {"name": name, "affine": affine, "rgb": colours, "metadata": words}
    return data.transpose(*range(ndim)[::-1], *range(ndim, data.ndim)), keywords, "image"


def _lazy(vol: Volume) -> Any:
    import dask.array  # napari itself needs it

    return dask.array.from_array(vol.data, chunks=vol.data.chunks)
