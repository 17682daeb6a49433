import { useKiosk } from '../../session/kiosk-context.js';

export function OfflineNotice() {
  const { state, retryConnection, words } = useKiosk();
  if (state.online) return null;
  return (
    <div className="notice notice-bad">
      <p>{words.offline.message}</p>
      <button type="button" onClick={retryConnection}>
        {words.offline.retry}
      </button>
    </div>
  );
}
