"""`python -m routemap.areas`: builds the atlas's index on disk, for `make setup`."""

from routemap.areas.filling import open_index

if __name__ == "__main__":
    open_index().close()
