"""The heart of the window: a tab for each agreement, and one for the text around them."""
