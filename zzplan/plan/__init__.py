"""TEXT → PLAN: reading a plan file, and every mistake in it."""
