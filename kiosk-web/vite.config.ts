import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Vite loads its configuration as a default export; nothing else in this workspace has one.
export default defineConfig({
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The audio worklet must be a file of this origin: `script-src 'self'` refuses data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});
