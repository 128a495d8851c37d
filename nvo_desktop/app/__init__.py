"""The program with a window: the shell at once, the models and screens in the background."""
