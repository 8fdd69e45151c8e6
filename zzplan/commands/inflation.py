"""``--inflation``: the rise of prices between real rates and goals at current prices."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from zzplan.commands.click_words import option
from zzplan.commands.rates import RATE
from zzplan.report.language import N_

if TYPE_CHECKING:
    pass


def inflation_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option, as both commands have it."""
    return option(
        "--inflation",
        type=RATE,
        metavar="RATE",
        help=N_(
            "Assume that prices rise by this much a year, for goals at current prices with real "
            "rates."
        ),
    )
