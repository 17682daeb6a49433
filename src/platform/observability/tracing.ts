import { SpanStatusCode, trace } from '@opentelemetry/api';

const tracer = trace.getTracer('tenin');

/** Runs `work` in a span. Attributes are ids and names of ours, never content. */
export async function inSpan<T>(name: string, attributes: Record<string, string>, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}
