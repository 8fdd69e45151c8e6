"""The language of claims: "a[2017] / b[2017] = c[2017]" → its sides in postfix order.

Nothing is evaluated here and no name is looked up. Neither reading nor what is read nests: the
operators wait on a stack until their operands stand before them, so no depth makes it recurse.
"""

from __future__ import annotations

from typing import NoReturn

from zzplan.codes import Mistake
from zzplan.plan.claims.tokens import currency_before, is_unit, place, split
from zzplan.plan.words.keys import OperandForm, Relation
from zzplan.structs import Struct

NEGATIVE = "neg"
"""The sign of one operand, among the operators."""

_LONGEST = 1000
_DEEPEST = 20
_RELATIONS = "=<>≤≥≈"
_SPELT: dict[str, Relation] = {
    "=": "=", "≈": "≈", "<": "<", ">": ">", "<=": "<=", ">=": ">=", "≥": ">=", "≤": "<="
}  # fmt: skip
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, NEGATIVE: 3, "^": 4}
_FUNCTIONS: dict[str, OperandForm] = {
    "sum": "sum",
    "printed": "printed",
    "合计": "sum",
    "原文": "printed",
}
"""By their names in both languages."""
_MOST_WORDS = 4
"""Words that one number has behind it: 2.2 billion US dollars."""


class ExpressionError(ValueError):
    """A text that is no claim: a diagnostic's code and words, and the characters that it is at."""

    def __init__(
        self, place: tuple[int, int], code: Mistake, hint: str | None = None, **params: object
    ) -> None:
        super().__init__(code)
        self.place = place
        """The first character, counted from 0, and the one after the last."""
        self.code = code
        self.hint = hint
        self.params = params


class Operand(Struct):
    """A figure, a number or a function, not yet looked up."""

    form: OperandForm
    text: str
    """The figure, the number, or what stands between the parentheses of the function."""
    position: int
    """Which token of the claim it is; `Expression.place` tells the characters."""


class Expression(Struct):
    """A claim that was read."""

    text: str
    tokens: list[str]
    relation: Relation
    """``=``, ``≈``, ``>=``, ``<=``, ``>`` or ``<``."""
    sides: tuple[tuple[Operand | str, ...], ...]
    """What stands between the relations, in postfix order: two sides, of ``=`` and ``≈`` more."""

    def place(self, position: int) -> tuple[int, int]:
        """Return the first character of a token, counted from 0, and the one after its last."""
        return place(self.text, self.tokens, position)


def parse_claim(text: str) -> Expression:
    """Read a claim.

    Parameters
    ----------
    text : str
        Figures and numbers with ``+ − × ÷ ^ ( )`` (also ``- * /``), and one relation: ``=``,
        ``>=``, ``<=``, ``<``, ``>``, ``≈``. Several sides may be joined by ``=``, or by ``≈``.

    Raises
    ------
    ExpressionError
        With the place of the first mistake.

    Examples
    --------
    >>> claim = parse_claim("4.3 × (1 + 6.5%)^5 < action-plan.energy")
    >>> claim.relation, claim.sides[1]
    ('<', (Operand(form='figure', text='action-plan.energy', position=10),))
    >>> [one if isinstance(one, str) else one.text for one in claim.sides[0]]
    ['4.3', '1', '6.5%', '+', '5', '^', '*']
    """
    if len(text) > _LONGEST:
        raise ExpressionError((_LONGEST, len(text)), "claim-too-long", limit=_LONGEST)
    tokens = split(text)
    return _Parser(text, tokens).parse()


class _Parser:
    """One pass over the tokens, with a stack of operators (Dijkstra's shunting yard)."""

    def __init__(self, text: str, tokens: list[str]) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0
        self.relation: Relation | None = None
        self.sides: list[tuple[Operand | str, ...]] = []
        self.output: list[Operand | str] = []
        self.waiting: list[tuple[str, int]] = []

    def error(
        self, position: int, code: Mistake, hint: str | None = None, **params: object
    ) -> NoReturn:
        raise ExpressionError(place(self.text, self.tokens, position), code, hint, **params)

    def parse(self) -> Expression:
        operand_next, depth = True, 0
        while self.at < len(self.tokens):
            token, position = self.tokens[self.at], self.at
            self.at += 1
            if token == "(":
                if not operand_next:
                    self.error(position, "claim-no-operator")
                depth += 1
                if depth > _DEEPEST:
                    self.error(position, "too-deep", "claim-parentheses", limit=_DEEPEST)
                self.waiting.append((token, position))
            elif operand_next:
                if token == "-":
                    self.waiting.append((NEGATIVE, position))
                elif token != "+" or self.output or self.waiting:
                    self.operand(token, position)
                    operand_next = False
            elif token == ")":
                self.close(position)
                depth -= 1
            elif token in _STRENGTH:
                self.operator(token, position)
                operand_next = True
            elif token in _RELATIONS:
                self.relate(token, position)
                operand_next = True
            else:
                self.error(position, "claim-no-operator")
        if operand_next:
            self.error(len(self.tokens), "claim-no-figure")
        self.finish()
        if self.relation is None:
            self.error(len(self.tokens), "claim-no-relation", "claim-relations")
        return Expression(self.text, self.tokens, self.relation, tuple(self.sides))

    def operand(self, token: str, position: int) -> None:
        """Put out a figure, a number, or a function with what it holds."""
        following = self.tokens[self.at] if self.at < len(self.tokens) else ""
        if token in _FUNCTIONS and following == "(":
            form = _FUNCTIONS[token]
            try:
                end = self.tokens.index(")", self.at)
            except ValueError:
                self.error(self.at, "claim-unclosed")
            held = self.tokens[self.at + 1 : end]
            first, self.at = self.at + 1, end + 1
            if not held or "(" in held or any(one in _RELATIONS for one in held):
                self.error(
                    first, "claim-sum" if form == "sum" else "claim-printed", f"claim-{form}"
                )
            self.output.append(Operand(form, _joined(held), first))
        elif token[0].isdigit():
            self.output.append(Operand("number", token + self.words(token), position))
        elif money := currency_before(token, following):
            number = token[len(money) :] or self.take()
            words = f"{self.words(number)} {money.rstrip()}"
            self.output.append(Operand("number", number + words, position))
        elif token[0].isalpha() or token[0] == "_":
            self.output.append(Operand("figure", token, position))
        elif token in _STRENGTH or token in _RELATIONS or token == ")":
            self.error(position, "claim-no-figure")
        else:
            self.error(position, "claim-character", "claim-characters", character=token)

    def take(self) -> str:
        """Return the next token and go past it."""
        self.at += 1
        return self.tokens[self.at - 1]

    def words(self, number: str) -> str:
        """Take the words that belong to a number: 2.2 billion, 15.9 percent of GDP."""
        most = self.at
        while (
            most < len(self.tokens)
            and most - self.at < _MOST_WORDS
            and (self.tokens[most][0].isalpha() or self.tokens[most][0] in "%‰$£€¥₹'")
        ):
            most += 1
        for end in range(most, self.at, -1):
            words = " ".join(self.tokens[self.at : end])
            if is_unit(f"{number.lstrip('0123456789.,')} {words}"):
                self.at = end
                return f" {words}"
        return ""

    def operator(self, token: str, position: int) -> None:
        """Put out what binds its operands before this operator does; ``^`` binds to the right."""
        strength = _STRENGTH[token]
        while self.waiting and self.waiting[-1][0] != "(":
            other = _STRENGTH[self.waiting[-1][0]]
            if other < strength or (other == strength and token == "^"):
                break
            self.output.append(self.waiting.pop()[0])
        self.waiting.append((token, position))

    def close(self, position: int) -> None:
        while self.waiting and self.waiting[-1][0] != "(":
            self.output.append(self.waiting.pop()[0])
        if not self.waiting:
            self.error(position, "claim-unopened")
        self.waiting.pop()

    def relate(self, token: str, position: int) -> None:
        """End a side; ``>`` and ``=`` next to each other are one relation."""
        spelt = token
        if token in "<>=" and self.at < len(self.tokens) and self.tokens[self.at] == "=":
            spelt = token if token == "=" else f"{token}="
            self.at += 1
        relation = _SPELT[spelt]
        if self.relation and (relation != self.relation or relation not in "=≈"):
            self.error(position, "claim-two-relations", "claim-relations")
        self.relation = relation
        self.finish()

    def finish(self) -> None:
        """End a side: whatever waits comes out."""
        while self.waiting:
            operator, position = self.waiting.pop()
            if operator == "(":
                self.error(position, "claim-unclosed")
            self.output.append(operator)
        self.sides.append(tuple(self.output))
        self.output = []


def _joined(held: list[str]) -> str:
    """Put what brackets hold together again, with a blank between two words of Latin letters."""
    text = ""
    for one in held:
        apart = text[-1:].isalpha() and one[0].isalpha() and (text[-1] + one[0]).isascii()
        text += f" {one}" if apart else one
    return text
