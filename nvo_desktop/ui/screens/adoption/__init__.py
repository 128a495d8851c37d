"""Vaststelling: where every council stands."""
