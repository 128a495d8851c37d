"""One small class a subject, one method a deed: opens a unit of work, commits, returns what changed. No Qt."""
