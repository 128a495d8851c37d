"""Tables: models over plain rows, a view with its own delegate, and fast filtering."""
