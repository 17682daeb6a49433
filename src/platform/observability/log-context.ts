import { AsyncLocalStorage } from 'node:async_hooks';

/** Ids that stand on every log line of the work they belong to. Never words of a visitor. */
export interface LogContext {
  conversationId?: string;
  taskId?: string;
  terminalId?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

export function withLogContext<T>(context: LogContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work);
}

export function logContext(): LogContext {
  return storage.getStore() ?? {};
}
