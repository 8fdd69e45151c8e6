"""The claims between figures: their names looked up, their numbers read, their mistakes located."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from zzplan.finding import Span
from zzplan.plan.claims.conversions import ClashError
from zzplan.plan.claims.dimensions import reconciled
from zzplan.plan.claims.expressions import Expression, ExpressionError, Operand, parse_claim
from zzplan.plan.claims.figures import Names, UnknownFigureError, figures
from zzplan.plan.entries.changes import fraction
from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.entries.goals import read_acceptance
from zzplan.plan.entries.references import DRAWN, read_drawn
from zzplan.plan.inputs.nodes import Node, Scalar
from zzplan.plan.model.plan_file import Identity, Indicator, Plan, Term, Text
from zzplan.plan.numbers.digits import parts_of
from zzplan.plan.numbers.quantity import Quantity, QuantityError, read_level, read_rate
from zzplan.plan.units.units import read_unit

VERDICTS = ("holds", "holds-by-rounding", "holds-by-prices", "fails", "undefined")
"""What `check` can find of a claim."""

_IDENTITY = frozenset({"name", "claim", "source", "section", "note", "accept"}) | DRAWN

_MOST_FIGURES = 200_000
"""How many figures all claims of a file may name; as many sums of as many goals are squares."""
_SEARCHED = 20
"""So many names that a sum is searched in count as one figure."""

Steps = tuple[Term | str, ...]


class _TooManyFiguresError(Exception):
    """The claims name more figures than memory should hold."""


class _Allowance:
    """The figures that the claims of a file may still name."""

    def __init__(self, names: Names) -> None:
        self.left = _MOST_FIGURES
        self.names = names
        self.search = sum(map(len, names.goals.values())) // _SEARCHED

    def figures(self, operand: Operand) -> list[Term | str]:
        """Look up what an operand stands for."""
        if operand.form == "sum":
            self.left -= self.search
        found = list(islice(figures(operand, self.names), max(self.left, 0) + 1))
        self.left -= len(found)
        if self.left < 0:
            raise _TooManyFiguresError
        return found


def read_identities(
    reader: Reader,
    items: Items,
    sources: Iterable[str],
    indicators: dict[str, Indicator],
    plans: Sequence[Plan],
) -> Iterator[Identity]:
    """Yield the claims of the file's ``identities:`` that can be read."""
    allowance: _Allowance | None = None
    for key, entry in reader.children(items, "identities", _IDENTITY, "claim"):
        name = reader.text(entry, "name")
        own = reader.names(entry, "source", sources)
        section, note = reader.string(entry, "section"), reader.string(entry, "note")
        accept = read_acceptance(reader, entry, ("fails", "by-rounding"), VERDICTS)
        if "claim" not in entry:
            reader.error(key, "missing-key", key="claim", what=key.text)
            continue
        claim = reader.string(entry, "claim")
        if claim is None:
            continue
        allowance = allowance or _Allowance(Names.of(sources, indicators, plans))
        node = entry["claim"][1]
        try:
            expression = parse_claim(claim)
        except ExpressionError as error:
            reader.error(_span(node, error.place), error.code, error.hint, **error.params)
            continue
        try:
            sides = _sides(reader, node, expression, allowance)
        except _TooManyFiguresError:
            limit = f"{_MOST_FIGURES:,}"
            reader.error(node, "too-many-figures", "too-many-figures", limit=limit)
            return
        if sides is not None:
            yield Identity(
                key=key.text,
                name=name or Text(key.text, key.text),
                claim=claim,
                relation=expression.relation,
                sides=sides,
                sources=own,
                section=section,
                note=note,
                accept=accept,
                span=key.span,
                drawn=read_drawn(reader, entry),
            )


def _span(node: Node, place: tuple[int, int]) -> Span:
    """Return where in the file characters of a claim stand.

    A text of several lines, or one whose quotes hide a character, is pointed at as a whole.
    """
    line, column, end = node.span
    width = len(node.text) if type(node) is Scalar else -1
    quotes = 0 if type(node) is Scalar and node.plain else 1
    if end - column != width + 2 * quotes:
        return node.span
    first, last = place
    return Span(line, column + quotes + first, column + quotes + max(last, first + 1))


def _sides(
    reader: Reader, node: Node, expression: Expression, allowance: _Allowance
) -> tuple[Steps, ...] | None:
    """Look up every figure, then read the numbers in the unit that the figures have."""
    sides: list[list[Term | Operand | str]] = []
    mistakes = len(reader.diagnostics)
    for side in expression.sides:
        looked: list[Term | Operand | str] = []
        for step in side:
            if isinstance(step, str) or step.form in ("number", "printed"):
                looked.append(step)
                continue
            try:
                looked += allowance.figures(step)
            except UnknownFigureError as unknown:
                where = _span(node, expression.place(step.position))
                if unknown.known is None:
                    reader.error(where, unknown.code, unknown.hint, name=unknown.name)
                else:
                    reader.unknown(where, unknown.code, unknown.name, unknown.known)
        sides.append(looked)
    if len(reader.diagnostics) > mistakes:
        return None
    units = {one.unit for looked in sides for one in looked if type(one) is Term and one.unit}
    unit = units.pop() if len(units) == 1 else ""
    read: list[Steps] = []
    stated = expression.relation in ("=", "≈")  # else a limit, which was set
    for looked in sides:
        alone = stated and sum(not isinstance(one, str) for one in looked) == 1
        steps: list[Term | str] = []
        for one in looked:
            if not isinstance(one, Operand):
                steps.append(one)
                continue
            try:
                steps.append(_number(one, unit, constant=not alone and one.form == "number"))
            except QuantityError as error:
                span = _span(node, expression.place(one.position))
                reader.error(span, error.code, error.hint, **error.params)
        read.append(tuple(steps))
    if len(reader.diagnostics) > mistakes:
        return None
    try:
        return reconciled(read)
    except ClashError as clash:
        reader.error(node, clash.code, clash.hint, **clash.params)
        return None


def _number(operand: Operand, unit: str, *, constant: bool) -> Term:
    """Read a number; a constant was not rounded.

    So is whatever an operator stands beside, a single digit, and the whole: 100, 0% or 100%. Any
    other number alone is as rounded as its digits. ``printed()`` makes a figure of any.
    """
    text = operand.text
    quantity, own = _with_unit(text, unit)
    whole = text.isdigit() and (len(text) == 1 or text == "100")
    if quantity.measure == "rate":
        whole = quantity.high is None and quantity.low.exact in (0, 1)
    if constant or (operand.form == "number" and whole):
        quantity = quantity.replace(exact=True)
    return Term(text, quantity, own, False, (), False, None, None)


def _with_unit(text: str, unit: str) -> tuple[Quantity, str]:
    """Read a number in the unit of the figures if it fits that, else in the unit that it prints.

    What stands in per cent or in points is a fraction, and has no unit.
    """
    growth = text.endswith(("%", "‰"))  # 名义2%: which is no unit
    printed = text[-1] if growth else parts_of(text, text)[-1].unit
    if not printed:
        return read_level(text, unit), ""
    if growth or read_unit(printed, behind=True).is_share:
        return fraction(read_rate(text)), ""
    try:
        quantity = read_level(text, unit or printed)
    except QuantityError as error:
        if error.code != "unit-mismatch":
            raise
        return read_level(text, printed), printed
    return quantity, (unit or printed) if quantity.measure == "unit" else ""
