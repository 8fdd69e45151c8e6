"""A sentence and an advice for every mistake of a text, in the reader's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from zzplan.finding import Finding
from zzplan.plan.words.visible import quoted
from zzplan.report.language import N_, Language

if TYPE_CHECKING:
    from zzplan.codes import Mistake
_SAID = ("what", "expected")
"""Parameters that may be `THINGS`; any other is the user's own text, which may look like one."""
_LISTS = ("choices", "columns", "missing", "sheets")
"""Parameters that are lists with commas, mostly of zzplan's own words, which are never cut."""
_MOST_SHEETS = 20
SYSTEM = (
    N_("No such file or directory"), N_("Permission denied"), N_("Is a directory"),
    N_("Not a directory"), N_("No space left on device"), N_("Read-only file system"),
    N_("File name too long"), N_("Too many open files"), N_("Input/output error"),
)  # fmt: skip
"""What a system says of files, which a reader has in his own language."""
_QUOTED_KEY = r'(?P<open>["“])(?P<key>[a-z_]+)(?:: (?P<value>[a-z-]+|\{[a-z]+\})|:)?(?P<close>["”])'
"""A key of a plan file in an advice, with or without a value."""


def mistake(found: Finding, language: Language) -> tuple[str, str | None]:
    """Return the message and the advice of a mistake in a text, in the reader's language."""
    from zzplan.report.words.hints import HINTS, THINGS
    from zzplan.report.words.messages import INTERNAL_AMONG, MESSAGES

    _ = language.gettext
    params = {
        name: _(THINGS[str(value)])
        if name in _SAID and value in THINGS
        else _shown(name, value, language)
        for name, value in found.params.items()
    }
    words = MESSAGES[cast("Mistake", found.code)] if "among" not in params else INTERNAL_AMONG
    message = _(words).format_map(params)
    hint = found.hint
    if hint == "encoding" and params.get("guess"):
        hint = "encoding-guess"
    if hint not in HINTS:
        return message, None
    advice = _(HINTS[hint])
    if found.params.get("chinese"):
        advice = in_chinese(advice)
    return message, advice.format_map(params)


def in_chinese(advice: str) -> str:
    """Put Chinese names in the place of the quoted keys and values of an advice.

    Examples
    --------
    >>> print(in_chinese('what is done has "kind: milestone", the rest stands under "goals"'))
    what is done has "类型: 里程碑", the rest stands under "目标"
    """
    from zzplan.plan.words.chinese import written

    def named(quoted: re.Match[str]) -> str:
        key, value = quoted["key"], quoted["value"]
        said = f"{written(key)}: {written(key, value)}" if value else written(key)
        return f"{quoted['open']}{said}{quoted['close']}"

    return re.sub(_QUOTED_KEY, named, advice)


def _shown(name: str, value: object, language: Language) -> object:
    """Return a parameter as a sentence may hold it; lists are whole."""
    if name in _LISTS:
        from zzplan.plan.words.chinese import written

        said = str(value).split(", ")
        if name == "sheets":  # a file's own names
            said = [quoted(one) for one in said[:_MOST_SHEETS]]
        elif name == "missing":
            said = [written(one) if language.code == "zh" else one for one in said]
            said = [language.gettext('"{text}"').format(text=quoted(one)) for one in said]
        elif name == "columns":
            pairs = (one.rstrip(")").partition(" (") for one in said)
            named = language.gettext("{name} ({which})")
            said = [named.format(name=key, which=word) for key, _, word in pairs]
        return language.pgettext("list", ", ").join(said)
    if name == "reason":
        value = language.gettext(str(value))
    return quoted(value) if isinstance(value, str) else value
