import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const require = createRequire(import.meta.url);
const detector = dirname(require.resolve('@ricky0123/vad-web/package.json'));
const engine = dirname(createRequire(join(detector, 'package.json')).resolve('onnxruntime-web/wasm'));
const { version } = JSON.parse(readFileSync(join(detector, 'package.json'), 'utf8')) as { version: string };

/** Of two packages of 160 MB, the four files that the voice detector fetches by itself. */
const FILES = [
  join(detector, 'dist', 'vad.worklet.bundle.min.js'),
  join(detector, 'dist', 'silero_vad_v5.onnx'),
  join(engine, 'ort-wasm-simd-threaded.mjs'),
  join(engine, 'ort-wasm-simd-threaded.wasm'),
];

function voiceDetectorFiles(): Plugin {
  return {
    name: 'voice-detector-files',
    generateBundle() {
      for (const file of FILES) {
        const fileName = `assets/voice-detector-${version}/${file.slice(dirname(file).length + 1)}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      }
    },
  };
}

// Vite loads its configuration as a default export; nothing else in this workspace has one.
export default defineConfig({
  base: '/',
  plugins: [react(), voiceDetectorFiles()],
  define: { __VOICE_DETECTOR_VERSION__: JSON.stringify(version) },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The audio worklet must be a file of this origin: `script-src 'self'` refuses data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});
