"""The Chinese catalogue: ``python -m tests.catalogue`` brings it up to date and compiles it.

New messages are added without a translation, lost ones are dropped; the test fails until every
message has its translation and the compiled file is that of the text. Words of click stay: each
version that may be installed beside zzplan has others.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import zzplan

PACKAGE = Path(zzplan.__file__).parent
CATALOGUE = PACKAGE / "locale" / "zh_CN" / "LC_MESSAGES" / "zzplan.po"
COMPILED = CATALOGUE.with_suffix(".mo")

_KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
_CLICK_MODULES = ("core.py", "decorators.py", "exceptions.py", "formatting.py", "parser.py",
                  "types.py")  # fmt: skip
_OF_CLICK = "click"
"""The comment of a message that is click's and not zzplan's own."""
_MIME = [
    ("Language", "zh_CN"),
    ("Plural-Forms", "nplurals=1; plural=0;"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
]
_HEADER = """\
# The Chinese words of zzplan, and those of click that it shows.
# Brought up to date by `python -m tests.catalogue`."""


class Words(Catalog):
    """A catalogue without a header of dates, which would be others in every run."""

    mime_headers = property(lambda _self: _MIME)  # type: ignore[assignment]


def _messages(folder: Path) -> Iterator[tuple[str, str | tuple[str, ...], str | None]]:
    found = extract_from_dir(str(folder), keywords=_KEYWORDS, method_map=[("**.py", "python")])
    for name, _line, message, _comments, context in found:
        if message:
            yield name, message, context


def template() -> Catalog:
    """Return the messages that the code has now, and those of the click that is installed."""
    catalogue = Words()
    for name, message, context in _messages(Path(click.__file__).parent):
        if name in _CLICK_MODULES:
            catalogue.add(message, context=context, auto_comments=[_OF_CLICK])
    for _name, message, context in _messages(PACKAGE):
        catalogue.delete(message[0] if isinstance(message, tuple) else message, context)
        catalogue.add(message, context=context)
    return catalogue


def is_of_click(message: Message) -> bool:
    """Tell whether a message is one that only click has."""
    return _OF_CLICK in message.auto_comments


def written() -> Catalog:
    """Return the catalogue as it stands."""
    catalogue = Words(locale="zh_CN")
    with CATALOGUE.open("rb") as stream:
        for message in read_po(stream, locale="zh_CN"):
            if message.id:
                catalogue[message.id] = message
    return catalogue


def compiled(catalogue: Catalog) -> bytes:
    """Return what the compiled file must hold."""
    stream = BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def update() -> None:
    """Bring the catalogue up to date and compile it."""
    os.makedirs(CATALOGUE.parent, exist_ok=True)
    catalogue = written() if CATALOGUE.exists() else Words(locale="zh_CN")
    wanted = template()
    for message in catalogue:
        if message.id and is_of_click(message) and wanted.get(message.id, message.context) is None:
            wanted[message.id] = message
    catalogue.update(wanted, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.header_comment = _HEADER
    catalogue.fuzzy = False
    with CATALOGUE.open("wb") as stream:
        write_po(stream, catalogue, sort_output=True, width=100, omit_header=False)
    COMPILED.write_bytes(compiled(written()))


if __name__ == "__main__":
    update()
    missing = [message.id for message in written() if message.id and not message.string]
    print(f"{CATALOGUE.name}: {len(written())} messages, {len(missing)} without a translation")
