import { useKiosk } from '../../session/kiosk-context.js';
import { Icon } from '../frame/icon.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

export function Keypad({ closed }: { closed: boolean }) {
  const { dispatch, words } = useKiosk();
  return (
    <div className="keypad">
      {DIGITS.map((digit) => (
        <button key={digit} type="button" disabled={closed} onClick={() => dispatch({ type: 'digit_pressed', digit })}>
          {digit}
        </button>
      ))}
      <button
        type="button"
        className="erase"
        disabled={closed}
        aria-label={words.locked.erase}
        onClick={() => dispatch({ type: 'digit_erased' })}
      >
        <Icon name="erase" />
      </button>
    </div>
  );
}
