"""RESULTS → TEXT: what a command found, in words, tables and machine formats."""
