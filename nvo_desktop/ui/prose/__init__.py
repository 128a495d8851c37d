"""The editor of rich text: prose in a QTextDocument and back, what keys and toolbar do to it, and how it looks."""
