/** One wording of a frame: `{one|another}` is chosen by chance, innermost first, and `<name>` is filled in. */
export function worded(frame, chance, fillings = {}) {
  let text = frame;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\{([^{}]*)\}/g, (_whole, choices) => chance.pick(choices.split('|')));
  }
  return text.replace(/<(\w+)>/g, (_whole, name) => fillings[name]);
}
