"""The only door from what is known to what is shown: places to areas, dates to runs of granules.

Must never draw, and never let a result depend on more than the cells and granules it publishes.
"""

from routemap.generalise.atlas import Atlas
from routemap.generalise.policy import Policy, check_policy, load_policy
from routemap.generalise.stage import Outcome, generalise

__all__ = ["Atlas", "Outcome", "Policy", "check_policy", "generalise", "load_policy"]
