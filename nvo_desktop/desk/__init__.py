"""Where services and screens of an open dossier come together. Loaded in the background, after the first paint."""
