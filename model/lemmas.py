"""The lemma table: what the rules of src/language/modelLemmas.ts get wrong on EWT train, and the lemmas they choose among."""

from collections import Counter, defaultdict

from labels import UPOS
from treebank import read_conllu

# Verbs of war reporting that the treebank lacks; only their base forms are needed.
WAR_VERBS = (
    "abduct advance ambush annex assassinate barricade besiege blockade bomb bombard breach capitulate capture claim clash "
    "concede conscript contest counterattack cross defect demine demobilise demolish deny deploy detonate dislodge displace "
    "encircle ensnare entrench evacuate execute expel explode fire flank flee flatten flee fortify garrison halt hit hold hoist "
    "ignite overrun overtake rebuild resell retell rethink undergo uphold withstand imprison infiltrate injure intercept invade jam kidnap kill launch level liberate loot lob maim massacre mine "
    "mobilise mortar mutiny negotiate neutralise obliterate occupy oust outflank overrun overtake overthrow patrol pierce "
    "pillage pound pull push raid ransack raze recapture reclaim reconquer redeploy refute regain regroup reinforce repel "
    "repulse retake retaliate retreat rocket rout sabotage scuttle secure seize shatter shell shoot siege skirmish snipe "
    "storm strafe strike subdue surrender surround sweep target torch torpedo trap unleash vanquish wane withdraw wound"
).split()


# Verbs of news in a silent e that the suffix rules would drop and the treebank lacks: "exchanged" is of no verb "exchang".
SILENT_E_VERBS = (
    "erode corrode implode evoke choke stoke rebuke dispute persecute institute reroute commute compute mute intrude elude "
    "allude collude seclude preclude evade dissuade degrade upgrade cascade crusade recede secede cede impede supersede "
    "intercede resume presume exhume reshape wipe swipe wage avenge revenge scavenge lunge expunge infringe impinge "
    "exchange estrange hinge deplore implore adore spare flare persevere mediate repatriate repudiate differentiate exile "
    "console atone telephone dethrone prune frame rename inflame demote deplete unite reunite soothe unsheathe chide deride "
    "collide preside stride override overrule impale"
).split()


def lemma_table(path):
    """{'verbs': [...], 'nouns': [...], 'exceptions': {'form/UPOS': lemma}} from a CoNLL-U file."""
    seen = defaultdict(Counter)
    known = defaultdict(set)
    for document in read_conllu(path):
        for sentence in document.sentences:
            for word, tag, lemma in zip(sentence.words, sentence.upos, sentence.lemmas):
                seen[word.lower(), tag][lemma] += 1
                known[tag].add(lemma)
    verbs = sorted({v for v in known[UPOS.index("VERB")] if v.isalpha() and v.islower()} | set(WAR_VERBS) | set(SILENT_E_VERBS))
    nouns = sorted(n for n in known[UPOS.index("NOUN")] if n.isalpha() and n.islower())
    irregular = {}
    for (word, tag), counts in seen.items():
        lemma, count = counts.most_common(1)[0]
        name = UPOS[tag]
        if name in ("PROPN", "PUNCT", "SYM", "X", "NUM") or lemma == "_":
            continue
        if lemma.lower() != by_rule(word.lower(), name, set(verbs) if name in ("VERB", "AUX") else set(nouns)) and (count > 1 or name in ("VERB", "NOUN", "AUX")):
            irregular[f"{word.lower()}/{name}"] = lemma
    # retook, overran, withdrew: irregular verbs with a prefix, where the whole verb is known.
    for form, lemma in list(irregular.items()):
        word, tag = form.split("/")[0], form.rsplit("/", 1)[1]
        if tag == "VERB":
            for prefix in ("re", "over", "out", "with", "under", "up"):
                if prefix + lemma in verbs:
                    irregular.setdefault(f"{prefix}{word}/VERB", prefix + lemma)
    irregular.update({"fled/VERB": "flee", "fleeing/VERB": "flee"})
    return {"verbs": verbs, "nouns": nouns, "exceptions": irregular}


def by_rule(word, tag, known):
    """The lemma that suffix rules give for a lower-case word."""
    if tag == "NOUN":
        return _noun(word, known)
    if tag in ("VERB", "AUX"):
        return _verb(word, known)
    return word


def _noun(word, known):
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word in known and word[:-1] not in known:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-1] if word[:-1] in known else word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")) or (word.endswith("oes") and word[:-1] not in known):
        return word[:-1] if word[:-1] in known else word[:-2]
    return word[:-1]


def _verb(word, known):
    if word in known:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        if word[:-1] in known:
            return word[:-1]
        return word[:-2] if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")) else word[:-1]
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for suffix in ("ed", "ing"):
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            return _stem(word[: -len(suffix)], known)
    return word


def _stem(stem, known):
    doubled = len(stem) > 2 and stem[-1] == stem[-2]
    for candidate in ([stem, stem[:-1], stem + "e"] if doubled else [stem + "e", stem] if stem + "e" in known else [stem]):
        if candidate in known:
            return candidate
    if doubled and stem[-1] not in "lsfz":
        return stem[:-1]
    vowels = "aeiou"
    if stem[-1] in "cvzu" or (stem[-1] in "sg" and stem[-2:] not in ("ss", "ng")):
        return stem + "e"
    if stem[-2:] in ("at", "ur", "ir", "in", "ib", "ak", "ut") and len(stem) > 3 and stem[-3] not in vowels:
        return stem + "e"
    if stem[-1] == "l" and stem[-2] in "bcdfgkptz":
        return stem + "e"
    return stem
