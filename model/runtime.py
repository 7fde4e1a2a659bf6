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
        # The float network that export.py keeps beside a run takes batches, the shipped one takes a row at a time.
        self.is_batched = len(self.session.get_inputs()[0].shape) == 2

    def rows(self, document):
        """The document packed into rows, as for training; over-long sentences cut to what fits."""
        short = Document(document.name, document.sentences)
        return [row_of(s, short, self.encoder, self.tags) for s in pack(short, self.encoder)]

    def read(self, documents):
        """For each document, for each sentence: a dict of upos, arcs, mentions; and per row its runs and cues."""
        return [[self._run(row) for row in self.rows(document)] for document in documents]

    def _run(self, row):
        padded = row.first + [0] * (4 - len(row.first)), row.last + [0] * (4 - len(row.last)), row.group + [0] * (4 - len(row.group))
        inputs = dict(zip(("pieces", "shapes", "first", "last", "group"), (row.pieces, row.shapes, *padded)))
        feeds = {name: np.array(values, np.int32) for name, values in inputs.items()}
        if self.is_batched:
            return self._reading(row, *(x[0] for x in self.session.run(None, {name: x[None] for name, x in feeds.items()})))
        return self._reading(row, *self.session.run(None, feeds))

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
