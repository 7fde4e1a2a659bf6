"""The network: a cut MiniLM encoder read at word level by tag, tree, mention and attribution heads."""

import torch
import torch.nn.functional as F
from torch import nn

from labels import ATTRIBUTION, MENTIONS, UPOS

WIDTH, ATTENTION_HEADS, INNER = 384, 12, 1536
SHAPE_COUNT = 13
HEAD_CANDIDATES = 4
ARC, REL, LINK = 192, 96, 96


class Layer(nn.Module):
    """One BERT layer (post-norm)."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            scores = torch.matmul(q, k.transpose(-1, -2)) * (WIDTH // ATTENTION_HEADS) ** -0.5 + mask
            y = torch.matmul(torch.softmax(scores, -1), v)
        else:
            with torch.autocast("cpu", enabled=False):
                y = F.scaled_dot_product_attention(q.float(), k.float(), v.float(), attn_mask=mask)
        y = y.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.out(y))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Mixer(nn.Module):
    """A learned weighting of the layers' outputs."""

    def __init__(self, count):
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([0.0] * (count - 1) + [2.0]))

    def forward(self, layers):
        share = torch.softmax(self.weights, 0)
        return sum(share[i] * x for i, x in enumerate(layers))


def mlp(size, dropout=0.25):
    """A projection of the word vectors for one side of a scorer."""
    return nn.Sequential(nn.Linear(WIDTH, size), nn.GELU(), nn.Dropout(dropout))


class Reader(nn.Module):
    """Words in, scores out. `layers` is how many of the encoder's layers are kept, from the bottom."""

    def __init__(self, vocabulary_size, tags, layers):
        super().__init__()
        self.relation_count = len(tags.relations)
        self.pieces = nn.Embedding(vocabulary_size, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPE_COUNT, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.syntax_mix, self.span_mix = Mixer(layers), Mixer(layers)
        self.dropout = nn.Dropout(0.15)
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.features = nn.Linear(WIDTH, len(tags.features))
        self.arc_head, self.arc_dep = mlp(ARC), mlp(ARC)
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        nn.init.xavier_uniform_(self.arc)
        self.rel_head, self.rel_dep = mlp(REL), mlp(REL)
        self.rel = nn.Parameter(torch.empty(REL + 1, self.relation_count * (REL + 1)))
        nn.init.normal_(self.rel, std=0.02)
        self.mention = nn.Sequential(mlp(256, 0.15), nn.Linear(256, len(MENTIONS)))
        self.attribution = nn.Sequential(mlp(256, 0.15), nn.Linear(256, len(ATTRIBUTION)))
        self.link_from, self.link_to = mlp(LINK), mlp(LINK)
        self.link = nn.Parameter(torch.empty(LINK + 1, LINK))
        nn.init.xavier_uniform_(self.link)

    def encode(self, pieces, shapes, first, last):
        """(word vectors for syntax with the root first, word vectors for spans)."""
        length = pieces.shape[1]
        mask = ((pieces == 0).to(torch.float32) * -1e4)[:, None, None, :]
        x = self.pieces(pieces) + self.positions.weight[:length] + self.shapes(shapes)
        x = F.dropout(self.norm(x), 0.1, self.training)
        outputs = []
        for layer in self.layers:
            x = layer(x, mask)
            outputs.append(x)
        rooted = lambda index: torch.cat([torch.zeros_like(index[:, :1]), index], 1)
        syntax, spans = self.syntax_mix(outputs), self.span_mix(outputs)
        return (
            self.dropout(pooled(syntax, rooted(first), rooted(last))),
            self.dropout(pooled(spans, first, last)),
        )

    def arc_scores(self, syntax, group):
        """[batch, word, 1 + word] scores of each head (0 is the root); -1e4 outside the word's own sentence."""
        dep, head = self.arc_dep(syntax[:, 1:]), self.arc_head(syntax)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], -1)
        scores = torch.matmul(torch.matmul(dep, self.arc), head.transpose(1, 2))
        same = group[:, :, None] == group[:, None, :]
        allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2).to(torch.float32)
        return scores + (allowed - 1.0) * 1e4

    def rel_scores(self, syntax, heads):
        """[batch, word, candidate, relation] scores for candidate heads [batch, word, candidate]."""
        dep, head = self.rel_dep(syntax[:, 1:]), self.rel_head(syntax)
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1)
        dep, head = one(dep), one(head)
        batch, words, count = heads.shape
        index = heads.reshape(batch, words * count, 1).expand(-1, -1, REL + 1)
        chosen = torch.gather(head, 1, index).view(batch, words, count, REL + 1)
        expanded = torch.matmul(dep, self.rel).view(batch, words, self.relation_count, REL + 1)
        return torch.matmul(chosen, expanded.transpose(2, 3))

    def link_scores(self, spans, known):
        """[batch, word, word] scores of each word being the cue of each word's attribution."""
        source, target = self.link_from(spans), self.link_to(spans)
        source = torch.cat([source, torch.ones_like(source[..., :1])], -1)
        scores = torch.matmul(torch.matmul(source, self.link), target.transpose(1, 2))
        return scores + (known[:, None, :].to(torch.float32) - 1.0) * 1e4

    def forward(self, pieces, shapes, first, last, group):
        """What is exported: small arrays, everything decided that needs no search.

        group is the number of each word's sentence within its row, 0 for padding.
        """
        pieces, shapes, first, last = (x.long() for x in (pieces, shapes, first, last))
        syntax, spans = self.encode(pieces, shapes, first, last)
        arcs = torch.log_softmax(self.arc_scores(syntax, group), -1)
        scores, heads = torch.topk(arcs, HEAD_CANDIDATES, -1)
        link, target = torch.softmax(self.link_scores(spans, group > 0), -1).max(-1)
        return (
            self.upos(syntax[:, 1:]).argmax(-1).to(torch.int32),
            self.features(syntax[:, 1:]).argmax(-1).to(torch.int32),
            heads.to(torch.int32),
            scores,
            self.rel_scores(syntax, heads).argmax(-1).to(torch.int32),
            torch.log_softmax(self.mention(spans), -1),
            torch.log_softmax(self.attribution(spans), -1),
            target.to(torch.int32),
            link,
        )


def pooled(x, first, last):
    """Mean of each word's first and last sub-word vectors."""
    at = lambda index: torch.gather(x, 1, index[:, :, None].expand(-1, -1, WIDTH))
    return (at(first) + at(last)) * 0.5


def load_encoder(reader, weights):
    """Copies BERT weights (a dict of tensors) into the reader's embeddings and layers."""
    prefix = "" if "embeddings.word_embeddings.weight" in weights else "bert."
    get = lambda name: weights[prefix + name].float()
    with torch.no_grad():
        reader.pieces.weight.copy_(get("embeddings.word_embeddings.weight"))
        reader.positions.weight.copy_(get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0])
        reader.norm.weight.copy_(get("embeddings.LayerNorm.weight"))
        reader.norm.bias.copy_(get("embeddings.LayerNorm.bias"))
        for i, layer in enumerate(reader.layers):
            at = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                qkv = [get(f"{at}attention.self.{n}.{kind}") for n in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(qkv))
                for ours, theirs in (
                    (layer.out, "attention.output.dense"), (layer.norm1, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.norm2, "output.LayerNorm"),
                ):
                    getattr(ours, kind).copy_(get(f"{at}{theirs}.{kind}"))
