"""``zzplan check --text``: whether the numbers of one sentence add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from zzplan.commands.rates import RATE
from zzplan.commands.session import Session
from zzplan.commands.solve import ORDER, answer

if TYPE_CHECKING:
    from collections.abc import Collection


def check_sentence(session: Session, text: str, *, strict: bool, fail_on: Collection[str]) -> int:
    """Report on a sentence, as `solve` does on the numbers that it prints."""
    from zzplan.reading.sentence import read_sentence

    _ = session.language.gettext
    found = read_sentence(text)
    if found is None:
        raise click.UsageError(
            _("The sentence does not print one goal; write a text of several into a file.")
        )
    rate = None if found.rate is None else RATE.convert(found.rate, None, None)
    given = (found.baseline, found.goal, found.years and float(found.years), rate)
    missing = [name for name, value in zip(ORDER, given, strict=True) if value is None]
    if len(missing) > 1:
        names = session.language.pgettext("list", ", ").join(missing)
        raise click.UsageError(
            _("Too little was read of the sentence; not found: {missing}.").format(missing=names)
        )
    numbers = dict(zip(ORDER, given, strict=True))
    return answer(session, numbers, strict=strict, fail_on=fail_on)
