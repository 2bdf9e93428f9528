"""`python -m routemap` is the command line."""

from routemap.cli import main

main()
