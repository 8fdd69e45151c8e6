"""One file per input format: the bytes of a file become located nodes or blocks."""
