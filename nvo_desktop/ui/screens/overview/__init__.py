"""The first place in the rail: how each agreement stands, what comes next, and what still misses."""
