"""Generated plans against an oracle of fractions, and their bytes against the error boundary.

`tests/fuzz/test_fuzz.py` is a short run of fixed seeds; ``python -m benchmarks.fuzz`` the same for
as long as one likes.
"""
