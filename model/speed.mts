// Words a second of the shipped model: node --import tsx model/speed.mts FILE [threads]. FILE holds JSON texts, one a line.
import { readFileSync } from 'node:fs';
import { openModelReader } from '../src/language/modelReader.ts';

const [file, threads = '2'] = process.argv.slice(2);
const texts = readFileSync(file!, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as string);
const reader = await openModelReader({ threads: Number(threads) });
await reader.read(['The army withdrew from the town on Monday.']);
const firstMs = Math.round(performance.now());
await reader.read(texts.slice(0, 20));
const began = performance.now();
const cpuBegan = process.cpuUsage();
const read = await reader.read(texts);
const seconds = (performance.now() - began) / 1000;
const cpu = process.cpuUsage(cpuBegan);
const words = read.flat().reduce((sum, sentence) => sum + sentence.tokens.length, 0);
const megabytes = Math.round(process.memoryUsage().rss / 1e6);
// Words a second of processor time: what one core alone would do, whatever else the machine is busy with.
const wordsPerCoreSecond = Math.round((words * 1e6) / (cpu.user + cpu.system));
console.log(JSON.stringify({ words, wordsPerSecond: Math.round(words / seconds), wordsPerCoreSecond, firstMs, megabytes }));
await reader.close();
