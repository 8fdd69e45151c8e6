"""What the command line does, from Python: each function is what one command does."""
