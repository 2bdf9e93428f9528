"""What may be said in words: the rules that every published text passes, by default denial.

Must never print the words it refuses: a finding says the rule and the place, and goes to logs too.
"""

from routemap.generalise.texts.judging import text_findings
from routemap.generalise.texts.said import Said, every_text
from routemap.generalise.texts.surroundings import Surroundings

__all__ = ["Said", "Surroundings", "every_text", "text_findings"]
