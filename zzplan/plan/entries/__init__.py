"""The entries of a plan file: located nodes become indicators and goals, mistakes are noted."""
