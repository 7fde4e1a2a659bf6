"""Reads CoNLL-U: tags, lemmas and trees, grouped by document."""

from document import Document, Sentence
from labels import UPOS, kept_features


def read_conllu(path):
    """Documents of a CoNLL-U file; heads are 0-based in the sentence, -1 for the root."""
    out = []
    rows, text, opens = [], "", True
    for line in open(path, encoding="utf-8"):
        if line.startswith("# text = "):
            text = line[9:].rstrip("\n")
        if line.startswith("# newdoc") or not out:
            out.append(Document(f"{path}#{len(out)}", []))
        opens = opens or line.startswith(("# newdoc", "# newpar"))
        if line == "\n":
            if rows:
                out[-1].sentences.append(_sentence(rows, text, opens))
            rows, opens = [], False
        elif line[0] != "#":
            columns = line.rstrip("\n").split("\t")
            if columns[0].isdigit():
                rows.append(columns)
    return [d for d in out if d.sentences]


def _sentence(rows, text, opens):
    sentence = Sentence(
        [r[1] for r in rows],
        upos=[UPOS.index(r[3]) for r in rows],
        features=[kept_features(r[5]) for r in rows],
        heads=[int(r[6]) - 1 for r in rows],
        deprels=[r[7] for r in rows],
    )
    sentence.lemmas = [r[2] for r in rows]
    sentence.text = text
    sentence.opens_paragraph = opens
    return sentence
