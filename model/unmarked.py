"""Words that a set may have left unmarked because it does not know the kind: their 'outside' is not trusted."""

import regex

from labels import IGNORED

NUMBERS = (
    r"\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores|"
    r"half|quarter|percent|per|cent|%|km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|at|least|about|around|nearly|almost|more|than|over|some|up"
)
WEAPONS = (
    r"weapons?|guns?|rifles?|pistols?|missiles?|rockets?|drones?|tanks?|bombs?|mines?|landmines?|grenades?|mortars?|artillery|"
    r"helicopters?|warplanes?|aircraft|jets?|fighters?|warships?|submarines?|vessels?|ships?|boats?|vehicles?|trucks?|cars?|knives|knife|"
    r"explosives?|munitions?|ammunition|shells?|howitzers?|[A-Z]+|\d.*|-"
)
FORCES = (
    r"army|armies|forces?|troops?|soldiers?|militias?|militants?|rebels?|insurgents?|fighters?|gunmen|guerrillas?|military|navy|"
    r"guards?|brigades?|battalions?|units?|junta|paramilitar(?:y|ies)|separatists?|jihadists?|terrorists?|peacekeepers?|marines?|"
    r"commandos?|armed|security|government|group|groups|opposition|regime|police|air|coast|defen[cs]e|special|resistance|allied"
)
PATTERNS = {
    "quantity": regex.compile(rf"^(?:{NUMBERS})$", regex.IGNORECASE),
    "weapon": regex.compile(rf"^(?:{WEAPONS})$"),
    "force": regex.compile(rf"^(?:{FORCES})$", regex.IGNORECASE),
}


def distrust(words, tags, kinds):
    """The tags with 'outside' made unjudged for words that look like one of the kinds."""
    looks = [PATTERNS[k] for k in kinds]
    return [IGNORED if t == 0 and any(p.match(w) for p in looks) else t for w, t in zip(words, tags)]
