"""The pictures of the manual: `python -m tests.pictures` takes them anew, with Chromium."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.browser import Browser
from zzplan.cli import run

DOCS = Path(__file__).resolve().parents[1] / "docs"


def main() -> None:
    """Take the page of the sample document, and a goal's card that is tried at another rate."""
    with tempfile.TemporaryDirectory() as folder, Browser() as browser:
        page = Path(folder) / "plan.html"
        run(["report", str(DOCS / "samples" / "plan.docx"), "--lang", "zh", "-q", "-o", str(page)])
        browser.show(page, 1120, 760)
        (DOCS / "how-to" / "report.png").write_bytes(browser.picture())
        browser.show(page, 400, 680)
        browser.run("""
            const card = document.querySelector('article[data-terms]');
            card.querySelector('button').click();
            const range = card.querySelector('input[type=range]');
            range.value = '9.5';
            range.dispatchEvent(new Event('input'));
            card.scrollIntoView();
        """)
        (DOCS / "how-to" / "report-goal.png").write_bytes(browser.picture())


if __name__ == "__main__":
    main()
