"""How the window looks: colours, fonts, measures, icons and states, each in one place. Knows nothing of dossiers."""
