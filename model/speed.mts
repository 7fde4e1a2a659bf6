// Words a second of the shipped model: node --import tsx model/speed.mts FILE [threads]. FILE holds JSON texts, one a line.
import { readFileSync } from 'node:fs';
import { openModelReader } from '../src/language/modelReader.ts';

const [file, threads = '2'] = process.argv.slice(2);
const texts = readFileSync(file!, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as string);
const reader = await openModelReader({ threads: Number(threads) });
const [first] = await reader.read(['The army withdrew from the town on Monday.']);
const firstMs = Math.round(performance.now());
await reader.read(texts.slice(0, 20));
const began = performance.now();
const read = await reader.read(texts);
const seconds = (performance.now() - began) / 1000;
const words = read.flat().reduce((sum, sentence) => sum + sentence.tokens.length, 0);
const megabytes = Math.round(process.memoryUsage().rss / 1e6);
console.log(JSON.stringify({ words, seconds, wordsPerSecond: Math.round(words / seconds), firstMs, megabytes, tokens: first!.length }));
await reader.close();
