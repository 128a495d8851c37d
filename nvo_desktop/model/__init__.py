"""What a dossier is: SQLModel tables with their rules. No session, no Qt, no file."""
