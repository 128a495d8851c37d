"""The council proposal: blocks that are written once, and what each municipality adds."""
