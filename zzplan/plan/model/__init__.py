"""What a plan file says, as values: series, goals, claims, and how a goal is found by name."""
