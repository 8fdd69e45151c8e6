"""How results say themselves in Python: as a sentence, a record, a table, or a whole report."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from zzplan.finding import ZzplanError
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.model.names import UnknownNameError
from zzplan.plan.numbers.given import GivenError, GivenTypeError
from zzplan.plan.numbers.quantity import QuantityError
from zzplan.report.language import CODES, Language, choose
from zzplan.structs import Result

if TYPE_CHECKING:
    from zzplan.report.model import Report
    from zzplan.report.records.rows import Cell

TYPES = {"goals": "goal", "identities": "identity", "findings": "finding"}
"""What ``of`` takes, and the type of these records."""


def language_of(lang: str | None = None) -> Language:
    """Return the language that was asked for; else that of ``ZZPLAN_LANG``, else English."""
    if lang is not None and lang not in CODES:
        with told():
            raise GivenError("no-choice", "lang", text=repr(lang), choices=", ".join(CODES))
    return Language(lang or choose((), {"ZZPLAN_LANG": os.environ.get("ZZPLAN_LANG", "")}))


@contextmanager
def told() -> Iterator[None]:
    """Put a sentence into the errors of rooms that make none."""
    try:
        yield
    except ZzplanError as error:
        words = _words(error, language_of())
        if words:
            error.args = (words.rstrip("\n"),)
        raise


def _words(error: ZzplanError, language: Language) -> str:
    from zzplan.report.pages.errors import unknown_name, write_errors
    from zzplan.report.words.given import given_words, quantity_words

    if isinstance(error, PlanError):
        return write_errors(error, language)
    if isinstance(error, UnknownNameError):
        return re.sub("^[^:：]*[:：] ?", "", unknown_name(error, language), count=1)
    if isinstance(error, GivenError):
        words = given_words(error, language)
        return f"{error.name}: {words}" if "error" in error.params else words
    return quantity_words(error, language) if isinstance(error, QuantityError) else ""


class _Teller:
    """Who has the words for a result, and the fields of its record."""

    def sentence(self, result: Result, lang: str | None) -> str | None:
        """Return the sentence; None for a result that has none."""
        from zzplan.report.pages.results import review_sentence
        from zzplan.report.words.results import result_sentence

        language = language_of(lang)
        return result_sentence(result, language) or review_sentence(result, language)

    def to_dict(self, result: Result) -> dict[str, object]:
        """Return the record; of a result with many the whole object of the JSON output."""
        from zzplan.report.render.json import document

        report, language = _report(result), language_of()
        if type(result).__name__ in _MANY:
            return document(report, language)
        only = next(iter(report.records()), None) or next(iter(report.findings(language)))
        return only.said()


_MANY = frozenset({"Review", "ProgressReview", "Projection", "Sweep", "Difference"})
"""What makes a record for each of its parts."""


def _report(found: Any) -> Report:
    """Return the report of a result or of several."""
    from zzplan.report.pages.results import report_of

    some = (found,) if isinstance(found, Result) else found
    if isinstance(some, Sequence) and some and all(isinstance(one, Result) for one in some):
        report = report_of(found)
        if report is not None:
            return report
    with told():
        raise GivenTypeError("no-result", text=type(found).__name__)


def records(found: Result | Sequence[Result], of: str | None = None) -> list[dict[str, Cell]]:
    """Return results as flat rows: `pandas.DataFrame` and `polars.DataFrame` take them as they are.

    Parameters
    ----------
    found : result or sequence of results
        What a function of zzplan returned: a `Review`, answers of `zzplan.check`, projections.
    of : {"goals", "identities", "findings"}, optional
        Of a review the rows to return; by default what comes first.

    Returns
    -------
    list of dict
        The keys of the JSON output, those of nested objects behind a dot, lists as texts. Every
        row has the same keys.

    Examples
    --------
    >>> import zzplan
    >>> plan_file = zzplan.parse("{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
    ...                          "{gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}}")
    >>> row, = zzplan.records(zzplan.review(plan_file))
    >>> row["goal"], row["verdict"], row["projected_value"], row["location.line"]
    ('gdp', 'short', 4407.9842304, 1)
    """
    from zzplan.report.records.rows import rows

    if isinstance(found, Sequence) and not isinstance(found, Result) and not found:
        return []
    report = _report(found)
    if of is None:
        listed = list(report.records())
        wanted = str(listed[0]["type"]) if listed else "finding"
    elif of in TYPES:
        wanted = TYPES[of]
        listed = list(report.records()) if wanted != "finding" else []
    else:
        with told():
            raise GivenError("no-choice", "of", text=repr(of), choices=", ".join(TYPES))
    if wanted == "finding":
        listed = list(report.findings(language_of()))
    return rows(one for one in listed if one["type"] == wanted)


def render(
    found: Result | Sequence[Result],
    format: str = "table",  # noqa: A002 -- the option's own name
    lang: str | None = None,
    width: int | None = None,
) -> str:
    """Return results as the command line writes them.

    Parameters
    ----------
    found : result or sequence of results
    format : str
        As ``--format``: ``table``, ``markdown``, ``json``, ``csv`` ...
    lang : {"en", "zh"}, optional
    width : int, optional
        Of a table, in cells; as wide as it is by default.

    Examples
    --------
    >>> import zzplan
    >>> print(zzplan.render(zzplan.solve("3000亿", "5000亿", 5), lang="zh").splitlines()[0])
    由3000亿到5000亿，历时5年，需年均增长10.76%。
    """
    from zzplan.report.model import Target
    from zzplan.report.render.formats import FORMATS
    from zzplan.report.render.formats import render as written

    if format not in FORMATS:
        with told():
            raise GivenError("no-choice", "format", text=repr(format), choices=", ".join(FORMATS))
    target = Target(language_of(lang), width, False, [])
    return "".join(map(str, written(format, _report(found), target)))


Result.teller = _Teller()
