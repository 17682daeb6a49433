/** The system's own word for a connection that failed, e.g. `ECONNREFUSED`, from anywhere down the chain of causes. */
export function systemCode(error: unknown): string | undefined {
  for (let cause = error; isRecord(cause); cause = cause['cause']) {
    const { code } = cause;
    if (typeof code === 'string' && /^E[A-Z_]+$/.test(code)) return code;
  }
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
