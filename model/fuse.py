"""The quantised export written anew for the runtime: fused operators, one row of sub-words a run: python fuse.py IN.onnx OUT.onnx.

The tracer's graph takes padded batches in some 850 small steps. This one says the same in some 200: heads are taken apart
by reading with strides instead of copying, biases are added where products are scaled back, the two mixtures of layers are
one product, and nothing is padded or masked within the encoder. Ranges of activations are taken row by row, so what the
network says of a row depends on no other.
"""

import argparse

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

WIDTH, ATTENTION_HEADS = 384, 12
HEAD_CANDIDATES = 4
FAR = np.float32(-1e4)


class Graph:
    """Nodes and constants gathered one by one."""

    def __init__(self):
        self.nodes, self.constants = [], {}

    def constant(self, name, value):
        """The name of a constant, kept once."""
        self.constants.setdefault(name, numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def integers(self, *values):
        """A constant list of 64-bit integers: axes, shapes, lengths."""
        return self.constant("of " + " ".join(map(str, values)), np.array(values, np.int64))

    def node(self, operator, *inputs, outputs=1, **attributes):
        """Adds a node; its output's name, or all of them. `outputs` may also name the one it has."""
        names = [outputs] if isinstance(outputs, str) else [f"{operator}.{len(self.nodes)}.{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, inputs, names, f"{operator}.{len(self.nodes)}", domain=attributes.pop("domain", ""), **attributes))
        return names[0] if len(names) == 1 else names

    def fused(self, operator, *inputs, **attributes):
        """Adds a node of the runtime's own operators."""
        return self.node(operator, *inputs, domain="com.microsoft", **attributes)


class Export:
    """What the quantised export holds: its constants by name, and its eight-bit products by the name of their layer."""

    def __init__(self, path):
        model = onnx.load(path)
        self.constants = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
        self.products, self.shares = {}, {}
        for node in model.graph.node:
            if node.op_type == "MatMulInteger":
                stem = node.input[1].removesuffix("_quantized")
                if self.constants[f"{stem}_zero_point"].any():
                    raise ValueError(f"{path}: weights of {stem} are not symmetric")
                layer = node.name.removesuffix("/MatMul_quant").split("/")[-1] if "::" in stem else stem
                prefix = node.name.split("/")[1] + "." if node.name.startswith("/layers.") else ""
                self.products[prefix + layer] = (self.constants[f"{stem}_quantized"], self.constants[f"{stem}_scale"])
            elif node.op_type == "Mul" and "_mix/Mul" in node.name:
                self.shares.setdefault(node.name.split("/")[1], []).append(float(self.constants[node.input[0]]))


class Fused(Graph):
    """The network of network.py, built from an export."""

    def __init__(self, export):
        super().__init__()
        self.export = export

    def given(self, name):
        """A constant of the export as it is."""
        return self.constant(name, self.export.constants[name])

    def product(self, x, layer, weights, scales, bias):
        """x · weights + bias in eight bits; x is a float name, or (eight-bit, scale, zero point) where several share it."""
        parts = {"int8": weights, "scale": scales, "zero": np.zeros(len(scales), np.int8), "bias": bias}
        int8, scale, zero, added = (self.constant(f"{layer}.{part}", value) for part, value in parts.items())
        if isinstance(x, str):
            return self.fused("DynamicQuantizeMatMul", x, int8, scale, zero, added)
        return self.fused("MatMulIntegerToFloat", x[0], int8, x[1], scale, x[2], zero, added)

    def linear(self, x, layer):
        """A linear layer of the export."""
        weights, scales = self.export.products[layer]
        return self.product(x, layer, weights, scales, self.export.constants[f"{layer}.bias"])

    def with_one(self, x, name):
        """[x, 1] · weights, for the scorers whose last row of weights meets a constant one."""
        weights, scales = self.export.products[name]
        return self.product(x, name, weights[:-1], scales, weights[-1].astype(np.float32) * scales)

    def quantised(self, x):
        """x in eight bits, for several products."""
        return self.node("DynamicQuantizeLinear", x, outputs=3)

    def projection(self, x, layer):
        """One side of a scorer."""
        return self.fused("Gelu", self.linear(x, layer))

    def normalised(self, x, name):
        return self.node("LayerNormalization", x, self.given(f"{name}.weight"), self.given(f"{name}.bias"), epsilon=1e-12)

    def embedded(self):
        """Sub-words, positions and shapes as vectors."""
        rows = self.node("Cast", self.node("Gather", self.given("pieces.int8"), "pieces"), to=TensorProto.FLOAT)
        pieces = self.node("Mul", rows, self.node("Gather", self.given("pieces.scale"), "pieces"))
        positions = self.node("Slice", self.given("positions.weight"), self.integers(0), self.node("Shape", "pieces"))
        shapes = self.node("Gather", self.given("shapes.weight"), "shapes")
        return self.normalised(self.node("Add", self.node("Add", pieces, positions), shapes), "norm")

    def attended(self, x, layer):
        """Attention of a row to itself: heads stay where the projection wrote them and are read with strides."""
        weights, scales = self.export.products[f"{layer}.qkv"]
        size = WIDTH // ATTENTION_HEADS
        share = np.repeat(np.array([size**-0.5, 1, 1], np.float32), WIDTH)
        qkv = self.product(x, f"{layer}.qkv", weights, scales * share, self.export.constants[f"{layer}.qkv.bias"] * share)
        apart = self.node("Reshape", qkv, self.integers(-1, 3 * ATTENTION_HEADS, size))
        q, k, v = self.node("Split", apart, self.integers(*[ATTENTION_HEADS] * 3), axis=1, outputs=3)
        weight = self.node("Softmax", self.fused("FusedMatMul", q, k, transB=1, transBatchA=1, transBatchB=1), axis=-1)
        y = self.node("Transpose", self.fused("FusedMatMul", weight, v, transBatchB=1), perm=[1, 0, 2])
        return self.node("Reshape", y, self.integers(-1, WIDTH))

    def layer(self, x, layer):
        """One BERT layer (post-norm)."""
        y = self.linear(self.attended(x, layer), f"{layer}.out")
        x = self.normalised(self.node("Add", x, y), f"{layer}.norm1")
        y = self.linear(self.fused("Gelu", self.linear(x, f"{layer}.up")), f"{layer}.down")
        return self.normalised(self.node("Add", x, y), f"{layer}.norm2")

    def mixed(self, layers):
        """Halves of the two mixtures of layers, for syntax and for spans: halves because words are sums of two sub-words."""
        shares = self.constant("shares", np.array([self.export.shares["syntax_mix"], self.export.shares["span_mix"]], np.float32) / 2)
        stacked = self.node("Concat", *[self.node("Reshape", x, self.integers(1, -1)) for x in layers], axis=0)
        both = self.node("Reshape", self.node("MatMul", shares, stacked), self.integers(2, -1, WIDTH))
        return [self.node("Squeeze", x, self.integers(0)) for x in self.node("Split", both, self.integers(1, 1), axis=0, outputs=2)]

    def words(self, mixture):
        """Mean of each word's first and last sub-word."""
        return self.node("Add", self.node("Gather", mixture, "first"), self.node("Gather", mixture, "last"))

    def far(self, condition):
        """-1e4 where the condition holds, 0 elsewhere."""
        return self.node("Mul", self.node("Cast", condition, to=TensorProto.FLOAT), self.constant("far", FAR))

    def best(self, scores, output):
        self.node("Cast", self.node("ArgMax", scores, axis=-1, keepdims=0), to=TensorProto.INT32, outputs=output)

    def tree(self, syntax, words):
        """Tags, features, the four likeliest heads of each word and the relation to each of them."""
        root = self.node("Slice", syntax, self.integers(0), self.integers(1))
        rooted = self.quantised(self.node("Concat", self.node("Add", root, root), words, axis=0))
        words = self.quantised(words)
        self.best(self.linear(words, "upos"), "upos")
        self.best(self.linear(words, "features"), "features")
        arcs = self.fused("FusedMatMul", self.with_one(self.projection(words, "arc_dep.0"), "arc"), self.projection(rooted, "arc_head.0"), transB=1)
        same = self.node("Equal", self.node("Unsqueeze", "group", self.integers(1)), self.node("Unsqueeze", "group", self.integers(0)))
        apart = self.node("Pad", self.far(self.node("Not", same)), self.integers(0, 1, 0, 0))
        likely = self.node("LogSoftmax", self.node("Add", arcs, apart), axis=-1)
        scores, heads = self.node("TopK", likely, self.integers(HEAD_CANDIDATES), axis=-1, outputs=2)
        self.node("Identity", scores, outputs="scores")
        self.node("Cast", heads, to=TensorProto.INT32, outputs="heads")
        size = self.export.products["rel"][0].shape[0]
        expanded = self.with_one(self.projection(words, "rel_dep.0"), "rel")
        relations = self.node("Reshape", expanded, self.integers(-1, len(self.export.products["rel"][1]) // size, size))
        candidates = self.node("Pad", self.projection(rooted, "rel_head.0"), self.integers(0, 0, 0, 1), self.constant("one", np.float32(1)))
        self.best(self.fused("FusedMatMul", self.node("Gather", candidates, heads), relations, transB=1), "rels")

    def spans(self, words):
        """Mentions, attributions and the cue that each word belongs to."""
        words = self.quantised(words)
        for name in ("mention", "attribution"):
            self.node("LogSoftmax", self.linear(self.projection(words, f"{name}.0.0"), f"{name}.1"), axis=-1, outputs=name)
        links = self.fused("FusedMatMul", self.with_one(self.projection(words, "link_from.0"), "link"), self.projection(words, "link_to.0"), transB=1)
        unknown = self.far(self.node("Equal", "group", self.constant("padding", np.int32(0))))
        cues = self.node("Softmax", self.node("Add", links, unknown), axis=-1)
        self.node("ReduceMax", cues, axes=[-1], keepdims=0, outputs="cueScore")
        self.best(cues, "cue")

    def model(self):
        """The whole network; inputs and outputs are named as in export.py, without the axis of rows."""
        layers, x = [], self.embedded()
        while f"layers.{len(layers)}.qkv" in self.export.products:
            x = self.layer(x, f"layers.{len(layers)}")
            layers.append(x)
        syntax, spans = self.mixed(layers)
        self.tree(syntax, self.words(syntax))
        self.spans(self.words(spans))
        whole, real = TensorProto.INT32, TensorProto.FLOAT
        inputs = [helper.make_tensor_value_info(n, whole, ["piece" if n in ("pieces", "shapes") else "word"]) for n in ("pieces", "shapes", "first", "last", "group")]
        width = lambda layer: len(self.export.constants[f"{layer}.bias"])
        outputs = [
            ("upos", whole, []), ("features", whole, []), ("heads", whole, [HEAD_CANDIDATES]), ("scores", real, [HEAD_CANDIDATES]), ("rels", whole, [HEAD_CANDIDATES]),
            ("mention", real, [width("mention.1")]), ("attribution", real, [width("attribution.1")]), ("cue", whole, []), ("cueScore", real, []),
        ]
        values = [helper.make_tensor_value_info(name, kind, ["word", *rest]) for name, kind, rest in outputs]
        graph = helper.make_graph(self.nodes, "reader", inputs, values, list(self.constants.values()))
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)], ir_version=8)


def fuse(source, target):
    """Reads a quantised export and writes the same network fused."""
    onnx.save(Fused(Export(source)).model(), target)


def main():
    """Fuses one file; export.py does so on its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source")
    parser.add_argument("target")
    options = parser.parse_args()
    fuse(options.source, options.target)


if __name__ == "__main__":
    main()
