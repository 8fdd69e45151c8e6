"""One file for each command: results → Report."""
