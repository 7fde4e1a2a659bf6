"""Turns words into sub-word ids (BERT's uncased WordPiece, word by word) and into shape ids."""

import unicodedata
from functools import lru_cache

import regex

MAX_PIECES = 6
PAD, UNKNOWN, START, END = 0, 100, 101, 102
PUNCTUATION = regex.compile(r"[!-/:-@\[-`{-~\p{P}]")
CJK = regex.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ebe0]")
DROPPED = regex.compile(r"[\x00-\x1f\x7f-\x9f\p{Cf}\p{Mn}\ufffd]")
QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "."})
NORMAL = regex.compile(r"[!-/:-@\[-`{-~\p{P}\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ebe0]|[^!-/:-@\[-`{-~\p{P}\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ebe0]+")

SHAPES = [
    (1, regex.compile(r"^\p{Ll}[\p{Ll}\p{M}'’-]*$")),
    (5, regex.compile(r"^\p{Lu}\.?$")),
    (2, regex.compile(r"^\p{Lu}[\p{Ll}\p{M}'’]*[\p{Ll}\p{M}]\.?$")),
    (3, regex.compile(r"^[\p{Lu}\p{M}.&'’-]+$")),
    (6, regex.compile(r"^\p{Nd}+$")),
    (11, regex.compile(r"^[\p{Nd}.,:/-]*\p{Nd}[\p{Nd}.,:/-]*$")),
    (7, regex.compile(r"\p{N}")),
    (9, regex.compile(r"^['’‘ʼ`´]\p{L}+$")),
    (8, regex.compile(r"^[\p{P}\p{S}]+$")),
    (4, regex.compile(r"\p{Lu}")),
    (10, regex.compile(r"\p{Lo}")),
]


def shape(word):
    """Shape id of a word (1-12): its case, digits and punctuation, which the uncased ids lose."""
    for number, pattern in SHAPES:
        if pattern.search(word):
            return number
    return 12


class WordPiece:
    """Sub-word ids from BERT's vocabulary file."""

    def __init__(self, vocabulary):
        self.ids = {line.rstrip("\n"): i for i, line in enumerate(open(vocabulary, encoding="utf-8"))}
        self.encode = lru_cache(maxsize=400_000)(self._encode)

    def _encode(self, word):
        text = DROPPED.sub("", unicodedata.normalize("NFD", word.translate(QUOTES).lower()))
        out = []
        for part in NORMAL.findall(text):
            out.extend(self._pieces(part))
        if not out:
            return (UNKNOWN,)
        return tuple(out if len(out) <= MAX_PIECES else out[: MAX_PIECES - 1] + out[-1:])

    def _pieces(self, part):
        if len(part) > 100:
            return [UNKNOWN]
        out = []
        at = 0
        while at < len(part):
            for stop in range(len(part), at, -1):
                found = self.ids.get(("##" if at else "") + part[at:stop])
                if found is not None:
                    break
            else:
                return [UNKNOWN]
            out.append(found)
            at = stop
        return out
