# SPDX-License-Identifier: MIT
"""What is done to a good file. Each damage is a function of (random numbers, bytes) → bytes; the seed decides all."""

from __future__ import annotations

import gzip
import io
import random
import struct
import zipfile

EDGES = [0, 1, 2, 7, 8, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 2**31 - 1, 2**31, 2**32 - 1, 2**40, 2**63 - 1]
FLOATS = [0.0, -0.0, -1.0, 1e-45, 1e38, float("nan"), float("inf"), float("-inf"), 3.5]


def where(rng: random.Random, raw: bytes) -> int:
    """A place, headers first: half of all damage goes into the first 512 bytes."""
    return rng.randrange(min(len(raw), rng.choice((64, 400, 512, len(raw), len(raw)))) or 1)


def flip(rng, raw):
    bad = bytearray(raw)
    for _ in range(rng.choice((1, 1, 1, 2, 4, 16))):
        bad[where(rng, raw)] ^= 1 << rng.randrange(8)
    return bytes(bad)


def put(rng, raw, new):
    at = where(rng, raw) & ~(rng.choice((1, 2, 4)) - 1)
    return raw[:at] + new + raw[at + len(new) :]


def number(rng, raw):
    """An integer or float at the edge of its range, in either byte order."""
    order = rng.choice("<>")
    if rng.random() < 0.3:
        return put(rng, raw, struct.pack(order + rng.choice("fd"), rng.choice(FLOATS)))
    size = rng.choice((1, 2, 4, 8))
    value = rng.choice(EDGES) * rng.choice((1, 1, -1)) + rng.choice((0, 0, 1, -1))
    return put(rng, raw, (value % 2 ** (8 * size)).to_bytes(size, "little" if order == "<" else "big"))


def noise(rng, raw):
    return put(rng, raw, rng.randbytes(rng.choice((1, 2, 4, 8, 64))))


def fill(rng, raw):
    return put(rng, raw, rng.choice((b"\0", b"\xff", b" ", b"9")) * rng.choice((1, 4, 16, 200)))


def cut(rng, raw):
    return raw[: rng.randrange(len(raw))] if rng.random() < 0.5 else raw[: -rng.randrange(1, min(40, len(raw)))]


def insert(rng, raw):
    at = where(rng, raw)
    return raw[:at] + rng.randbytes(rng.choice((1, 2, 4, 8, 40))) + raw[at:]


def delete(rng, raw):
    at = where(rng, raw)
    return raw[:at] + raw[at + rng.choice((1, 2, 4, 8, 100)) :]


def double(rng, raw):
    at = where(rng, raw)
    piece = raw[at : at + rng.choice((2, 8, 32, 400))]
    return raw[:at] + piece * rng.choice((2, 2, 50)) + raw[at:]


def splice(rng, raw):
    """One part of the file over another."""
    at, size = where(rng, raw), rng.choice((4, 16, 64))
    return put(rng, raw, raw[at : at + size])


def append(rng, raw):
    return raw + rng.choice((b"\0" * 64, raw[:100], rng.randbytes(30)))


PLAIN = (flip, flip, number, number, number, noise, fill, cut, insert, delete, double, splice, append)


def damaged(rng: random.Random, raw: bytes) -> tuple[str, bytes]:
    """(name of the damage, bytes): of gzip and zip half of the time what is inside, so that checksums do not hide it."""
    if raw[:2] == b"\x1f\x8b" and rng.random() < 0.6:
        name, bad = damaged(rng, gzip.decompress(raw))
        return "inside " + name, gzip.compress(bad, 1)
    if raw[:4] == b"PK\3\4" and rng.random() < 0.6:
        return zipped(rng, raw)
    how = rng.choice(PLAIN)
    return how.__name__, how(rng, raw)


def zipped(rng, raw):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        names = old.namelist()
        chosen = rng.choice(names)
        how = rng.choice(PLAIN)
        for name in names:
            member = old.read(name)
            new.writestr(name, how(rng, member) if name == chosen else member, rng.choice((0, 8)))
    return "member " + how.__name__, out.getvalue()
