"""Structs: immutable rows of named fields; and the words that a field may hold."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from types import GenericAlias
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self, TypeVar, dataclass_transform

try:  # what `typing.NamedTuple` reads its fields with: half the work of a property
    from _collections import _tuplegetter  # type: ignore[import-not-found]
except ImportError:  # pragma: no cover - not CPython

    def _tuplegetter(place: int, _: str) -> property:
        return property(itemgetter(place))


if TYPE_CHECKING:
    from typing import Literal as Literal
else:

    class Literal:
        """What `typing.Literal` is to the type checker, at a hundredth of its price."""

        __class_getitem__ = classmethod(GenericAlias)


T = TypeVar("T")
_row = tuple.__new__
_MISSING: Any = object()


def known(value: T | None) -> T:
    """Return what is there, since a condition elsewhere has made sure of it."""
    assert value is not None
    return value


@dataclass_transform(frozen_default=True)
class Struct(tuple[Any, ...]):
    """The base of every value type: a tuple whose annotated items have names.

    What `typing.NamedTuple` does for a class, at a tenth of its price (`python -m
    benchmarks.startup`): a command declares some forty types, and makes few of most. A struct is
    built fastest from values in the order of its fields, named or not.

    Raises
    ------
    TypeError
        When a field without a default is missing, or a name is none of the fields.

    Examples
    --------
    >>> class Growth(Struct):
    ...     rate: float
    ...     years: int = 5
    >>> growth = Growth(0.08)
    >>> growth, growth.years, growth.replace(years=10)
    (Growth(rate=0.08, years=5), 5, Growth(rate=0.08, years=10))
    >>> growth == Growth(rate=0.08), Growth.fields
    (True, ('rate', 'years'))
    """

    __slots__ = ()

    fields: ClassVar[tuple[str, ...]] = ()
    """The names, in the order of the values."""
    _blank: ClassVar[tuple[Any, ...]] = ()
    """What they are where nothing is given."""

    if TYPE_CHECKING:

        @classmethod
        def make(cls, values: Iterable[Any]) -> Self:
            """Build a struct from all its values, unchecked: for types made by the hundred."""
    else:
        make = classmethod(_row)  # in C: a third of the time of a call that may name its values

    def __init_subclass__(cls) -> None:
        own = cls.__dict__
        names = tuple(cls.__annotations__)  # its own alone
        first = len(cls.fields)  # behind those of the struct that it is made from
        cls.fields = (*cls.fields, *names)
        cls._blank = (*cls._blank, *(own.get(name, _MISSING) for name in names))
        for place, name in enumerate(names, start=first):
            setattr(cls, name, _tuplegetter(place, ""))

    def __new__(cls, *values: Any, **named: Any) -> Self:
        """Build a struct from its values, in order or by name."""
        fields = cls.fields
        if len(values) == len(fields) and not named:
            return _row(cls, values)
        if not values and tuple(named) == fields:
            return _row(cls, named.values())
        row = _row(cls, values + cls._blank[len(values) :])
        if named:
            rest = dict(zip(fields[len(values) :], row[len(values) :], strict=True)) | named
            row = _row(cls, (*values, *rest.values()))  # in the order of the fields
        if len(row) != len(fields) or _MISSING in row:
            raise TypeError(f"{cls.__name__} takes {fields}, not {values} and {tuple(named)}")
        return row

    def replace(self, **changed: Any) -> Self:
        """Return the same struct with other values of some fields."""
        row, fields = list(self), self.fields
        for name, value in changed.items():
            if name not in fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
            row[fields.index(name)] = value
        return _row(type(self), row)

    def __repr__(self) -> str:
        pairs = zip(self.fields, self, strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class Teller(Protocol):
    """Who has the words for a result, and the fields of its record."""

    def sentence(self, result: Result, lang: str | None) -> str | None:
        """Return the sentence; None for a result that has none."""

    def to_dict(self, result: Result) -> dict[str, object]:
        """Return the record, with the keys of the JSON output."""


class Result(Struct):
    """A struct that was found: it prints as its sentence, and has a record for scripts.

    Words and records are made in rooms that this one knows nothing of. `zzplan.api` brings the
    ``teller``; without one a result is a struct like any other.
    """

    if TYPE_CHECKING:
        teller: ClassVar[Teller | None]
    else:
        teller = None

    def within(self, context: object) -> Self:
        """Remember what the result is of: a plan file, or the answer that is explained."""
        self.__dict__["_context"] = context
        return self

    @property
    def context(self) -> Any:
        """What the result is of; None where nobody said."""
        return self.__dict__.get("_context")

    def sentence(self, lang: str | None = None) -> str:
        """Say it in a sentence, in ``"en"`` or ``"zh"``; by default as ``ZZPLAN_LANG`` says."""
        said = self.teller.sentence(self, lang) if self.teller else None
        return Struct.__repr__(self) if said is None else said

    def to_dict(self) -> dict[str, object]:
        """Return it as ``--format json`` does: the same keys in every language."""
        if self.teller is None:
            raise TypeError(f"{type(self).__name__} was not made by a function of zzplan itself")
        return self.teller.to_dict(self)

    def __str__(self) -> str:
        return self.sentence()

    def __repr__(self) -> str:
        said = self.teller.sentence(self, "en") if self.teller else None
        return Struct.__repr__(self) if said is None else f"<{type(self).__name__} {said}>"
