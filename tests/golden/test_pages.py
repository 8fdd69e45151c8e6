"""Whole pages of small plans, without their style and script.

``ZZPLAN_UPDATE_GOLDEN=1 python -m pytest tests/golden`` writes them anew; read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

HERE = Path(__file__).parent
PAGES = ("short", "kinds", "claims", "plan")
"""Of ``plan`` the document itself stands beside the findings."""
TEXT = (
    "# 某市规划纲要(2021-2025年)\n\n## 主要目标\n\n"
    "到2025年,地区生产总值从2020年的3000亿元增长到5000亿元,年均增长8%以上;"
    "高新技术企业达到500家。\n\n"
    "| 指标 | 2020年 | 2025年 |\n| --- | --- | --- |\n| 森林覆盖率(%) | 58.6 | 59.0 |\n"
)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was(
    run: Callable[..., Outcome], tmp_path: Path, name: str, language: str
) -> None:
    source, output = HERE / f"{name}.yaml", tmp_path / "page.html"
    if name == "plan":
        source = tmp_path / "plan.md"
        source.write_text(TEXT, encoding="utf-8")
    assert run("report", str(source), "--lang", language, "-q", "-o", str(output)).code in (0, 1)
    page = re.sub(r"(?s)<style>.*?</style>|<script>.*?</script>| content=\"default-src.*?\"", "",
                  output.read_text(encoding="utf-8"))  # fmt: skip
    kept = HERE / "pages" / f"{name}.{language}.html"
    if os.environ.get("ZZPLAN_UPDATE_GOLDEN"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(page, encoding="utf-8")
    assert page == kept.read_text(encoding="utf-8")


def test_every_page_that_is_kept_is_looked_at() -> None:
    kept = {path.name for path in (HERE / "pages").iterdir()}
    assert kept == {f"{name}.{language}.html" for name in PAGES for language in ("en", "zh")}
