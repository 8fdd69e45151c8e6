"""A document's bytes → its blocks: which container it is in, by its first bytes and its suffix."""

from __future__ import annotations

import os

from zzplan.plan.inputs.blocks import Document
from zzplan.plan.inputs.bounds import within_bounds
from zzplan.plan.inputs.charset import decoded
from zzplan.plan.inputs.encoding import is_packed
from zzplan.plan.inputs.headings import headed
from zzplan.plan.inputs.own_output import refuse_own_bytes, without_own_output
from zzplan.plan.inputs.refusal import DocumentError

_TEXTS = ("txt", "text", "md", "markdown")
TABLES = ("csv", "tsv")
_PAGES = ("html", "htm", "xhtml")
_WORKBOOKS = ("xlsx", "xlsm", "xls", "ods")

SUFFIXES = (*_TEXTS, *TABLES, *_PAGES, "docx", *_WORKBOOKS, "pdf")
"""The names of files that `read_document` reads end so."""

_REFUSED = {"doc": "Word", "wps": "WPS", "ofd": "OFD", "et": "WPS", "dps": "WPS", "rtf": "RTF",
            "xlsb": "XLSB", "odt": "OpenDocument", "ppt": "PowerPoint",
            "pptx": "PowerPoint"}  # fmt: skip
"""Known and not read: their programs save them in a form that is."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def suffix_of(name: str) -> str:
    """Return what a file's name ends with, in lower case and without the point.

    Examples
    --------
    >>> suffix_of("纲要.DOCX"), suffix_of("plan")
    ('docx', '')
    """
    stem, point, suffix = os.path.basename(name).rpartition(".")
    return suffix.lower() if stem and point else ""


def form_of(data: bytes) -> str:
    r"""Tell by its first bytes what a file is that only a program can open; empty for a text.

    Examples
    --------
    >>> form_of(b"%PDF-1.7\n"), form_of(b"{\\rtf1 5}"), form_of(b"zzplan: 1")
    ('pdf', 'RTF', '')
    """
    if not is_packed(data):
        return ""
    try:
        return _container(data, "")
    except DocumentError as refusal:
        return str(refusal.params.get("form", "ZIP"))


def read_document(data: bytes, name: str, sheet: str | None = None) -> Document:
    """Read a document of any kind.

    Parameters
    ----------
    data : bytes
    name : str
        The file's name: its suffix tells one text from another, the first bytes the rest.
    sheet : str, optional
        Of a workbook the one sheet to read.

    Raises
    ------
    DocumentError
        With the reason for which it cannot be read; ``document-format`` names the way out.
    """
    return without_own_output(within_bounds(_read(data, name, sheet)))


def _read(data: bytes, name: str, sheet: str | None) -> Document:
    kind = _container(data, suffix_of(name))
    refuse_own_bytes(data, "html" if kind in _PAGES else kind)
    if kind == "docx":
        from zzplan.plan.inputs.docx import read_docx

        return headed(read_docx(data, name))
    if kind == "pdf":
        from zzplan.plan.inputs.pdf import read_pdf

        return headed(read_pdf(data, name))
    if kind in _WORKBOOKS:
        from zzplan.plan.inputs.workbook import read_workbook

        return read_workbook(data, name, sheet)
    if kind in _PAGES:
        from zzplan.plan.inputs.html import read_html

        return headed(read_html(data, name))
    return read_words(data, name, kind)


def read_words(data: bytes, name: str, kind: str) -> Document:
    """Read a text, or a table in a text."""
    found = decoded(data)
    if found is None:
        raise DocumentError("document-encoding")
    if kind in TABLES:
        from zzplan.plan.inputs.csv_table import read_csv

        return read_csv(found[0], name)
    from zzplan.plan.inputs.text import read_text

    return read_text(found[0], name)


def _container(data: bytes, suffix: str) -> str:
    """Tell the container; a file that is not what its suffix says is read as what it is."""
    start = data[:1024].lstrip()
    if data.startswith(b"PK\x03\x04"):
        return _archive(data, suffix)
    if start.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE):
        if suffix == "xls" or _is_workbook(data):
            return "xls"
        form = "Word" if suffix in ("doc", "docx") else _REFUSED.get(suffix, "Office 97")
        if suffix in ("docx", "xlsx"):  # an office file with a password is wrapped so
            raise DocumentError("document-encrypted")
        raise DocumentError("document-format", form=form)
    if suffix in _REFUSED or start.startswith(b"{\\rtf"):
        raise DocumentError("document-format", form=_REFUSED.get(suffix, "RTF"))
    if suffix in ("docx", "pdf", *_WORKBOOKS):
        raise DocumentError("document-broken")
    opening = start[:200].lower()
    if suffix not in (*_TEXTS, *TABLES) and opening.startswith((b"<!doctype html", b"<html")):
        return "html"
    return suffix


def _archive(data: bytes, suffix: str) -> str:
    from zzplan.plan.inputs.archive import opened

    names = set(opened(data).namelist())
    if "OFD.xml" in names:
        raise DocumentError("document-format", form="OFD")
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names:
        if suffix == "ods" or b"opendocument.spreadsheet" in data[:200]:
            return "ods"
        raise DocumentError("document-format", form="OpenDocument")
    raise DocumentError("document-format", form=_REFUSED.get(suffix, "ZIP"))


def _is_workbook(data: bytes) -> bool:
    """Tell a workbook of Office 97 by the name of its stream."""
    return any(name.encode("utf-16-le") in data[: 1 << 20] for name in ("Workbook", "Book"))
