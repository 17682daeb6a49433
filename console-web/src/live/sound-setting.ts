const KEPT_AS = 'tenin.call-sound';

export function isSoundOn(): boolean {
  return window.localStorage.getItem(KEPT_AS) !== 'off';
}

export function keepSound(isOn: boolean): void {
  window.localStorage.setItem(KEPT_AS, isOn ? 'on' : 'off');
}
