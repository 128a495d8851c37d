"""Earlier papers: what of them is used in the regiovisie, and what is left."""
