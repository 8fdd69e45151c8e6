"""What a script gets: the records of machine formats."""
