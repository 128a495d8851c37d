"""The manual, read inside the program."""
