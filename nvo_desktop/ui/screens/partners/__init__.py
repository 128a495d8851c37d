"""Partners: with whom the region spoke, about what, and what they brought in."""
