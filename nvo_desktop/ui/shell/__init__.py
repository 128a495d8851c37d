"""The frame of the window: menu, rail, status line and start screen. It knows no dossier, so that it paints at once."""
