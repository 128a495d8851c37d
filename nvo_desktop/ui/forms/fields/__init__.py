"""One class for each kind of field: what stands on screen, and how it becomes a value."""
