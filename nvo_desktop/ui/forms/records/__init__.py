"""The fields of the records that the norm does not define: their Dutch labels, help and choices, as data."""
