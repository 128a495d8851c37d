"""What comes in from outside and what goes out to other programs: Word, text, HTML and JSON."""
