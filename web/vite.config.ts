import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './build/precompressed.ts';

/** The explorer is built into `dist/web`, beside the server that serves it. */
export default defineConfig({
  root: import.meta.dirname,
  // Relative to the page's <base>, which the server sets: so the same files work behind a path prefix.
  base: './',
  plugins: [react(), precompressed()],
  // The root of the project has React 18, for GraphiQL.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The Content-Security-Policy lets nothing inline be.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
