"""Cuts text into paragraphs, sentences and words, by the same rules as src/language/model-words.ts."""

import json
from pathlib import Path

import regex

RULES = json.loads((Path(__file__).parent.parent / "models" / "word-rules.json").read_text("utf-8"))

# Blanks and invisible characters: never part of a word.
WS = (
    r"\x00-\x20\x7f-\xa0\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
)
L = r"\p{L}\p{M}\u00ad\u200c\u200d"
APOS = "'’‘ʼ`´"
_ABBREVIATIONS = "|".join(
    sorted((regex.escape(a) for k in ("titles", "months", "enders") for a in RULES[k]), key=len, reverse=True)
)

TOKEN = regex.compile(
    "|".join(
        [
            rf"(?:https?://|www\.)[^{WS}<>\"“”]*[^{WS}<>\"“”.,;:!?)\]'’]",
            r"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}",
            r"[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:com|org|net|gov|edu|info|pdf|doc|xls|html?|txt)(?![\p{L}\p{N}])",
            r"[@#]\p{L}[\p{L}\p{N}_]*",
            r"[:;=]-?[)(DPp](?![\p{L}\p{N}])",
            r"(?:\p{L}\.){2,}(?!\p{L})|\p{L}\.\p{L}(?!\p{L})",
            rf"(?:{_ABBREVIATIONS})\.(?!\p{{L}})",
            rf"\p{{Lu}}\.(?=[{WS}]+\p{{Lu}})",
            r"\d+(?:-\d+){2,}",
            r"\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)(?!\p{L})|\d+(?:[.,:/]\d+)*",
            r"\p{Lu}+&\p{Lu}+",
            rf"\p{{L}}[{L}\p{{N}}_]*(?:[{APOS}]\p{{L}}[{L}]*)*",
            r"\.{2,}|-{2,}|[!?]{2,}|\*+|=+|_+|~+|#+|''|``|<<+|>>+",
            "[🇦-🇿]{2}",
            r"\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic}\ufe0f?|[🏻-🏿])*",
            rf"[^{WS}][\p{{M}}\ufe0f]*",
        ]
    )
)
CONTRACTION = regex.compile(rf"(?i)(?:n[{APOS}]t|[{APOS}](?:s|m|re|ve|ll|d))$")
HYPHENATED = regex.compile(rf"-\p{{L}}[{L}]*")
BLANK = regex.compile(rf"[{WS}]")
PREFIXES = frozenset(RULES["prefixes"])


def words(text, start, end):
    """Word offsets [(start, end)] of text[start:end]."""
    out = []
    at = start
    while at < end:
        if BLANK.match(text, at, end):
            at += 1
            continue
        found = TOKEN.match(text, at, end)
        stop = found.end() if found else at + 1
        piece = text[at:stop]
        low = piece.lower()
        if low in PREFIXES:
            joined = HYPHENATED.match(text, stop, end)
            if joined:
                stop = joined.end()
        cut = RULES["splitWords"].get(low)
        suffix = CONTRACTION.search(piece) if piece[0].isalpha() else None
        if cut:
            out.append((at, at + cut))
            out.append((at + cut, stop))
        elif suffix and suffix.start() > 0 and stop - at == len(piece):
            out.append((at, at + suffix.start()))
            out.append((at + suffix.start(), stop))
        else:
            out.append((at, stop))
        at = stop
    return out


BREAK = regex.compile(rf"\n[{WS}]*\n|\n")
TERMINATOR = regex.compile(rf"([.!?…]+)([\"'”’»)\]]*)(?=[{WS}]+[\"'“‘«(\[—–-]*[\p{{Lu}}\p{{Lo}}\p{{N}}@#])")
LAST_WORD = regex.compile(r"[\p{L}\p{M}.']*$")
NEXT_WORD = regex.compile(rf"[{WS}]+([\"'“‘«(\[—–-]*)([\p{{L}}\p{{M}}\p{{N}}]+)")
SAID = regex.compile(rf"[{WS}]+(?:\p{{Lu}}[\p{{L}}.'’-]*[{WS}]+){{1,4}}(?:{'|'.join(RULES['speech'])})\b")
ENDS = regex.compile(rf"[.!?…:;][\"'”’»)\]]*[{WS}]*$")


def paragraphs(text):
    """Runs of text that a sentence never crosses: [(start, end)]."""
    out = []
    start = 0
    for found in BREAK.finditer(text):
        if found.group().count("\n") < 2 and _wrapped(text, start, found.start(), found.end()):
            continue
        out.append((start, found.start()))
        start = found.end()
    out.append((start, len(text)))
    return [(a, b) for a, b in out if text[a:b].strip()]


def _wrapped(text, start, at, after):
    """Whether a single line feed stands inside a sentence (hard-wrapped text)."""
    if ENDS.search(text[start:at]):
        return False
    following = text[after : after + 1]
    line = text.rfind("\n", 0, at) + 1
    return bool(following) and (not following.isupper() or at - line >= 60)


def _ends(text, start, found):
    """Whether a terminator at `found` ends the sentence that begins at `start`."""
    marks, closers = found.group(1), found.group(2)
    following = NEXT_WORD.match(text, found.end())
    after = following.group(2) if following else ""
    if marks != ".":
        return not (closers and SAID.match(text, found.end()))
    if closers:
        return True
    before = LAST_WORD.search(text[max(start, found.start() - 24) : found.start()]).group()
    if before == "":
        return text[start : found.start()].strip(" \t0123456789") != ""
    starts = after in RULES["starters"]
    if before in RULES["titles"]:
        return False
    if before in RULES["months"]:
        return not after[:1].isdigit()
    if before in RULES["enders"]:
        return starts
    if "." in before:  # "2 p.m. (1100 GMT)": a bracket goes on with the sentence, a quotation may begin one
        return starts or bool(following and following.group(1).strip("(["))
    if len(before) == 1 and before.isupper() and before != "I":
        return False
    return True


def sentences(text):
    """Sentences of a text: [(start, end)], trimmed, in order, never crossing a paragraph."""
    out = []
    for start, end in paragraphs(text):
        at = start
        for found in TERMINATOR.finditer(text, start, end):
            if _ends(text, at, found):
                out.append((at, found.end()))
                at = found.end()
        out.append((at, end))
    return [span for span in (_trim(text, a, b) for a, b in out) if span[0] < span[1]]


def _trim(text, start, end):
    while start < end and BLANK.match(text, start):
        start += 1
    while end > start and BLANK.match(text, end - 1):
        end -= 1
    return start, end
