"""The text around the agreements: the chapters of the regiovisie."""
