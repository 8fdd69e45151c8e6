"""The claims between figures: their names looked up, their numbers read, their mistakes located."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zzplan.plan.changes import fraction
from zzplan.plan.diagnostics import Span
from zzplan.plan.dimensions import clashing_units
from zzplan.plan.expressions import Expression, ExpressionError, Operand, parse
from zzplan.plan.fields import Items, Reader
from zzplan.plan.figures import Names, UnknownFigureError, figures
from zzplan.plan.goals import read_acceptance
from zzplan.plan.inputs.nodes import Node, Scalar
from zzplan.plan.model import Identity, Indicator, Plan, Term, Text
from zzplan.plan.quantity import QuantityError, read_level, read_rate

VERDICTS = ("holds", "holds-by-rounding", "fails", "undefined")
"""What `check` can find of a claim."""

_IDENTITY = frozenset({"name", "claim", "source", "section", "note", "accept"})
_LONG = 4
"""A whole number of so many digits may have been rounded (methods.md 2.3)."""
_PERCENT = ("%", "‰", "百分点")

Steps = tuple[Term | str, ...]


def read_identities(
    reader: Reader,
    items: Items,
    sources: Iterable[str],
    indicators: dict[str, Indicator],
    plans: Sequence[Plan],
) -> Iterator[Identity]:
    """Yield the claims of the file's ``identities:`` that can be read."""
    names: Names | None = None
    for key, entry in reader.children(items, "identities", _IDENTITY):
        name = reader.text(entry, "name")
        own = reader.names(entry, "source", sources)
        section, note = reader.string(entry, "section"), reader.string(entry, "note")
        accept = read_acceptance(reader, entry, VERDICTS)
        if "claim" not in entry:
            reader.error(key, "missing-key", key="claim", what=key.text)
            continue
        claim = reader.string(entry, "claim")
        if claim is None:
            continue
        names = names or Names.of(sources, indicators, plans)
        node = entry["claim"][1]
        try:
            expression = parse(claim)
        except ExpressionError as error:
            reader.error(_span(node, error.place), error.code, error.hint, **error.params)
            continue
        sides = _sides(reader, node, expression, names)
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
    reader: Reader, node: Node, expression: Expression, names: Names
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
                looked += figures(step, names)
            except UnknownFigureError as unknown:
                where = _span(node, expression.place(step.position))
                if unknown.known is None:
                    reader.error(where, unknown.code, unknown.code, name=unknown.name)
                else:
                    reader.unknown(where, unknown.code, unknown.name, unknown.known)
        sides.append(looked)
    if len(reader.diagnostics) > mistakes:
        return None
    units = {one.unit for looked in sides for one in looked if type(one) is Term and one.unit}
    unit = units.pop() if len(units) == 1 else None
    read: list[Steps] = []
    for looked in sides:
        alone = sum(not isinstance(one, str) for one in looked) == 1
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
    clash = clashing_units(read) if unit is None else None
    if clash is not None:
        reader.error(node, "claim-magnitudes", "claim-magnitudes", one=clash[0], other=clash[1])
    return tuple(read)


def _number(operand: Operand, unit: str | None, *, constant: bool) -> Term:
    """Read a number; a constant was not rounded.

    So is whatever an operator stands beside, and alone a whole number of up to three digits, as a
    count is. ``printed()`` makes a figure of either.
    """
    text = operand.text
    if text.endswith(_PERCENT):
        quantity = fraction(read_rate(text))
    elif unit is None and not text.replace(",", "").replace(".", "").isdigit():
        raise QuantityError("claim-no-unit", "claim-no-unit", text=text)
    else:
        quantity = read_level(text, unit or "")
    if constant or (operand.form == "number" and text.isdigit() and len(text) < _LONG):
        quantity = quantity.replace(exact=True)
    return Term(text, quantity, "", False, (), False, None, None)
