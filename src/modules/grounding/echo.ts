const ECHO =
  /[?？]\s*$|\byou (?:asked|said|mentioned|are looking for|were looking for)\b|(?:です|ます)か[。\s]*$|とのこと|(?:を|の)お探し|お尋ね|ですね[。\s]*$/iu;
/** What the visitor named may be denied: 「225/60R15はございません」. */
const REFUSAL = /\bnot among\b|\b(?:do not|don['’]t) (?:carry|have)\b|ございません|ありません/iu;

/** May this sentence repeat the visitor's own words? A question, an echo and a refusal may; an assertion may not. */
export function repeatsTheVisitor(sentence: string): boolean {
  return ECHO.test(sentence) || REFUSAL.test(sentence);
}
