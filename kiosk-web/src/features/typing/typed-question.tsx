import type { FormEvent } from 'react';

import { useKiosk } from '../../session/kiosk-context.js';

const LONGEST_QUESTION = 500;

export function TypedQuestion() {
  const { state, dispatch, controls, words } = useKiosk();
  const send = (event: FormEvent) => {
    event.preventDefault();
    controls.ask(state.draft, state.locale);
  };
  return (
    <form className="typed-question" onSubmit={send}>
      <input
        id="typed-question"
        type="text"
        value={state.draft}
        onChange={(event) => dispatch({ type: 'draft_changed', draft: event.target.value })}
        aria-label={words.typing.label}
        placeholder={words.typing.placeholder}
        maxLength={LONGEST_QUESTION}
        autoComplete="off"
        enterKeyHint="send"
      />
      <button type="submit" disabled={state.draft.trim() === ''}>
        {words.typing.send}
      </button>
    </form>
  );
}
