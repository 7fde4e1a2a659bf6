"""Extracts pages with trafilatura, called as the benchmarks of the two sets call it.

Reads one JSON object a line, {"name", "path", "isGzipped"}, and answers each with {"name", "text", "ms", "title", "day"}:
the text found and the processor time it took, reading the file left out, and beside that the headline and day of publication
that trafilatura names.
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


def named(page):
    try:
        found = trafilatura.extract_metadata(page)
    except Exception:  # as above
        found = None
    return {"title": found and found.title, "day": found and found.date}


for line in sys.stdin:
    asked = json.loads(line)
    with open(asked["path"], "rb") as file:
        content = file.read()
    page = gzip.decompress(content).decode("utf8") if asked["isGzipped"] else content
    started = time.process_time()
    text = extracted(page)
    ms = 1000 * (time.process_time() - started)
    print(json.dumps({"name": asked["name"], "text": text, "ms": ms, **named(page)}), flush=True)
