// The library's public face.
export { codeReport, conclude, draw, readPaths } from './pipeline.ts';
export { inEnglish } from './words/index.ts';
