// Lets the engine's optimizing compiler wait some fifteen times as long as it does by default. The rules of extraction are
// many functions that are each called a little: by default nearly all of them are optimized within the first two hundred reports,
// which costs more than it saves. Imported before anything else (docs/performance.md has the figures).
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--interrupt-budget=1000000');
