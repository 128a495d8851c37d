"""The place where the document is seen as the councils will, and exported."""
