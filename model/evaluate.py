"""Prints the model card's score table: python evaluate.py --data ../../shared/data [--part dev|test]."""

import argparse
import json
from pathlib import Path

from attribution_set import polnear
from document import Document, Sentence
from measures import attribution_scores, mention_counts, mention_scores, own_tree_scores, tree_scores
from mention_sets import re3d, worldwide
from runtime import Runtime
from treebank import read_conllu


def row(name, scores):
    """Prints one line of the table and keeps its figures."""
    print(f"| {name} | " + " | ".join(f"{k} {v:.1f}" for k, v in scores.items()) + " |", flush=True)
    return {k: round(v, 2) for k, v in scores.items()}


def our_mentions(runtime, documents):
    """Mention scores of the model."""
    counts = []
    for document, rows in zip(documents, runtime.read(documents)):
        found = [s for r in rows for s in r["sentences"]]
        for sentence, reading in zip(document.sentences, found):
            counts.append(mention_counts(sentence.mentions, [m[:3] for m in reading["mentions"]]))
    return mention_scores(counts)


def main():
    """Scores the shipped files; test parts only where asked, so that they are looked at once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--part", choices=("dev", "test"), default="dev")
    parser.add_argument("--models", default=str(Path(__file__).parent.parent / "models"))
    parser.add_argument("--network", default="reader.onnx")
    parser.add_argument("--out", help="also write the figures as JSON")
    options = parser.parse_args()
    runtime = Runtime(options.models, options.network)
    results = {}
    if options.part == "dev":
        treebanks, quotes = {"EWT dev": "ud/ewt-dev.conllu"}, "dev"
    else:
        treebanks, quotes = {"EWT test": "ud/ewt-test.conllu", "PUD": "ud/pud-test.conllu", "GUM test": "ud/gum-test.conllu"}, "test"
    for name, path in treebanks.items():
        documents = read_conllu(f"{options.data}/{path}")
        results[f"{name}, given words"] = row(f"{name}, given words", tree_scores(runtime, documents))
        results[f"{name}, own words"] = row(f"{name}, own words", own_tree_scores(runtime, documents, Sentence, Document))
    results["worldwide dev"] = row("worldwide dev mentions", our_mentions(runtime, worldwide(options.data)[1]))
    results["re3d held"] = row("re3d held mentions", our_mentions(runtime, re3d(options.data)[1]))
    results[f"PolNeAR {quotes}"] = row(f"PolNeAR {quotes}", attribution_scores(runtime, polnear(options.data, quotes)))
    if options.out:
        Path(options.out).write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
