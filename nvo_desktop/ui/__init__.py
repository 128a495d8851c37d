"""The window: screens, dialogs, tables and widgets. PySide6, and nothing else from outside."""
