// Extracts pages with Readability on jsdom. Reads one JSON object a line, { name, path, isGzipped }, and answers each with
// { name, text, ms }: the text found and the processor time it took, reading the file left out.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';

const silent = new VirtualConsole();

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function extracted(page) {
  try {
    const window = new JSDOM(page, { url: 'https://page.example/', virtualConsole: silent }).window;
    const text = new Readability(window.document).parse()?.textContent ?? '';
    window.close();
    return text;
  } catch {
    return ''; // A page that a peer fails on counts as one it finds nothing in.
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { name, path, isGzipped } = JSON.parse(line);
  const bytes = readFileSync(path);
  const page = isGzipped ? gunzipSync(bytes).toString('utf8') : bytes;
  const started = processorMs();
  const text = extracted(page);
  process.stdout.write(`${JSON.stringify({ name, text, ms: processorMs() - started })}\n`);
}
