# SPDX-License-Identifier: MIT
"""dicom/layouts.py: what is taken over from the file before is what a scan of its own would have found."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests import SHARED_DATA, medfmt, room
from tests.dicom_bytes import EXPLICIT, IMPLICIT, PIXELS, el, file, item, open_item, open_sq

Layouts = room("formats.dicom.layouts").Layouts
answer = room("formats.dicom.layouts").answer
part10 = room("formats.dicom.part10")
blob = room("core.source").blob
PIXEL = 0x7FE00010
LimitError = room("core.errors").LimitError
Limits = room("core.limits").Limits


def slice_of(instance: str = "1 ", *, more: bytes = b"", uid: str = "1.2\0", pixels: bytes = PIXELS) -> bytes:
    """A data set of a few elements; `more` stands before the pixels."""
    return (
        el(0x00080018, "UI", uid)
        + el(0x00080060, "CS", "MR")
        + open_sq(0x00081140, open_item(el(0x00081155, "UI", "1.5\0")))
        + el(0x00200013, "IS", instance)
        + more
        + el(PIXEL, "OW", pixels)
    )


def opened(like: Any, data: bytes) -> Any:
    """The data set of a file among others, with its layout; and that it is the one a scan alone finds."""
    found = part10.open_layer(blob(data), stop=PIXEL + 1, like=like)
    alone = part10.open_layer(blob(data), stop=PIXEL + 1)
    assert list(found.raw_elements.items()) == list(alone.raw_elements.items())
    assert (found.at, found.end, found.notes, found.transfer_syntax) == (
        alone.at,
        alone.end,
        alone.notes,
        alone.transfer_syntax,
    )
    assert (found.truncated_at, str(found.pixel_error)) == (alone.truncated_at, str(alone.pixel_error))
    assert found == alone
    assert found.meta == alone.meta
    return found


def test_a_file_of_the_same_layout_is_not_scanned_again() -> None:
    like = Layouts()
    opened(like, file(slice_of("1 ")))
    second = opened(like, file(slice_of("2 ", uid="9.8\0")))
    assert (like.learned, like.used) == (1, 1)
    assert (second.InstanceNumber, second.SOPInstanceUID) == (2, "9.8")
    assert second.ReferencedImageSequence[0].ReferencedSOPInstanceUID == "1.5"


OTHERS = {
    "another length": slice_of("10"[:1] + "00 "),
    "an element more": slice_of(more=el(0x00280010, "US", b"\4\0")),
    "an element less": slice_of().replace(el(0x00080060, "CS", "MR"), b""),
    "another tag": slice_of().replace(el(0x00080060, "CS", "MR"), el(0x00080061, "CS", "MR")),
    "another VR": slice_of().replace(el(0x00080060, "CS", "MR"), el(0x00080060, "SH", "MR")),
    "another item": slice_of().replace(b"1.5\0", b"1.6\0"),
    "cut pixels": slice_of()[:-8],
    "more pixels": slice_of(pixels=PIXELS * 2),
    "fragments": slice_of().replace(
        el(PIXEL, "OW", PIXELS), open_sq(PIXEL, item(), item(b"\1\2")).replace(b"SQ", b"OB")
    ),
    "something behind": slice_of() + b"trailing",
    "no pixels": slice_of().replace(el(PIXEL, "OW", PIXELS), b""),
}


@pytest.mark.parametrize("data", OTHERS.values(), ids=OTHERS)
def test_a_file_that_differs_is_read_as_if_alone(data: bytes) -> None:
    like = Layouts()
    for one in (slice_of("1 "), data, slice_of("2 "), data):
        opened(like, file(one))
    assert like.used >= 1


def test_another_transfer_syntax_is_another_layout() -> None:
    like = Layouts()
    opened(like, file(slice_of()))
    big = opened(like, file(slice_of(), "1.2.840.10008.1.2.5"))  # as long as that of explicit little endian
    assert big.transfer_syntax != EXPLICIT
    implicit = el(0x00080060, "", b"MR", explicit=False) + el(PIXEL, "", PIXELS, explicit=False)
    for _ in range(2):
        assert opened(like, file(implicit, IMPLICIT)).Modality == "MR"
    assert like.used == 1


def test_an_odd_file_leaves_no_layout() -> None:
    like = Layouts()
    twice = el(0x00080060, "CS", "MR") * 2 + el(PIXEL, "OW", PIXELS)
    for _ in range(2):
        assert opened(like, file(twice)).notes
    opened(like, slice_of())  # neither preamble nor group 0002
    assert (like.learned, like.used) == (0, 0)


def test_layouts_that_are_of_no_use_are_not_learned_for_ever() -> None:
    like = Layouts()
    for n in range(100):
        opened(like, file(slice_of("1" * (2 * n + 2))))
    assert like.learned < 30
    assert len(like.known) == 8


def test_the_first_window_grows_with_the_headers_of_the_files() -> None:
    like = Layouts()
    large = slice_of(more=el(0x00291010, "OB", bytes(150_000)))
    first, second = opened(like, file(large)), opened(like, file(large))
    assert len(first.stream.windows) == 2
    assert len(second.stream.windows) == 1
    opened(like, file(large))
    assert like.used == 1


@pytest.mark.parametrize("window", [4096, 1 << 18])
@pytest.mark.parametrize("begins", [b"", b"\0"])
def test_how_a_file_is_written_is_judged_by_as_much_as_of_a_file_alone(window: int, begins: bytes) -> None:
    like = Layouts()
    like.window = window
    value = el(0x00080008, "CS", "x" * 56_348)
    for data in (file(value + b"2242" * 40_000, "1.2.3.4"), value + b"2242" * 40_000, begins + value * 4, value * 4):
        try:
            opened(like, data)
        except medfmt.FormatError as e:
            with pytest.raises(type(e)) as alone:
                part10.open_layer(blob(data), stop=PIXEL + 1)
            assert str(e) == str(alone.value)


def test_an_answer_is_kept_while_what_was_looked_at_is_the_same() -> None:
    like = Layouts()
    asked = []

    def ask(ds: Any) -> tuple[Any, ...]:
        asked.append(ds)
        return ds.get("Modality"), ds.get("Rows"), ds.ReferencedImageSequence[0].get("ReferencedSOPInstanceUID")

    for instance, modality in (("1 ", "MR"), ("2 ", "MR"), ("3 ", "CT"), ("4 ", "MR")):
        data = file(slice_of(instance).replace(b"MR", modality.encode()))
        assert answer("what", opened(like, data), ask) == (modality, None, "1.5")
    assert len(asked) == 2
    assert answer("another", opened(like, file(slice_of())), lambda ds: ds.InstanceNumber) == 1
    assert answer("another", opened(like, file(slice_of("5 "))), lambda ds: ds.InstanceNumber) == 5


def test_an_answer_that_looked_behind_the_pixel_element_or_left_a_note_is_not_kept() -> None:
    like = Layouts()
    said = []
    for text in (b"ab", b"cd"):
        offsets = el(0x7FE00001, "OV", text * 4)
        data = file(slice_of().replace(el(PIXEL, "OW", PIXELS), offsets + el(PIXEL, "OW", PIXELS)))
        said.append(answer("offsets", opened(like, data), lambda ds: ds.raw(0x7FE00001)))
    assert said == [b"ab" * 4, b"cd" * 4]
    for _ in range(2):
        ds = opened(like, file(slice_of(more=el(0x00204000, "LT", b"\xff\xfe"))))
        answer("comment", ds, lambda ds: ds.get("ImageComments"))
        assert [note.code for note in ds.notes] == ["undeclared-charset"]


def test_a_private_block_is_looked_for_again_where_its_creator_is_another() -> None:
    like = Layouts()
    found = []
    for creator in ("ACME", "ACME", "ELSE"):
        block = el(0x00290010, "LO", creator) + el(0x00291010, "SH", "word")
        data = file(slice_of(more=block))
        found.append(answer("private", opened(like, data), lambda ds: ds.private("ACME").get(0x10)))
    assert found == ["word", "word", None]


@pytest.mark.skipif(not SHARED_DATA.exists(), reason="no real series beside the checkout")
@pytest.mark.parametrize(
    "name", ["ge-epirt-interleaved-is", "phi-classic-pcasl", "sie-mosaic-ax-asc-35", "sie-jpeg-vs-raw"]
)
def test_real_series_group_alike_with_layouts_and_without(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    collecting = room("formats.dicom.collecting")
    files = list(room("core.source").walk(SHARED_DATA / name / "dicom"))
    options = room("core.reading").Options()

    def found() -> list[str]:
        return [
            repr((s.label, s.detail.frames, [i.info for i in s.detail.images]))
            for s in collecting.collect(files, options)
        ]

    with_layouts = found()
    monkeypatch.setattr(Layouts, "of", lambda *_: None)
    monkeypatch.setattr(Layouts, "learn", lambda *_: None)
    assert with_layouts == found()


def test_a_layout_is_learned_at_the_third_sight() -> None:
    like = Layouts(3)
    learned = []
    for n in range(5):
        opened(like, file(slice_of(f"{n} ")))
        learned.append((like.learned, like.used))
    assert learned == [(0, 0), (0, 0), (1, 0), (1, 1), (1, 2)]


def test_sights_of_very_many_lengths_are_forgotten() -> None:
    like = Layouts(3)
    for n in range(500):
        opened(like, file(slice_of("1" * (2 * n + 2))))
    assert len(like.seen) <= 64
    assert like.learned == 0


# ---- files read one by one


@pytest.fixture
def recent(monkeypatch: pytest.MonkeyPatch) -> Any:
    """What `read` knows of the files before: nothing yet."""
    like = Layouts()
    monkeypatch.setattr(part10, "RECENT", like)
    return like


@pytest.mark.parametrize("data", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("stop", [None, PIXEL, 0x00200013])
def test_what_is_read_does_not_depend_on_the_files_before(recent: Any, data: bytes, stop: int | None) -> None:
    def told(ds: Any) -> Any:
        return list(ds.raw_elements.values()), list(ds.meta.raw_elements.values()), ds.notes, ds.end, ds.truncated_at

    alone = told(part10.read(file(data), stop_at=stop))
    for one in (slice_of("1 "), slice_of("2 "), data):
        ds = part10.read(file(one))
        assert ds.stream.layout is None
    assert recent.used >= 1
    assert told(part10.read(file(data), stop_at=stop)) == alone


def test_a_limit_is_kept_in_a_file_like_those_before(recent: Any) -> None:
    data = file(slice_of())
    for _ in range(3):
        part10.read(data)
    assert recent.used == 2
    with pytest.raises(LimitError):
        part10.read(data, limits=Limits(max_elements=2))
    assert recent.used == 2


def test_a_data_set_shares_no_elements_with_the_files_before(recent: Any) -> None:
    data = file(slice_of())
    for _ in range(3):
        ds = part10.read(data)
        assert len(ds.raw_elements) == 5
        assert len(ds.meta.raw_elements) == 3
        ds.raw_elements.clear()
        ds.meta.raw_elements.clear()
    assert recent.used == 2


def test_files_are_read_alike_by_many_threads(recent: Any) -> None:
    kinds = [file(slice_of(f"{n} ", more=el(0x00291010, "OB", bytes(2 * n)))) for n in range(10)]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(part10.read, kinds * 50))
    assert [ds.InstanceNumber for ds in found] == [*range(10)] * 50
    assert recent.used > 0
    assert len(recent.known) <= 8
