"""The region's own templates: copied, taken in, and what is wrong in them."""
