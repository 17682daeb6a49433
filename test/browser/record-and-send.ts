import type { Page } from 'playwright-core';

const RECORDING_MS = 5000;

/** What an integrator's page does that leaves the format to the browser: the answer of the API to its recording. */
export function recordAndSend(page: Page, type: string): Promise<{ status: number; body: unknown }> {
  return page.evaluate(`(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream, { mimeType: '${type}' });
    const pieces = [];
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    // A piece every second makes a live file, which states no length.
    recorder.start(1000);
    setTimeout(() => recorder.stop(), ${RECORDING_MS});
    await stopped;
    stream.getTracks().forEach((track) => track.stop());
    const token = /tenin_csrf=([^;]+)/.exec(document.cookie)[1];
    const response = await fetch('/api/conversation?locale=en', {
      method: 'POST',
      headers: { 'content-type': '${type}', 'x-csrf-token': decodeURIComponent(token) },
      body: new Blob(pieces),
    });
    return { status: response.status, body: await response.json() };
  })()`);
}
