import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { mapData } from './src/web/map/build/plugin.ts';

export default defineConfig({
  root: 'src/web',
  plugins: [preact(), mapData()],
  logLevel: 'warn',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy allows fonts and pictures from the server only, never as data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The map's library is one large file, loaded after the page stands.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: { '/api': process.env.FOGLINE_API ?? 'http://127.0.0.1:4700' } },
});
