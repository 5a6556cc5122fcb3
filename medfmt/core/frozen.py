# SPDX-License-Identifier: MIT
"""Frozen classes with slots: as much of `dataclasses` as medfmt uses, without what that costs at import.

    @dataclass(frozen=True, slots=True)          `eq=False` and `repr=False` leave those functions to the class
    class Plane: …                               `field(default=, default_factory=, init=, repr=, compare=)`, `replace`

# Strategy: `dataclasses` writes the text of six functions for every class and has Python compile them, 0.4 ms a class: a
# third of the start of a conversion (benchmarks 2 and 16). Here the functions of all classes are the same closures over
# a list of names, and making an instance by keywords takes as long. A type checker sees the standard library's own.
# So does who asks: `dataclasses.fields`, `replace` and `asdict` work, for what they look for is made at that moment.
"""

from __future__ import annotations

from operator import attrgetter, itemgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from dataclasses import dataclass, field, replace
    from typing import Any

__all__ = ["dataclass", "field", "replace"]

MISSING = object()


class Row:
    """What is said about one attribute; `factory` makes a default anew for each instance."""

    __slots__ = ("compare", "default", "factory", "init", "repr")

    def __init__(self, default: Any, factory: Any, init: bool, repr: bool, compare: bool) -> None:  # noqa: A002
        self.default = default
        self.factory = factory
        self.init = init
        self.repr = repr
        self.compare = compare


def attribute(
    *,
    default: Any = MISSING,
    default_factory: Any = None,
    init: bool = True,
    repr: bool = True,  # noqa: A002  the words are those of the standard library
    compare: bool = True,
) -> Any:
    """As `dataclasses.field`."""
    return Row(default, default_factory, init, repr, compare)


def changed(one: Any, /, **changes: Any) -> Any:
    """As `dataclasses.replace`."""
    kind: Any = type(one)
    if hasattr(kind, "__post_init__") or not changes.keys() <= kind.__setters__.keys():
        return kind(**{name: getattr(one, name) for name in kind.__match_args__ if name not in changes}, **changes)
    # SPEED: what holds for all files of a series is copied for each of them (benchmarks 16 and 17).
    new = kind.__new__(kind)
    for put, value in zip(kind.__setters__.values(), kind.__values__(one)):  # noqa: B905  as many by construction
        put(new, value)
    for name, value in changes.items():
        kind.__setters__[name](new, value)
    return new


def slotted(*, frozen: bool, slots: bool, eq: bool = True, repr: bool = True) -> Callable[[type], type]:  # noqa: A002
    """As `dataclasses.dataclass` with `frozen=True, slots=True`; nothing else is there."""
    if not (frozen and slots):
        raise TypeError("frozen=True, slots=True: there is nothing else here")

    def made(plain: type) -> type:
        space = dict(plain.__dict__)
        rows = {name: _row(space.pop(name, MISSING)) for name in space.get("__annotations__", ())}
        for of_plain in ("__dict__", "__weakref__"):
            space.pop(of_plain, None)
        space["__slots__"] = tuple(rows)
        space["__match_args__"] = tuple(name for name, row in rows.items() if row.init)
        space |= {"__setattr__": _refused("assign to"), "__delattr__": _refused("delete"), "__replace__": changed}
        space.setdefault("__getstate__", _state(tuple(rows)))
        space.setdefault("__setstate__", _restored(tuple(rows)))
        if eq:
            space |= dict(zip(("__eq__", "__hash__"), _equality(rows), strict=True))
        if repr:
            space["__repr__"] = _shown(tuple(name for name, row in rows.items() if row.repr))
        for asked in ("__dataclass_fields__", "__dataclass_params__"):
            space[asked] = Asked(_standards(asked, rows))
        space["__signature__"] = Signature(lambda kind: _signature(kind, rows))
        kind = type(plain)(plain.__name__, plain.__bases__, space)
        kind.__qualname__ = plain.__qualname__
        # SPEED: the slots' own setters; `object.__setattr__` looks the name up each time (benchmark 16).
        kind.__setters__ = {name: kind.__dict__[name].__set__ for name in rows}  # type: ignore[attr-defined]
        kind.__values__ = staticmethod(_values(attrgetter, tuple(rows)))  # type: ignore[attr-defined]
        kind.__init__ = _initialiser(kind, rows)  # type: ignore[misc]
        return kind

    return made


if not TYPE_CHECKING:
    dataclass, field, replace = slotted, attribute, changed


def _row(default: Any) -> Row:
    return default if isinstance(default, Row) else Row(default, None, init=True, repr=True, compare=True)


def _initialiser(kind: Any, rows: Mapping[str, Row]) -> Callable[..., None]:
    """The `__init__` of a class."""
    names: tuple[str, ...] = kind.__match_args__
    count = len(names)
    setters = [kind.__setters__[name] for name in names]
    values_of = _values(itemgetter, names)
    defaults = {name: row.default for name, row in rows.items() if row.init and row.default is not MISSING}
    trailing = tuple(defaults[name] for name in names[_without_default(names, defaults) :])
    factories = {name: row.factory for name, row in rows.items() if row.init and row.factory is not None}
    then = getattr(kind, "__post_init__", None)

    def init(self: Any, *args: Any, **words: Any) -> None:
        values: Any = args
        if not words and 0 < count - len(args) <= len(trailing):
            values = args + trailing[len(args) - count :]
        elif words or len(args) != count:
            given = {**dict(zip(names, args, strict=False)), **words}
            if len(given) != count:
                given = {**defaults, **{name: make() for name, make in factories.items() if name not in given}, **given}
            if len(given) != count or len(args) > count or not words.keys().isdisjoint(names[: len(args)]):
                raise _wrong(kind, given, len(args))
            try:
                values = values_of(given)
            except KeyError:
                raise _wrong(kind, given, len(args)) from None
        for put, value in zip(setters, values):  # noqa: B905  as many by now; asking costs a fifth (benchmark 3)
            put(self, value)
        if then is not None:
            then(self)

    return init


def _without_default(names: tuple[str, ...], defaults: Mapping[str, Any]) -> int:
    """How many names stand up to the last one that has no default."""
    return max((n for n, name in enumerate(names, 1) if name not in defaults), default=0)


def _wrong(kind: Any, given: Mapping[str, Any], positional: int) -> TypeError:
    """Why an instance cannot be made of these arguments."""
    names = kind.__match_args__
    lacking, unknown = [n for n in names if n not in given], [n for n in given if n not in names]
    if lacking or unknown:
        return TypeError(f"{kind.__name__}() lacks {lacking or 'nothing'}, does not know {unknown or 'no more'}")
    return TypeError(f"{kind.__name__}() takes {len(names)} arguments, each once; {positional} came without a name")


def _values(getter: Any, names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of these names as a tuple, by `itemgetter` or `attrgetter`."""
    if len(names) > 1:
        several: Callable[[Any], tuple[Any, ...]] = getter(*names)
        return several
    each = [getter(name) for name in names]
    return lambda one: tuple(get(one) for get in each)


def _equality(rows: Mapping[str, Row]) -> tuple[Callable[[Any, Any], Any], Callable[[Any], int]]:
    """`__eq__` and `__hash__`."""
    key = _values(attrgetter, tuple(name for name, row in rows.items() if row.compare))

    def equal(self: Any, other: object) -> Any:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    return equal, lambda self: hash(key(self))


def _shown(names: tuple[str, ...]) -> Callable[[Any], str]:
    """`__repr__`."""

    def show(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return show


def _refused(what: str) -> Callable[..., None]:
    """`__setattr__` or `__delattr__`."""

    def refuse(_self: Any, name: str, _value: object = None) -> None:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot {what} field {name!r}")

    return refuse


def _state(names: tuple[str, ...]) -> Callable[[Any], list[Any]]:
    """`__getstate__`."""
    return lambda self: [getattr(self, name) for name in names]


def _restored(names: tuple[str, ...]) -> Callable[[Any, list[Any]], None]:
    """`__setstate__`."""

    def restore(self: Any, state: list[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return restore


# ---- for those who ask ------------------------------------------------------------------------------------


class Asked:
    """An attribute of a class that is made when somebody looks at it."""

    __slots__ = ("found", "make")

    def __init__(self, make: Callable[[Any], Any]) -> None:
        self.make = make
        self.found: Any = None

    def __get__(self, instance: object, kind: type) -> Any:
        if self.found is None:
            self.found = self.make(kind)
        return self.found


class Signature(Asked):
    """How instances are made; None for an instance, for what it takes to call one is another matter."""

    __slots__ = ()

    def __get__(self, instance: object, kind: type) -> Any:
        return Asked.__get__(self, instance, kind) if instance is None else None


def _standard(kind: Any, rows: Mapping[str, Row]) -> Any:
    """The class that the standard library would have made of the same attributes."""
    import dataclasses

    space: dict[str, Any] = {"__annotations__": dict(kind.__annotations__)}
    for name, row in rows.items():
        words: dict[str, Any] = {"init": row.init, "repr": row.repr, "compare": row.compare}
        if row.factory is not None:
            words["default_factory"] = row.factory
        elif row.default is not MISSING:
            words["default"] = row.default
        space[name] = dataclasses.field(**words)
    return dataclasses.dataclass(frozen=True)(type(kind.__name__, (), space))


def _standards(name: str, rows: Mapping[str, Row]) -> Callable[[Any], Any]:
    return lambda kind: getattr(_standard(kind, rows), name)


def _signature(kind: Any, rows: Mapping[str, Row]) -> Any:
    import inspect

    return inspect.signature(_standard(kind, rows))
