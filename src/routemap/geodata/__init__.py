"""Builds `geodata/` from pinned public sources; run by `make geodata`, never by the program.

Knows no journey, and must never be imported at run time: it needs geopandas and the sources.
"""
