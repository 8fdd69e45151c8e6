"""PLAN → RESULTS: pure computation, without printing, files, clock, environment or language."""
