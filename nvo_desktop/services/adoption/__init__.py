"""Text versions, the board of what each council does with one, and amendments."""
