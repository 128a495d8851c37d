"""The files at a record: shown, opened, saved elsewhere, added and removed."""
