"""Our own sentences about wars: hand-written templates filled from hand-written lists (war/), with mentions and attributions."""

import random
from pathlib import Path

import regex

from document import Document, Sentence, bio
from labels import ATTRIBUTION, IGNORED, MENTIONS, UPOS
from words import words

HERE = Path(__file__).parent / "war"
KIND = {
    "place": "place", "person": "person", "force": "force", "org": "organisation", "facility": "facility", "group": "group",
    "weapon": "weapon", "time": "time", "number": "quantity", "measure": "quantity", "title": None, "voice": None,
}
ROLE = {"s": "source", "q": "cue", "c": "content"}
PART = regex.compile(r"\{(\w+)(?::([^}]*))?\}|([sqcv])\[|\]|[^{\[\]]+?(?=[sqcv]\[|\{|\]|$)|.")
DETERMINER = regex.compile(r"^(?:the|a|an|The|A|An) ")
MADE = 6000
VOICES_THAT_ARE_FORCES = ("the army", "the military")


def names():
    """{slot: [fillers]} from war/names.txt."""
    out, current = {}, None
    for line in (HERE / "names.txt").read_text("utf-8").splitlines():
        if line.startswith("## "):
            current = out.setdefault(line[3:], [])
        elif line and not line.startswith("#"):
            current.append(line)
    return out


def templates():
    """The template lines of war/templates.txt."""
    return [l for l in (HERE / "templates.txt").read_text("utf-8").splitlines() if l and not l.startswith("#")]


def fill(template, lists, random_):
    """A sentence: text, [(start, end, kind)] mentions, [(start, end, role)] roles in order, [(start, end)] verbs."""
    text, mentions, roles, verbs, stack = "", [], [], [], []
    for found in PART.finditer(template):
        slot, given, opens = found.group(1), found.group(2), found.group(3)
        if slot:
            filler = given or random_.choice(lists[slot]).split("|")[0]
            if slot == "time" and regex.search(r"(?:on|since|by) $", text.lower()):
                filler = regex.sub(r"^(?:on|at) ", "", filler)
            kind = slot if slot not in KIND else KIND[slot] if slot != "voice" or filler not in VOICES_THAT_ARE_FORCES else "force"
            if text == "" or text.endswith((". ", '"')):
                filler = filler[0].upper() + filler[1:] if not filler.startswith("al-") else filler
            skip = DETERMINER.match(filler) if kind else None
            at = len(text) + (skip.end() if skip else 0)
            lead = regex.match(r"(?:on|at|early on) ", filler) if slot == "time" else None
            text += filler
            if kind:
                mentions.append((at + (lead.end() if lead else 0), len(text), kind))
        elif opens:
            stack.append((opens, len(text)))
        elif found.group() == "]" and stack:
            mark, start = stack.pop()
            (verbs if mark == "v" else roles).append((start, len(text)) if mark == "v" else (start, len(text), ROLE[mark]))
        else:
            text += found.group()
    if text[:1].islower() and not text.startswith("al-"):
        text = text[0].upper() + text[1:]
    return text, mentions, roles, verbs


def _clauses(roles):
    """Which cue each role belongs to: [(role, cue)]; a source or content goes with the nearest cue that still lacks one."""
    cues = [r for r in roles if r[2] == "cue"]
    out = []
    for role in sorted(r for r in roles if r[2] != "cue"):
        near = sorted(cues, key=lambda c: min(abs(c[0] - role[1]), abs(role[0] - c[1])))
        out.append((role, near[0] if near else None))
    return out


def sentence_of(template, lists, random_):
    """A labelled sentence made from a template line."""
    headline = template.startswith("~")
    text, mentions, roles, verbs = fill(template.lstrip("~"), lists, random_)
    if headline:
        style = random_.random()
        text = text.upper() if style < 0.3 else regex.sub(r"\b[a-z](?=[a-z]{3})", lambda m: m.group().upper(), text) if style < 0.6 else text
    offsets = words(text, 0, len(text))
    parts = [text[a:b] for a, b in offsets]
    span = lambda a, b: [i for i, (x, y) in enumerate(offsets) if x < b and y > a]
    ranges = [(s[0], s[-1] + 1, k) for a, b, k in mentions if (s := span(a, b))]
    role_ranges = [(s[0], s[-1] + 1, k) for a, b, k in roles if (s := span(a, b))]
    links = [IGNORED] * len(parts)
    for role, cue in _clauses(role_ranges):
        for i in range(role[0], role[1]):
            links[i] = cue[0] if cue else IGNORED
    upos = [IGNORED] * len(parts)
    for a, b, kind in ranges:
        for i in range(a, b):
            if kind in ("place", "person") and parts[i][0].isalpha() and parts[i] not in ("of", "the", "da", "State", "States"):
                upos[i] = UPOS.index("PROPN")
    for a, b in verbs:
        for i in span(a, b):
            if parts[i] not in ("has", "are", "remain", "remains", "is"):
                upos[i] = UPOS.index("VERB")
    return Sentence(
        parts, upos=upos if any(u != IGNORED for u in upos) else None, mentions=bio(len(parts), ranges, MENTIONS),
        attribution=bio(len(parts), role_ranges, ATTRIBUTION), links=links,
    )


def war_documents(seed=11, count=MADE):
    """Documents of one to six sentences, `count` sentences in all."""
    random_ = random.Random(seed)
    lists, lines = names(), templates()
    out, made = [], 0
    while made < count:
        size = random_.randint(1, 6)
        out.append(Document(f"war-{len(out)}", [sentence_of(random_.choice(lines), lists, random_) for _ in range(size)]))
        made += size
    return out
