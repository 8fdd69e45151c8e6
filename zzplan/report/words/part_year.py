"""What the rest of a year that has begun must bring, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.part_year import PartYear
from zzplan.engine.progress import Progress
from zzplan.report.language import Language
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import amount, percent
from zzplan.report.words.values import with_unit


def within_year(progress: Progress, part: PartYear, language: Language) -> Iterator[str]:
    """Say what the rest of a year that has begun must bring."""
    _, number = language.gettext, Grouping.of(progress.goal, language)
    words = {
        "period": part.actual.coverage or part.actual.period,
        "year": part.actual.year,
        "value": with_unit(number.figure(part.actual.quantity), progress.unit, language),
        "needed": with_unit(number(amount(part.needed)), progress.unit, language),
        "rest": with_unit(number(amount(part.rest)), progress.unit, language),
        "share": percent(part.share, 1),
        "growth": part.actual.growth.text if part.actual.growth else "",
        "rest_rate": percent(part.rest_rate, 2, progress.goal.direction),
    }
    if not part.adds_up:
        yield _(
            "{period} of {year}: {value}; on the path the year ends at {needed}, {rest} away."
        ).format(**words)
        return
    yield _(
        "{period} of {year}: {value}, {share} of the {needed} that the year needs on the path; the "
        "rest of the year must bring {rest}."
    ).format(**words)
    if part.earlier:
        shares = _(", ").join(
            _("{year} {share}").format(year=year, share=percent(share, 1))
            for year, share in part.earlier
        )
        yield _("Share of these months in earlier years: {shares}.").format(shares=shares)
    if part.rest_rate is not None:
        yield _("That is {rest_rate} on the rest of the year before.").format(**words)
    if part.actual.growth is not None:
        yield _("Growth of these months as reported: {growth}.").format(**words)
