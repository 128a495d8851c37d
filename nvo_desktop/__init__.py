"""The workbench with which a Dutch youth region writes its regiovisie jeugd."""
