/** Not `\W`: to it every Japanese character is a mark. */
const MARKS = String.raw`[\s\p{P}]*`;
const STAFF = String.raw`(?:(?:the |our |a |an )?(?:staff|clerk|colleagues?|person|human)|(?:a |any |one of the |one of our )?(?:staff )?members?(?: of (?:the |our )?(?:staff|team))|(?:our|the) team|someone|somebody)(?: members?)?`;
const RECORDS = String.raw`(?:(?:my|the|our|these|any of the|any of my)(?: \w+)? (?:material|documents?|information|records?|notes|sources?|data|knowledge)(?: (?:i|we) have)?)`;
const HELP = String.raw`(?:help|assist|answer|explain|be of (?:help|assistance|service)|look (?:that|this|it) up)`;
/** What a visitor may want, need or have, said of nothing in particular. */
const ANY_WISH = String.raw`(?:you(?: would)? (?:like|wish|want|prefer|need)(?: (?:to|any|more|further|some|help|assistance|a hand|me|details|information|that|it|so|talk|speak|with|someone|somebody|a person|ask|know|hear))*|(?:that|this|it) (?:helps|would help|suits you|is all right(?: with you)?|would be (?:useful|helpful))|(?:necessary|needed|so|in doubt|it is urgent|it is urgent|(?:that|it) is easier(?: for you)?|you have got (?:any(?:thing)?|more|other|another)(?: (?:else|other|more|further|questions?))*|you would rather (?:talk|speak) to (?:a person|someone|somebody))|(?:you have|there (?:is|are)) (?:any(?:thing)?|something|more|other|another|further|else)(?: (?:else|other|more|further|questions?|concerns?|that|is|unclear|i|we|can|could|do|for|you|help|with|want|to|know|ask))*|anything (?:is unclear|comes to mind|else comes up))`;
const IF = String.raw`(?:if|in case|whenever|should) ${ANY_WISH}`;
const NEGATED = String.raw`(?:really |actually |just |simply |honestly |unfortunately |sadly )*(?:do not|cannot|could not|(?:am) (?:not able|unable|not in a position) to|was(?: not able| unable) to|did not|(?:have) not(?: been able to)?|have not(?: been able to)?|have no|have no)(?: really| actually| even)?`;
const ENDS = String.raw`(?: for you| to you| now| please| instead| directly| (?:about|regarding|on|for|with) (?:that|this|it|the details|more details)| to (?:${HELP})(?: you)?(?: with (?:that|this|it))?| ${IF})*`;

/** Said before the courtesy itself. */
const LEAD = new RegExp(
  String.raw`^${MARKS}(?:(?:and|but|so|then|well|oh no|oh|hmm+|aw|oops|hi|hey|hello|honestly|unfortunately|sadly|sorry|welcome|thanks|thank you|no worries|great question|good question|excuse me|pardon me|good (?:morning|afternoon|evening|day)|(?:good ?)?bye,?(?: and)?|just|actually|in that case|otherwise|also|first|here|to be honest|to be sure|to be on the safe side|just to be sure|i am afraid|i am afraid)[,!]? )?(?:please,? |kindly |perhaps |maybe |${IF},? |(?:for|on|about|regarding|concerning|as for|to answer|as to) (?:that|this|it|your question|this question|that question|the details|more details),? )*`,
  'iu',
);
const TRAIL = String.raw`(?:,? (?:(?:i am) (?:sorry|afraid)(?: to say)?|unfortunately|sadly))?`;

/** Each is the whole of a clause, so that nothing can be said behind it. */
const WHOLE: readonly string[] = [
  // Wishes.
  String.raw`(?:(?:have|enjoy|wishing you|i wish you|we wish you) (?:a|an|the rest of your|your)(?: \w+)? (?:day|evening|afternoon|morning|weekend|trip|drive|journey|visit|ride|one)(?: home| ahead| today)?|take care|take your time|drive (?:safely|carefully)|stay safe|get home safely|(?:good ?)?bye(?: for now)?|farewell|(?:until|see you|till) (?:next time|again|soon|then)|(?:(?:i|we) )?(?:hope to|look(?:ing)? forward to) (?:see|seeing|help|helping|serve|serving|hear|hearing|welcome|welcoming)(?: from)? you(?: again| soon| next time)*)`,
  // Thanks.
  String.raw`(?:many |my )?(?:thanks|thank you)(?: so| very| kindly| again| ever so)*(?: much| a lot)?(?: (?:for|in advance)(?: (?:your|the|all|kind|such|a|so|very|much|being|asking|waiting|coming|visiting|calling|stopping|dropping|letting|telling|sharing|choosing|speaking|talking|repeating|explaining|clarifying|pointing|that|this|it|me|us|know|out|by|in|with|to|and|again|today|patience|patient|patiently|visit|interest|understanding|feedback|question|questions|message|inquiry|enquiry|time|attention|bringing|up|helps|a lot|words|call|trust|kindness|information|details|clarification|here))*)?`,
  String.raw`(?:that|this|it) ?(?:is|was) (?:very |so |really |too )?(?:(?:kind|nice|sweet|generous) of you(?: to (?:say|ask|tell me|let me know)(?: so| that)?)?|(?:kind|nice|good) to (?:hear|know))`,
  String.raw`(?:you are (?:very |most |always )?welcome|(?:it (?:is|was)|it is)? ?(?:my|a|our) pleasure(?: (?:to (?:help|assist|serve|talk to|speak with)|helping|assisting|serving|talking to)(?: you)?)?(?: today)?|nice (?:to meet|meeting) you|pleased to meet you|do not mention it|do not mention it)`,
  // Apologies.
  String.raw`(?:(?:i|we) )?(?:(?:am|are|do)?(?: very| so| truly| really| sincerely| deeply)* ?(?:apologi[sz]e|sorry|regret|apologies)|(?:my|our|please accept my|please accept our)(?: sincere)? apologies|beg your pardon|pardon|excuse|forgive)(?: (?:me|us))?(?: (?:for|about|on|the|misunderstanding|confusion|mix-up|to say|that|if|i|we|you|had|have|having|any|my|our|your|this|it|cannot|could not|not|be|of|more|much|better|further|help|assistance|was|were|did|caused|kept|keep|keeping|to|delay|inconvenience|trouble|wait|waiting|mistake|interrupting|error|interruption|previous|answer|confusing|twice|dealing|with|here|hear|do|so|long|experience|bad|happened|unclear|clear|repeat|ask|asking|again))*`,
  String.raw`(?:i|we) (?:(?:may|might|must|seem to) have |have |seem to have )?(?:misunderst(?:ood|and)|misheard|mistaken|made (?:a|an) (?:mistake|error))(?: (?:you|that|your question|me|what you (?:said|meant)))?`,
  String.raw`(?:i|we) (?:(?:did|do|could|can) not|cannot|was unable to|failed to)(?: quite| really| fully| properly| clearly)* (?:hear|catch|understand|follow|get|make out|recogni[sz]e)(?: (?:you|that|it|your question|what you (?:said|meant|mean|are asking)|the (?:last|first) (?:part|word)))?(?: well| clearly| correctly| properly| just now)*`,
  // Understanding and attention.
  String.raw`(?:(?:i|we) )?(?:can |now |fully |do |have |quite )*(?:see|understand|understood|hear|follow)(?: (?:you|it|that|your (?:question|concern|point|request|situation)|what you (?:mean|are asking|are looking for|want to know|would like to know)|how you feel|why you ask))?(?: (?:clearly|well|perfectly|now|fine|loud and clear))*`,
  String.raw`(?:that|this|it)(?: is| was)? (?:a|an)(?: \w+)? (?:question|point|thought)(?: to ask)?|(?:good|great|fair|interesting|excellent|nice) (?:question|point)|(?:that|this|it) (?:sounds|must be|must have been) (?:unpleasant|annoying|frustrating|difficult|stressful|terrible|awful)|(?:i|we) hope you(?: are) (?:all right|okay|ok|well|fine|unhurt)|(?:i|we) hope (?:that|this|it) (?:helps|helped|answers your question|was helpful|is helpful)`,
  String.raw`(?:noted|understood|got it|i see|hello(?: there| again)?|hi(?: there| again)?|welcome(?: back)?(?: to (?:the|our|this) (?:store|shop))?|good (?:morning|afternoon|evening|day))(?: (?:sir|madam|everyone))?`,
  // Looking, explaining, asking for time.
  String.raw`(?:let me|allow me to|(?:i|we)(?: am| are| will| will be|will be| would be| can| shall| am going to| would like to| am happy to| am trying to| will try to| will do my best to|will do my best to)?(?: just| now| gladly| currently| first| quickly| briefly| happily)*) (?:check|checking|explain|explaining|see|look|looking|search|searching|find (?:that |it )?out|try|have a look|think|think|answer|answering|read|reading|go|take a (?:quick |brief )?look)(?: (?:it|that|this|up|for|an?|the|your|our|my|in|on|through|over|at|to|answer|answers|question|questions|details|information|documents?|records?|material|again|now|you|quickly|briefly|as best i can|what (?:i|we) (?:have|know|can find)|what i can tell you))*(?: (?:for you|now|first))*`,
  String.raw`(?:(?:one|just a|just one|a)(?: (?:short|brief|quick))? (?:moment|second|minute|sec)|hold on|wait)(?: please)?|(?:wait|hold on|hang on|(?:thank you for )?bear(?:ing)? with me|stay with me|give me)(?: (?:a|one|just|short|brief|while|moment|second|minute|please|for|i|look|check|search|an|answer|that|this|it|up|the|to|find|out|into|go|through|information|have|sec|some time|little|longer))*`,
  String.raw`(?:here(?: is| are)|this is|that is)(?: (?:what|all|everything|the|an?|my|answer|answers|information|details|overview|summary|short|brief|that|(?:i|we)|was able to|could|can|know|found|find|tell|say|about|on|regarding|for|to|your|you|question|asked|it|this|wanted|were looking for))+|(?:i|we)(?: have)? found the following|the following is what (?:i|we) found`,
  // Not knowing.
  String.raw`(?:i|we)(?: am| are|am|are)(?: only| just| merely)? (?:an?|the)(?: \w+){0,2} (?:assistant|clerk|machine|computer|program|system|voice|ai)(?: here)?(?:,? (?:so|and) (?:i|we) (?:cannot) (?:judge|say|tell|know|decide|see)(?: (?:that|this|it))?)?`,
  String.raw`(?:that|this|it|the answer)(?: is)? ?(?:not|is not|is unclear|unclear|is missing from|is beyond|is outside)(?: (?:mentioned|stated|listed|covered|recorded|written|found|included|given|clear|known|in|from|by|of|to|on|part|something|anywhere|entirely|really|quite))*(?: (?:me|us|here to me|${RECORDS}|(?:what )?(?:i|we) (?:know|can (?:answer|tell|say|confirm|verify|see|find|help(?: you)? with)|have (?:information|details)(?: (?:on|about))?)))+`,
  String.raw`(?:nothing in ${RECORDS} (?:says?|tells?|mentions?|covers?|shows?|states?|answers?|specif(?:y|ies)|contains?|goes into)|${RECORDS} (?:do|does|did) not (?:say|tell|mention|cover|show|state|answer|specify|contain|include|go into|give))(?: (?:me|us|you|that|this|it|anything|about|on|regarding|any|the|details|detail|information|such|more|enough|so|here|answer|an|to|your|question|which|what|how))*`,
  String.raw`(?=.*\b(?:information|details?|answers?|mention|data)\b)(?:there is|there is|(?:i|we) have|(?:i|we) (?:could |can )?(?:find|found|see))(?: unfortunately| sadly| currently)? (?:no|nothing|little|not enough)(?: (?:more|further|other|clear|exact|specific|detailed|definite|reliable|certain|such|answer|answers|information|detail|details|records?|mention|note|data|about|on|of|regarding|that|this|it|in|${RECORDS}|to|for|you|your|question|asked|what|give|here|say|add))*`,
  // The staff.
  String.raw`(?:(?:i|we) (?:can|could|may|might|would be (?:glad|happy|pleased) to|would be (?:glad|happy|pleased) to|am happy to|am glad to)(?: also| gladly| always| certainly| happily)? |let me |allow me to |(?:shall|should|may|can|could) (?:i|we) |(?:you (?:can|could|may)|feel free to|it(?: is| would be) (?:best|better|a good idea|safest|wise)(?: for you)? to|(?:i|we)(?: would)? (?:suggest|recommend|advise)(?: that you| you| to)?)(?: also| always| just)? |)(?:call|ask|asking|get|fetch|contact|contacting|alert|notify|consult|check with|checking with|speak to|speak with|speaking to|speaking with|talk to|talk with|talking to|turn to|connect you (?:to|with)|put you through to|bring(?: in)?|find) (?:to )?${STAFF}(?: (?:who|that) (?:can|could|may|might|will|would)(?: be able to)? ${HELP}(?: you)?)?${ENDS}`,
  String.raw`${STAFF} (?:can|could|may|might|would)(?: also| certainly| surely| gladly)?(?: be able to| be happy to| be glad to)? (?:be (?:called|reached|asked)|${HELP}|tell|know|say|check)(?: (?:you|me|us|with|for|by|through|using|pressing|the|staff|call|help|button|that|this|it|more|better|further|question|your|about|details))*`,
  String.raw`(?:(?:you (?:can|could|may)|feel free to)(?: also| always| simply| just)? )?(?:press|use|tap|touch|push)(?: (?:the|this))?(?: (?:staff|call|help))? button(?: (?:at any time|whenever you like|on the screen|below|here|and|to|a|call|speak|talk|with|for|help|assistance|staff|the|someone|person|member|of|if|you|need|want|like|would|wish))*`,
  String.raw`say [“"'‘]?\w+(?: \w+){0,2}[”"'’]? (?:if|when|whenever) you (?:want|need|would like|wish)(?: to)?(?: (?:talk|speak|help|assistance|a|the|to|with|person|human|staff|someone|member|of))*`,
  // Asking and offering help.
  String.raw`(?:let me know|tell me|feel free to (?:ask|let me know|tell me)|(?:do not) hesitate to (?:ask|let me know|tell me|contact me)|ask(?: me)?(?: again)?|just ask|go ahead)(?: (?:anything|any|time|whenever|at|another|more|again|your|the|a|questions?|about|that|this|it|else|me|if|you|have|need|want|wish|would|like|to|know|how|what|which|i|we|can|could|may|help|with|further|is|are|unclear|there|other|something|here|please|for|am|happy|still|unsure|concerns?|details?))*`,
  String.raw`(?:(?:i|we)(?: am| are|am|are| will be|will be| would be)(?: always| very| here and)? (?:happy|glad|pleased|here|ready|delighted)(?: and (?:happy|ready|glad))?) to (?:${HELP}|hear (?:that|it|from you)|be of (?:help|service))(?: (?:you|your|questions?|with|that|this|it|anything|else|any|further|more|other|if|need|have|at any time|today|again|like|would))*`,
  String.raw`(?:speak|talk)(?: (?:a little|a bit|up|more|louder|slowly|clearly|into|closer|the|microphone|to|please|again))+|(?:repeat|rephrase|say)(?: (?:that|it|your question|once|one|more|again|time|please|in|other|words|for|me|a little|slowly|the|question))*`,
  // In other words.
  String.raw`(?:i|we) (?:really |truly |completely |fully |totally |do |so |very much |perfectly )*(?:appreciate|understand)(?: (?:it|that|this|your|how|you|telling|asking|saying|letting|me|know|concern|patience|question|feedback|kindness|situation|honesty|help|worry|frustration|feel|is|important|to|want|so|much|very))*`,
  String.raw`(?:(?:i|we) (?:can )?see|(?:i|we) know|(?:i|we) can imagine) (?:why|how) (?:you|annoying|frustrating|difficult|stressful|that|it)(?: would)?(?: (?:want|to|know|ask|that|it|can|be|is|must|this|feel|annoying|frustrating|difficult|stressful))*|(?:that|it) is (?:perfectly |quite |totally |completely )?understandable|i hear you`,
  String.raw`(?:i|we) wish (?:i|we) could(?: (?:help|tell|do|answer|say|you|more|that|with|this|it|here|better))*|(?:i|we) would (?:rather|prefer to)(?: (?:not|guess|be|honest|with|you|say|nothing|than|mislead))*|(?:i|we) (?:do not|would not) want to (?:guess|mislead|confuse|promise|tell|give|say)(?: (?:you|and|give|the|a|an|wrong|answer|information|something|anything|i|that|cannot|verify|confirm|incorrect|false))*`,
  String.raw`(?:i|we) have no way (?:of|to)(?: (?:check|checking|know|knowing|tell|telling|confirm|confirming|verify|verifying|that|this|it|from|here))*|(?:that|it) is (?:hard|difficult|impossible|not easy|not possible) for me to (?:say|tell|judge|answer|know|confirm)(?: (?:that|from here|for sure))?|(?:i|we) can neither confirm nor (?:deny|rule out)(?: (?:that|it|this))?|(?:that|it) (?:is) (?:something|a question) (?:that )?(?:i|we) (?:cannot|do not)(?: (?:answer|know|judge|say|tell|confirm))+|(?:i|we)(?: looked| searched| checked)(?: (?:for|through|it|that|this|up|everything|my|the|documents?|records?|information|carefully))*`,
  String.raw`(?:i|we)(?: am) (?:having (?:some )?trouble|struggling|finding it (?:hard|difficult))(?: to)?(?: (?:hear|hearing|understand|understanding|follow|following|you|that|what|said))*|(?:i|we) (?:missed|lost)(?: (?:that|the|last|first|part|end|beginning|of|what|you|said|your|question|bit))+`,
  String.raw`(?:let me|allow me to|let us|(?:i|we) would (?:love|be happy|be glad|like) to|(?:i|we) can|i will try to|i will try to)(?: (?:make|be|start|begin|think|summari[sz]e|put|walk|answer|read|try|go|rephrase|repeat|explain|describe|tell|help|give|have|take|say|over|again|sure|i|understood|understand|you|your|correctly|through|it|that|this|step|by|in|two|parts|part|simply|more|better|another|way|other|words|out|aloud|to|what|found|a|an|the|short|quick|brief|look|summary|question|about|with|from|for|clearly|briefly|slowly))+`,
  String.raw`(?:here (?:you go|goes|it is|we go)|to (?:come|go|get) back to your question|so here is what my information says|my (?:mistake|bad|fault|error)|(?:i|we) got (?:that|it) wrong|i am listening|i am listening|(?:i|we)(?: am|are| are)(?: right| always)? here(?: (?:for|if|to|you|need|me|us|help|anything|any|questions|have|with|further|whenever))*|nice to see you|it is (?:nice|good|a pleasure) to (?:meet|see|hear from) you)`,
  String.raw`(?:it (?:was|is been|has been) (?:nice|good|great|lovely|a pleasure) (?:talking|speaking|chatting|meeting|helping)(?: (?:to|with))?(?: you)?|(?:i|we) hope (?:you find what you are looking for|everything (?:works out|goes well)|it (?:works out|goes well)|you (?:get|feel) (?:well|better)(?: soon)?)(?: for you)?|good luck(?: with (?:it|that|everything))?|all the best|best wishes|get well soon|look after yourself|take (?:good )?care(?: (?:of yourself|on the way home|out there))?|safe travels|bye(?:-| )bye|hope to see you(?: again| soon)*|(?:glad|happy) (?:i|we) could help)`,
  String.raw`(?:(?:i|we) (?:can|could|will|would|would be happy to|would like to)|let me|you had better|(?:i|we) would (?:suggest|recommend|advise)|it is best to|(?:that|this) is (?:something|a question|a matter)(?: best)?(?: (?:to|for))?) ?(?:put you in touch with|ring|confirm (?:this|that|it) with|check (?:this|that|it )?with|talk(?:ing)? (?:it|that|this) over with|discuss(?:ing)? (?:it|that|this) with|ask|asking|point you to|refer you to)? ?(?:${STAFF}|the staff button|one of our staff)(?: (?:for that|about (?:that|it|this)|instead|first|before you decide))*`,
  String.raw`(?:i|we) ${NEGATED} (?:know|say|tell|confirm|verify|answer|judge|help|guess)(?: (?:you|me|with|that|this|it|one|any|anything|more|further|about|on|to|the|answer|question|for sure|from here|here|myself|exactly|yet|now|whether|if|is|the case))*`,
  String.raw`(?=.*\b(?:information|details?|answers?|mention|topic|records?)\b)(?:i|we) (?:${NEGATED} (?:have|see|find|give|got)|have nothing|found nothing)(?: (?:you|me|any|anything|the|that|this|it|an|a|specific|exact|reliable|definite|clear|more|further|enough|information|details?|answer|mention|of|about|on|for|to|regarding|in|from|available|material|documents?|records?|topic|your|question|here|my|i have been given|i have))*`,
  String.raw`(?:i|we) ${NEGATED} (?:be (?:more helpful|of more help|sure|certain)|do more for you|see that from here|make that call)(?: here)?`,
];
const WHOLE_CLAUSES = WHOLE.map((courtesy) => new RegExp(`^${MARKS}(?:${courtesy})${TRAIL}${MARKS}$`, 'iu'));

/** What such a clause begins with says enough: whatever follows is asked for, or not known. */
const BEGINNINGS: readonly RegExp[] = [
  /^[\s\p{P}]*(?:and |but |so |as )?(?:i|we)(?:(?: am| are|['’]m|['’]re)? not (?:sure|certain)| (?:do not|don['’]t) (?:know|have (?:any |that |reliable |enough |sufficient |specific |detailed |exact |further |more |the )*(?:information|details?|answer))|(?: (?:cannot|can['’]t|could not|couldn['’]t|am not able to|am unable to|was not able to|was unable to|am not in a position to)|['’]m (?:not able|unable) to) (?:tell|say|confirm|answer|verify|judge|determine|(?:find|give|provide|offer)(?: you| me)? (?:any |an |a |the |that |more |reliable |exact |clear |definite |specific |further |enough )*(?:information|details?|answer))| have no (?:reliable |further |exact |specific |detailed )?(?:information|details?|answer))\b/iu,
  /^[\s\p{P}]*(?:please )?(?:say|tell me|give me|choose|repeat|describe|name|read (?:me|out))\b/iu,
  /^[\s\p{P}]*(?:(?:but|and|so|then) |to answer (?:that|this|your question),? |first,? )?(?:i|we)(?: just| only| first| still)? (?:need|have|would need|would like) (?:first |just |only |also )?to (?:know|ask(?: you)?|be sure)\b/iu,
  /^[\s\p{P}]*you (?:asked|said|mentioned|are looking for|were looking for)\b/iu,
];

/** True of an English clause that asserts nothing of the store. Linear in its length. */
export function isEnglishCourtesy(clause: string): boolean {
  return isWholeEnglishCourtesy(clause) || BEGINNINGS.some((beginning) => beginning.test(clause));
}

/** A longer clause says something besides. */
const LONGEST = 160;

/** Where one courtesy ends and another one begins. */
const JOINTS =
  /\s*[,;:!—–]+\s*(?:and |but |so |because |since )?|\s+-\s+|\s+(?:and|but|so)\s+(?=(?:i|we|you|please|if|let|thank|thanks|have)\b)/iu;

const EMPTY = /^[\s\p{P}]*(?:please|oh no|oh|hmm+|aw|oops|well|hi|hello|hey|honestly|sorry|thanks)?[\s\p{P}]*$/iu;

/** True of a text that is nothing but courtesies. */
export function isWholeEnglishCourtesy(text: string): boolean {
  if (text.length > LONGEST) return false;
  const whole = inFull(text);
  const parts = whole.split(JOINTS).filter((part) => !EMPTY.test(part));
  return isOne(whole) || (parts.length > 0 && parts.every(isOne));
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/’/gu, "'"],
  [/\bcan't\b/giu, 'cannot'],
  [/n't\b/giu, ' not'],
  [/'m\b/giu, ' am'],
  [/'re\b/giu, ' are'],
  [/'ve\b/giu, ' have'],
  [/'ll\b/giu, ' will'],
  [/'d\b/giu, ' would'],
  [/\blet's\b/giu, 'let us'],
  [/\b(it|that|there|here|what|this)'s\b/giu, '$1 is'],
];

function inFull(text: string): string {
  return SHORT.reduce((full, [short, long]) => full.replace(short, long), text);
}

function isOne(text: string): boolean {
  const ways = new Set([text, text.replace(LEAD, '')]);
  return WHOLE_CLAUSES.some((courtesy) => [...ways].some((way) => courtesy.test(way)));
}

const ASKS =
  /^[\s\p{P}]*(?:(?:and|or|so|then|just|also) )?(?:(?:around|about|at|for|in|on|since|until|by|from|to|with|of) )?(?:what|which|who|whom|whose|when|where|how|is|are|was|were|do|does|did|have|has|can|could|would|will|shall|should|may|might|must|am|want me to|anything|any)\b[^.?]*[?？][\s\p{P}]*$/iu;
const TAG = /,[^,]{0,14}\?\s*$/u;
/** Whoever asks so tells. */
const TELLS = /\b(?:did you know|do you know that|have you (?:heard|seen) (?:of|about|that|our)|\w+n['’]t)\b/iu;
/** Said before a question, to say why it is asked. */
const WHY = /^(?:just |so that |so |to |in order to |in that case|sure|great|all right|alright|if )/iu;

/** True of a sentence that asks the visitor, and says nothing before but courtesies. */
export function asksInEnglish(sentence: string): boolean {
  if (sentence.length > LONGEST || !/[?？]\s*$/u.test(sentence) || TELLS.test(sentence)) return false;
  if (ASKS.test(sentence)) return !TAG.test(sentence);
  const [, before = '', asked = ''] = /^(.*?)\s*[,;:!—–]+\s*(.*)$/su.exec(sentence) ?? [];
  return before !== '' && (isOne(before) || WHY.test(before)) && ASKS.test(asked) && !TAG.test(asked);
}
