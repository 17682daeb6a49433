import { useKiosk } from '../../session/kiosk-context.js';

/** How a person is reached without any network of ours; nothing where the store has no telephone, or is not known yet. */
export function StaffPhone() {
  const { state, words } = useKiosk();
  const phone = state.terminal?.store.phone;
  if (!phone) return null;
  return (
    <span className="staff-phone">
      {words.staff.phone} <b>{phone}</b>
    </span>
  );
}
