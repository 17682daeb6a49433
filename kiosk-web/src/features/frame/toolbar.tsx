import { isVisited } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { CallStaffButton } from './call-staff-button.js';
import { HandsFreeSwitch } from './hands-free-switch.js';
import { Icon } from './icon.js';
import { LanguageToggle } from './language-toggle.js';
import { VolumeControl } from './volume-control.js';

/** Always at the bottom, in reach of a seated visitor, every button always in the same place. */
export function Toolbar() {
  const { state, controls, words } = useKiosk();
  return (
    <footer className="toolbar" aria-label={words.toolbar.label}>
      <LanguageToggle />
      <CallStaffButton />
      <button type="button" className="tool" disabled={!isVisited(state)} onClick={controls.leave}>
        <Icon name="leave" />
        {words.toolbar.leave}
      </button>
      <HandsFreeSwitch />
      <VolumeControl />
    </footer>
  );
}
