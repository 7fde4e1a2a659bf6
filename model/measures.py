"""Counts behind the score table: trees on given and on own words, mentions, attributions."""

from document import spans_of
from labels import ATTRIBUTION, IGNORED, MENTIONS
from words import sentences, words

NAMES = ("person", "organisation", "place")
# Sets without a kind for forces call them organisations.
AS_ANNOTATED = {"force": "organisation"}


def percent(right, found, gold):
    """Precision, recall and F1 in percent."""
    return 100 * right / max(1, found), 100 * right / max(1, gold), 200 * right / max(1, found + gold)


def tree_scores(runtime, documents):
    """{UPOS, UAS, LAS} on given words, punctuation included; subtypes of relations count."""
    right = [0, 0, 0]
    total = 0
    for document, rows in zip(documents, runtime.read(documents)):
        found = [s for row in rows for s in row["sentences"]]
        for sentence, reading in zip(document.sentences, found):
            for i, (head, rel) in enumerate(reading["arcs"]):
                same = head == sentence.heads[i]
                name = "root" if head < 0 else runtime.labels["deprels"][rel] if rel >= 0 else "dep"
                right[0] += reading["upos"][i] == sentence.upos[i]
                right[1] += same
                right[2] += same and name == sentence.deprels[i]
                total += 1
    return dict(zip(("UPOS", "UAS", "LAS"), (100 * r / total for r in right)))


def raw_text(document):
    """(text, [(start, end)] of every given word): the treebank's paragraphs, each a run of its sentences."""
    text, spans = "", []
    for sentence in document.sentences:
        if text:
            text += "\n\n" if sentence.opens_paragraph else " "
        base = len(text)
        at = 0
        for word in sentence.words:
            begin = sentence.text.index(word, at)
            spans.append((base + begin, base + begin + len(word)))
            at = begin + len(word)
        text += sentence.text
    return text, spans


def own_tree_scores(runtime, documents, sentence_class, document_class):
    """F1 of words, UPOS, UAS and LAS with our own sentences and words (CoNLL 2018 style, on character spans)."""
    right = {"words": 0, "UPOS": 0, "UAS": 0, "LAS": 0}
    given = own = 0
    for document in documents:
        try:
            text, gold = raw_text(document)
        except ValueError:
            continue
        cut = [words(text, a, b) for a, b in sentences(text)]
        mine = document_class(document.name, [sentence_class([text[a:b] for a, b in offsets]) for offsets in cut])
        found = [s for row in runtime.read([mine])[0] for s in row["sentences"]]
        index, base = {}, 0
        flat = []
        for sentence in document.sentences:
            for i, head in enumerate(sentence.heads):
                flat.append((sentence.upos[i], gold[base + head] if head >= 0 else None, sentence.deprels[i]))
            base += len(sentence.words)
        for span, answer in zip(gold, flat):
            index[span] = answer
        given += len(gold)
        for offsets, reading in zip(cut, found):
            own += len(offsets)
            for i, span in enumerate(offsets):
                answer = index.get(span)
                if answer is None:
                    continue
                head, rel = reading["arcs"][i]
                same = (offsets[head] if head >= 0 else None) == answer[1]
                name = "root" if head < 0 else runtime.labels["deprels"][rel] if rel >= 0 else "dep"
                right["words"] += 1
                right["UPOS"] += reading["upos"][i] == answer[0]
                right["UAS"] += same
                right["LAS"] += same and name == answer[2]
    return {k: percent(v, own, given)[2] for k, v in right.items()}


def mention_counts(gold_tags, found):
    """{kind: [right, found, gold]} of one sentence; found is [(first, last, kind)]. Unjudged words drop what touches them."""
    wanted = {(a, b, AS_ANNOTATED.get(k, k)) for a, b, k in spans_of(gold_tags, MENTIONS)}
    unjudged = {i for i, t in enumerate(gold_tags) if t == IGNORED}
    got = {(a, b, AS_ANNOTATED.get(k, k)) for a, b, k in found if not unjudged.intersection(range(a, b))}
    return {k: [len({s for s in wanted & got if s[2] == k}), sum(s[2] == k for s in got), sum(s[2] == k for s in wanted)] for k in NAMES}


def mention_scores(per_sentence):
    """{kind: F1, 'all': F1} from mention_counts of many sentences."""
    total = {k: [0, 0, 0] for k in NAMES}
    for counts in per_sentence:
        for kind, values in counts.items():
            total[kind] = [a + b for a, b in zip(total[kind], values)]
    out = {k: percent(*v)[2] for k, v in total.items()}
    out["all"] = percent(*[sum(v[i] for v in total.values()) for i in range(3)])[2]
    return out


def attribution_scores(runtime, documents):
    """Exact F1 of sources, cues and contents over whole documents, and how often a run's words point at the right cue."""
    total = {r: [0, 0, 0] for r in ("source", "cue", "content")}
    linked = [0, 0]
    for document, rows in zip(documents, runtime.read(documents)):
        gold_tags, gold_links, base = [], [], 0
        for sentence in document.sentences:
            gold_tags += sentence.attribution
            gold_links += [x + base if x != IGNORED else IGNORED for x in sentence.links]
            base += len(sentence.words)
        tags, at = [0] * base, 0
        for row in rows:
            for first, last, label, _ in row["runs"]:
                goes_on = first == 0 and at > 0 and label == "content" and ATTRIBUTION[tags[at - 1]][2:] == "content" and row["continued"]
                for i in range(first, last):
                    mark = "I" if i > first or goes_on else "B"
                    tags[at + i] = ATTRIBUTION.index(f"{mark}-{label}")
            for i in range(row["count"]):
                if gold_links[at + i] != IGNORED and 0 <= gold_links[at + i] - at < row["count"]:
                    linked[0] += int(row["cue"][i]) == gold_links[at + i] - at
                    linked[1] += 1
            at += row["count"]
        wanted, got = set(spans_of(gold_tags, ATTRIBUTION)), set(spans_of(tags, ATTRIBUTION))
        for role, counts in total.items():
            g, f = {s for s in wanted if s[2] == role}, {s for s in got if s[2] == role}
            total[role] = [counts[0] + len(g & f), counts[1] + len(f), counts[2] + len(g)]
    out = {r: percent(*v)[2] for r, v in total.items()}
    out["link"] = 100 * linked[0] / max(1, linked[1])
    return out
