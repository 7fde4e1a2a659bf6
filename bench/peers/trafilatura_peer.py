"""Extracts pages with trafilatura, called as the benchmarks of the two sets call it.

Reads one JSON object a line, {"name", "path", "isGzipped"}, and answers each with {"name", "text", "ms"}: the text found
and the processor time it took, reading the file left out.
"""

import gzip
import json
import sys
import time

import trafilatura


def extracted(page):
    try:
        text = trafilatura.extract(page, include_comments=False, include_tables=True, include_formatting=False)
    except Exception:  # a page that a peer fails on counts as one it finds nothing in
        text = None
    return text or ""


for line in sys.stdin:
    asked = json.loads(line)
    with open(asked["path"], "rb") as file:
        content = file.read()
    page = gzip.decompress(content).decode("utf8") if asked["isGzipped"] else content
    started = time.process_time()
    text = extracted(page)
    ms = 1000 * (time.process_time() - started)
    print(json.dumps({"name": asked["name"], "text": text, "ms": ms}), flush=True)
