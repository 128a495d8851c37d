"""Rich text as a list of blocks: canonical form, cleaning, reading foreign HTML, differences."""
