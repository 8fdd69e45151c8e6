"""Parts of a zipped document, each read with a limit: an archive may claim any size."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from zzplan.plan.inputs.refusal import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

LARGEST = 64 * 2**20
"""Bytes of one unpacked part; a plan of 300 pages has 5 MB."""


def opened(data: bytes) -> ZipFile:
    """Open an archive.

    Raises
    ------
    DocumentError
        ``document-broken`` for what is none, or one that was cut.
    """
    from zipfile import BadZipFile, ZipFile

    try:
        return ZipFile(BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        raise DocumentError("document-broken") from None


def part(archive: ZipFile, name: str) -> bytes | None:
    """Return one part unpacked; None where the archive has none of this name.

    Raises
    ------
    DocumentError
        ``document-too-large`` beyond `LARGEST`, whatever the archive's index says;
        ``document-encrypted``; ``document-broken``.
    """
    import zlib
    from zipfile import BadZipFile

    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    if info.flag_bits & 1:
        raise DocumentError("document-encrypted")
    try:
        with archive.open(info) as stream:
            data = stream.read(LARGEST + 1)
    except (BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError):
        raise DocumentError("document-broken") from None
    if len(data) > LARGEST:
        raise DocumentError("document-too-large", megabytes=LARGEST // 2**20)
    return data


def check_parts(archive: ZipFile) -> None:
    """Unpack all parts and keep none: a reader that knows no limits may then have them.

    Raises
    ------
    DocumentError
        ``document-too-large`` where one is larger than `LARGEST`, or all than twice as much;
        ``document-encrypted``; ``document-broken`` where the index says what is not so.
    """
    whole = 0
    for info in archive.infolist():
        whole += info.file_size
        if info.file_size > LARGEST or whole > 2 * LARGEST:
            raise DocumentError("document-too-large", megabytes=LARGEST // 2**20)
        part(archive, info.filename)


def elements(data: bytes) -> Iterator[tuple[str, Element]]:
    """Yield ``("start" | "end", element)`` of an XML part; nothing is fetched or expanded.

    Raises
    ------
    DocumentError
        ``document-entities`` where the part declares a document type, which no office program
        writes and which entities need; ``document-broken``.
    """
    from xml.etree.ElementTree import ParseError, XMLPullParser

    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"<\0!\0D\0" in data or b"\0<\0!\0D" in data:
        raise DocumentError("document-entities")
    parser: XMLPullParser[Any] = XMLPullParser(("start", "end"))
    try:
        for start in range(0, len(data), 1 << 16):
            parser.feed(data[start : start + (1 << 16)])
            yield from parser.read_events()  # type: ignore[misc]
        parser.close()
        yield from parser.read_events()  # type: ignore[misc]
    except ParseError:
        raise DocumentError("document-broken") from None


def local(tag: object) -> str:
    """Return the name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute, whatever namespace it stands in."""
    return next((value for key, value in element.items() if local(key) == name), None)
