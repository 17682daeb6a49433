/** A tone that swells four times a second, so that loudness detection takes it for syllables. */
export function tone(hertz: number, seconds: number, sampleRate = 16_000): Int16Array {
  return Int16Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const at = index / sampleRate;
    return 12_000 * Math.sin(2 * Math.PI * hertz * at) * Math.abs(Math.sin(4 * Math.PI * at));
  });
}
