"""The only door from what is known to what is shown: places to areas, dates to runs of granules.

Must never draw, and never let a result depend on more than the cells and granules it publishes.
"""

from routemap.generalise.atlas import Atlas
from routemap.generalise.foretelling import Foretold, foretell, foretold_lines
from routemap.generalise.policy import Policy, check_policy, load_policy, policy_hash
from routemap.generalise.stage import Outcome, generalise

__all__ = [
    "Atlas",
    "Foretold",
    "Outcome",
    "Policy",
    "check_policy",
    "foretell",
    "foretold_lines",
    "generalise",
    "load_policy",
    "policy_hash",
]
