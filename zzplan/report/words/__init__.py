"""How it reads: numbers and sentences, in the language of the reader."""
