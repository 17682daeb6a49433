import { useKiosk } from '../../session/kiosk-context.js';

export function ElsewhereScreen() {
  const { takePlace, words } = useKiosk();
  return (
    <section className="elsewhere" role="status">
      <h1>{words.elsewhere.title}</h1>
      <p>{words.elsewhere.hint}</p>
      <button type="button" className="primary" onClick={takePlace}>
        {words.elsewhere.take}
      </button>
    </section>
  );
}
