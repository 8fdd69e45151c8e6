"""What a printed number begins with."""

DIGITS = tuple("0123456789")
SIGNS = ("+", "-")
