"""Templates that a region wrote: what they may use, how much, and the process of their own in which they run."""
