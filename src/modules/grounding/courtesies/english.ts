import { FORMULA } from './english-formulas.js';
import { inFull } from './english-in-full.js';
import { classesOf } from './english-words.js';

/** Whatever may follow once it is said who speaks, and that he does. */
const REST = '[A-Za-z]*';
const SELF = '[sS]';

/** A clause of words of talking that asserts nothing, by the classes of its words. */
const CLAUSES: readonly RegExp[] = [
  // "I would be happy to explain", "I have misunderstood you", "I could not find any details".
  `${SELF}[abfoQwDue]*[rRAkEI]${REST}`,
  `${SELF}[afoQD]*b?(?:[Daw]*n[abfoQwD]*|w[abfoQw]*)[rRAkEvlujDI]${REST}`,
  `${SELF}[aD]+nZy?[oQ]*[iI]${REST}`,
  `${SELF}[abfoQwD]*c${REST}`,
  `${SELF}?[aD]*W${REST}`,
  `(?:${SELF}a*)?f${REST}`,
  `sa*H(?:[oQfq]${REST})?`,
  `${SELF}[aD]*n?[aD]*b[oQin]*n?${REST}[Ii]${REST}`,
  `${SELF}a+[oQ]*g${REST}`,
  // "Tell me …", "Let me …", "Please wait", "Ask the staff".
  `D?k${REST}`,
  `D?zm[oQ]*[rRAkEvcwGtIZ]${REST}`,
  `z[oQ]*[kc]${REST}`,
  `Dn(?:z|G)${REST}`,
  `Z(?:m?[oQ]*t|[oQ]*m|y[oQ]*I|[oQ]*e)${REST}`,
  `Rk${REST}`,
  `c${REST}`,
  `r[oQi]*g${REST}`,
  // "You can ask the staff".
  `y[awfoQb]*R?[kc]${REST}`,
  `ya*wov${REST}`,
  // "That must be frustrating", "It is hard to say", "That is nothing I know".
  `p[ab]+[oQ]*j${REST}`,
  `pa+[oQp]*s[abD]+n${REST}`,
  `(?:pa+)?[oQ]*d(?:[oQ]*i|o[rv])${REST}`,
  `pa+do*[kcr]${REST}g${REST}`,
  `pa+n?h[oQ]*m?[oQ]*[krv]${REST}`,
  `p[aD]+n${REST}[smI]${REST}`,
  `pa+[oQp]*(?:i|[kcrv])${REST}g${REST}`,
  `(?:Ha+[oQi]*|pa+[oQi]*(?=I${REST}[yi]))I${REST}`,
  `Ha+o+I[lk]${REST}`,
  `(?:p|H)a+[oQ]+s(?:b?v|a+[kr]|b)${REST}`,
  // "My records do not mention it", "There is no information".
  `[oQ]*I(?:sb)?[aD]+n${REST}`,
  `n[oQI]*I${REST}[lIk]${REST}`,
  `Ta+n[oQi]*I${REST}`,
  // "The staff may know".
  `[oQ]*g[oQg]*a+f?[oQ]*[krvA]${REST}`,
  // "Thank you for asking", "My apologies", "One moment".
  `[oQ]*[xe](?:[yoQmGfI]${REST})?`,
  `[oQpt]*t(?:[oQsSq]${REST})?`,
].map((clause) => new RegExp(`^${clause}$`, 'u'));

/** What would agree or deny all the same, promise, or say something of the store. */
const FAULTS: readonly RegExp[] = [
  // "I am afraid it is", "I cannot", "I am happy to do that", "I would say so always".
  /(?:[aDn]|(?<!Is)b)$|Dp|^[^n]*(?:V$|N)|B/u,
  // What is told beside: "I think we have", "… that you can", "… that it is", "I am afraid not".
  /.(?<!Q)S|.(?<![QEqo])y[aDbARw]|.(?<!Q)y[aD](?=[rRAkcGZz])|[rkEfpyv]n(?![oi]*I)/u,
  /.[sS][aD]+G|.Ta(?!n[oi]*I)|.g[og]*a+(?!f?o*[krvA])|p[GZ]|Aa/u,
  /.(?<!g)p[aD]+(?![aD]|o*i|[jJQ]|n.*[smI]|ho*m?o*[krv])/u,
  /y[aDb]*n|y[aD]*b|y[aD]*v/u,
  /^[^WE]*p[aD]+J/u,
  // "We help", "I will hold it", "I will let you know".
  /^S(?:D?n?[rk]|w)|^S[abDn]*[RA]|[sS][aD]+(?:z|Z(?!y?o*[iI]))/u,
  // "I have it", "We have someone".
  /b[op]*g|(?<!Is)b[opHT]*$|bp(?!I)/u,
  // "I am sure", "I can confirm that".
  /^[^nw]*u|(?<![QI])[sS][abDf]*v/u,
];
const NEEDED: readonly (readonly [RegExp, RegExp])[] = [
  [/c/u, /c(?:[oykcrwfaDm]|p(?=y)|(?<=k)p)*g/u],
  [/l/u, /I|[sS]b?v|m/u],
  [/^y[awfob]*[kc]/u, /[gmIip]/u],
];

/** Said before a courtesy by itself. */
const LEADS =
  /^(?:(?:and|but|so|please|oh|ah|aw|hm+|oops|honestly|unfortunately|sadly|regrettably|alas|well|also|first|however|otherwise|anyway|actually|sir|madam|or|everyone|instead|just|then)\s*)*$/u;

const DUTY = /^you (?:must|shall|will|have to|need to)\b/u;

/** "If you like", "to be sure", "on that point": beside another clause they assert nothing. */
const ADJUNCT = /^(?:q[A-Za-z]*|o+[aD]*[krvEufm][A-Za-z]*|o+[oQpNiIeymH]*|[iIe][oiIey]*)$/u;

/** "completely" before what it strengthens. */
const STRENGTHENED = /V(?=[a-zA-UW-Z])/gu;

function isClause(classes: string): boolean {
  const [main = ''] = classes.replaceAll(STRENGTHENED, '').split(/(?<=.)q/u);
  return (
    CLAUSES.some((clause) => clause.test(main)) &&
    !FAULTS.some((fault) => fault.test(main)) &&
    NEEDED.every(([having, needed]) => !having.test(main) || needed.test(main))
  );
}

/** What a clause begins with says enough: whatever follows is asked for, or not known. */
const BEGINNINGS: readonly RegExp[] = [
  /^[\s\p{P}]*(?:and |but |so |as )?(?:i|we)(?:(?: am| are|['’]m|['’]re)? not (?:sure|certain)| (?:do not|don['’]t) (?:know|have (?:any |that |reliable |enough |sufficient |specific |detailed |exact |further |more |the )*(?:information|details?|answer))|(?: (?:cannot|can['’]t|could not|couldn['’]t|am not able to|am unable to|was not able to|was unable to|am not in a position to)|['’]m (?:not able|unable) to) (?:tell|say|confirm|answer|verify|judge|determine|(?:find|give|provide|offer)(?: you| me)? (?:any |an |a |the |that |more |reliable |exact |clear |definite |specific |further |enough )*(?:information|details?|answer))| have no (?:reliable |further |exact |specific |detailed )?(?:information|details?|answer))\b/iu,
  /^[\s\p{P}]*(?:please )?(?:say|tell me|give me|repeat|describe|name|read (?:me|out))\b/iu,
  /^[\s\p{P}]*(?:(?:but|and|so|then) |to answer (?:that|this|your question),? |first,? )?(?:i|we)(?: just| only| first| still)? (?:need|have|would need|would like) (?:first |just |only |also )?to (?:know|ask(?: you)?|be sure)\b/iu,
  /^[\s\p{P}]*you (?:asked|said|mentioned|are looking for|were looking for)\b/iu,
];

/** A longer sentence says something besides. */
const LONGEST = 160;

/** Where one courtesy ends and another one begins. */
const JOINT = /[\s,;:!.…—–-]*(?:[,;:!.…—–]|\s-\s|\b(?:and|but|so)\b(?=\s+\p{L}))[\s,;:!.…—–-]*/giu;
const JOINTS = new RegExp(JOINT, 'iu');
const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** True of an English clause that asserts nothing of the store. Linear in its length. */
export function isEnglishCourtesy(clause: string): boolean {
  return isWholeEnglishCourtesy(clause) || BEGINNINGS.some((beginning) => beginning.test(clause));
}

/** True of a text that is nothing but courtesies. */
export function isWholeEnglishCourtesy(text: string): boolean {
  if (text.length > LONGEST) return false;
  const kinds = inFull(text).split(JOINTS).map(kindOf);
  return kinds.includes('courtesy') && !kinds.includes(null);
}

function kindOf(part: string): 'courtesy' | 'adjunct' | null {
  const said = part.replace(EDGES, '').replace(/\s+/gu, ' ');
  if (LEADS.test(said)) return 'adjunct';
  if (FORMULA.test(said)) return 'courtesy';
  if (DUTY.test(said)) return null;
  const classes = classesOf(said);
  if (classes === null) return null;
  if (isClause(classes) || isClause(classes.replace(/^o[opie]*(?=[sSypzkcg])/u, ''))) return 'courtesy';
  return classes !== '' && ADJUNCT.test(classes) ? 'adjunct' : null;
}

/** "I am not sure whether it fits", of whatever it is. */
const NOT_KNOWN =
  /^(?:(?:sorry|unfortunately|honestly|well|i am afraid),? )?(?:i|we) (?:(?:am|are) not (?:quite |really )?(?:sure|certain)|(?:do|can|could) not (?:really |honestly )?(?:know|say|tell(?: you)?|judge|confirm|verify)(?: for sure| for certain)?|have no (?:idea|way of knowing)) (?:if|whether) [^,;:.—–]*(?:,? (?:sorry|unfortunately|i am afraid))?[.!]*$/u;

/** True of a sentence that says of something only that it is not known. */
export function admitsInEnglish(sentence: string): boolean {
  const said = inFull(sentence.trim()).replace(/\s+/gu, ' ');
  return NOT_KNOWN.test(said) && !/\b(?:and|but|so|because)\b/u.test(said);
}

const ASKS =
  /^(?:(?:and|or|so|then|just|also) )?(?:(?:around|about|at|for|in|on|since|until|by|from|to|with|of) )?(?:what|which|who|whom|whose|when|where|how|is|are|was|were|do|does|did|have|has|can|could|would|will|shall|should|may|might|must|am|want me to|anything|any)\b[^.]*$/u;
const TAG = /,[^,]{0,14}$/u;
const POLITELY = /,? (?:please|if (?:i|you) (?:may|do not mind|don['’]t mind)(?: (?:ask|me asking))?|sir|madam)$/u;
/** Asks for the rest of what a visitor says. */
const MISSING =
  /^(?:and |so )?(?:the|your) (?:(?:first|last|second|full|family|given|middle|phone|product|part) )?(?:name|number|numbers|size|width|code|model|word)(?: of (?:the|your) \w+)?$/u;
/** Whoever asks so tells. */
const TELLS = /\b(?:did you know|do you know that|have you (?:heard|seen) (?:of|about|that|our))\b|\b\w+n['’]t\b/iu;
/** Said before a question, to say why it is asked. */
const WHY = /^(?:just |so that |so |to |in order to |in that case|sure|great|all right|alright|if )/u;

/** True of a sentence that asks the visitor, and says nothing before but courtesies. */
export function asksInEnglish(sentence: string): boolean {
  if (sentence.length > LONGEST || !/[?？]\s*$/u.test(sentence)) return false;
  const said = sentence
    .trim()
    .replace(/[?？\s]+$/u, '')
    .toLowerCase();
  const starts = [0, ...Array.from(said.matchAll(JOINT), ({ index, 0: joint }) => index + joint.length)];
  return starts.some((start) => {
    const asked = said.slice(start).replace(EDGES, '').replace(POLITELY, '');
    const before = inFull(said.slice(0, start)).split(JOINTS);
    return (
      (ASKS.test(asked) || MISSING.test(asked)) &&
      !TAG.test(asked) &&
      !TELLS.test(asked) &&
      before.every((part) => kindOf(part) !== null || WHY.test(part))
    );
  });
}
