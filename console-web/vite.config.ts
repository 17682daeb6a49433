import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Vite loads its configuration as a default export; nothing else in this workspace has one.
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000', '/api': 'http://127.0.0.1:3000' } },
});
