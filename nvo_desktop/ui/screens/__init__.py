"""The screens of an open dossier."""
