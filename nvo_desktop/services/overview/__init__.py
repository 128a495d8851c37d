"""What the first screen shows: how each agreement stands, what comes next, and what still misses."""
