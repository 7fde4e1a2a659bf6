"""The training loss: one term a task, each over the words that have a label for it."""

import torch
import torch.nn.functional as F

from labels import IGNORED

# Matrix products of the encoder in 16 bits where the processor has them: twice the pace, the same loss to the third digit.
HALVES = torch.cpu._is_avx512_bf16_supported()


def loss(reader, inputs, labels, hidden):
    """(total, {task: value}) of a batch."""
    pieces, shapes, first, last, group = inputs
    with torch.autocast("cpu", torch.bfloat16, enabled=HALVES):
        syntax, spans = reader.encode(pieces, shapes, first, last)
    syntax, spans = syntax.float(), spans.float()
    parts = {}
    tagged = (labels["upos"] != IGNORED).any(1)
    if tagged.any():
        parts["upos"] = _words(reader.upos(syntax[tagged, 1:]), labels["upos"][tagged])
    featured = (labels["features"] != IGNORED).any(1)
    if featured.any():
        parts["features"] = 0.5 * _words(reader.features(syntax[featured, 1:]), labels["features"][featured])
    trees = (labels["heads"] != IGNORED).any(1)
    if trees.any():
        parts["arc"] = _words(reader.arc_scores(syntax[trees], group[trees]), labels["heads"][trees])
        gold = labels["heads"][trees].clamp(min=0)[:, :, None]
        parts["rel"] = _words(reader.rel_scores(syntax[trees], gold)[:, :, 0], labels["deprels"][trees])
    named = (labels["mentions"] != IGNORED).any(1)
    if named.any():
        parts["mention"] = _mentions(reader.mention(spans[named]), labels["mentions"][named], hidden[named])
    quoted = (labels["attribution"] != IGNORED).any(1)
    if quoted.any():
        parts["attribution"] = _words(reader.attribution(spans[quoted]), labels["attribution"][quoted])
        if (labels["links"][quoted] != IGNORED).any():
            parts["link"] = 0.3 * _words(reader.link_scores(spans[quoted], group[quoted] > 0), labels["links"][quoted])
    return sum(parts.values()), {k: float(v.detach()) for k, v in parts.items()}


def _words(scores, gold):
    kept = gold != IGNORED
    return F.cross_entropy(scores[kept], gold[kept])


def _mentions(scores, gold, hidden):
    """Where a set leaves a kind unmarked, 'O' may also be that kind: the loss sums over both."""
    kept = gold != IGNORED
    logs = torch.log_softmax(scores, -1)
    outside = hidden[:, None, :].expand_as(logs).clone()
    outside[..., 0] = 1
    either = torch.logsumexp(logs + (outside - 1.0) * 1e4, -1)
    plain = torch.gather(logs, 2, gold.clamp(min=0)[:, :, None])[:, :, 0]
    return -torch.where(gold == 0, either, plain)[kept].mean()
