# SPDX-License-Identifier: MIT
"""De-identification: the Basic Application Level Confidentiality Profile of PS3.15 Annex E, with its options.

`deidentify(ds)` gives a new Dataset and a report of what was done; the file it came from stays as it is. What is done about
an attribute is data (`_confidentiality.py`, the clause beside it); this room only carries it out, at every depth:

- attributes of Table E.1-1 are removed, emptied, replaced by a value that tells nothing, or given another UID
- private attributes are removed (under "safe private" the numbers of the scan stay that `vendors.safe` lists), as are curves and overlays, digital signatures, the preamble and bytes behind the end
- every other attribute stays, byte for byte

UIDs change by a keyed hash, so the files of an archive still refer to each other when they are worked on one by one, with
the same `secret`, in any order and any process. Under the option "shifted dates" dates move back by a number of days that the
secret and the PatientID give, the same for all files of a patient. Without the secret neither can be undone.

What it does not do: it looks at no pixel. Text that was burned into the picture and faces that can be rebuilt from a head
are told as warnings, where the header gives cause to. Free text under "descriptors" is cleaned of the words that stood in the
removed attributes, and of what looks like a date or a number of identity; that is help, no promise.

# Strategy: the data set is walked once, which gives a list of changes; `edit` makes them as splices of the file's bytes.
"""

from __future__ import annotations

import hmac
from datetime import date, timedelta
from hashlib import sha256
from itertools import groupby

from ...core.errors import FormatError, MalformedError
from ...core.frozen import dataclass, field
from ._confidentiality import (
    ACTIONS,
    CHARACTERISTICS_IN_WORDS,
    CODES,
    CURVES,
    DESCRIPTOR_ENDINGS,
    DESCRIPTORS,
    DEVICE,
    EDITION,
    GRAPHICS,
    IDENTITY,
    INSTITUTION,
    NEVER_A_DATE,
    NEVER_A_DESCRIPTOR,
    NEVER_A_UID,
    OVERLAYS,
    PATIENT_CHARACTERISTICS,
    STRUCTURED,
    UID_SEQUENCES,
)
from .csa import only_numbers
from .editing import edit, whole
from .encoding import IMPLEMENTATION_NAME, IMPLEMENTATION_UID, recode
from .sound import TEXT_VRS, could_say_anything, mended
from .stream import FACTS, MAX_NOTES
from .tags import keyword_of, tag_of
from .vendors.access import numbers, read_as
from .vendors.safe import CSA_CREATOR, CSA_ELEMENT, CSA_NUMBERS, NUMBERS, SAFE_PRIVATE, SEQUENCES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from .dataset import Dataset

CLAUSE = f"PS3.15 {EDITION} Table E.1-1"
METHOD = "medfmt, PS3.15 Annex E"
BY_TAG = {int(tag, 16): action for action, tags in ACTIONS.items() for tag in tags.split()}
OPTIONS = frozenset(CODES) - {"basic", "pixels"}

# A value of each VR that tells nothing; UIDs and sequences have their own way.
DUMMIES: dict[str, Any] = {
    "AE": "ANONYMIZED", "AS": "000Y", "AT": 0, "CS": "ANONYMIZED", "DA": "19000101", "DS": "0", "DT": "19000101000000",
    "FD": 0.0, "FL": 0.0, "IS": "0", "LO": "ANONYMIZED", "LT": "ANONYMIZED", "OB": b"\0\0", "OD": bytes(8),
    "OF": bytes(4), "OL": bytes(4), "OV": bytes(8), "OW": b"\0\0", "PN": "ANONYMIZED", "SH": "ANONYMIZED", "SL": 0,
    "SS": 0, "ST": "ANONYMIZED", "SV": 0, "TM": "000000", "UC": "ANONYMIZED", "UL": 0, "UN": b"\0\0",
    "UR": "urn:anonymized", "US": 0, "UT": "ANONYMIZED", "UV": 0,
}  # fmt: skip
DATE_VRS = frozenset(("DA", "DT", "TM"))
LEGAL_STARTS = (0, 4, 132)  # of a data set without group 0002
# Notes that leave no bytes aside; what they tell stays as it is.
HARMLESS = FACTS | {
    "unordered", "no-preamble", "no-meta", "no-transfer-syntax", "wrong-transfer-syntax", "group-length", "trailing-bytes",
    "undeclared-charset", "unknown-charset",
}  # fmt: skip
# Secondary capture, ultrasound, ultrasound of several frames, visible light.
RISKY_CLASSES = tuple("1.2.840.10008.5.1.4.1.1." + last for last in ("7", "6", "3", "77"))
MAX_SHIFT_DAYS = 3650


@dataclass(frozen=True, slots=True)
class Done:
    """One attribute that was changed: where, what was done, by which clause. Never its value.

    Attributes
        path    where it stood: "PatientName", "RequestAttributesSequence[0].…"
        action  "removed", "emptied", "replaced", "new UID", "shifted", "cleaned"
        clause  what asks for it
    """

    path: str
    action: str
    clause: str


@dataclass(frozen=True, slots=True)
class Deidentified:
    """What `deidentify` gives.

    Attributes
        dataset   without the identity
        done      every change, in the order of the stream
        warnings  what a person has to look at: burned-in text, faces
        path      the file it was written to, if it was
    """

    dataset: Dataset
    done: tuple[Done, ...]
    warnings: tuple[str, ...]
    path: str = ""

    def __str__(self) -> str:
        lines = [f"{one.action:10} {one.path}  [{one.clause}]" for one in self.done]
        return "\n".join([*lines, *(f"warning: {text}" for text in self.warnings)]) + "\n"


@dataclass(frozen=True, slots=True)
class Plan:
    """How one data set is de-identified, and the changes while they are collected.

    Attributes
        options  of `OPTIONS`
        secret   what UIDs and shifted dates are made with
        shift    by how much dates move
        known    words that a cleaned text must not hold
    """

    options: frozenset[str]
    secret: bytes
    shift: timedelta
    known: frozenset[str]
    changes: dict[str, Any] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    done: list[Done] = field(default_factory=list)

    def remove(self, path: str, clause: str = CLAUSE) -> None:
        self.removed.append(path)
        self.done.append(Done(path, "removed", clause))

    def change(self, path: str, value: Any, action: str) -> None:
        self.changes[path] = value
        self.done.append(Done(path, action, CLAUSE))


def check_options(options: Iterable[str]) -> frozenset[str]:
    """The options as a set.

    Raises
        ValueError  there is an unknown one, or two that exclude each other
    """
    wanted = frozenset(options)
    if wanted - OPTIONS:
        raise ValueError(f"options: {sorted(wanted - OPTIONS)} are none of {sorted(OPTIONS)}")
    if wanted >= {"full dates", "shifted dates"}:
        raise ValueError("options: dates can be kept or shifted, not both")
    return wanted


def deidentify(
    ds: Dataset, *, options: Iterable[str] = (), secret: bytes | str = b"", values: Mapping[str, Any] | None = None
) -> Deidentified:
    """The data set without what tells who, where and when.

    Parameters
        options  "uids", "device", "institution", "patient characteristics", "full dates", "shifted dates", "descriptors",
                 "structured content", "graphics", "safe private"; none is the basic profile
        secret   what new UIDs and date shifts are made with: the same for all files that belong together, and kept, or
                 thrown away, by you. Empty: UIDs can be found again by whoever has the old ones
        values   keyword → value to write as well, such as {"PatientID": "sub-01"}
    Raises
        ValueError  an unknown option, or two that exclude each other
    Source
        PS3.15 Annex E
    """
    wanted = check_options(options)
    key = secret.encode() if isinstance(secret, str) else secret
    ds, left_out = _understood(ds)
    plan = Plan(wanted, key, _shift(ds, key), _identity_words(ds))
    _walk(ds, "", plan)
    plan.changes.update(_says_so(ds, wanted))
    plan.changes.update(values or {})
    meta = _meta(ds, plan)
    meta_gone = [tag for tag in ds.meta if tag not in meta and tag & 0xFFFF]
    changes: dict[Any, Any] = {**plan.changes, **meta}
    gone = [path for path in plan.removed if path not in changes]
    made = edit(ds, changes, remove=[*gone, *meta_gone], clean=True)
    return Deidentified(made, tuple(plan.done), (*left_out, *_warnings(ds)))


def _understood(ds: Dataset) -> tuple[Dataset, tuple[str, ...]]:
    """(the whole data set, a warning if it was written anew): bytes that are no element could say anything, and are left out.

    Raises
        FormatError  it is nested beyond the limits, has more faults than are told, or cannot be written anew
    """
    ds = whole(ds)
    for _ in ds.walk():  # what is wrong inside sequences is noted when they are looked into
        pass
    faults = {note.code for note in ds.notes} - HARMLESS
    faults |= {"misplaced" for tag in ds if tag >> 16 == 2}
    left_over = not len(ds.meta) and ds.at not in LEGAL_STARTS
    if not faults and not left_over:
        return ds, ()
    if len(ds.notes) >= MAX_NOTES:
        found = f"{MAX_NOTES} or more"
        raise MalformedError(
            "data set", offset=ds.at, expected="few faults", found=found, source="PS3.5 §7", path=ds.path
        )
    overrun = {note.offset for note in ds.notes if note.code == "overrun"}  # these may hold the elements behind them
    for holder, one in list(ds.walk()):
        if (one.at in overrun and one.vr != "SQ") or one.tag >> 16 == 2:
            del holder.raw_elements[one.tag]
    told = ", ".join(sorted(faults)) or "bytes before the data set"
    return recode(ds, ds.transfer_syntax), (f"the file has faults ({told}): what is no whole element is left out",)


def _meta(ds: Dataset, plan: Plan) -> dict[Any, Any]:
    """What group 0002 is to say, written anew: who wrote the file, and no UID that the data set has lost (PS3.15 E.1.1).

    Raises
        MalformedError  the transfer syntax is no UID
    """
    if not len(ds.meta):
        return {}
    said: dict[Any, Any] = {
        0x00020001: b"\0\1",
        0x00020002: _uid(ds.meta, 0x00020002) or _uid(ds, 0x00080016),
        0x00020003: plan.changes.get("SOPInstanceUID"),
        0x00020010: _uid(ds.meta, 0x00020010),
        0x00020012: IMPLEMENTATION_UID,
        0x00020013: IMPLEMENTATION_NAME,
    }
    if ds.meta.get(0x00020010) and not said[0x00020010]:
        raise MalformedError(
            "(0002,0010) Transfer Syntax UID", offset=ds.meta.at, expected="a UID", found="none", path=ds.path
        )
    own = _uid(ds.meta, 0x00020003)
    if said[0x00020003] is None and own:
        said[0x00020003] = own if "uids" in plan.options else new_uid(own, plan.secret)
    return {tag: value for tag, value in said.items() if value}


def _uid(ds: Dataset, tag: int) -> str:
    """An element's UID; empty where it has none that is one."""
    found = mended(ds.get(tag), "UI")
    return found if isinstance(found, str) else ""


# ---- the walk -----------------------------------------------------------------------------------------------


def _walk(ds: Dataset, prefix: str, plan: Plan) -> None:
    """Collect the changes of a data set or item, and of what is inside."""
    for tag, element in ds.elements.items():
        vr = ds.value_vr(ds.raw_elements[tag])  # SQ also where items are hidden in a UN
        keyword = keyword_of(tag)
        path = prefix + (keyword if tag_of(keyword) == tag else f"{tag:08x}")
        group = tag >> 16
        if group & 1:
            _private(ds, tag, path, plan)
        elif group in CURVES or (group in OVERLAYS and "graphics" not in plan.options):
            plan.remove(path)
        elif tag & 0xFFFF == 0 and group > 2 and (element.vr, element.length) == ("UL", 4):
            continue  # a group length follows its group
        elif group == 0:
            plan.remove(path, "PS3.7 §6.3, elements of messages")
        elif tag in BY_TAG:
            _act(ds, tag, element.vr, path, plan)
        elif could_say_anything(ds, tag, element.vr):
            plan.remove(path, "PS3.15 E.1.1, attributes that are not known")
        elif vr == "SQ":
            _inside(ds, tag, path, plan)


def _inside(ds: Dataset, tag: int, path: str, plan: Plan) -> None:
    items = ds.get(tag)
    for n, item in enumerate(items if isinstance(items, list) else ()):
        _walk(item, f"{path}[{n}].", plan)


def _act(ds: Dataset, tag: int, vr: str, path: str, plan: Plan) -> None:
    """Do what the table says about one attribute, unless an option keeps or cleans it."""
    action = BY_TAG[tag].split("/")[-1]
    kept = _option(tag, vr, action, plan.options)
    if kept == "K":
        if vr == "SQ":
            _inside(ds, tag, path, plan)
    elif kept == "shift":
        value = ds.get(tag)
        moved = [_shifted(v, plan.shift) for v in _several(value)]
        if moved != [value] and any(v is not None for v in moved):
            plan.change(path, _one_or_all(moved), "shifted")
    elif kept == "C" and vr in TEXT_VRS:
        plan.change(path, _one_or_all([_cleaned(str(v or ""), plan.known) for v in _several(ds.get(tag))]), "cleaned")
    elif action == "U*" or kept == "C":
        _inside(ds, tag, path, plan)
    elif action == "X":
        plan.remove(path)
    elif action == "Z":
        plan.change(path, [] if vr == "SQ" else None, "emptied")
    elif action == "U" or vr == "UI":
        plan.change(path, _one_or_all([new_uid(str(v), plan.secret) for v in _several(ds.get(tag)) if v]), "new UID")
    else:
        plan.change(path, [] if vr == "SQ" else DUMMIES.get(vr), "replaced")


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _option(tag: int, vr: str, action: str, options: frozenset[str]) -> str:
    """ "K" where an option keeps the attribute, "C" where one cleans it, "shift" for its dates; empty where none does."""
    keyword = keyword_of(tag)
    a_date = vr in DATE_VRS and keyword not in NEVER_A_DATE
    a_uid = action in ("U", "U*") and keyword not in NEVER_A_UID
    kept = (
        ("uids", a_uid or keyword in UID_SEQUENCES),
        ("device", keyword in DEVICE),
        ("institution", keyword in INSTITUTION),
        ("patient characteristics", keyword in PATIENT_CHARACTERISTICS),
        ("full dates", a_date or keyword == "TimezoneOffsetFromUTC"),
    )
    if any(option in options and holds for option, holds in kept):
        return "K"
    if a_date and "shifted dates" in options:
        return "shift"
    descriptor = vr in TEXT_VRS and vr != "PN" and (keyword in DESCRIPTORS or keyword.endswith(DESCRIPTOR_ENDINGS))
    cleaned = (
        ("descriptors", descriptor and keyword not in INSTITUTION | DEVICE | NEVER_A_DESCRIPTOR),
        ("patient characteristics", keyword in CHARACTERISTICS_IN_WORDS),
        ("structured content", keyword in STRUCTURED),
        ("graphics", keyword in GRAPHICS),
    )
    return "C" if any(option in options and holds for option, holds in cleaned) else ""


def _private(ds: Dataset, tag: int, path: str, plan: Plan) -> None:
    """Remove a private attribute, unless it is safe and that was asked for."""
    safe = _safe(ds, tag) if "safe private" in plan.options else ""
    if safe == "numbers of a CSA header":
        try:
            plan.change(path, only_numbers(ds.raw(tag) or b"", CSA_NUMBERS), "cleaned")
            return
        except FormatError:
            safe = ""
    if not safe:
        plan.remove(path, "PS3.15 E.1.1, private attributes")
    elif safe == "sequence":
        _inside(ds, tag, path, plan)


def _safe(ds: Dataset, tag: int) -> str:
    """Why a private element may stay, or the creator of such a one; empty where it may not."""
    group, number = tag >> 16, tag & 0xFFFF
    if 0x10 <= number <= 0xFF:
        block = range(tag & 0xFFFF0000 | number << 8, (tag & 0xFFFF0000 | number << 8) + 0x100)
        return "creator" if any(_safe(ds, inside) for inside in ds if inside in block) else ""
    creator, element = ds.creator_of(tag).upper(), (group, number & 0xFF)
    if element in SAFE_PRIVATE.get(creator, ()):
        return "standard"
    if (creator, element) == (CSA_CREATOR, CSA_ELEMENT):
        return "numbers of a CSA header"
    if SEQUENCES.get(creator) == element:
        return "sequence"
    vr = NUMBERS.get(creator, {}).get(element)
    return "numbers" if vr is not None and numbers(read_as(ds, tag, vr)) else ""


# ---- new values -----------------------------------------------------------------------------------------------


def new_uid(uid: str, secret: bytes) -> str:
    """Another UID for `uid`, the same one each time: 2.25 and a number of 128 bits (PS3.5 B.2) from a keyed hash."""
    digest = hmac.new(secret, _bytes(uid.strip()), sha256).digest()[:16]
    # The bits that make a random UUID of it (RFC 4122, version 4).
    number = int.from_bytes(digest, "big") & ~(0xF << 76) & ~(0x3 << 62) | 4 << 76 | 2 << 62
    return f"2.25.{number}"


def _bytes(text: str) -> bytes:
    """A text as bytes, also one that its character set could not read."""
    return text.encode("utf-8", "surrogatepass")


def _shift(ds: Dataset, secret: bytes) -> timedelta:
    """By how much the dates of this patient move: back by 1 to `MAX_SHIFT_DAYS` days."""
    digest = hmac.new(secret, b"dates:" + _bytes(str(ds.get("PatientID") or "")), sha256).digest()
    return timedelta(days=-1 - int.from_bytes(digest[:8], "big") % MAX_SHIFT_DAYS)


def _shifted(value: Any, shift: timedelta) -> str | None:
    """A DA or DT value moved by whole days, a TM value as it is; None for what is no date."""
    text = str(value or "").strip()
    if not text or len(text) < 8 or not (text[:8].isascii() and text[:8].isdigit()):
        return text or None
    try:
        moved = date(int(text[:4]), int(text[4:6]), int(text[6:8])) + shift
    except (ValueError, OverflowError):
        return None
    return f"{moved:%Y%m%d}".rjust(8, "0") + text[8:]


def _identity_words(ds: Dataset) -> frozenset[str]:
    """Words of the attributes that name the patient and those around: what a cleaned text must not hold."""
    found: set[str] = set()
    for tag, element in ds.elements.items():
        told = element.vr in ("PN", "LO", "SH", "ST", "LT") and tag in BY_TAG
        if told and (element.vr == "PN" or keyword_of(tag) in IDENTITY or keyword_of(tag) in INSTITUTION):
            for part in _several(ds.get(tag)):
                words = "".join(c if c.isalnum() else " " for c in str(part or "")).lower().split()
                found |= {word for word in words if len(word) > 1}
    return frozenset(found)


LONG_NUMBER = 5  # digits from which on a number in a text may be one of identity


def _cleaned(text: str, known: frozenset[str]) -> str:
    """`text` without words of identity, and without what looks like a date or a number of identity."""
    out = ""
    for alphanumeric, run in groupby(text, str.isalnum):
        word = "".join(run)
        digits = sum(c.isdigit() for c in word)
        out += "X" if alphanumeric and (word.lower() in known or digits >= LONG_NUMBER) else word
    return out


def _says_so(ds: Dataset, options: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """The attributes that say what was done (PS3.15 E.1.1, PS3.3 C.12.1.1.1 and C.7.1.1)."""
    codes = [CODES["basic"], *(CODES[option] for option in CODES if option in options)]
    yield "PatientIdentityRemoved", "YES"
    yield "DeidentificationMethod", METHOD
    yield (
        "DeidentificationMethodCodeSequence",
        [{"CodeValue": value, "CodingSchemeDesignator": "DCM", "CodeMeaning": meaning} for value, meaning in codes],
    )
    dates = {"full dates": "UNMODIFIED", "shifted dates": "MODIFIED"}
    kept = next((word for option, word in dates.items() if option in options), "REMOVED")
    if "Modality" in ds or "SOPClassUID" in ds:
        yield "LongitudinalTemporalInformationModified", kept


def _warnings(ds: Dataset) -> tuple[str, ...]:
    """What the header gives cause to look at: nothing here looks at a pixel."""
    found = []
    burned = str(ds.get("BurnedInAnnotation") or "").upper()
    sop_class = str(ds.get("SOPClassUID") or "")
    if burned == "YES":
        found.append("(0028,0301) says that text is burned into the picture")
    elif burned != "NO" and sop_class.startswith(RISKY_CLASSES):
        found.append(
            "pictures of this kind often have text burned in, and (0028,0301) does not say that this one has none"
        )
    if str(ds.get("RecognizableVisualFeatures") or "").upper() == "YES":
        found.append("(0028,0302) says that a face can be recognised")
    return tuple(found)
