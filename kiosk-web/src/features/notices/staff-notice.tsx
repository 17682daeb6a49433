import { useKiosk } from '../../session/kiosk-context.js';
import { StaffPhone } from './staff-phone.js';

export function StaffNotice() {
  const { state, dispatch, words } = useKiosk();
  if (state.staff === 'none') return null;
  if (state.staff === 'calling') {
    return (
      <div className="notice notice-good">
        <p>{words.staff.calling}</p>
      </div>
    );
  }
  const hints = {
    kept: words.staff.keptHint,
    waiting: words.staff.waitingHint,
    acknowledged: words.staff.acknowledgedHint,
    unreachable: state.terminal?.store.phone ? <StaffPhone /> : words.staff.unreachableHint,
  };
  const failed = state.staff === 'unreachable' || state.staff === 'kept';
  return (
    <div className={failed ? 'notice notice-bad' : 'notice notice-good'}>
      <p>
        <strong>{words.staff[state.staff]}</strong>
        <span>{hints[state.staff]}</span>
      </p>
      {state.staff === 'unreachable' && (
        <button type="button" onClick={() => dispatch({ type: 'staff_changed', staff: 'none' })}>
          {words.staff.close}
        </button>
      )}
    </div>
  );
}
