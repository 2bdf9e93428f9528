"""What a file promises about names: `roles only` and `withheld` let no traveller be named.

Must never ask what a name is: a label holds nothing but listed words of relation and occupation.
"""

from __future__ import annotations

import re

from routemap.gazetteer import fold
from routemap.generalise.texts.lists import lists
from routemap.generalise.texts.masking import MASK
from routemap.model import Journey

_WORD = re.compile(rf"[^\W\d_]+|[^\w\s{MASK}'’,.()&/-]+")


def promises_no_names(journey: Journey) -> bool:
    """Tell whether no person may be named in a journey's words."""
    return journey.names in {"roles only", "withheld"}


def breaks_promise(label: str) -> bool:
    """Tell whether a label has a word that is no role; a single Latin letter stands for nobody."""
    roles = lists().roles
    plain = label.replace("'s", "").replace("’s", "")
    return any(len(fold(word)) > 1 and fold(word) not in roles for word in _WORD.findall(plain))
