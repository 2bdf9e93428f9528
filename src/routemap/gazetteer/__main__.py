"""Makes the gazetteer's index if it is missing or stale; a part of setting up."""

from routemap.gazetteer import open_gazetteer

if __name__ == "__main__":
    open_gazetteer()
