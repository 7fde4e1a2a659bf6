// Reads JSON strings, one a line, from standard input and prints what the shipped model says of each, one JSON a line.
import { createInterface } from 'node:readline';
import { openModelReader } from '../src/language/modelReader.ts';

const texts: string[] = [];
for await (const line of createInterface({ input: process.stdin })) texts.push(JSON.parse(line) as string);
const reader = await openModelReader({ threads: 2 });
for (const sentences of await reader.read(texts)) process.stdout.write(`${JSON.stringify(sentences)}\n`);
await reader.close();
