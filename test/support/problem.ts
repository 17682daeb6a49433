import { someText } from './matching.js';
import type { RunningKiosk } from './running-kiosk.js';

const OUTCOMES = ['answered', 'clarified', 'abstained', 'rejected', 'escalated', 'failed'];

/** A problem document as the contract has it: its status, a stable code, and nothing of what is behind. */
export async function expectProblem(response: Response, ...statuses: number[]): Promise<{ code: string }> {
  const text = await response.text();
  if (statuses.length > 0) expect(statuses).toContain(response.status);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = JSON.parse(text) as { code: string };
  expect(problem).toMatchObject({ type: 'about:blank', status: response.status, title: someText });
  expect(problem.code).toMatch(/^[a-z]+(_[a-z]+)*$/);
  expect(text).not.toMatch(/node_modules|\.js:|at \w+ \(|fastify|nest/i);
  return problem;
}

/** Whatever was sent: a problem document, or an answer with an outcome that speaks. Returns the code or the outcome. */
export async function expectCivil(kiosk: RunningKiosk, response: Response): Promise<string> {
  if (response.status !== 202) return (await expectProblem(response)).code;
  const { taskId } = (await response.json()) as { taskId: string };
  const answer = await kiosk.completed(taskId);
  expect(OUTCOMES).toContain(answer.outcome);
  expect(answer.audio).not.toBeNull();
  return answer.outcome;
}
