import { useKiosk } from '../../session/kiosk-context.js';

export function OfflineNotice() {
  const { state, retryConnection, words } = useKiosk();
  if (state.online) return null;
  const phone = state.terminal?.store.phone;
  const unsent = state.stage.name === 'thinking' && state.stage.exchange.taskId === null;
  return (
    <div className="notice notice-bad">
      <p>
        {words.offline.message} {unsent && <span>{words.offline.unsent}</span>}
        {phone && <span className="phone">{words.staff.phone(phone)}</span>}
      </p>
      <button type="button" onClick={retryConnection}>
        {words.offline.retry}
      </button>
    </div>
  );
}
