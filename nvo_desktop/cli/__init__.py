"""The command line: the same services as the window, for scripts, tests and those without a screen."""
