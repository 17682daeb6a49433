import { useKiosk } from '../../session/kiosk-context.js';
import { StaffPhone } from './staff-phone.js';

export function OfflineNotice() {
  const { state, retryConnection, words } = useKiosk();
  if (state.online) return null;
  const unsent = state.stage.name === 'thinking' && state.stage.exchange.taskId === null;
  return (
    <div className="notice notice-bad">
      <p>
        {words.offline.message} {unsent && <span>{words.offline.unsent}</span>}
        <StaffPhone />
      </p>
      <button type="button" onClick={retryConnection}>
        {words.offline.retry}
      </button>
    </div>
  );
}
