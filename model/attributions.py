"""Which source and content belong to which cue, as src/language/modelAttributions.ts and modelClauses.ts do it."""

import regex

LEAST_LINK, CLAUSE_CONFIDENCE = 0.3, 0.5
_OUTER = regex.compile(r"[,;:.–—-]+")


def join_roles(runs, cue, cue_score):
    """[(source or None, cue or None, [contents])] of runs [(first, last, label, confidence)], in order of their first word."""
    joined = {run: [None, []] for run in runs if run[2] == "cue"}
    alone = []
    for run in runs:
        if run[2] == "cue":
            continue
        target = _cue_of(run, list(joined), cue, cue_score)
        if target is None:
            if run[2] == "content":
                alone.append((None, None, [run]))
        elif run[2] == "content":
            joined[target][1].append(run)
        elif joined[target][0] is None or run[3] > joined[target][0][3]:
            joined[target][0] = run
    linked = [(source, cue_run, contents) for cue_run, (source, contents) in joined.items()]
    return sorted(linked + alone, key=lambda a: min(r[0] for r in _runs(a)))


def _cue_of(run, cues, cue, cue_score):
    first, last = run[:2]
    votes = [sum(float(cue_score[i]) for i in range(first, last) if c[0] <= cue[i] < c[1]) / (last - first) for c in cues]
    best = max(range(len(votes)), key=votes.__getitem__, default=None)
    return cues[best] if best is not None and votes[best] >= LEAST_LINK else None


def _runs(attribution):
    source, cue, contents = attribution
    return [r for r in (source, cue, *contents) if r is not None]


def attributions_in(found, first, last, words, upos, arcs):
    """[(source, cue, [contents])] as (first, last) in the row's words, of those that the sentence [first, last) takes part in.

    words, upos (names) and arcs ([(head from -1, relation name)]) are the sentence's own.
    """
    taken = {i - first for source, cue, _ in found for run in (source, cue) if run for i in range(run[0], run[1])}
    here = lambda run: run[0] < last and run[1] > first
    out = []
    for source, cue, contents in found:
        everything = contents
        if cue and cue[0] >= first and cue[1] <= last:
            clause = [(a + first, b + first) for a, b in clauses_said(words, upos, arcs, cue[0] - first, cue[1] - first, taken)]
            everything = _mended(contents, clause)
        kept = [(max(r[0], first), min(r[1], last)) for r in everything if here(r)]
        if not everything or (not kept and not (cue and here(cue))):
            continue
        out.append((source and source[:2], cue and cue[:2], kept))
    return out


def _mended(contents, clause):
    size = lambda runs: sum(r[1] - r[0] for r in runs)
    inside = lambda run: any(run[0] >= a and run[1] <= b for a, b in clause)
    return clause if all(map(inside, contents)) and size(contents) * 2 < size(clause) else contents


def clauses_said(words, upos, arcs, first, last, taken):
    """[(first, last)] of the clause that a cue governs or is added to; none where the tree shows no clause."""
    heads = [i for i in range(first, last) if not first <= arcs[i][0] < last]
    if not heads:
        return []
    verb = next((i for i in heads if upos[i] == "VERB"), heads[0])
    governed = next((i for i, (h, r) in enumerate(arcs) if h == verb and r.startswith(("ccomp", "xcomp")) and i not in taken), None)
    if governed is not None:
        return _pieces(words, _subtree(arcs, governed, -1), taken)
    head, relation = arcs[verb]
    if head < 0 or first <= head < last:
        return []
    if relation.startswith(("parataxis", "advcl")):
        return _pieces(words, _subtree(arcs, head, verb), taken)
    clause = arcs[head][0]
    if relation == "case" and words[verb].lower() == "according" and clause >= 0:
        return _pieces(words, _subtree(arcs, clause, head), taken)
    return []


def _subtree(arcs, top, without):
    out = set()
    for start in range(len(arcs)):
        at = start
        while at >= 0 and at != without:
            if at == top:
                out.add(start)
                break
            at = arcs[at][0]
    return out


def _pieces(words, kept, taken):
    out, i = [], 0
    while i < len(words):
        if i not in kept or i in taken:
            i += 1
            continue
        first = i
        while i < len(words) and i in kept and i not in taken:
            i += 1
        a, b = first, i
        while a < b and _OUTER.fullmatch(words[a]):
            a += 1
        while b > a and _OUTER.fullmatch(words[b - 1]):
            b -= 1
        if b - a >= 2:
            out.append((a, b))
    return out
