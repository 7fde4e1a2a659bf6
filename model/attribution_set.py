"""Reads PolNeAR: who says what, as source, cue and content labels with a link from each to its cue."""

from pathlib import Path

from document import Document, Sentence, bio
from labels import ATTRIBUTION, IGNORED
from words import sentences, words


def polnear(folder, part):
    """Documents of one part ('train', 'dev' or 'test'), one annotation file per text: the first by name."""
    root = Path(folder, "attribution/polnear", part)
    out = []
    for path in sorted((root / "text").glob("*.txt")):
        found = sorted((root / "attributions").glob(path.stem + "_*.ann"))
        if found:
            out.append(_document(path.stem, path.read_text("utf-8"), found[0].read_text("utf-8")))
    return out


def _annotations(ann):
    """({T: (label, [(start, end)])}, [{role: [T]}]) of a brat file."""
    units, events = {}, []
    for line in ann.splitlines():
        columns = line.split("\t")
        if line.startswith("T") and len(columns) > 1:
            label, _, ranges = columns[1].partition(" ")
            try:
                units[columns[0]] = (label, [tuple(map(int, r.split())) for r in ranges.split(";")])
            except ValueError:
                continue
        elif line.startswith("E"):
            roles = {}
            for pair in columns[1].split()[1:]:
                role, _, unit = pair.partition(":")
                roles.setdefault(role.rstrip("0123456789").lower(), []).append(unit)
            events.append(roles)
    return units, events


def _document(name, text, ann):
    units, events = _annotations(ann)
    offsets, bounds = [], []
    for start, end in sentences(text):
        first = len(offsets)
        offsets.extend(words(text, start, end))
        if len(offsets) > first:
            bounds.append((first, len(offsets)))
    spans, links = [], [IGNORED] * len(offsets)
    for roles in events:
        found = {r: [_words(offsets, a, b) for u in roles.get(r, []) if u in units for a, b in units[u][1]] for r in ("source", "cue", "content")}
        cues = [s for s in found["cue"] if s]
        for role, ranges in found.items():
            for span in ranges:
                if not span:
                    continue
                spans.append((span[0], span[1], role))
                if role != "cue" and cues:
                    for i in range(*span):
                        links[i] = cues[0][0]
    tags = bio(len(offsets), sorted(set(spans)), ATTRIBUTION)
    document = Document(name, [], text=text, spans=sorted(set(spans)))
    for first, last in bounds:
        document.sentences.append(
            Sentence(
                [text[a:b] for a, b in offsets[first:last]],
                attribution=tags[first:last],
                # Links are relative to the sentence's first word; a cue may stand in another sentence.
                links=[x - first if x != IGNORED else IGNORED for x in links[first:last]],
                offsets=offsets[first:last],
            )
        )
    return document


def _words(offsets, start, end):
    inside = [i for i, (a, b) in enumerate(offsets) if a < end and b > start]
    return (inside[0], inside[-1] + 1) if inside else None
