import type { Setting } from '../../contracts/index.js';

/** An endpoint under the SDK's own name for it. */
export function endpointSetting(name: string, meaning: string): Setting {
  return {
    name,
    meaning,
    check: (value) => (/^https?:$/.test(URL.parse(value)?.protocol ?? '') ? undefined : 'is not an http(s) URL'),
  };
}
