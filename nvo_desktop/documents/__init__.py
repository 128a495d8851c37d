"""A dossier becomes a document: plain context, Jinja sections, document tree, Word file."""
