"""A document as the trainer sees it: sentences of words with the labels that its data set has."""

from dataclasses import dataclass, field

from forces import is_force
from labels import IGNORED, MENTIONS
from words import words


@dataclass
class Sentence:
    """Words and, for each task, a list of labels as long as the words, or None where the set has none."""

    words: list
    upos: list = None
    features: list = None
    heads: list = None
    deprels: list = None
    mentions: list = None
    attribution: list = None
    links: list = None
    offsets: list = None


@dataclass
class Document:
    """Sentences that follow one another.

    `hidden` are mention kinds that any unmarked word may have; `distrusted` those that only words looking like them may.
    """

    name: str
    sentences: list
    hidden: tuple = ()
    text: str = None
    distrusted: tuple = ()
    spans: list = field(default_factory=list)


def bio(length, spans, names):
    """BIO label numbers for [(start, end, label)] over `length` words; label None means not judged."""
    out = [0] * length
    for start, end, label in spans:
        for i in range(start, end):
            out[i] = IGNORED if label is None else names.index(("B-" if i == start else "I-") + label)
    return out


def spans_of(tags, names):
    """[(start, end, label)] of a BIO sequence; an I without its B begins a span."""
    out = []
    for i, tag in enumerate(tags):
        name = names[tag] if tag >= 0 else "O"
        if name == "O":
            continue
        begins, label = name[0] == "B", name[2:]
        if not begins and out and out[-1][1] == i and out[-1][2] == label:
            out[-1] = (out[-1][0], i + 1, label)
        else:
            out.append((i, i + 1, label))
    return out


def from_tagged(tokens, tags, kinds):
    """A sentence from given tokens and BIO tags, cut further by our own word rules.

    kinds maps a set's label to ours; a label mapped to None is not judged.
    """
    parts, labels = [], []
    for token, tag in zip(tokens, tags):
        pieces = [token[a:b] for a, b in words(token, 0, len(token))] or [token]
        kind = kinds[tag[2:].lower()] if tag[:2] in ("B-", "I-") else "O"
        for i, piece in enumerate(pieces):
            parts.append(piece)
            labels.append((("B" if tag[0] == "B" and i == 0 else "I") if kind != "O" else "O", kind))
    parts, labels = join_apostrophes(parts, labels)
    spans = []
    for i, (mark, kind) in enumerate(labels):
        if mark == "O":
            continue
        if mark == "I" and spans and spans[-1][1] == i and spans[-1][2] == kind:
            spans[-1][1] = i + 1
        else:
            spans.append([i, i + 1, kind])
    named = [(a, b, "force" if k == "organisation" and is_force(" ".join(parts[a:b])) else k) for a, b, k in spans]
    return Sentence(parts, mentions=bio(len(parts), named, MENTIONS))


def join_apostrophes(parts, labels):
    """Joins a detached ’ with the s, re, ve, ll, d or m after it, as our word rules would."""
    out, marks = [], []
    i = 0
    while i < len(parts):
        if parts[i] in ("’", "'") and i + 1 < len(parts) and parts[i + 1] in ("s", "re", "ve", "ll", "d", "m"):
            out.append(parts[i] + parts[i + 1])
            marks.append(labels[i + 1] if labels[i + 1][0] == "I" and labels[i][0] == "I" else ("O", "O"))
            i += 2
        else:
            out.append(parts[i])
            marks.append(labels[i])
            i += 1
    return out, marks
