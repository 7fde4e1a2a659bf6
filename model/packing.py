"""Packs following sentences of a document into rows, and rows of like length into batches."""

from dataclasses import dataclass

import torch

from labels import IGNORED, KINDS, MENTIONS
from unmarked import distrust
from wordpiece import END, START, shape

ROW_PIECES = 96


@dataclass
class Row:
    """Consecutive sentences of one document, encoded."""

    pieces: list
    shapes: list
    first: list
    last: list
    group: list
    labels: dict
    sentences: list
    hidden: tuple


def row_of(sentences, document, encoder, tags, recase=None):
    """Encodes sentences that stand together. recase(word) changes the case seen, for training only."""
    pieces, shapes, first, last, group = [START], [0], [], [], []
    labels = {k: [] for k in ("upos", "features", "heads", "deprels", "mentions", "attribution", "links")}
    for number, sentence in enumerate(sentences, 1):
        base = len(first)
        count = len(sentence.words)
        for word in sentence.words:
            ids = encoder.encode(word)
            first.append(len(pieces))
            pieces.extend(ids)
            shapes.extend([shape(recase(word) if recase else word)] * len(ids))
            last.append(len(pieces) - 1)
            group.append(number)
        none = [IGNORED] * count
        labels["upos"] += sentence.upos or none
        labels["features"] += [tags.feature.get(f, IGNORED) for f in sentence.features] if sentence.features else none
        labels["heads"] += [h + 1 + base if h >= 0 else 0 for h in sentence.heads] if sentence.heads else none
        labels["deprels"] += [tags.relation.get(r, tags.relation["dep"]) for r in sentence.deprels] if sentence.deprels else none
        labels["mentions"] += distrust(sentence.words, sentence.mentions, document.distrusted) if sentence.mentions else none
        labels["attribution"] += sentence.attribution or none
        labels["links"] += [x + base if x != IGNORED else IGNORED for x in sentence.links] if sentence.links else none
    labels["links"] = [x if 0 <= x < len(first) else IGNORED for x in labels["links"]]
    pieces.append(END)
    shapes.append(0)
    return Row(pieces, shapes, first, last, group, labels, sentences, document.hidden)


def pack(document, encoder, limit=ROW_PIECES):
    """Groups of following sentences of at most `limit` sub-words; a longer sentence stands alone, cut to 480."""
    groups, size = [], 0
    for sentence in document.sentences:
        length = sum(len(encoder.encode(w)) for w in sentence.words)
        if groups and size + length <= limit:
            groups[-1].append(sentence)
            size += length
        else:
            groups.append([sentence])
            size = length
    return groups


def training_rows(documents, encoder, tags, random_):
    """Rows of one pass over documents: mostly packed, sometimes single sentences, sometimes in another case."""
    out = []
    for document in documents:
        limit = random_.choice((1, 40, ROW_PIECES, ROW_PIECES, ROW_PIECES))
        for sentences in pack(document, encoder, limit):
            if sum(len(s.words) for s in sentences) > 150:
                continue
            chance = random_.random()
            recase = str.upper if chance < 0.03 else str.lower if chance < 0.06 else None
            out.append(row_of(sentences, document, encoder, tags, recase))
    return out


def batches(rows, budget, random_):
    """Rows sorted into batches of about `budget` padded sub-words, in random order."""
    rows = sorted(rows, key=lambda r: len(r.pieces) + random_.random() * 6)
    out, current = [], []
    for row in rows:
        if current and (len(current) + 1) * len(row.pieces) > budget:
            out.append(current)
            current = []
        current.append(row)
    out.append(current)
    random_.shuffle(out)
    return out


def tensors(rows):
    """Padded tensors of a batch: network inputs, labels and the mask of mention kinds hidden per row."""
    length = max(len(r.pieces) for r in rows)
    width = max(4, max(len(r.first) for r in rows))
    pad = lambda lists, size, value: torch.tensor([x + [value] * (size - len(x)) for x in lists])
    inputs = (
        pad([r.pieces for r in rows], length, 0), pad([r.shapes for r in rows], length, 0),
        pad([r.first for r in rows], width, 0), pad([r.last for r in rows], width, 0), pad([r.group for r in rows], width, 0),
    )
    labels = {k: pad([r.labels[k] for r in rows], width, IGNORED) for k in rows[0].labels}
    hidden = torch.zeros(len(rows), len(MENTIONS))
    for i, row in enumerate(rows):
        for kind in row.hidden:
            at = 1 + 2 * KINDS.index(kind)
            hidden[i, at : at + 2] = 1
    return inputs, labels, hidden
