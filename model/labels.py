"""The label sets of every head, in the order of the network's outputs."""

from dataclasses import dataclass

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
KINDS = "person organisation force place facility group weapon quantity time other".split()
MENTIONS = ["O"] + [f"{b}-{k}" for k in KINDS for b in "BI"]
ROLES = "source cue content".split()
ATTRIBUTION = ["O"] + [f"{b}-{r}" for r in ROLES for b in "BI"]
FEATURES = "Degree Mood Number Person Tense VerbForm Voice".split()
IGNORED = -100


@dataclass
class Tagset:
    """The labels counted on the treebank: relations and combinations of features, each in the order of its head's outputs."""

    relations: list
    features: list

    def __post_init__(self):
        self.relation = {r: i for i, r in enumerate(self.relations)}
        self.feature = {f: i for i, f in enumerate(self.features)}


def deprels(conllu):
    """Relations used at least five times in a CoNLL-U file, sorted, with 'dep' for the rest."""
    counts = {}
    for line in open(conllu, encoding="utf-8"):
        columns = line.split("\t")
        if columns[0].isdigit():
            counts[columns[7]] = counts.get(columns[7], 0) + 1
    return sorted({"dep"} | {r for r, n in counts.items() if n >= 5})


def kept_features(column):
    """The features that the program uses of a FEATS column: "Number=Plur", "Tense=Past|VerbForm=Part|Voice=Pass", or ""."""
    return "|".join(f for f in column.split("|") if f.split("=")[0] in FEATURES)


def feature_sets(conllu):
    """Combinations of kept features used at least five times in a CoNLL-U file, sorted; the empty one is the first."""
    counts = {"": 5}
    for line in open(conllu, encoding="utf-8"):
        columns = line.split("\t")
        if columns[0].isdigit():
            kept = kept_features(columns[5])
            counts[kept] = counts.get(kept, 0) + 1
    return sorted(c for c, n in counts.items() if n >= 5)
