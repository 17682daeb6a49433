export function QuestionList({ questions, ask }: { questions: readonly string[]; ask(question: string): void }) {
  return (
    <ul>
      {questions.map((question) => (
        <li key={question}>
          <button type="button" onClick={() => ask(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
