"""A new dossier in three steps: region and municipalities, term and place, and what there is already."""
