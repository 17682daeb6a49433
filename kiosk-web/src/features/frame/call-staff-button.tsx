import { useKiosk } from '../../session/kiosk-context.js';
import { Icon } from './icon.js';

export function CallStaffButton() {
  const { state, controls, words } = useKiosk();
  const called = state.staff !== 'none' && state.staff !== 'unreachable';
  return (
    <button type="button" className="tool tool-staff" disabled={called} onClick={controls.callStaff}>
      <Icon name="person" />
      {words.toolbar.callStaff}
    </button>
  );
}
