"""Reading typed fields from located nodes, collecting every mistake instead of stopping."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from zzplan.plan.entries.complaints import Complaints
from zzplan.plan.entries.no_number import NOTHING, advice
from zzplan.plan.inputs.nodes import EMPTY, Mapping, Node, Scalar, Sequence
from zzplan.plan.model.plan_file import Text
from zzplan.plan.numbers.digits import unquoted_refusal
from zzplan.plan.numbers.quantity import Quantity, QuantityError, read_rate
from zzplan.plan.numbers.years import Convention, Period, read_period, read_span, read_year
from zzplan.plan.words.keys import meant
from zzplan.plan.words.visible import is_visible, printable

Items = dict[str, tuple[Scalar, Node]]
_Word = TypeVar("_Word", bound=str)

_LANGUAGES = frozenset({"en", "zh"})
_CONVENTIONS: tuple[Convention, ...] = ("start", "end")
_NUMBER_KEYS = frozenset({"value", "exact", "precision"})


class Reader(Complaints):
    """Reads fields; every mistake becomes a diagnostic and the field becomes None."""

    def __init__(self) -> None:
        super().__init__()
        self.fiscal: Convention = "end"
        """Which year 2023/24 is, as the file says."""

    def children(
        self, items: Items, key: str, keys: frozenset[str], short: str | None = None
    ) -> Iterator[tuple[Scalar, Items]]:
        """Yield the entries under ``key``, mappings of ``keys``; a text alone is ``short``."""
        entries = (self.mapping(items[key][1], items[key][0].text) if key in items else None) or {}
        if not is_visible("".join(entries)):
            self._clean(entries)
        waiting = [*reversed(entries.values())]
        entries.clear()  # they are read once, and memory holds a large file once
        while waiting:
            name, node = waiting.pop()
            if short and type(node) is Scalar and node.text and not self.slipped(node):
                yield name, {short: (name, node)}
            elif (inner := self.mapping(node, name.text, keys)) is not None:
                yield name, inner

    def _clean(self, entries: Items) -> None:
        """Take from names what cannot be seen; refuse one that nothing tells apart then."""
        seen: dict[str, Scalar] = {}
        for name, _ in entries.values():
            name.text = printable(name.text)
            first = seen.setdefault(name.text, name)
            if first is not name:
                line = first.span.line
                self.error(name, "duplicate-key", "duplicate-key", key=name.text, line=line)

    def mapping(self, node: Node, what: str, keys: frozenset[str] | None = None) -> Items | None:
        """Return the items of a mapping; with ``keys`` given, refuse every other one."""
        if type(node) is not Mapping:
            if not self.slipped(node):
                from zzplan.plan.entries.unknown import advice_on_type

                more = advice_on_type(node, keys)
                self.error(node, "wrong-type", what=what, expected="mapping", **more)
            return None
        items = node.items
        if keys is not None and not items.keys() <= keys:
            node.items = items = self._by_meaning(items, what, keys)
        return items

    def _by_meaning(self, items: Items, what: str, keys: frozenset[str]) -> Items:
        """Return items by the keys that Chinese ones stand for; refuse what is no key at all."""
        from zzplan.plan.entries.unknown import by_meaning

        found: Items = {}
        for key, (name, node) in by_meaning(items, keys):
            if key not in keys:
                if not self.slipped(name):
                    value = getattr(node, "text", "")
                    self.unknown(name, "unknown-key", key, keys, None, value, what=what)
            elif key != name.text:
                self.chinese = True
            first = found.setdefault(key, (name, node))[0]
            if first is not name:
                said = {"key": name.text, "line": first.span.line, "other": first.text}
                self.error(name, "duplicate-key", "same-key", **said)
        return found

    def string(self, items: Items, key: str) -> str | None:
        """Return a text, or None where the key is missing or empty."""
        if key not in items:
            return None
        name, node = items[key]
        return self._words(name, node)

    def _words(self, name: Scalar, node: Node) -> str | None:
        """Return the text of a field, or None where it is empty."""
        if type(node) is not Scalar:
            self.error(node, "wrong-type", what=name.text, expected="text")
            return None
        text = node.text
        if node.plain and text in EMPTY:
            self.error(name, "empty-value", key=name.text)
            return None
        return text if is_visible(text) else printable(text)

    def text(self, items: Items, key: str) -> Text | None:
        """Return words in two languages from a text or from ``{en: ..., zh: ...}``."""
        if key not in items:
            return None
        name, node = items[key]
        if type(node) is Scalar:
            return Text.make((words, words)) if (words := self._words(name, node)) else None
        both = self.mapping(node, name.text, _LANGUAGES)
        if both is None:
            return None
        en = self._words(*both["en"]) if "en" in both else None
        zh = self._words(*both["zh"]) if "zh" in both else None
        return Text.make((en or zh or "", zh or en or "")) if en or zh else None

    def year(self, items: Items, key: str) -> int | None:
        """Return a year or a fiscal year; None for ``none``, where a document prints none."""
        text = self.string(items, key)
        if text is None or meant(key, text) == "none":
            return None
        year = read_year(text, self.fiscal)
        if year is None:
            self.error(items[key][1], "bad-year", "bad-year", text=text)
        return year

    def period(self, key: Scalar, *, several: bool) -> Period | None:
        """Return a period from a key: ``2021``, ``2021Q3``, ``2021-09``; if several, a span too."""
        found = read_period(key.text, self.fiscal)
        span = read_span(key.text, self.fiscal) if found is None and several else None
        if span is not None and span[0] < span[1]:
            return Period(str(span[1]), span[1], key.text.replace("–", "-"))
        if found is None:
            self.error(key, "bad-year", "bad-period", text=key.text)
        return found

    def fiscal_years(self, items: Items) -> None:
        """Read which year 2023/24 is, for all that is read from here on."""
        self.fiscal = self.choice(items, "fiscal_years", _CONVENTIONS) or self.fiscal

    def flag(self, items: Items, key: str) -> bool | None:
        """Return true or false."""
        if (text := self.string(items, key)) is None:
            return None
        word, (name, node) = meant(key, text), items[key]
        if word in ("true", "false"):
            return word == "true"
        self.error(node, "bad-flag", "true-or-false", key=name.text, text=text)
        return None

    def choice(self, items: Items, key: str, choices: tuple[_Word, ...]) -> _Word | None:
        """Return one of the words that are allowed."""
        if (text := self.string(items, key)) is None:
            return None
        word, (name, node) = meant(key, text), items[key]
        found = next((one for one in choices if one == word), None)
        if found is None:
            self.unknown(node, "bad-choice", text, choices, of=key, key=name.text)
        return found

    def direction(self, items: Items) -> int | None:
        """Return +1 for ``up``, -1 for ``down``."""
        word = self.choice(items, "direction", ("up", "down"))
        return None if word is None else 1 if word == "up" else -1

    def names(self, items: Items, key: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return one name or a list of names, each of which must be known."""
        if key not in items:
            return ()
        name, node = items[key]
        found = []
        for one in node.items if type(node) is Sequence else [node]:
            if type(one) is not Scalar:
                self.error(one, "wrong-type", what=name.text, expected="text")
            elif one.plain and one.text in EMPTY:
                self.error(name if one is node else one, "empty-value", key=name.text)
            elif one.text in known:
                found.append(one.text)
            else:
                self.unknown(one, "unknown-source", one.text, known)
        return tuple(found)

    def quantity(self, items: Items, key: str, read: Callable[[str], Quantity]) -> Quantity | None:
        """Return a printed number, in its short form or as ``{value: ..., exact: true}``."""
        if key not in items:
            return None
        name, node = items[key]
        if type(node) is Mapping:
            inner = self.mapping(node, name.text, _NUMBER_KEYS) or {}
            if "value" not in inner:
                self.error(node, "missing-key", key="value", what=name.text)
                return None
            return self.precise(inner, self.quantity(inner, "value", read), read)
        return self.number(name, node, read)

    def number(self, name: Scalar, node: Node, read: Callable[[str], Quantity]) -> Quantity | None:
        """Return a printed number in its short form."""
        text = self._words(name, node)
        if text is None or text in NOTHING:
            return None
        try:
            return read(text)
        except QuantityError as refusal:
            error = unquoted_refusal(text, refusal, read)
            hint = error.hint
            if error.code == "bad-number" and hint is None:
                hint = advice(text, name.text)
            self.error(node, error.code, hint, **error.params)
            return None

    def rate(self, items: Items, key: str) -> Quantity | None:
        """Return a printed rate."""
        return self.quantity(items, key, read_rate)

    def fraction(self, items: Items, key: str) -> float | None:
        """Return one yearly rate as a fraction: no range, no points, no 左右."""
        quantity = self.quantity(items, key, read_rate) if key in items else None
        if quantity is None or _is_bare(quantity, "rate"):
            return None if quantity is None else quantity.low.value
        self.error(items[key][1], "bad-number", text=quantity.text)
        return None

    def precise(
        self, items: Items, quantity: Quantity | None, read: Callable[[str], Quantity]
    ) -> Quantity | None:
        """Apply ``exact`` and ``precision`` to a number that stands beside them.

        The step is read as the number is: ``50亿元``, ``0.1%``.
        """
        if len(items) == 1:
            return quantity
        exact = self.flag(items, "exact")
        step = self.string(items, "precision")
        if quantity is None:
            return None
        if exact is not None:
            quantity = quantity.replace(exact=exact)
        if step is None:
            return quantity
        try:
            width = read(step)
        except QuantityError:
            width = None
        fitting = (quantity.measure, "unit")
        if width is None or not any(_is_bare(width, m) for m in fitting) or width.low.digits <= 0:
            self.error(items["precision"][1], "bad-precision", "bad-precision", text=step)
            return quantity
        return quantity.replace(precision=width.low.value)


def _is_bare(quantity: Quantity, measure: str) -> bool:
    """Tell whether a printed number is one number of a measure, without words around it."""
    return quantity.measure == measure and quantity.high is None and quantity.comparator is None
