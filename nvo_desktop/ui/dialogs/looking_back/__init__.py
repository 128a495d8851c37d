"""Windows that look back: earlier versions of the file, and what was done in the dossier."""
