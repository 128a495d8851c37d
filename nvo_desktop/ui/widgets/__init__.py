"""The pieces that screens are made of. They show what they are given and tell what is asked; none knows a dossier."""
