"""One sentence alone: each figure gets a role."""
