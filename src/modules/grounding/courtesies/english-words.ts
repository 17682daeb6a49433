/**
 * The words with which a clerk speaks of talking, of one class each. None names a thing of a store, its state, its price or its
 * time; so no order of them can, and the grammar only has to keep them from agreeing.
 */
const CLASSES = {
  /** Who speaks. */
  s: 'i',
  S: 'we',
  y: 'you yourself',
  m: 'me us myself',
  /** Points at what was said. */
  p: 'it that this those these they anything something everything',
  N: 'one ones another other',
  a: 'seem am is are was were be been being can could may might shall should will would must sounds seems',
  D: 'do does did',
  b: 'have has got having',
  n: 'not no nothing never neither nor unable none beyond outside',
  /** What is done with words, by the visitor too. */
  k: 'asked share sharing told tell telling say saying ask asking repeat repeating rephrase speak speaking talk talking describe describing spell explain explaining chat chatting discuss',
  /** What the clerk does by itself. */
  r:
    'feel feels felt guessing check checking look looking looked search searching searched see seeing hear hearing heard listen listening think ' +
    'thinking thought summarize summarise read reading follow following ' +
    'misunderstood misunderstand misheard missed mislead misinform catch caught recognize recognise passing lost imagine ' +
    'recap clarify clarifying express struggling learn mean means meant overlooked',
  /** What a store does as well. */
  A: 'help helping helped assist assistance assisting',
  R: 'try trying tried start starting started begin walk go going gone went',
  /** What anyone may say that he does. */
  E: 'apologize apologise regret appreciate understand understood sympathize',
  /** Said of the matter, these would say yes. */
  v: 'knowing know known confirm confirming verify verifying judge judging guarantee promise determine guess find finding found decide deny vouch speculate assume',
  /** What leads to the staff. */
  c:
    'pressing call calling called ring contact contacting get getting fetch alert notify bring bringing connect connecting transfer consult consulting press tap use push touch reach point ' +
    'turn refer hand involve direct recommend suggest advise recommended suggested advised',
  g: 'staff clerk colleague colleagues team person human someone somebody member button employee employees attendant',
  /** What can be known. */
  I: 'answered information info answer answers answering detail details record records document documents material materials notes data sources knowledge specifics',
  i: 'version hurry part parts end question questions topic point request concern concerns subject message feedback word words summary overview explanation thoughts sentence description idea',
  /** What one is sorry for, or thanks for. */
  e:
    'pause apologies apology inconvenience confusion mistake mistakes error errors delay trouble misunderstanding interruption fault patience visit interest time attention kindness ' +
    'situation experience frustration worry worries honesty compliment praise correction clarification hint waiting understanding bother oversight slip mind difficulty difficulties',
  G:
    'reaching clearing trusting make comes coming visiting stopping dropping letting choosing pointing bearing being keeping making dealing taking bringing giving getting interrupting clarifying putting calling ' +
    'correcting reminding deciding come keep had took caused interrupted made kept gave',
  f: 'confused unsure hesitant comfortable equipped worried concerned sorry afraid glad happy pleased delighted grateful thankful honored honoured',
  H: 'here',
  T: 'there',
  /** How the visitor's own lot may be called. */
  j:
    'kind nice sweet generous thoughtful annoying frustrating stressful upsetting confusing understandable unclear unfortunate ' +
    'worrying',
  J: 'helps helpful important useful',
  d: 'worth good great excellent fair best better wise safest sensible',
  h: 'hard difficult tricky impossible easy easier urgent',
  u: 'sure certain clear positive aware confident familiar able',
  /** What a record does, or lacks. */
  l: 'says mentioned stated listed recorded written noted specified covered included given available mention cover state specify contain include contains shows mentions covers states',
  w: 'hate want wants wanted like love need needs needed prefer',
  W: 'hope hoping wish wishing',
  t: 'moment second sec bit while instant',
  x: 'thank thanks',
  q: 'if whenever case before',
  z: 'consider rely let allow feel-free hesitate',
  Z: 'offer correct stop interrupt give hold hang bear excuse forgive pardon wait',
  /** By themselves they say yes. */
  V: 'perhaps maybe probably likely certainly surely definitely absolutely exactly always totally entirely completely fully perfectly',
  /** Only of a visitor, and on condition. */
  B: 'ready abrupt bothering bothers missing',
  Q: 'what how why who whether which when where all',
  o:
    'many the a an any some my our your to of for with about on in into at from up out over through by as than or since because ' +
    'else further way regarding concerning step beginning behalf terms too far rather',
} as const;

/** They make a sentence polite, and leave what it says as it is. */
const WEIGHTLESS =
  'please kindly just really very quite now currently gladly also actually simply honestly unfortunately sadly well quickly briefly again first truly sincerely ' +
  'deeply directly instead though more much properly clearly correctly fairly even oh ah aw hmm hm oops ever still ' +
  'once twice louder slowly closer slower wrong sir madam everyone ai automated virtual merely earlier previous previously yet regrettably however otherwise anyway specific specifically ' +
  'reliable definite additional such brief short quick particular confidently reliably accurately precisely carefully happily back then soon awfully solid clearer warm sincere terribly last fast slow slowly';

/** Short forms in full, and several words that are one. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/’/gu, "'"],
  [/\bcan't\b|\bcannot\b/gu, 'can not'],
  [/\bwon't\b/gu, 'will not'],
  [/n't\b/gu, ' not'],
  [/'m\b/gu, ' am'],
  [/'re\b/gu, ' are'],
  [/'ve\b/gu, ' have'],
  [/'ll\b/gu, ' will'],
  [/'d\b/gu, ' would'],
  [/\blet's\b/gu, 'let us'],
  [/\b(it|that|there|here|what|this)'s\b/gu, '$1 is'],
  [/\b(?:in a position|able|going) to\b/gu, 'will'],
  [/\bright here\b/gu, 'here'],
  [/\bwould better\b/gu, 'may'],
  [/^should\b/gu, 'if'],
  [/\bfeel free to\b/gu, 'feel-free'],
  [/\bgo ahead and\b/gu, ''],
  [
    /\b(?:right away|right now|straight away|at once|(?:at )?any ?time|at the (?:moment|end)|ahead of time|off track|so far|oh no)\b/gu,
    '',
  ],
  [
    /\b(?:step by step|one by one|in (?:short|brief|fact|general|other words|that case|this case|the meantime)|to be (?:sure|safe|certain|(?:quite |perfectly )?honest|on the safe side)|a (?:lot|little|bit))\b/gu,
    '',
  ],
  [/\bone way or (?:the other|another)\b/gu, ''],
  [
    /\b(?:find|found|finding) (?:that |this |it )?out\b|\b(?:have|take|taking|having) an?(?: \w+)? look\b|\bmak(?:e|ing) sure(?= (?:that )?(?:i|we)\b)/gu,
    'look',
  ],
  [/\b(?:find|found) (?=(?:the following|(?:an|the|some) (?:answer|information))\b)/gu, 'see '],
  [
    /\b(?:put|putting) (?:it|that|this) (?:\w+ )?(?=(?:simply|differently|another way|another|otherwise|briefly|plainly|clearly)\b)/gu,
    'say it ',
  ],
  [/\bput (?:you|them) (?:through|in touch)\b/gu, 'connect you'],
  [/\bmix-?ups?\b/gu, 'mistake'],
  [/\bso (?=(?:sorry|very|much|kind|nice|sweet|far|kindly|many)\b)/gu, ''],
  [/\brule (?:it |that |this )?out\b/gu, 'deny it'],
  [/\bmake (?:that|this|the) (?:call|decision)\b/gu, 'decide'],
  [/\bpoint (?=you\b)/gu, 'refer '],
  [/\bwhether (?:that|this|it) is (?:the case|so|true)\b/gu, 'whether'],
  [/\bbe (?:called|reached|contacted|asked)\b/gu, 'help'],
  [/\bsee to\b/gu, 'arrange'],
  [/\bone of (?:the|our) staff\b/gu, 'staff'],
  [/\b(?:get|gets) (?=what|how|why)/gu, 'understand '],
  [/\bmak(?:e|ing) out\b/gu, 'hear'],
  [/\bgot(?:ten)? ahead of myself\b/gu, 'misunderstood'],
  [/\beither way\b/gu, ''],
  [/\bgive you (?:the|a|any) (?:wrong|false|incorrect) (?:idea|impression|answer|information)\b/gu, 'mislead you'],
  [/\b(?:do not have (?:a|any)|have no) way (?:of|to)\b/gu, 'can not'],
  [/\byes or (?:a )?no\b/gu, 'answer'],
  [/\bwhere i am\b/gu, 'here'],
  [/\bput it this way\b/gu, 'say it'],
  [/\bgo with\b/gu, 'take'],
  [/\b(staff|team|members?|colleagues?|someone|somebody|clerk|person) will\b/gu, '$1 promises'],
  [/\bone (?=moment|second|sec\b)/gu, 'a '],
  [/\b(coming|visiting|calling|visit|help you|here) today\b/gu, '$1'],
  [/\byou are dealing\b/gu, 'you had'],
  [/\bthat you want to (?=know|ask|be)/gu, 'to '],
  [/\bneither\b/gu, 'not'],
  [/\bnor\b/gu, 'or'],
  [/\b(something|anything|everything|who|where|how)'s\b/gu, '$1 is'],
  [/\bask away\b/gu, 'ask'],
  [/\bdouble-?check\b/gu, 'check'],
  [/\bpull up\b/gu, 'look at'],
  [/\bbreak (?:it|that|this) down\b/gu, 'explain it'],
  [/\bdo my best to\b/gu, ''],
  [
    /\bas (?:best|well|far) (?:as )?i can\b|\bas (?:long|much|many|often) as you (?:like|want|wish|need)\b|\bas we speak\b|\bat hand\b/gu,
    '',
  ],
  [/\b(what|else) i can$/gu, '$1'],
  [/\byou have had to\b/gu, 'you had to'],
  [/\bi owe you an apology\b/gu, 'my apologies'],
  [/\bmixed (?:that |it )?up\b/gu, 'misunderstood'],
  [/\bgot (?:it|that) (?=mistaken|misunderstood)/gu, ''],
  [/\bmake (?:that|it|you) out\b/gu, 'hear'],
  [/\bnot (?:quite |really )?get (?=that|it|what)/gu, 'not hear '],
  [/\bi (?:might|may|could) be (?:wrong|mistaken)\b/gu, 'i misunderstood'],
  [/\bgive you (?:wrong|false|incorrect|bad|misleading) (?:information|answers?)\b/gu, 'mislead you'],
  [/\bwithout (?=(?:\w+ )?(?:information|details|knowing|being sure|seeing))/gu, 'on '],
  [/\bhave no (?:clue|idea)\b/gu, 'do not know'],
  [/\bmak(?:e|ing) (?:something|anything|it|things) up\b/gu, 'mislead'],
  [/\bput (?:it|that|this) in\b/gu, 'say it in'],
  [/\bclears? (?:that|it|things|this) up\b/gu, 'helps'],
  [/\bof (?:some |any |more )?(?:use|help|service)\b/gu, 'helpful'],
  [/\bhav(?:e|ing) a word with\b/gu, 'asking'],
  [/\b(i|i am|i can|i could) only\b/gu, '$1'],
  [/\bin order to\b/gu, 'to'],
  [/\bin doubt\b/gu, 'unsure'],
  [/\bstaff members?\b/gu, 'staff'],
  [
    /\b(?:sounds|seems|must be|must have been) (?:so )?(?:unpleasant|terrible|awful|tough|disappointing|inconvenient|hard|lovely|wonderful|interesting)\b/gu,
    'is annoying',
  ],
  [/\bguess and\b/gu, ''],
  [/\bnot be right\b/gu, 'not be'],
  [/\bknow (?=how|why|what)\b/gu, 'understand '],
  [/\b(how \w+) (?:that|it|this) (?:can be|must be|is)\b/gu, '$1'],
  [/\baccept my\b/gu, 'my'],
  [/\blook(?:ing)? forward\b/gu, 'hope'],
  [/\b(?:the (?:shop|store)(?:'s)? )?(?:voice )?assistant\b/gu, 'clerk'],
];

/** A sentence in small letters and full words. */
export function inFull(sentence: string): string {
  return SAME.reduce((text, [words, one]) => text.replace(words, one), sentence.toLowerCase());
}

const CLASS_OF = new Map<string, string>(
  Object.entries(CLASSES).flatMap(([letter, words]) =>
    words.split(' ').map((word): [string, string] => [word, letter]),
  ),
);
for (const word of WEIGHTLESS.split(' ')) CLASS_OF.set(word, '');

const WORD = /[\p{L}\p{N}'-]+/gu;

/** The classes of the words of a clause in full, one letter each; null where one is no word of talking. */
export function classesOf(clause: string): string | null {
  const classes = Array.from(clause.matchAll(WORD), ([word]) => CLASS_OF.get(word));
  return classes.includes(undefined) ? null : classes.join('');
}
