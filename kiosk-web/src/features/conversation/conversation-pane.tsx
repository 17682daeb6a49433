import { exchangeOf } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { ExchangeView } from './exchange-view.js';

export function ConversationPane() {
  const { state, words } = useKiosk();
  const exchange = exchangeOf(state.stage);
  if (exchange) return <ExchangeView key={exchange.id} exchange={exchange} />;
  const { title, hint } = state.stage.name === 'listening' ? words.listening : words.greeting;
  return (
    <section className="pane greeting" role="status">
      <h1>{title}</h1>
      <p>{hint}</p>
    </section>
  );
}
