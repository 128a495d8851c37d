"""The region itself and its municipalities."""
