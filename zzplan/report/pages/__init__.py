"""What stands where: one file for each screen."""
