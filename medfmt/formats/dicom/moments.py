# SPDX-License-Identifier: MIT
"""DA, TM and DT values (PS3.5 §6.2): texts that can tell which moments they mean.

    DA   YYYYMMDD                      also the retired YYYY.MM.DD
    TM   HH[MM[SS[.FFFFFF]]]           also the retired HH:MM:SS
    DT   YYYY[MM[DD[HH[MM[SS[.F…]]]]]][±ZZXX]
    in queries two of them with a hyphen between, or a hyphen before or after one: a range

A text cut short means everything it leaves open: "2024" is all of that year. So each has a `first` and a `last` moment,
both None where the text is no date at all (which is no error here: the text is kept, and may be written back).
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt
    from typing import Any

_DA = r"(?a)(\d{4})[.]?(\d\d)[.]?(\d\d)"
_TM = r"(?a)(\d\d)(?::?(\d\d)(?::?(\d\d)(?:\.(\d{1,6}))?)?)?"
_DT = r"(?a)(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.(\d{1,6}))?)?)?)?)?)?([+](?:0\d|1[0-4])[0-5]\d|-(?:0\d|1[0-2])[0-5]\d)?"


class Moment(str):
    """What Date, Time and DateTime share."""

    __slots__ = ()

    def _ends(self) -> tuple[str, str]:
        """The texts of the first and the last moment: one twice, or the two of a range."""
        text = self.strip(" \0")
        cut = text.find("-", 1) if not text.startswith("-") else 0
        if cut < 0 or "-" not in text:
            return text, text
        return text[:cut].strip(), text[cut + 1 :].strip()

    @property
    def is_range(self) -> bool:
        """Whether the text is a range (PS3.4 §C.2.2.2.5), as in queries."""
        first, last = self._ends()
        return first != last


class Date(Moment):
    """A DA value."""

    __slots__ = ()

    @property
    def first(self) -> dt.date | None:
        return _date(self._ends()[0])

    @property
    def last(self) -> dt.date | None:
        return _date(self._ends()[1])


class Time(Moment):
    """A TM value."""

    __slots__ = ()

    @property
    def first(self) -> dt.time | None:
        return _time(self._ends()[0], late=False)

    @property
    def last(self) -> dt.time | None:
        return _time(self._ends()[1], late=True)

    @property
    def seconds(self) -> float | None:
        """Seconds since midnight of the first moment."""
        at = self.first
        return None if at is None else at.hour * 3600 + at.minute * 60 + at.second + at.microsecond / 1e6


class DateTime(Moment):
    """A DT value; its moments have a time zone where the text has an offset from UTC."""

    __slots__ = ()

    def _ends(self) -> tuple[str, str]:
        """A hyphen is an offset's where four digits and nothing else, or another hyphen, follow it."""
        text = self.strip(" \0")
        if text.startswith("-"):
            return "", text[1:]
        if re.fullmatch(_DT, text):
            return text, text
        for i, c in enumerate(text):
            first, last = text[:i], text[i + 1 :]
            if c == "-" and re.fullmatch(_DT, first) and (not last or re.fullmatch(_DT, last)):
                return first, last
        return text, text

    @property
    def first(self) -> dt.datetime | None:
        return _datetime(self._ends()[0], late=False)

    @property
    def last(self) -> dt.datetime | None:
        return _datetime(self._ends()[1], late=True)


def text_of(moment: Any, kind: str) -> str:
    """A `date`, `time` or `datetime` as the text of a DA, TM or DT; text stays as it is."""
    if isinstance(moment, str):
        return str(moment)
    day = "" if kind == "time" else f"{moment.year:04}{moment.month:02}{moment.day:02}"
    if kind == "date" or (kind == "datetime" and not hasattr(moment, "hour")):  # a date alone is a whole day
        return day
    clock = f"{moment.hour:02}{moment.minute:02}{moment.second:02}"
    fraction = f".{moment.microsecond:06}" if moment.microsecond else ""
    return day + clock + fraction + (_offset(moment) if kind == "datetime" else "")


def _offset(moment: Any) -> str:
    """The offset of a DT from UTC, "+0100"; empty where it has none."""
    offset = moment.utcoffset()
    if offset is None:
        return ""
    minutes, rest = divmod(round(offset.total_seconds()), 60)
    if rest or not -12 * 60 <= minutes <= 14 * 60:  # PS3.5 §6.2: -1200 to +1400
        raise ValueError("an offset that DT cannot hold")
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"


def _date(text: str) -> dt.date | None:
    import datetime as dt

    found = re.fullmatch(_DA, text)
    return None if found is None else _built(dt.date, *map(int, found.groups()))


def _time(text: str, *, late: bool) -> dt.time | None:
    import datetime as dt

    found = re.fullmatch(_TM, text)
    return None if found is None else _built(dt.time, *_clock(found.groups(), late=late))


def _datetime(text: str, *, late: bool) -> dt.datetime | None:
    import datetime as dt

    found = re.fullmatch(_DT, text)
    if found is None:
        return None
    year, month, day, *clock, offset = found.groups()
    month = month or ("12" if late else "01")
    day = int(day) if day else (_days_in(int(year), int(month)) if late else 1)
    zone = None
    if offset:
        minutes = int(offset[1:3]) * 60 + int(offset[3:])
        zone = dt.timezone(dt.timedelta(minutes=-minutes if offset[0] == "-" else minutes))
    made: dt.datetime | None = _built(dt.datetime, int(year), int(month), day, *_clock(clock, late=late))
    return None if made is None else made.replace(tzinfo=zone)


def _clock(parts: Any, *, late: bool) -> tuple[int, int, int, int]:
    """(hour, minute, second, microsecond), what the text leaves open filled with the first or the last. A leap second
    (PS3.5 §6.2 allows 60) counts as the 59th."""
    hour, minute, second, fraction = parts
    most = (23, 59, 59, 999999) if late else (0, 0, 0, 0)
    micro = most[3] if fraction is None else int((fraction + ("9" if late and len(fraction) < 6 else "0") * 6)[:6])
    found = [most[i] if part is None else int(part) for i, part in enumerate((hour, minute, second))]
    return found[0], found[1], min(found[2], 59) if found[2] <= 60 else found[2], micro


def _days_in(year: int, month: int) -> int:
    from calendar import monthrange

    return monthrange(year, month)[1] if year and 1 <= month <= 12 else 0


def _built(kind: Any, *parts: int) -> Any:
    """`kind(*parts)`, or None where the numbers are no such moment."""
    try:
        return kind(*parts)
    except ValueError:
        return None
