"""Lists of records: a table, and a form for the record that is made or opened."""
