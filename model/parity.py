"""The export check: Python and TypeScript read 500 sentences alike, offsets included: python parity.py --data ../../shared/data."""

import argparse
import json
import subprocess
from pathlib import Path

from attribution_set import polnear
from attributions import attributions_in, join_roles
from document import Document, Sentence
from runtime import Runtime
from treebank import read_conllu
from words import sentences, words

HERE = Path(__file__).parent


def sample(data):
    """500 texts of a sentence or two: treebank dev sentences and openings of PolNeAR dev articles."""
    texts = [s.text for d in read_conllu(f"{data}/ud/ewt-dev.conllu") for s in d.sentences][::4]
    openings = [d.text[:400] for d in polnear(data, "dev")]
    return texts[: 500 - len(openings)] + openings


def units(text):
    """Offset in UTF-16 units of every code point offset."""
    out = [0]
    for letter in text:
        out.append(out[-1] + (2 if ord(letter) > 0xFFFF else 1))
    return out


def python_reading(runtime, texts):
    """For each text, for each sentence: words, tags, features, heads, relations, mentions, attributions."""
    cuts = [[words(t, a, b) for a, b in sentences(t)] for t in texts]
    documents = [Document(str(i), [Sentence([t[a:b] for a, b in o]) for o in cut]) for i, (t, cut) in enumerate(zip(texts, cuts))]
    out = []
    for text, cut, rows in zip(texts, cuts, runtime.read(documents)):
        at = units(text)
        span = lambda offsets, a, b: [at[offsets[a][0]], at[offsets[b - 1][1]]]
        sentences_, cuts_left = [], iter(cut)
        for row in rows:
            pairs = [(next(cuts_left), s) for s in row["sentences"]]
            all_offsets = [o for offsets, _ in pairs for o in offsets]
            roles, first = join_roles(row["runs"], row["cue"], row["cueScore"]), 0
            for offsets, s in pairs:
                upos = [runtime.labels["upos"][u] for u in s["upos"]]
                named = [(h, "root" if h < 0 else runtime.labels["deprels"][r] if r >= 0 else "dep") for h, r in s["arcs"]]
                last = first + len(offsets)
                said = attributions_in(roles, first, last, [text[a:b] for a, b in offsets], upos, named)
                sentences_.append(
                    {
                        "words": [[at[a], at[b]] for a, b in offsets],
                        "upos": upos,
                        "features": s["features"],
                        "heads": [h for h, _ in named],
                        "deprels": [r for _, r in named],
                        "mentions": [[*span(offsets, a, b), k] for a, b, k, _ in s["mentions"]],
                        "attributions": [
                            [source and span(all_offsets, *source), cue and span(all_offsets, *cue), [span(all_offsets, *c) for c in contents]]
                            for source, cue, contents in said
                        ],
                    }
                )
                first = last
        out.append(sentences_)
    return out


def typescript_reading(texts):
    """The same from the program itself."""
    lines = "".join(json.dumps(t) + "\n" for t in texts)
    done = subprocess.run(["npx", "tsx", str(HERE / "read.mts")], input=lines, capture_output=True, text=True, check=True, cwd=HERE.parent)
    ends = lambda span: [span["start"], span["end"]]
    out = []
    for line in done.stdout.splitlines():
        out.append(
            [
                {
                    "words": [[t["start"], t["end"]] for t in s["tokens"]], "upos": [t["upos"] for t in s["tokens"]],
                    "features": [t["features"] for t in s["tokens"]],
                    "heads": [t["head"] for t in s["tokens"]], "deprels": [t["deprel"] for t in s["tokens"]],
                    "mentions": [[m["start"], m["end"], m["kind"]] for m in s["mentions"]],
                    "attributions": [
                        [a["source"] and ends(a["source"]), a["cue"] and ends(a["cue"]), [ends(c) for c in a["content"]]]
                        for a in s["attributions"]
                    ],
                }
                for s in json.loads(line)
            ]
        )
    return out


def main():
    """Compares field by field and fails where words differ at all or anything else in more than one sentence of a hundred."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--models", default=str(HERE.parent / "models"))
    options = parser.parse_args()
    texts = sample(options.data)
    ours, theirs = python_reading(Runtime(options.models), texts), typescript_reading(texts)
    total = sum(len(t) for t in ours)
    same = {k: 0 for k in ("words", "upos", "features", "heads", "deprels", "mentions", "attributions")}
    for text, a, b in zip(texts, ours, theirs):
        for x, y in zip(a, b) if len(a) == len(b) else ():
            for key in same:
                same[key] += x[key] == y[key]
        if [s["words"] for s in a] != [s["words"] for s in b]:
            print("words differ:", text[:200].encode("unicode_escape").decode())
    print(f"{len(texts)} texts, {total} sentences; the same: " + ", ".join(f"{k} {v}" for k, v in same.items()))
    if same["words"] < total or min(same.values()) < 0.99 * total:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
