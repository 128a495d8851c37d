"""Windows over the window that ask one thing."""
