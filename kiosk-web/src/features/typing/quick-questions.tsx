import { useKiosk } from '../../session/kiosk-context.js';
import { QuestionList } from './question-list.js';

export function QuickQuestions() {
  const { state, controls, words } = useKiosk();
  const questions = state.terminal?.quickQuestions[state.locale] ?? [];
  if (questions.length === 0) return null;
  return (
    <section className="quick-questions" aria-labelledby="quick-questions">
      <h2 id="quick-questions">{words.quickQuestions}</h2>
      <QuestionList questions={questions} ask={(question) => controls.ask(question, state.locale)} />
    </section>
  );
}
