import type { Problem } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import type { Words } from '../../words/words.js';

export function ProblemNotice() {
  const { state, words } = useKiosk();
  if (!state.problem) return null;
  return (
    <div className="notice notice-bad">
      <p>{sentenceFor(state.problem, words.problem)}</p>
    </div>
  );
}

function sentenceFor(problem: Problem, words: Words['problem']): string {
  switch (problem.reason) {
    case 'nothing_heard':
      return words.nothingHeard;
    case 'unplugged':
      return words.unplugged;
    case 'not_understood':
      return words.notUnderstood;
    case 'no_answer':
      return words.noAnswer;
    case 'too_many':
      return words.tooMany(Math.max(1, Math.ceil((problem.retryAt - Date.now()) / 1000)));
  }
}
