"""What was read, kept and put together as a plan file."""
