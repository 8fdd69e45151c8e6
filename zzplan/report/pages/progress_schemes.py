"""Every scheme side by side for one goal, and whether they disagree."""

from __future__ import annotations

from zzplan.engine.progress import UNRATED
from zzplan.engine.progress_review import ProgressResult
from zzplan.engine.rating import AWAY, ON, SLOW
from zzplan.engine.schemes import SCHEMES
from zzplan.report.language import Language
from zzplan.report.model import Column, Table
from zzplan.report.words.numbers import amount
from zzplan.report.words.ratings import rating_words


def schemes_table(result: ProgressResult, language: Language) -> Table:
    """Each row is a scheme: the number that its thresholds cut, and its rating."""
    _ = language.gettext
    rows = [
        (name, amount(j.ratio, 3), rating_words(j.rating_key, language))
        for name, j in result.schemes.items()
    ]
    columns = (Column(_("scheme")), Column(_("ratio"), number=True), Column(_("rating")))
    return Table(columns, tuple(rows), indent=2)


def agreement(result: ProgressResult, language: Language) -> str:
    """Name the schemes by what their ratings come to, where no one reading is in all."""
    _ = language.gettext
    if not result.disagree:
        return _("The schemes agree.")
    said = {
        name: SCHEMES[name].ratings[j.rating_key]
        for name, j in result.schemes.items()
        if j.rating_key not in UNRATED and j.rating_key is not None
    }
    parts = [
        (ON, _("in time by {schemes}")),
        (SLOW, _("too slow by {schemes}")),
        (SLOW | AWAY, _("slow or receding by {schemes}")),
        (AWAY, _("receding by {schemes}")),
    ]
    text = _("; ").join(
        words.format(schemes=language.pgettext("list", ", ").join(names))
        for stance, words in parts
        if (names := [name for name, one in said.items() if one == stance])
    )
    return _("The schemes disagree: {text}.").format(text=text)
