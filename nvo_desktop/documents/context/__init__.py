"""The plain context that templates see: dictionaries, lists, texts and numbers, in the words that are printed."""
