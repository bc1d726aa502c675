"""Checks of the readable sources: what reading them by type cannot see. One subject a file; each gives its faults."""
