"""``zzplan check --text``: whether the numbers of one sentence add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from zzplan.commands.session import Session
from zzplan.commands.solve import report_problem
from zzplan.plan.words.visible import printable
from zzplan.report.language import N_, Language

if TYPE_CHECKING:
    from collections.abc import Collection

    from zzplan.engine.solve import Problem
    from zzplan.plan.words.keys import Basis
    from zzplan.reading.sentence.sentence import Sentence

_NAMES = {
    "baseline": N_("baseline"), "goal": N_("goal"), "change": N_("change"), "years": N_("years"),
    "rate": N_("rate"),
}  # fmt: skip
"""What a sentence of one goal prints."""
_WANTED = ("baseline", "goal", "years", "rate")
EXAMPLE = N_("from 3000 in 2021 to 5000 in 2026 at 8% a year")
"""A sentence that is read."""


def check_sentence(session: Session, text: str, *, strict: bool, fail_on: Collection[str]) -> int:
    """Report on a sentence, as `solve` does on the numbers that it prints, or as on a document."""
    from zzplan.reading.one_goal import plan_of_sentence, subjects_of
    from zzplan.reading.prose.entries import basis_of
    from zzplan.reading.sentence.sentence import read_sentence

    text = printable(text)
    subjects = subjects_of(text)
    if len(subjects) > 1:
        _ = session.language.gettext
        message = _(
            "The sentence speaks of {subjects}, which are goals of their own: write it into a file."
        )
        named = _(" and ").join(subjects)
        raise click.UsageError(message.format(subjects=named))
    found = read_sentence(text)
    said = (basis_of(text), "".join(subjects))
    problem = None if found.unread else _problem(found, said, session.language)
    if problem is not None:
        return report_problem(session, problem, strict=strict, fail_on=fail_on)
    plan_file = plan_of_sentence(text)
    if plan_file is not None:
        from zzplan.engine.review import review
        from zzplan.report.pages.check import check_report

        reviewed = review(plan_file, strict=strict, fail_on=fail_on)
        if all(one.answer.verdict != "undefined" for one in reviewed.goals):
            return session.emit(check_report(reviewed, named=True))
    raise click.UsageError(_refusal(found, session.language))


def _problem(found: Sentence, said: tuple[Basis | None, str], language: Language) -> Problem | None:
    """Return the problem that a sentence sets; None where it prints too little, or a range.

    Parameters
    ----------
    said : (str or None, str)
        Whether its growth is real or nominal, where it says so, and what it is of.
    """
    from zzplan.engine.problem import problem_of
    from zzplan.plan.numbers.given import GivenError, printed_unit
    from zzplan.plan.numbers.quantity import QuantityError, read_yearly
    from zzplan.reading.prose.entries import is_priced
    from zzplan.report.words.given import given_words, quantity_words

    basis, of = said
    both = found.goal is not None and found.change is not None
    if both and found.baseline is None:
        return None  # the change would go unused
    try:
        return problem_of(
            found.baseline,
            found.change if found.goal is None else found.goal,
            None if found.years is None else float(found.years),
            None if found.rate is None else read_yearly(found.rate),
            change=found.change if both else None,
            said=found.said,
            priced=basis == "real" if basis else is_priced(of, printed_unit(found.goal or "")),
        )
    except GivenError as error:
        if error.code in ("not-one-value", "too-few"):
            return None
        raise click.UsageError(given_words(error, language)) from None
    except QuantityError as error:
        raise click.UsageError(quantity_words(error, language)) from None


def _refusal(found: Sentence, language: Language) -> str:
    """Say which figures were read and which were not, and show a sentence that works."""
    _, comma = language.gettext, language.pgettext("list", ", ")
    said = []
    if found.found:
        each = _("{name} {text}")
        read = comma.join(
            each.format(name=_(_NAMES[name]), text=text) for name, text in found.found.items()
        )
        said.append(_("Read of the sentence: {read}.").format(read=read))
    if found.unread:
        said.append(_("Not read: {figures}.").format(figures=comma.join(found.unread)))
    missing = [name for name in _WANTED if name not in found.found]
    if found.found and missing:
        listed = comma.join(_(_NAMES[one]) for one in missing)
        said.append(_("Not found: {missing}.").format(missing=listed))
    elif not said:
        said.append(_("The sentence prints no goal."))
    said.append(
        _('Such a sentence is read: "{example}"; a text of several goals goes into a file.')
        .format(example=_(EXAMPLE))
    )  # fmt: skip
    from zzplan.report.words.phrases import sentence_gap

    return sentence_gap(language).join(said)
