"""The shipped model in Python: the same reading as src/language/modelReader.ts, for measuring and for the export check."""

import json
from pathlib import Path

import numpy as np
import onnxruntime

from decode import decode_runs, decode_tree
from document import Document
from labels import Tagset
from packing import pack, row_of
from wordpiece import WordPiece

BATCH_PIECES = 1024


class Runtime:
    """The ONNX network with its labels and vocabulary."""

    def __init__(self, folder, network="reader.onnx", threads=2):
        folder = Path(folder)
        self.labels = json.loads((folder / "labels.json").read_text())
        self.encoder = WordPiece(folder / "vocab.txt")
        self.tags = Tagset(self.labels["deprels"], self.labels["features"])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        path = Path(network) if Path(network).is_absolute() else folder / network
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def rows(self, document):
        """The document packed into rows, as for training; over-long sentences cut to what fits."""
        short = Document(document.name, document.sentences)
        return [row_of(s, short, self.encoder, self.tags) for s in pack(short, self.encoder)]

    def read(self, documents):
        """For each document, for each sentence: a dict of upos, arcs, mentions; and per row its runs and cues."""
        rows = [(d, row) for d, document in enumerate(documents) for row in self.rows(document)]
        order = sorted(range(len(rows)), key=lambda i: len(rows[i][1].pieces))
        readings = [None] * len(rows)
        batch = []
        for i in order + [None]:
            full = batch and (i is None or (len(batch) + 1) * len(rows[i][1].pieces) > BATCH_PIECES)
            if full:
                for j, reading in zip(batch, self._run([rows[j][1] for j in batch])):
                    readings[j] = reading
                batch = []
            if i is not None:
                batch.append(i)
        out = [[] for _ in documents]
        for (d, _), reading in zip(rows, readings):
            out[d].append(reading)
        return out

    def _run(self, rows):
        length = max(len(r.pieces) for r in rows)
        width = max(4, max(len(r.first) for r in rows))
        pad = lambda lists, size: np.array([x + [0] * (size - len(x)) for x in lists], np.int32)
        feeds = {
            "pieces": pad([r.pieces for r in rows], length), "shapes": pad([r.shapes for r in rows], length),
            "first": pad([r.first for r in rows], width), "last": pad([r.last for r in rows], width),
            "group": pad([r.group for r in rows], width),
        }
        upos, features, heads, scores, rels, mention, attribution, cue, cue_score = self.session.run(None, feeds)
        return [
            self._reading(row, upos[i], features[i], heads[i], scores[i], rels[i], mention[i], attribution[i], cue[i], cue_score[i])
            for i, row in enumerate(rows)
        ]

    def _reading(self, row, upos, features, heads, scores, rels, mention, attribution, cue, cue_score):
        count = len(row.first)
        sentences, first = [], 0
        for sentence in row.sentences:
            last = first + len(sentence.words)
            local = np.where(heads[first:last] == 0, 0, heads[first:last] - first)
            local = np.where((heads[first:last] != 0) & ((local < 1) | (local > last - first)), -1, local)
            sentences.append(
                {
                    "upos": upos[first:last].tolist(),
                    "features": [self.tags.features[f] for f in features[first:last]],
                    "arcs": decode_tree(local.tolist(), scores[first:last].tolist(), rels[first:last].tolist()),
                    "mentions": decode_runs(self.labels["mentions"], mention[first:last]),
                }
            )
            first = last
        runs = decode_runs(self.labels["attribution"], attribution[:count])
        return {"sentences": sentences, "runs": runs, "cue": cue[:count], "cueScore": cue_score[:count], "count": count, "continued": bool(count) and _continued(self.labels["attribution"], attribution[0])}


def _continued(names, logs):
    """Whether the first word of a row goes on with content from before it."""
    return logs[names.index("I-content")] > logs[names.index("B-content")]
