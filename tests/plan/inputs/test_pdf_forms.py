"""Forms within forms: what they come to is known before PDFium makes them all (issue 12)."""

from __future__ import annotations

import re
import struct
import zlib
from base64 import a85encode
from hashlib import md5

import pytest

from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.pdf_filters import unpacked
from zzplan.plan.inputs.pdf_forms import draws_without_end
from zzplan.plan.inputs.refusal import DocumentError

PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources "
    b"<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> "
    b"/XObject << /X 5 0 R >> >> >>"
)
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800]"


def nested(
    levels: int, uses: int, *, on_page: int = 1, packed: bool = False, how: str = "inline"
) -> bytes:
    """Make a page whose form draws another so many times, and so on down to a line."""
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 3: PAGE}
    objects[2] = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    text = b"BT /F 12 Tf 100 700 Td (Schools 500 in 2025) Tj ET\n"
    objects[4] = stream(b"", text + b"/X Do\n" * on_page, packed=packed)
    for level in range(levels):
        number, below = 5 + level, 6 + level
        names = b"<< /XObject << /X %d 0 R >> >>" % below
        if how == "referred":
            objects[100 + level] = b"<< /XObject %d 0 R >>" % (200 + level)
            objects[200 + level] = b"<< /X %d 0 R >>" % below
            names = b"%d 0 R" % (100 + level)
        said = FORM.replace(b"/Form", b"/Fo#72m") if how == "escaped" else FORM
        content = b"/X Do\n" * uses if level < levels - 1 else b"0 0 m 100 100 l S\n"
        objects[number] = stream(said + b" /Resources " + names, content, packed=packed)
    data = b"%PDF-1.4\n"
    places = {}
    for number, held in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    start = len(data)
    data += b"xref\n" + b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, at) for number, at in sorted(places.items())
    )
    size = max(objects) + 1
    return data + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


def stream(said: bytes, content: bytes, *, packed: bool) -> bytes:
    if packed:
        content, said = zlib.compress(content), said + b" /Filter /FlateDecode"
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (said, len(content), content)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("how", ["inline", "referred", "escaped"])
def test_forms_that_come_to_billions_are_refused_before_the_page_is_opened(
    how: str, packed: bool
) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(DocumentError) as error:
        read_document(nested(8, 20, packed=packed, how=how), "a.pdf")
    assert error.value.code == "document-too-large"


@pytest.mark.parametrize("how", ["inline", "referred", "escaped"])
@pytest.mark.parametrize(("levels", "uses"), [(1, 20), (3, 20), (30, 1)])
def test_forms_within_forms_of_a_usual_document_are_read(how: str, levels: int, uses: int) -> None:
    pytest.importorskip("pypdfium2")
    document = read_document(nested(levels, uses, how=how), "a.pdf")
    assert [one.text for one in document.passages()] == ["Schools 500 in 2025"]


def test_what_the_page_draws_counts_too() -> None:
    assert not draws_without_end(nested(3, 20, on_page=200))
    assert draws_without_end(nested(3, 20, on_page=300))


def test_the_search_for_forms_takes_one_go_through_any_bytes() -> None:
    """Objects that never end, and numbers and spaces without end."""
    for data in (b"1 0 obj ", b"1 0 R /Subtype /Form", b"/a 1          ", b"stream\n1 0 obj<<"):
        assert not draws_without_end(data * 100_000)


def page_of(said: bytes, content: bytes, contents: bytes = b"4 0 R") -> bytes:
    """Make a page of one stream, which it may name several times."""
    held = b"<< /Type /Page /Contents [%s] >>" % contents
    body = b"<< %s /Length %d >>\nstream\n%s\nendstream" % (said, len(content), content)
    return b"%%PDF-1.4\n3 0 obj\n%s\nendobj\n4 0 obj\n%s\nendobj\n" % (held, body)


LINES = b"0 0 m 9 9 l S\n" * 1_500_000
PACKED = zlib.compress(LINES)


@pytest.mark.parametrize(
    ("said", "content"),
    [
        (b"", LINES),
        (b"/Filter /FlateDecode", PACKED),
        (b"/Filter [/FlateDecode/FlateDecode]", zlib.compress(PACKED)),
        (b"/Filter [ /ASCII85Decode /Fl ]", a85encode(PACKED, wrapcol=70) + b"~>"),
        (b"/Filter [/AHx /FlateDecode]", PACKED.hex().encode() + b">"),
        (b"/Filter /RunLengthDecode", b"\x81a" * 200_000),
    ],
)
def test_drawing_without_end_is_known_behind_every_filter(said: bytes, content: bytes) -> None:
    """21 MB of lines, some hundred kB packed, of which PDFium makes objects of half a GB."""
    assert draws_without_end(page_of(said, content))


def test_a_stream_that_a_page_names_again_and_again_counts_each_time() -> None:
    some = zlib.compress(LINES[: 14 * 60_000])
    assert not draws_without_end(page_of(b"/Filter /FlateDecode", some))
    assert draws_without_end(page_of(b"/Filter /FlateDecode", some, b"4 0 R " * 20))


def test_a_picture_or_a_font_is_no_drawing() -> None:
    said = b"/Subtype /Image /Filter /FlateDecode"
    assert not draws_without_end(page_of(said, PACKED))
    assert not draws_without_end(page_of(b"/Filter /FlateDecode", PACKED, b"9 0 R"))


@pytest.mark.parametrize(
    ("name", "raw", "held"),
    [
        # the example of ISO 32000-1, 7.4.4.2
        (b"LZWDecode", bytes.fromhex("800B6050220C0C8501"), b"-----A---B"),
        (b"RL", bytes([4]) + b"abcde" + bytes([253]) + b"x\x80", b"abcdexxxx"),
        (b"ASCIIHexDecode", b"61 62 6>", b"ab`"),
        (b"ASCII85Decode", b"87cUR\nD]~>", b"Hello"),
        (b"FlateDecode", b"broken", b""),
        (b"DCTDecode", b"a picture", b""),
    ],
)
def test_a_filter_is_undone(name: bytes, raw: bytes, held: bytes) -> None:
    assert unpacked(b"/Filter /" + name, raw, 100) == held
    assert unpacked(b"/Filter [/%s]" % name, raw, 3) == held[:3]


PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
"""What a password of a PDF is filled up with; an empty one is this alone."""


def rc4(key: bytes, data: bytes) -> bytes:
    box, at = list(range(256)), 0
    for i in range(256):
        at = (at + box[i] + key[i % len(key)]) % 256
        box[i], box[at] = box[at], box[i]
    out, i, at = bytearray(), 0, 0
    for one in data:
        i = (i + 1) % 256
        at = (at + box[i]) % 256
        box[i], box[at] = box[at], box[i]
        out.append(one ^ box[(box[i] + box[at]) % 256])
    return bytes(out)


def locked(data: bytes) -> bytes:
    """Encrypt a PDF so that anybody may open it and nobody may print it (PDF 1.7, 7.6.3)."""
    owner = rc4(md5(PADDING).digest()[:5], PADDING)
    allowed, name = -64, b"0123456789abcdef"
    key = md5(PADDING + owner + struct.pack("<i", allowed) + name).digest()[:5]
    pieces, places, out = re.split(rb"(?m)^(\d+ 0 obj\n.*?\nendobj\n)", data, flags=re.S), {}, b""
    for piece in pieces[:-1]:
        if found := re.match(rb"(\d+) 0 obj\n", piece):
            number = int(found[1])
            places[number] = len(out)
            own = md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10]
            head, begin, rest = piece.partition(b"stream\n")
            body, end, tail = rest.rpartition(b"\nendstream")
            piece = head + begin + rc4(own, body) + end + tail
        out += piece
    start, size = len(out), max(places) + 1
    out += b"xref\n" + b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, at) for number, at in sorted(places.items())
    )
    said = b"/Filter /Standard /V 1 /R 2 /P %d /O <%s> /U <%s>" % (
        allowed, owner.hex().encode(), rc4(key, PADDING).hex().encode(),
    )  # fmt: skip
    return out + (
        b"trailer << /Size %d /Root 1 0 R /Encrypt << %s >> /ID [<%s> <%s>] >>\n"
        % (size, said, name.hex().encode(), name.hex().encode())
        + b"startxref\n%d\n%%%%EOF\n" % start
    )


@pytest.mark.parametrize("packed", [False, True])
def test_what_a_locked_document_draws_is_known_as_well(*, packed: bool) -> None:
    """Its streams are encrypted, though anybody may open it."""
    pytest.importorskip("pypdfium2")
    document = read_document(locked(nested(2, 2, packed=packed)), "a.pdf")
    assert [one.text for one in document.passages()] == ["Schools 500 in 2025"]
    with pytest.raises(DocumentError) as error:
        read_document(locked(nested(4, 80, packed=packed)), "a.pdf")
    assert error.value.code == "document-too-large"
