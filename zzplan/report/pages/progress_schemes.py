"""Every scheme side by side for one goal, and whether they disagree."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import and_

from zzplan.engine.progress import UNRATED
from zzplan.engine.progress_review import ProgressResult
from zzplan.engine.rating import AWAY, ON, SLOW
from zzplan.engine.schemes import SCHEMES
from zzplan.report.language import Language
from zzplan.report.model import Column, Table
from zzplan.report.words.numbers import NOTHING, amount
from zzplan.report.words.ratings import rating_words


def schemes_table(result: ProgressResult, language: Language) -> Table:
    """Each row is a scheme: the number that its thresholds cut, its rating and what that says."""
    _ = language.gettext
    said, stances = _stances(result), _words(language)
    rows = [
        (
            name,
            amount(j.ratio, 3),
            rating_words(j.rating_key, language),
            stances[said[name]] if name in said else NOTHING,
        )
        for name, j in result.schemes.items()
    ]
    columns = (
        Column(_("scheme")),
        Column(_("ratio"), number=True),
        Column(_("rating")),
        Column(_("which says")),
    )
    return Table(columns, tuple(rows), indent=2)


def agreement(result: ProgressResult, language: Language) -> str:
    """Say what the ratings come to; where no one reading is in all, by which schemes."""
    _ = language.gettext
    said, stances = _stances(result), _words(language)
    if not result.disagree:
        common = stance(result, language)
        if not common:
            return _("The schemes agree.")
        return _("The schemes agree: {stance}.").format(stance=common)
    return _("The schemes disagree: {text}.").format(text=_voices(said, stances, language))


def voices(result: ProgressResult, language: Language) -> str:
    """Say by which schemes a goal is what: "in time by eurostat, opensdg; too slow by zzplan."."""
    text = _voices(_stances(result), _words(language), language)
    return language.gettext("{said}.").format(said=text)


def _voices(
    said: Mapping[str, frozenset[str]],
    stances: Mapping[frozenset[str], str],
    language: Language,
) -> str:
    _ = language.gettext
    return _("; ").join(
        _("{stance} by {schemes}").format(
            stance=words, schemes=language.pgettext("list", ", ").join(names)
        )
        for stance, words in stances.items()
        if (names := [name for name, one in said.items() if one == stance])
    )


def stance(result: ProgressResult, language: Language) -> str:
    """Say what all ratings come to; nothing where they leave that open or disagree."""
    common = reduce(and_, _stances(result).values(), ON | SLOW | AWAY)
    return _words(language).get(common, "")


def _stances(result: ProgressResult) -> dict[str, frozenset[str]]:
    """Return what each scheme that rates the goal says of it."""
    return {
        name: SCHEMES[name].ratings[j.rating_key]
        for name, j in result.schemes.items()
        if j.rating_key not in UNRATED and j.rating_key is not None
    }


def _words(language: Language) -> dict[frozenset[str], str]:
    _ = language.gettext
    return {
        ON: _("in time"),
        SLOW: _("too slow"),
        SLOW | AWAY: _("slow or receding"),
        AWAY: _("receding"),
    }
