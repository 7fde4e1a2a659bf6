"""From the network's outputs to trees, mentions and attributions, as src/language/modelTree.ts, modelSpans.ts and modelAttributions.ts do."""

import numpy as np

ABSENT, ROOT_PENALTY = -30.0, 1000.0


def decode_tree(heads, scores, rels):
    """[(head, relation number)] with heads from -1; heads [n, 4] count from 1, 0 is the root, negative is outside."""
    count = len(heads)
    best = []
    for word in range(count):
        usable = [h for h in heads[word] if h >= 0 and h != word + 1]
        best.append(usable[0] if usable else 0)
    if not _is_tree(best):
        best = _search(count, heads, scores)
    out = []
    for word, head in enumerate(best):
        found = [k for k in range(4) if heads[word][k] == head]
        out.append((head - 1, rels[word][found[0]] if found else (-2 if head == 0 else -1)))
    return out


def _is_tree(heads):
    if sum(h == 0 for h in heads) != 1:
        return False
    for start in range(1, len(heads) + 1):
        at, steps = start, 0
        while at != 0 and steps <= len(heads):
            at = heads[at - 1]
            steps += 1
        if at != 0:
            return False
    return True


def _search(count, heads, scores):
    size = count + 1
    weights = np.full((size, size), ABSENT)
    weights[1:, 0] -= ROOT_PENALTY
    for word in range(1, size):
        for k in range(4):
            head = heads[word - 1][k]
            if 0 <= head < size:
                weights[word, head] = max(ABSENT, scores[word - 1][k]) - (ROOT_PENALTY if head == 0 else 0)
    return [int(h) for h in _edmonds(weights)[1:]]


def _edmonds(weights):
    size = len(weights)
    masked = weights.copy()
    np.fill_diagonal(masked, -np.inf)
    best = [0] + [int(masked[i].argmax()) for i in range(1, size)]
    cycle = _cycle(best)
    if cycle is None:
        return best
    outside = [i for i in range(size) if i not in cycle]
    merged = len(outside)
    smaller = np.full((merged + 1, merged + 1), -np.inf)
    enters, leaves = {}, {}
    for i, node in enumerate(outside):
        for j, head in enumerate(outside):
            if i != j:
                smaller[i, j] = weights[node, head]
        leaves[i] = max(cycle, key=lambda m: weights[node, m])
        smaller[i, merged] = weights[node, leaves[i]]
        gains = [weights[m, node] - weights[m, best[m]] for m in cycle]
        enters[i] = cycle[int(np.argmax(gains))]
        smaller[merged, i] = max(gains)
    solved = _edmonds(smaller)
    out = list(best)
    for i, node in enumerate(outside):
        if node != 0:
            out[node] = leaves[i] if solved[i] == merged else outside[solved[i]]
    entry = solved[merged]
    out[enters[entry]] = outside[entry]
    return out


def _cycle(heads):
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        at = start
        while at != 0 and not seen[at]:
            seen[at] = start
            at = heads[at]
        if at == 0 or seen[at] != start:
            continue
        cycle = [at]
        following = heads[at]
        while following != at:
            cycle.append(following)
            following = heads[following]
        return cycle
    return None


def decode_runs(names, logs):
    """[(first, last, label, confidence)] of the likeliest BIO labelling of [n, labels] log-probabilities."""
    count, width = logs.shape
    if count == 0:
        return []
    logs = logs.astype(np.float64)
    score = logs[0].copy()
    score[2::2] -= 1
    back = np.zeros((count, width), int)
    for i in range(1, count):
        any_ = int(score.argmax())
        following = np.empty(width)
        for j in range(width):
            inside = j > 0 and j % 2 == 0
            from_ = (j if score[j] >= score[j - 1] else j - 1) if inside else any_
            back[i, j] = from_
            following[j] = score[from_] + logs[i, j]
        score = following
    at = int(score.argmax())
    path = [0] * count
    for i in range(count - 1, -1, -1):
        path[i] = at
        at = back[i, at]
    out, i = [], 0
    while i < count:
        if path[i] == 0:
            i += 1
            continue
        begin = path[i] if path[i] % 2 == 1 else path[i] - 1
        last = i + 1
        while last < count and path[last] == begin + 1:
            last += 1
        confidence = float(np.exp(logs[i:last, begin : begin + 2]).sum(1).mean())
        out.append((i, last, names[begin][2:], min(1.0, confidence)))
        i = last
    return out
