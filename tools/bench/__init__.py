"""Measurements, always of two sides in one run, and always told as a ratio."""
