"""Chinese verbs of a value that moves; with 到 or 至 behind them they lead to where it goes."""

from __future__ import annotations

RISES = (
    "提高|提升|增加|增长|上升|上涨|升高|攀升|跃升|回升|恢复|扩大|扩展|扩充|拓展|发展|壮大|延长|延伸|"
    "增|升|扩|涨|提"
)
FALLS = "控制|下降|降低|减少|缩小|缩短|压缩|压减|压降|削减|收窄|回落|放缓|下调|降|减|缩"
MOVES = f"{RISES}|{FALLS}|调整|优化|改善|做"
"""The longer before the shorter, so that none hides another."""
