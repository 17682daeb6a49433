const NOTES = [
  { hz: 784, at: 0 },
  { hz: 1047, at: 0.18 },
] as const;
const NOTE_S = 0.32;
const LOUDNESS = 0.12;

/** Two notes of a shop door. A browser that nobody touched yet stays silent; the title tells it then. */
export function ringTwice(): void {
  const sound = new AudioContext();
  const start = sound.currentTime;
  for (const { hz, at } of NOTES) {
    const [note, volume] = [sound.createOscillator(), sound.createGain()];
    note.frequency.value = hz;
    volume.gain.setValueAtTime(LOUDNESS, start + at);
    volume.gain.exponentialRampToValueAtTime(0.001, start + at + NOTE_S);
    note.connect(volume).connect(sound.destination);
    note.start(start + at);
    note.stop(start + at + NOTE_S);
  }
  setTimeout(() => void sound.close(), 2_000);
}
