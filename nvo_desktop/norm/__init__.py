"""The norm as data: agreements, questions, fields and lists, read from TOML; and how values are written and worded."""
