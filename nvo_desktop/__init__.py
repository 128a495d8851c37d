"""The workbench with which a Dutch youth region writes its regiovisie jeugd."""

__version__ = "0.1.0"
