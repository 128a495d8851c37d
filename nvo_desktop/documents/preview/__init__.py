"""The document as it is shown on screen: the same tree as the Word file, laid out in sheets and pieces; no Qt."""
