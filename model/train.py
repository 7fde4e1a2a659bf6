"""Trains the reader on all sets at once and writes checkpoints: python train.py --data ../../shared/data --out run."""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from safetensors.torch import load_file

from attribution_set import polnear
from labels import Tagset, deprels, feature_sets
from losses import loss
from mention_sets import crossner, re3d, wnut, worldwide
from network import Reader, load_encoder
from packing import batches, tensors, training_rows
from scoring import quick_scores
from treebank import read_conllu
from war_sentences import war_documents
from wordpiece import WordPiece

# How much of each set one round takes: the treebank is small and its task the hardest, so it is seen most.
SHARES = {"ewt": 1.6, "worldwide": 0.6, "polnear": 0.6, "re3d": 1.0, "wnut": 0.4, "politics": 0.7, "war": 0.8}


def arguments():
    """The command's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder with ud/, ner/ and attribution/")
    parser.add_argument("--encoder", required=True, help="folder with model.safetensors and vocab.txt of MiniLM-L6")
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--steps", type=int, default=7200)
    parser.add_argument("--decay", type=int, default=5200, help="last steps, over which the learning rate falls to zero")
    parser.add_argument("--minutes", type=float, help="instead of steps: fall to zero over this many minutes from the start, then stop")
    parser.add_argument("--budget", type=int, default=1400, help="padded sub-words a step")
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--resume", help="checkpoint to go on from")
    parser.add_argument("--score-every", type=int, default=500)
    parser.add_argument("--freeze", type=int, default=800, help="step from which the sub-word table stays as it is")
    parser.add_argument("--freeze-layers", type=int, default=0, help="how many of the bottom layers stay as they are too, from that step")
    parser.add_argument("--only", help="comma-separated sets to train on, for comparisons")
    return parser.parse_args()


def load_sets(data):
    """({name: training documents}, {task: dev documents for progress})."""
    ww_train, ww_dev = worldwide(data)
    sets = {
        "ewt": read_conllu(f"{data}/ud/ewt-train.conllu"), "worldwide": ww_train, "polnear": polnear(data, "train"),
        "re3d": re3d(data)[0], "wnut": wnut(data), "politics": crossner(data), "war": war_documents(),
    }
    dev = {
        "tree": read_conllu(f"{data}/ud/ewt-dev.conllu")[::3], "mention": ww_dev[::3],
        "attribution": polnear(data, "dev")[::6],
    }
    return sets, dev


def round_documents(sets, random_, only=None):
    """The documents of one round: each set repeated or sampled by its share."""
    out = []
    for name, documents in sets.items():
        if only and name not in only:
            continue
        share = SHARES[name]
        for _ in range(int(share)):
            out.extend(documents)
        out.extend(random_.sample(documents, int(len(documents) * (share % 1))))
    return out


def rate_at(step, options, seconds):
    """Learning-rate factor: a rise over 100 steps, level, then a straight fall over the last `decay` steps, or by the clock."""
    if options.minutes:
        return min((step + 1) / 100, max(0.0, 1 - seconds / 60 / options.minutes))
    return min(1.0, (step + 1) / 100, max(0.0, (options.steps - step) / options.decay))


def freeze(reader, average, layers):
    """Stops training the sub-word table and, where layers > 0, all the embeddings and the bottom layers: cheaper steps."""
    parts = [(reader.pieces, average.pieces)]
    if layers:
        parts += [(reader.positions, average.positions), (reader.shapes, average.shapes), (reader.norm, average.norm)]
        parts += list(zip(reader.layers[:layers], average.layers[:layers]))
    for ours, mean in parts:
        for parameter in ours.parameters():
            parameter.requires_grad_(False)
        mean.load_state_dict(ours.state_dict())


def main():
    """Trains, scoring on dev and saving the averaged weights as it goes."""
    options = arguments()
    random_ = random.Random(options.seed)
    torch.manual_seed(options.seed)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    encoder = WordPiece(Path(options.encoder, "vocab.txt"))
    treebank = f"{options.data}/ud/ewt-train.conllu"
    tags = Tagset(deprels(treebank), feature_sets(treebank))
    (out / "tags.json").write_text(json.dumps({"relations": tags.relations, "features": tags.features}))
    sets, dev = load_sets(options.data)
    reader = Reader(len(encoder.ids), tags, options.layers)
    load_encoder(reader, load_file(Path(options.encoder, "model.safetensors")))
    average = Reader(len(encoder.ids), tags, options.layers)
    average.load_state_dict(reader.state_dict())
    fresh = [p for n, p in reader.named_parameters() if not n.startswith(("pieces", "positions", "norm", "layers"))]
    old = [p for n, p in reader.named_parameters() if n.startswith(("pieces", "positions", "norm", "layers"))]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": options.rate, "base": options.rate}, {"params": fresh, "lr": 1e-3, "base": 1e-3}],
        betas=(0.9, 0.98), weight_decay=0.01, fused=True,
    )
    step = 0
    if options.resume:
        saved = torch.load(options.resume)
        reader.load_state_dict(saved["reader"])
        average.load_state_dict(saved["average"])
        optimiser.load_state_dict(saved["optimiser"])
        step = saved["step"]
        random_.seed(options.seed + step)
        torch.manual_seed(options.seed + step)
    only = options.only.split(",") if options.only else None
    if only == ["ewt"]:
        dev = {"tree": dev["tree"]}
    began, seen, running = time.time(), 0, {}
    ours, theirs = list(average.parameters()), list(reader.parameters())
    reader.train()
    done = lambda: step >= options.steps or bool(options.minutes) and time.time() - began > 60 * options.minutes
    while not done():
        rows = training_rows(round_documents(sets, random_, only), encoder, tags, random_)
        print(f"round of {len(rows)} rows, {sum(len(r.pieces) for r in rows)} sub-words", flush=True)
        for batch in batches(rows, options.budget, random_):
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * rate_at(step, options, time.time() - began)
            if step >= options.freeze and reader.pieces.weight.requires_grad:
                freeze(reader, average, options.freeze_layers)
                moving = [(a, r) for a, r in zip(average.parameters(), reader.parameters()) if r.requires_grad]
                ours, theirs = [a for a, _ in moving], [r for _, r in moving]
            inputs, labels, hidden = tensors(batch)
            total, parts = loss(reader, inputs, labels, hidden)
            total.backward()
            torch.nn.utils.clip_grad_norm_(theirs, 2.0)
            optimiser.step()
            optimiser.zero_grad()
            step += 1
            with torch.no_grad():
                torch._foreach_lerp_(ours, theirs, max(0.004, 1 / (step + 1)))
            seen += inputs[0].numel()
            for k, v in parts.items():
                running[k] = 0.98 * running.get(k, v) + 0.02 * v
            if step % 50 == 0:
                pace = seen / (time.time() - began)
                print(f"{step}/{options.steps} {time.time() - began:.0f}s {pace:.0f}/s " + " ".join(f"{k} {v:.3f}" for k, v in running.items()), flush=True)
            stop = done()
            if step % options.score_every == 0 or stop:
                scores = quick_scores(average, dev, encoder, tags, random.Random(1))
                print(f"{step} dev " + " ".join(f"{k} {v:.2f}" for k, v in scores.items()), flush=True)
                torch.save({"reader": reader.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(), "step": step}, out / "last.pt.new")
                (out / "last.pt.new").rename(out / "last.pt")
            if stop:
                break


if __name__ == "__main__":
    main()
