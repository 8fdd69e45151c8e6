"""The reader's language: English is in the code, Chinese in the catalogue."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence

DOMAIN = "zzplan"
DIRECTORY = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "locale")
CODES = ("en", "zh")
"""What ``--lang`` takes."""
_CATALOGUE = {"zh": "zh_CN"}


class Language:
    """Words in one language; handed down to whatever makes sentences.

    Parameters
    ----------
    code : str
        ``"en"`` or ``"zh"``.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self._catalogue = _read(_CATALOGUE[code]) if code in _CATALOGUE else None

    def gettext(self, message: str) -> str:
        """Return the message in this language."""
        return self._catalogue.gettext(message) if self._catalogue else message

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Return the message for a count."""
        if self._catalogue:
            return self._catalogue.ngettext(one, many, count)
        return one if count == 1 else many

    def pgettext(self, context: str, message: str) -> str:
        """Return the message, where one English word has several translations."""
        return self._catalogue.pgettext(context, message) if self._catalogue else message


def N_(message: str) -> str:  # noqa: N802 -- gettext's own name for it
    """Mark a message for the catalogue; it is translated where it is used."""
    return message


def choose(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """Choose the language: ``--lang``, ``ZZPLAN_LANG``, then the locale.

    The arguments are looked at before they are parsed, so that a complaint about them is in the
    right language. Before or behind the command it is the same option; the last one counts.

    Examples
    --------
    >>> choose(["check", "--lang", "zh"], {}), choose([], {"LANG": "zh_CN.UTF-8"})
    ('zh', 'zh')
    >>> choose(["--lang=en"], {"ZZPLAN_LANG": "zh"}), choose([], {"LC_ALL": "C", "LANG": "zh_CN"})
    ('en', 'en')
    """
    chosen = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        value = (
            arguments[position + 1]
            if argument == "--lang" and position + 1 < len(arguments)
            else argument.removeprefix("--lang=")
            if argument.startswith("--lang=")
            else None
        )
        chosen = value if value in CODES else chosen
    if chosen is not None:
        return chosen
    named = environ.get("ZZPLAN_LANG", "")
    if named:
        return "zh" if named.lower().startswith("zh") else "en"
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(variable)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def _read(catalogue: str) -> gettext.GNUTranslations:
    path = os.path.join(DIRECTORY, catalogue, "LC_MESSAGES", f"{DOMAIN}.mo")
    with open(path, "rb") as stream:
        return gettext.GNUTranslations(stream)
