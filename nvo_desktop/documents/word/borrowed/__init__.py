"""A house style of others: what is taken over from their Word file, and what of ours is added."""
