"""Reads the mention sets: worldwide newswire, re3d, WNUT-17 and CrossNER politics."""

import json
import zlib
from pathlib import Path

from document import Document, Sentence, bio, from_tagged
from forces import is_force
from labels import MENTIONS
from words import sentences, words

WORLDWIDE = {
    "location": "place", "organization": "organisation", "person": "person", "norp": "group", "date": "time",
    "misc": "other", "facility": "facility", "product": "other", "money": "quantity",
}
WNUT = {
    "person": "person", "location": "place", "corporation": "organisation", "group": "organisation",
    "creative-work": "other", "product": "other",
}
CROSSNER = {
    "country": "place", "location": "place", "politician": "person", "person": "person", "politicalparty": "organisation",
    "organisation": "organisation", "election": "other", "event": "other", "misc": None,
}
RE3D = {
    "Person": "person", "Organisation": "organisation", "Location": "place", "Nationality": "group", "Weapon": "weapon",
    "MilitaryPlatform": "weapon", "Vehicle": "weapon", "Temporal": "time", "Quantity": None, "Money": "quantity",
    "Frequency": None, "DocumentReference": "other",
}
ALL = ("quantity", "weapon", "force")
# BBC Online is CC BY-NC: measured on, never trained on.
RE3D_NEVER_TRAINED = {"BBC-Online"}


def held(name, share):
    """Whether a document is kept for measuring: decided by its name alone, before anyone looks."""
    return zlib.crc32(name.encode()) % 100 < share


def worldwide(folder):
    """(train, dev) documents of the worldwide newswire set; one document in ten is dev."""
    train, dev = [], []
    for path in sorted(Path(folder, "ner/worldwide").glob("*.tsv")):
        blocks = path.read_text("utf-8").split("\n\n")
        found = []
        for block in blocks:
            rows = [r.split("\t") if "\t" in r else r.rsplit(None, 1) for r in block.split("\n") if r.strip()]
            rows = [r for r in rows if len(r) == 2 and not r[0].startswith("http")]
            if rows:
                found.append(from_tagged([r[0].strip() for r in rows], [r[1].strip() for r in rows], WORLDWIDE))
        if found:
            (dev if held(path.name, 10) else train).append(Document(path.name, found, (), distrusted=ALL))
    return train, dev


def wnut(folder):
    """Training documents of WNUT-17 (its train and dev files), one post each."""
    out = []
    for name in ("wnut17train.conll", "emerging.dev.conll"):
        blocks = Path(folder, "ner/wnut17", name).read_text("utf-8").replace("\r", "").split("\n\n")
        for number, block in enumerate(blocks):
            rows = [r.split("\t") for r in block.split("\n") if r.count("\t") == 1 and r.split("\t")[0].strip()]
            if rows:
                sentence = from_tagged([r[0].strip() for r in rows], [r[1].split(",")[0].strip() for r in rows], WNUT)
                out.append(Document(f"{name}#{number}", [sentence], ("time", "group", "facility"), distrusted=ALL))
    return out


def crossner(folder):
    """Training documents of CrossNER politics (train and dev files), one sentence each."""
    out = []
    for name in ("train.txt", "dev.txt"):
        blocks = Path(folder, "ner/crossner-politics", name).read_text("utf-8").split("\n\n")
        for number, block in enumerate(blocks):
            rows = [r.split("\t") for r in block.split("\n") if r.count("\t") == 1]
            if rows:
                sentence = from_tagged([r[0] for r in rows], [r[1] for r in rows], CROSSNER)
                out.append(Document(f"politics-{name}#{number}", [sentence], ("time", "group", "facility"), distrusted=ALL))
    return out


SMALL = frozenset("of and the for in al de el bin ibn on to - ' & at von van du da la le ul ur".split())
TITLES = frozenset(
    "president prime minister foreign secretary defense defence general gen major colonel col lt lieutenant captain sir dr mr mrs ms "
    "deputy ambassador king prince sheikh senator spokesman spokesperson special envoy vice chief staff commander brig brigadier "
    "air commodore army navy marine adm. admiral vice-president of state rear leader representative us u.s. uk un un's international development "
    "syrian iraqi british american russian turkish saudi french and the former then iranian his excellency honorable maj. gen. lt. col. mr. mrs. dr.".split()
)
LEADING = frozenset("the a an such this that these those their its his her our any some all".split())


def re3d(folder):
    """(train, held) documents of re3d, cut to names and non-overlapping spans.

    re3d marks every reference, nested, down to pronouns. We keep what is a name: determiners and titles are trimmed, every
    word but the small ones must be capitalised; of nested persons the inner one stays, otherwise the outer one.
    """
    train, kept = [], []
    for source in sorted(Path(folder, "ner/re3d").iterdir()):
        entities = {}
        for line in (source / "entities.jsonl").read_text("utf-8").splitlines():
            entity = json.loads(line)
            entities.setdefault(entity["documentId"], []).append(entity)
        for line in (source / "documents.jsonl").read_text("utf-8").splitlines():
            raw = json.loads(line)
            document = _re3d_document(raw, entities.get(raw["_id"], []))
            is_held = source.name in RE3D_NEVER_TRAINED or held(raw["_id"], 25)
            (kept if is_held else train).append(document)
    return train, kept


def _re3d_document(raw, entities):
    text = raw["text"]
    document = Document(raw["_id"], [], (), text=text, distrusted=("quantity", "force"))
    for start, end in sentences(text):
        offsets = words(text, start, end)
        parts = [text[a:b] for a, b in offsets]
        spans = []
        for entity in entities:
            inside = [i for i, (a, b) in enumerate(offsets) if a >= entity["begin"] and b <= entity["end"]]
            if inside and entity["type"] in RE3D:
                found = _name(parts, inside[0], inside[-1] + 1, RE3D[entity["type"]])
                if found:
                    spans.append(found)
        sentence = Sentence(parts, mentions=bio(len(parts), _outermost(spans), MENTIONS), offsets=offsets)
        document.sentences.append(sentence)
    return document


def _name(parts, start, end, kind):
    while start < end and (parts[start].lower() in LEADING or parts[start] in ",.\"'"):
        start += 1
    while end > start and (parts[end - 1] in ",.\"'" or parts[end - 1].lower() in ("'s", "’s")):
        end -= 1
    if kind == "person":
        while start < end and parts[start].lower() in TITLES:
            start += 1
    if start >= end:
        return None
    if kind in ("person", "organisation", "place", "group"):
        body = [p for p in parts[start:end] if p.lower() not in SMALL]
        if not body or not all(p[0].isupper() or p[0].isdigit() or not p[0].isalpha() for p in body) or not parts[end - 1][0].isupper():
            return None
        if start == 0 and len(body) == 1 and parts[0].lower() in ("we", "they", "he", "she", "it", "i", "who", "you"):
            return None
        if end - start == 1 and parts[start] in ("I", "We", "He", "She", "They", "It", "You", "Who"):
            return None
        if kind == "organisation" and is_force(" ".join(parts[start:end])):
            kind = "force"
    return start, end, kind


def _outermost(spans):
    people = [s for s in set(spans) if s[2] == "person"]
    people = [s for s in people if not any(o != s and s[0] <= o[0] and o[1] <= s[1] for o in people)]
    out = []
    rest = [s for s in set(spans) if s[2] != "person"]
    for span in sorted(people + rest, key=lambda s: (s[2] is None, -(s[1] - s[0]), s[0], str(s[2]))):
        if not any(span[0] < o[1] and o[0] < span[1] for o in out):
            out.append(span)
    return sorted(out, key=lambda s: s[0])
