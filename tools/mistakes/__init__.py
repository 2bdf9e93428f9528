"""The gallery of mistakes that people make: each in an invented file, with the report it gets."""
