"""From a name to a plan file or a document, and from goals back to the text of a plan file."""
