"""What a document says of its figures together: shares, changes, parts, figures per head."""
