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
  'reliable definite additional such brief short quick particular confidently reliably accurately precisely carefully happily back then soon awfully solid extra clearer warm sincere terribly last fast slow slowly';

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
