"""The command line: arguments in, exit codes out; everything else is the pipeline's.

Exit codes: 0 all is well; 1 a file has problems; 2 wrong use; 3 withheld by the policy.
"""

from routemap.cli.main import main

__all__ = ["main"]
