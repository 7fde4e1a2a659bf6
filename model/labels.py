"""The label sets of every head, in the order of the network's outputs."""

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
KINDS = "person organisation force place facility group weapon quantity time other".split()
MENTIONS = ["O"] + [f"{b}-{k}" for k in KINDS for b in "BI"]
ROLES = "source cue content".split()
ATTRIBUTION = ["O"] + [f"{b}-{r}" for r in ROLES for b in "BI"]
IGNORED = -100


def deprels(conllu):
    """Relations used at least five times in a CoNLL-U file, sorted, with 'dep' for the rest."""
    counts = {}
    for line in open(conllu, encoding="utf-8"):
        columns = line.split("\t")
        if columns[0].isdigit():
            counts[columns[7]] = counts.get(columns[7], 0) + 1
    return sorted({"dep"} | {r for r, n in counts.items() if n >= 5})
