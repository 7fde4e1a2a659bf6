"""Scores a reader in Python: greedy trees and exact spans, for choosing between checkpoints."""

import torch

from document import spans_of
from labels import ATTRIBUTION, IGNORED, MENTIONS
from packing import batches, pack, row_of, tensors


def f1(right, found, gold):
    """F1 of counts, in percent."""
    return 200.0 * right / max(1, found + gold)


@torch.no_grad()
def quick_scores(reader, sets, encoder, tags, random_):
    """{name: percent} over {'tree': documents, 'mention': documents, 'attribution': documents}."""
    reader.eval()
    out = {}
    for task, documents in sets.items():
        rows = [row_of(s, d, encoder, tags) for d in documents for s in pack(d, encoder)]
        counts = {}
        for batch in batches(rows, 4000, random_):
            inputs, labels, _ = tensors(batch)
            upos, features, heads, _, rels, mention, attribution, link, _ = reader(*inputs)
            for i, row in enumerate(batch):
                n = len(row.first)
                if task == "tree":
                    _count_tree(counts, labels, i, n, upos, features, heads, rels)
                elif task == "mention":
                    _count_mentions(counts, labels["mentions"][i, :n].tolist(), mention[i, :n].argmax(-1).tolist())
                else:
                    _count_roles(counts, labels, i, n, attribution, link)
        out.update(_percent(task, counts))
    reader.train()
    return out


def _add(counts, key, *values):
    counts[key] = [a + b for a, b in zip(counts.get(key, [0] * len(values)), values)]


def _count_tree(counts, labels, i, n, upos, features, heads, rels):
    right_head = heads[i, :n, 0] == labels["heads"][i, :n]
    right_rel = rels[i, :n, 0] == labels["deprels"][i, :n]
    tagged = upos[i, :n] == labels["upos"][i, :n]
    featured = features[i, :n] == labels["features"][i, :n]
    _add(counts, "tree", int(tagged.sum()), int(featured.sum()), int(right_head.sum()), int((right_head & right_rel).sum()), n)


def _count_mentions(counts, gold, found):
    found = [0 if g == IGNORED else f for g, f in zip(gold, found)]
    same = {"force": "organisation"}
    names = ("person", "organisation", "place")
    wanted = {(a, b, same.get(k, k)) for a, b, k in spans_of(gold, MENTIONS)}
    got = {(a, b, same.get(k, k)) for a, b, k in spans_of(found, MENTIONS)}
    for name in names:
        g, f = {s for s in wanted if s[2] == name}, {s for s in got if s[2] == name}
        _add(counts, name, len(g & f), len(f), len(g))


def _count_roles(counts, labels, i, n, attribution, link):
    gold = {s for s in spans_of(labels["attribution"][i, :n].tolist(), ATTRIBUTION)}
    found = {s for s in spans_of(attribution[i, :n].argmax(-1).tolist(), ATTRIBUTION)}
    for role in ("source", "cue", "content"):
        g, f = {s for s in gold if s[2] == role}, {s for s in found if s[2] == role}
        _add(counts, role, len(g & f), len(f), len(g))
    wanted = labels["links"][i, :n]
    kept = wanted != IGNORED
    _add(counts, "link", int((link[i, :n][kept] == wanted[kept]).sum()), int(kept.sum()), int(kept.sum()))


def _percent(task, counts):
    if task == "tree":
        *right, n = counts["tree"]
        return {name: 100 * r / n for name, r in zip(("upos", "features", "uas", "las"), right)}
    out = {k: f1(*v) for k, v in counts.items()}
    if task == "mention":
        out["names"] = f1(*[sum(v[j] for v in counts.values()) for j in range(3)])
    return out
