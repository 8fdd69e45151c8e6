"""What is said of a goal that another figure sets, where both are known."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.engine.relative import GROWTH, LEVELS
from zzplan.report.language import N_, Language
from zzplan.report.words.decimals import printed_decimals
from zzplan.report.words.numbers import apart, fixed, percent
from zzplan.report.words.values import with_unit

_SAID = {
    ">": N_("above {name}"),
    ">=": N_("at least {name}"),
    "<": N_("below {name}"),
    "<=": N_("at most {name}"),
    "=": N_("in line with {name}"),
}


def relative_sentence(answer: Assessment, language: Language) -> str:
    """Say what was compared, and with what."""
    _ = language.gettext
    to = answer.goal.relative
    assert to is not None
    name = to.indicator.name.within(language.code) if to.indicator else to.text
    if to.year is not None:
        name = language.pgettext("year", "{year}").format(year=to.year)
    words = {"relation": _(_SAID[to.sign]).format(name=name), "years": answer.years}
    if LEVELS in answer.notes:
        own, aim = answer.projected_value or 0.0, answer.goal_value or 0.0
        printed = printed_decimals(*(one.quantity for one in answer.goal.indicator.actuals))
        places = apart(own, aim, printed)
        words |= {
            "own": with_unit(fixed(own, places), answer.unit, language),
            "other": with_unit(fixed(aim, places), answer.unit, language),
        }
        return _("It is to be {relation}: {own} against {other}.").format(**words)
    words |= {"own": percent(answer.stated_rate, 2), "other": percent(answer.required_rate, 2)}
    if GROWTH in answer.notes:
        return _(
            "It is to grow {relation}: {own} a year against {other} over {years} years."
        ).format(**words)
    return _("It is to grow {relation}: the plan states {own} and {other} a year.").format(**words)
