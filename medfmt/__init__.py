# SPDX-License-Identifier: MIT
"""Medical images on disk as numpy arrays with a right affine, and back.

    import medfmt
    vol = medfmt.load("scan.nii.gz")      # file, folder, pair, archive, bytes or file object
    vol.data[..., 0], vol.affine          # scaled voxels; voxel centre ijk → RAS+ mm
    medfmt.save(vol, "scan.hdr")          # by suffix

DICOM (Siemens mosaic included), NIfTI-1 and -2, Analyze 7.5 and `.npz`. A name is imported when it is first
used, so that `import medfmt` itself costs next to nothing: neither numpy nor a format is loaded by it.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .api import check, diff, load, load_all, save
    from .conversion import convert
    from .core.errors import (
        AmbiguousError,
        FormatError,
        LimitError,
        MalformedError,
        Note,
        NotRepresentableError,
        TruncatedError,
        UnknownFormatError,
        UnsupportedError,
    )
    from .core.limits import Limits
    from .core.tiles import detile, tile
    from .formats import analyze as analyze
    from .formats import dicom as dicom
    from .formats import mgh as mgh
    from .formats import nifti as nifti
    from .formats import npz as npz
    from .inspection import explain, scan
    from .volume import Volume, same_space

__version__ = "0.1.0"

__all__ = [
    "AmbiguousError",
    "FormatError",
    "LimitError",
    "Limits",
    "MalformedError",
    "NotRepresentableError",
    "Note",
    "TruncatedError",
    "UnknownFormatError",
    "UnsupportedError",
    "Volume",
    "check",
    "convert",
    "detile",
    "diff",
    "explain",
    "load",
    "load_all",
    "same_space",
    "save",
    "scan",
    "tile",
]

# Where each name lives. The slices are modules of their own and therefore not in `__all__`.
_HOME = {
    **dict.fromkeys(("check", "diff", "load", "load_all", "save"), ".api"),
    "convert": ".conversion",
    **dict.fromkeys(("explain", "scan"), ".inspection"),
    **dict.fromkeys([n for n in __all__ if n.endswith("Error") or n == "Note"], ".core.errors"),
    "Limits": ".core.limits",
    **dict.fromkeys(("detile", "tile"), ".core.tiles"),
    **dict.fromkeys(("Volume", "same_space"), ".volume"),
}
_SLICES = ("analyze", "dicom", "mgh", "nifti", "npz")


def __getattr__(name: str) -> object:
    """Import what is asked for, on first use (PEP 562)."""
    # SPEED: `medfmt.load` and `medfmt.dicom` come here every time, so a module that is there already is taken as it is
    # (benchmarks 3 and 15).
    home = _HOME.get(name, "")
    if home and (found := getattr(sys.modules.get(__name__ + home), name, None)) is not None:
        return found
    found = sys.modules.get(f"{__name__}.formats.{name}") if name in _SLICES else None
    if found is not None and not getattr(found.__spec__, "_initializing", False):  # not just now, by another thread
        return found
    from importlib import import_module

    if home:
        return getattr(import_module(home, __name__), name)
    if name in _SLICES:
        try:
            return import_module(".formats." + name, __name__)
        except ModuleNotFoundError as missing:
            # A host may have deleted the slice; then the attribute is not there. Anything else is a fault of ours.
            if missing.name != f"{__name__}.formats.{name}":
                raise
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, *_SLICES, "__version__"])
