const BYTE_ORDER_MARK = /^\ufeff/;

/** UTF-8 with or without its mark, else CP932; undefined when it is neither. */
export function decodeFile(content: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content).replace(BYTE_ORDER_MARK, '');
    } catch {
      continue;
    }
  }
  return undefined;
}
