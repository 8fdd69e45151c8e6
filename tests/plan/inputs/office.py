"""Office files for tests, made by hand: what a real program writes, and what none would."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = (
    f'<w:styles {_W}><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="t"><w:name w:val="Title"/></w:style></w:styles>'
)


def archive(**parts: str | bytes) -> bytes:
    """Zip parts; ``word__document_xml`` is the part ``word/document.xml``."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as zipped:
        for name, text in parts.items():
            folder, _, rest = name.rpartition("__")
            path = f"{folder.replace('__', '/')}/{rest}" if folder else rest
            zipped.writestr(path.rpartition("_")[0] + "." + path.rpartition("_")[2], text)
    return stream.getvalue()


def docx(body: str, **others: str) -> bytes:
    """Make a Word document of the elements of its body, with the prefix ``w:``."""
    document = f"<w:document {_W}><w:body>{body}</w:body></w:document>"
    return archive(word__document_xml=document, word__styles_xml=_STYLES, **others)


def notes(body: str) -> str:
    """Make the part of the footnotes."""
    return f"<w:footnotes {_W}>{body}</w:footnotes>"


def p(*runs: str, properties: str = "") -> str:
    """Make a paragraph: a run is a text, or elements that begin with ``<``."""
    written = (
        one if one.startswith("<") else f'<w:r><w:t xml:space="preserve">{one}</w:t></w:r>'
        for one in runs
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(written)}</w:p>"


def tc(text: str, properties: str = "") -> str:
    """Make a cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text) if text else '<w:p/>'}</w:tc>"


def tbl(*rows: list[str], header: bool = False) -> str:
    """Make a table of rows of cells."""
    mark = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    lines = (
        f"<w:tr>{'' if number else mark}{''.join(row)}</w:tr>" for number, row in enumerate(rows)
    )
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def pdf(*pages: list[tuple[float, float, str]], drawn: str = "") -> bytes:
    """Make a PDF of Latin texts: each with its left and bottom, in points.

    Parameters
    ----------
    drawn : str
        What every page draws, in the operators of PDF: ``0 0 m 90 0 l S``.
    """
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]  # fmt: skip
    kids = []
    for texts in pages:
        content = " ".join(f"BT /F 10 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in texts)
        content = f"{drawn} {content}"
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        kids.append(len(objects) + 1)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents "
            f"{len(objects)} 0 R /Resources << /Font << /F 3 0 R >> >> >>"
        )
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>"
    data, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>"
    return data + f"{trailer}\nstartxref\n{len(data)}\n%%EOF".encode()
