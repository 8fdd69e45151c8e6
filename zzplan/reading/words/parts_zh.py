"""The Chinese words that open a list of the parts of a whole."""

DIVIDED = "(?:(?:分?按|从|分)[^,;。]{2,8}?(?:统计|分|看|划分|核算)|具体来?看)"
"""By what parts are told before the first of them: 分产业看, 按用途分."""
