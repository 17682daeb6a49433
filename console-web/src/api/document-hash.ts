/** SHA-256 of a document in hexadecimal; null where the browser makes none, as on a page that came without TLS. */
export async function documentHash(text: string): Promise<string | null> {
  if (!globalThis.crypto.subtle) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
