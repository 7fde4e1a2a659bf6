import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/cli/main.ts', 'src/language/*worker.ts', 'src/cli/*worker.ts'],
  // One output file a module, in the same folders: a path relative to a module means the same in src and in dist.
  unbundle: true,
  root: 'src',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  dts: false,
  clean: true,
  sourcemap: true,
});
