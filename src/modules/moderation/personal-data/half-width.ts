/** One sign for one sign, so that what is found stands at the same place in the text as it was given. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200a]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/(?<=\d)[ー]|[ー](?=\d)/g, '-')
    .replace(/[〇](?=[\d〇-])|(?<=[\d-])[〇]/g, '0');
}
