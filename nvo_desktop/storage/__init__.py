"""The dossier on disk: the file, its working copy, the unit of work and the change log."""
