"""Writes a checkpoint as int8 ONNX with its vocabulary, labels, lemmas and checksums: python export.py --run run --out ../models."""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from fuse import fuse
from labels import ATTRIBUTION, KINDS, MENTIONS, ROLES, UPOS, Tagset
from lemmas import lemma_table
from network import Reader

INPUTS = ["pieces", "shapes", "first", "last", "group"]
OUTPUTS = ["upos", "features", "heads", "scores", "rels", "mention", "attribution", "cue", "cueScore"]


def load_reader(run):
    """(reader with averaged weights, its tagset) of a training run."""
    kept = json.loads((Path(run) / "tags.json").read_text())
    tags = Tagset(kept["relations"], kept["features"])
    saved = torch.load(Path(run) / "last.pt")["average"]
    layers = 1 + max(int(k.split(".")[1]) for k in saved if k.startswith("layers."))
    reader = Reader(saved["pieces.weight"].shape[0], tags, layers)
    reader.load_state_dict(saved)
    return reader.eval(), tags


def export_float(reader, path):
    """Writes the network as it is, with free batch, sub-word and word counts."""
    words = torch.tensor([[1, 2, 3, 4, 5], [1, 2, 3, 4, 0]], dtype=torch.int32)
    pieces = torch.full((2, 7), 2000, dtype=torch.int32)
    group = torch.tensor([[1, 1, 1, 2, 2], [1, 1, 1, 1, 0]], dtype=torch.int32)
    axes = {n: {0: "row", 1: "piece" if n in ("pieces", "shapes") else "word"} for n in INPUTS + OUTPUTS}
    torch.onnx.export(
        reader, (pieces, torch.ones_like(pieces), words, words, group), path, input_names=INPUTS, output_names=OUTPUTS,
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )


def quantise(source, target):
    """Eight-bit weights for matrix products (7 bits used: AVX2 adds pairs in 16 bits) and for the sub-word table, row by row."""
    quantize_dynamic(
        source, target, op_types_to_quantize=["MatMul"], weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        extra_options={"MatMulConstBOnly": True},
    )
    model = onnx.load(target)
    table = next(t for t in model.graph.initializer if t.name == "pieces.weight")
    values = numpy_helper.to_array(table)
    scale = np.abs(values).max(1, keepdims=True) / 127
    eighths = numpy_helper.from_array(np.round(values / scale).astype(np.int8), "pieces.int8")
    scales = numpy_helper.from_array(scale.astype(np.float32), "pieces.scale")
    model.graph.initializer.remove(table)
    model.graph.initializer.extend([eighths, scales])
    at, node = next((i, n) for i, n in enumerate(model.graph.node) if n.op_type == "Gather" and n.input[0] == "pieces.weight")
    model.graph.node.remove(node)
    added = [
        helper.make_node("Gather", ["pieces.int8", node.input[1]], ["pieces.rows"]),
        helper.make_node("Cast", ["pieces.rows"], ["pieces.float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["pieces.scale", node.input[1]], ["pieces.rowScale"]),
        helper.make_node("Mul", ["pieces.float", "pieces.rowScale"], list(node.output)),
    ]
    for offset, new in enumerate(added):
        model.graph.node.insert(at + offset, new)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def main():
    """Writes everything the program needs to read text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", default=str(Path(__file__).parent.parent / "models"))
    parser.add_argument("--version", default="1")
    options = parser.parse_args()
    out = Path(options.out)
    reader, tags = load_reader(options.run)
    with tempfile.TemporaryDirectory() as folder:
        export_float(reader, f"{folder}/reader.onnx")
        quantise(f"{folder}/reader.onnx", f"{folder}/reader.int8.onnx")
        shutil.copy(f"{folder}/reader.onnx", Path(options.run, "reader.float.onnx"))
        fuse(f"{folder}/reader.int8.onnx", out / "reader.onnx")
    shutil.copy(Path(options.encoder, "vocab.txt"), out / "vocab.txt")
    labels = {"version": options.version, "upos": UPOS, "features": tags.features, "deprels": tags.relations, "mentions": MENTIONS, "kinds": KINDS, "attribution": ATTRIBUTION, "roles": ROLES}
    (out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")
    (out / "lemmas.json").write_text(json.dumps(lemma_table(f"{options.data}/ud/ewt-train.conllu"), ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    write_checksums(out)


def write_checksums(out):
    """SHA-256 of every shipped file, checked at load."""
    files = ["reader.onnx", "vocab.txt", "labels.json", "lemmas.json", "word-rules.json"]
    sums = {f: hashlib.sha256((Path(out) / f).read_bytes()).hexdigest() for f in files}
    (Path(out) / "checksums.json").write_text(json.dumps(sums, indent=2) + "\n")
    total = sum((Path(out) / f).stat().st_size for f in files)
    print(f"{total / 1e6:.1f} MB in {len(files)} files")


if __name__ == "__main__":
    main()
