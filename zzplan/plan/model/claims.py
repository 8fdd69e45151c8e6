"""What a plan file claims of its figures together, and what it calls known."""

from __future__ import annotations

from zzplan.finding import Place, Span
from zzplan.plan.model.series import Drawn, Text
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import Relation
from zzplan.plan.words.signs import DIGITS
from zzplan.structs import Struct

_RELATIONS = str.maketrans(dict.fromkeys("<>≤≥≈＝＞＜≧⩾≦⩽≃～~", "="))


class Acceptance(Struct):
    """A known finding, which no longer fails the check."""

    code: str
    """Of the finding, or the verdict that is known (`zzplan.engine.codes`)."""
    reason: str
    span: Span
    quote: str = ""
    """The words of a document that it is about, of one that is kept beside that."""
    name: str = ""
    """That of the goal or the claim, where such words stand at several: the 5 of a table."""
    file: str = ""
    """Where it is kept, if not in the plan file."""


class Term(Struct):
    """A figure or a number in a claim; whatever stands in percent is a fraction here."""

    text: str
    """As the claim names it: ``gdp[2020]``, ``action-plan.gdp.rate``, ``28.1%``."""
    quantity: Quantity | None
    """None where the file names the figure but does not have it."""
    unit: str
    """Of its indicator; empty for a number and for whatever is a fraction."""
    measured: bool
    """An actual or a baseline, which somebody measured and rounded."""
    sources: tuple[str, ...]
    revised: bool = False
    """A later vintage, as the file marks it."""
    coverage: str | None = None
    """What an actual covers, where that is not the period that the claim names: ``Q1-Q3``."""
    price: str | None = None
    """Of a level ``current`` or ``constant:YEAR``; of growth ``real``, unless it is nominal."""
    place: Place | None = None
    """Where it stands; None of a number of the claim's own."""

    @property
    def is_number(self) -> bool:
        """Tell a number of the claim's own from a figure that the file has."""
        return self.text.startswith(DIGITS)

    @property
    def is_set(self) -> bool:
        """Tell a goal or a rate of a plan, which somebody set, from what was observed."""
        return self.place is not None and not self.measured and "[" not in self.text


class Identity(Struct):
    """A claim between figures."""

    key: str
    name: Text
    claim: str
    """As written."""
    relation: Relation
    """``=``, ``≈``, ``>=``, ``<=``, ``>`` or ``<``."""
    sides: tuple[tuple[Term | str, ...], ...]
    """What the relation stands between, each in postfix order with ``+ - * / ^`` and ``neg``."""
    sources: tuple[str, ...]
    section: str | None
    note: str | None
    accept: Acceptance | None
    span: Span
    """The identity's key in the file."""
    drawn: Drawn | None = None
    """Where a document says it, of one that was read out of a document."""

    @property
    def written(self) -> list[str]:
        """The sides as the file has them."""
        return [s for s in map(str.strip, self.claim.translate(_RELATIONS).split("=")) if s]

    @property
    def documents(self) -> tuple[str, ...]:
        """Where the claim stands, else its figures."""
        return self.sources or self.documents_of_figures

    @property
    def documents_of_figures(self) -> tuple[str, ...]:
        """The documents that its figures come from."""
        terms = (term for side in self.sides for term in side if isinstance(term, Term))
        return tuple(dict.fromkeys(source for term in terms for source in term.sources))
