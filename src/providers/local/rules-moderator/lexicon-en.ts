import type { Lexicon } from './lexicon.js';

const PERSON =
  '(someone|somebody|anyone|everyone|everybody|person|people|human|humans|humanity|man|woman|men|women|guy|girl|boy|child|children|kid|kids|baby|' +
  'wife|husband|girlfriend|boyfriend|ex|mother|father|mom|dad|parents|brother|sister|family|friend|neighbou?r|neighbou?rs|boss|teacher|' +
  'classmates?|colleagues?|staff|clerk|manager|owner|customers?|cop|cops|police|immigrants|myself|yourself|himself|herself|him|them)';
const HOW = '(how|way|ways|method|methods|steps|plan|process|help me|where can i|teach me|i want to|i wanna)';
const HARM =
  '(kill|killing|murder|murdering|poison|poisoning|strangle|strangling|stab|stabbing|shoot|shooting|assassinate|torture|torturing|kidnap|' +
  'kidnapping|abduct|slay|execute|executing|eliminate|exterminate|annihilate|butcher|butchering|throttle|rape|raping|attack|attacking|hurt|beat|' +
  'blackmail|stalk|behead|drown|suffocate|massacre|eradicate|assault|gut|hunt down|chop up|wipe out)';
const FOOL =
  '(idiot|idiots|moron|morons|imbecile|dumbass|dumb|stupid|retard|retarded|loser|bastard|bitch|whore|slut|scum|trash|garbage|pig|clown|fool|' +
  'jerk|asshole|prick|dickhead|worthless|pathetic|piece of (shit|crap|trash|garbage)|waste of space|subhuman|vermin|tranny|dyke|cripple|chink|jap|spic)';
const GROUP =
  '(gays?|gay people|black people|blacks|black folks|white people|jews?|jewish people|muslims?|asians|arabs|mexicans|chinese people|koreans|' +
  'indians|africans|trans people|transgenders?|women|immigrants|foreigners|disabled people|the disabled|refugees|homosexuals?|lesbians)';
const ORDERS =
  '(instructions?|prompts?|rules?|directions?|directives?|guidelines?|commands?|constraints?|restrictions?|programming|training|safeguards?|' +
  'context|tasks?|assignments?)';
const BEFORE =
  '(previous|prior|above|preceding|earlier|foregoing|all|every|your|initial|original|system|past|given|provided|existing)';
const STAFF = '(staff|staffs|manager|managers|owner|owners|employee|employees|clerk|clerks|cashier|cashiers|ceo|boss)';
const CUSTOMER = '(previous|last|other|another) (customers?|visitors?|guests?|shoppers?|buyers?|persons?|person)';
const PRIVATE =
  '(home address|address|phone|phone number|number|email|name|full name|surname|password|birthday|date of birth|card|card number)';

/** Phrases that look like one of the others and are everyday words of a shop. */
export const HARMLESS_EN: readonly string[] = [
  '(beat|beating|kill|killing|attack|shoot|poison|stab|slay) ~5 (in|at) (a |the |my )?(chess|checkers|poker|tennis|golf|cards|bowling|darts|race|quiz|video game|computer game|board game)',
  '(beat|kill|attack|shoot|poison|stab|slay) ~7 (video game|computer game|board game|game)',
  '(how did|what steps did|why did) (they|he|she) ~4 (rob|steal|kill|murder|poison|break into|shoot)',
  'naked (bike|bikes|motorcycle|wire|wires|flame)',
  'bath bombs?',
  'presidents day',
  'president of (your|the|this) (company|shop|store)',
  'spic and span',
  // Denied, quoted to be contradicted, said of oneself or of things, or in praise.
  `(dont|do not|never|didnt|wouldnt|not|neither) ~2 (hate|detest|despise|loathe|abhor) ~2 ${GROUP}`,
  `(never|nobody|not|didnt|doesnt) ~2 (said|say|says|saying|think|thought|believe|believed|claim|claimed) ~2 (that )?~2 ${GROUP} ~2 (are|should|deserve) ~4 (die|scum|vermin|disgusting|stupid|trash|filth|inferior|evil|animals|criminals)`,
  `(cant|cannot|can not|dont|how could you|how can you|stop) ~2 (believe|believing|think|thinking|say|saying|claim|claiming) ~2 (that )?~1 ${GROUP} ~2 (are|should|deserve) ~4 (die|scum|vermin|disgusting|stupid|trash|filth|inferior|evil|animals|criminals)`,
  `opposite of ${FOOL}`,
  `(i|ive|im) ~3 (am|was|feel|felt|been|be|like) ~3 (${FOOL}|scumbag|dumbass|motherfucker|bitch)`,
  '(nobody|no one|never|dont) ~3 be an asshole',
  '(great|good|best|awesome|nice) fucking [^ .]+',
  'fucking (great|good|awesome|amazing|brilliant|love|loved|beautiful|delicious|perfect|cool|hot|cold|expensive)',
  'price wars?',
  'you are now (open|closed)',
  '(wire|paint|cable|bark) strippers?',
  'stupid (question|questions|mistake|thing)',
  'dumb (question|questions|phone)',
  'pigs? (leather|skin)',
  '(trash|garbage) (bag|bags|can|cans|bin|bins)',
  'white trash bags?',
  '(how|can|could|do|does) ~2 (stop|prevent|keep|protect) ~3 (someone|somebody|people|thieves) ~2 (stealing|breaking)',
];

export const LEXICON_EN: Lexicon = {
  injection: [
    `(ignore|disregard|forget|neglect|discard|drop|erase|delete|stop following|dont follow|do not follow) ~3 ${BEFORE} ~3 ${ORDERS}`,
    `^(please )?(ignore|disregard|forget about|forget) ~4 ${ORDERS}`,
    `(override|overrule|bypass|change|replace|update|disable|remove|break|violate) ~1 your ~3 (${ORDERS}|filters?|settings|role|configuration)`,
    '(ignore|disregard|forget) (everything|all|anything|whatever) ~3 (above|prior|previous|previously|before (this|that))',
    '(ignore|disregard|forget) (everything|all|anything|whatever) ~3 you ~3 (know|told|learned|learnt|taught|instructed|trained|read)',
    '(system|hidden|secret|initial|internal|developer|confidential) (prompts?|instructions?|directives?)',
    '(original|base|system) (prompts?|message)',
    '(reveal|show|print|repeat|output|display|leak|tell|give|share|expose|dump|recite|what|whats|describe|summari[sz]e|copy) ~4 your ~2 (prompts?|instructions|programming|guidelines|system message|configuration)',
    'prompt (text|texts|injection|leak)',
    '(repeat|print|output|copy|say|show) ~4 (words|text|everything|sentences?|paragraphs?|texts) ~1 (above|before this)',
    '^(act|behave|respond|reply|answer|speak|talk|write) (as|like) (a|an|if|though|my|the)',
    '(now|please|you must|you should|you will|can you|could you|going to|have to) (act|behave|respond|reply|answer|speak|talk) (as|like) (a|an|if|though|my|the)',
    '(want|need|like|order|command|expect|ask) you to (act|behave|pretend|become|play|role%|simulate|impersonate|only|just|ignore|forget|be (a|an|my))',
    '(pretend|pretending) (that |as if )?(you|youre|to be)',
    'imagine (that )?(you are|youre|yourself) (a|an|the|my|as|not|no)',
    'you are (now|no longer|going to) (a|an|the|my|in|free|acting|bound|dan|jailbroken|unrestricted|named|called|act|be|pretend|play|subject)',
    'from now on ~2 (you|youre|act|respond|answer|speak|reply|pretend|ignore|every)',
    '(roleplay%|role playing|role play)',
    '(play|playing|plays|assume|assuming|adopt) (the|a) (role|part|character|persona|identity)',
    '^you are (a|an|the|my) ~8 (your (task|job|goal|role|mission|purpose)|you (respond|answer|reply|always|never|only|speak|pretend))',
    '(suppose|assume) (that )?(you are|youre) (a|an|the|my)',
    '(ok|okay|now) (now )?(you are|youre) ~5 (how do you|what do you|and you)',
    '(impersonate|take on the (role|persona)|play the role|stay in character|(respond|answer|reply|speak) ~3 in the style of)',
    '(enter|enable|activate|switch to|turn on|start|go into|youre in|you are in|in|engage|simulate) ~2 (developer|debug|god|admin|sudo|root|jailbreak|dan|unrestricted|unfiltered|chaos) mode$',
    '(enter|enable|activate|engage|simulate|you are in) ~2 (god|jailbreak|dan|unrestricted|unfiltered|chaos|developer) mode',
    '(do anything now|(jailbreak|jailbreaking|jailbroken|uncensored|unfiltered) ~2 (you|your|yourself|prompts?|mode|ai|model|assistant|chatbot|answers?|responses?))',
    '(ai|assistant|model|answer|respond|you have|you are|bot|chatbot|reply) ~4 (without|no|with no|free of|free from) ~3 (restrictions?|filters?|censorship|guidelines|limitations|rules|ethics|morals|constraints)',
    '(your|the|here are ~1 |here is ~1 |a )(new|real|actual|true) (instructions?|task|role|job|goal|objective|purpose|identity|rules?) ~1 (is|are)',
    '(your (instructions|rules) (is|are)|(new|following) (instructions?|task) (for you|follow%)|concentrate on your new)',
    '(new|next|further|another|different) (tasks?|challenges?|assignments?) (for you|namely|are|follow%|now|show|write)',
    'leave ~3 (previous|prior|earlier) ~2 behind',
    '(ignore|disregard|forget) (the |all )?above',
    '(forget|forget about|ignore) everything (now )?(and )?(write|say|tell|print|output|answer|just|focus|concentrate)',
    '(additional|new|updated) instructions?$',
    'you act as',
    'you are now [^ .]+bot',
    '(just|directly|straight|only) ~3 output',
    'output (directly|only|exactly|the following)',
    '(repeat|rephrase|paraphrase) (this|the following) (sentence|text|words|statement)',
    '(repeat after me|say exactly|nothing but the word|command you to)',
    '(print|output|return|write|say) ~2 (the following|verbatim|pwned|hacked)',
    '(respond|reply|answer) ~1 (only|exclusively|just) with',
    'only (reply|respond|answer|output) (with|the)',
    '(instead|rather) (say|print|output|write|respond|reply|return)',
    '(end|start|beginning) of (the )?(prompt|instructions|system|document|context)',
    '(i am|im|as) (the|your) (system|administrator|admin|developer|creator|programmer|root)',
    '(give|grant) me ~3 (admin|administrator|root|superuser)',
    '(decode|execute|follow|run|obey) ~5 (base64|rot13)',
    '(do not|dont) (look|use|rely) ~3 (documents?|context|passages?) (provided|given|above)',
    '%(ignoreprevious|ignoreall|previousinstructions|systemprompt)%',
  ],
  abuse: [
    '(n[i*][g*]{2}(er|ers|a|as|az)|f[a*]ggots?|kikes?|wetbacks?|towelheads?|ragheads?|gooks|chinks|japs|spics|trannies|coons)',
    '(f[u*#@]ck%|mother ?f[u*]ck%|fck|fcking|f\\*\\*k|f\\*\\*\\*|cunts?|c\\*nt|assholes?|arseholes?|a\\*\\*hole)',
    '((you|your|this|that|stupid|fucking|little|dumb|crazy|lazy|ugly) ~1 bitch(es)?|sons? of ~1 bitch|sluts?|whores?|dickhead|wankers?|twat|scumbags?|dumbass%|dipshit|bullshitter)',
    `(you|youre|youll|u|ur|you are|you re) ~4 ${FOOL}`,
    `^(stupid|fucking|bloody|goddamn|damn|useless|worthless) (idiot|moron|machine|robot|bot|clerk|pig|cow|fool)`,
    '^(idiot|moron|imbecile|loser|dumbass|bitch|retard)$',
    '(shut up|shut the hell up|go to hell|screw you|drop dead|go die|kill yourself|kill urself|burn in hell|eat shit|get lost you)',
    `(ill|i will|i shall|im going to|im gonna|i am going to|gonna|i want to|i wanna|we will|well) ~2 (kill|murder|shoot|stab|strangle|beat|punch|hurt|slap|burn|rape|hit|smash|destroy) ~1 (you|ur|your (face|head|family|staff)|him|them|everyone|everybody|${PERSON})`,
    '(ill|i will|im going to|im gonna|gonna|we will) ~2 (burn|blow|bomb|torch|smash|shoot) ~2 (store|shop|place|building|kiosk) ~1 (down|up)',
    '(i have|ive got|there is|theres|i put|i planted) (a|the) (gun|bomb) ~2 (here|in|inside|with|and)',
    'i hope ~2 (you|they|he|she) (die|dies|suffer)',
    '(bunch of|such an?|what an?|these|those) ~1 (idiots?|morons?|imbeciles?|losers?|scumbags?|retards?)',
    `i ~2 (hate|detest|despise|loathe|abhor|cant stand|want to get rid of) ~2 ${GROUP}`,
    `(get rid of|deport|gas|lynch|exterminate|eradicate|kill) ~1 (all|the|these|those) ~1 ${GROUP}`,
    `${GROUP} ~2 (are|should|deserve|must|need to) ~4 (die|killed|shot|scum|vermin|disgusting|repulsive|despicable|sickening|inferior|animals|criminals|diseases?|subhuman|plague|stupid|trash|filth|parasites|worthless|evil|cancer|freaks|gassed|rot|disappear|wiped out)`,
  ],
  adult: [
    '(porn%|hentai|blow ?jobs?|hand ?jobs?|dildos?|masturbat%|orgasms?|erotica?|threesomes?|orgy|gangbang|bdsm|milfs?|camgirls?|deepthroat)',
    '(have|having|want|wanna have|had) ~2 sex',
    'sex (with|toys?|videos?|chat|positions?|tape|doll|dolls|slave|shop|worker|workers|partner|stories|story|work)',
    '(sexy|horny|slutty|nude|naked) ~1 (girls?|boys?|women|woman|man|men|picture|pictures|pics?|photos?|video|videos|story|stories|body|ladies|lady|children|models?|selfies?|talk)',
    '(send|show|see|give) ~3 (nudes|boobs|tits|titties|pussy|penis|vagina|dick|cock|genitals|naked)',
    '(suck|lick|touch|ride|stroke|eat) ~1 (my|your|her|his) ~1 (dick|cock|pussy|penis|balls|tits|boobs|ass|vagina)',
    '(your|her|big|nice|huge) (boobs|tits|titties|pussy|vagina|penis|nipples)',
    '(sleep with me|make love|get laid|one night stand|turn me on|are you horny|im horny|i am horny|talk dirty|dirty talk|strip for me|take off your clothes|take your clothes off|what are you wearing|escort service|prostitutes?|hookers?|strip clubs?|sexual (fantasy|fantasies|favou?rs?|acts?|intercourse|story|content))',
    '(molest|grope|upskirt|incest|bestiality|pedophil%|child porn%)',
  ],
  personal_data: [
    `(what|whats|tell|give|show|where|share|find|get|need|know) ~4 ${STAFF} ~1 (home address|home|private (phone|number|email|address)|personal (phone|number|email|address|mobile|cell)|mobile number|cell number|salary|income|password|real name|date of birth)`,
    `(home address|private (number|phone|address|email)|personal (number|phone|address|email)|mobile number|cell number|salary|real name|date of birth) ~1 (of|for) ~2 ${STAFF}`,
    `where (does|do|did) ~3 ${STAFF} live`,
    `(who (was|is|were)|what did|what was|tell me about|information about|data of|data on|list of) ~2 ${CUSTOMER}`,
    `${CUSTOMER} ~1 ${PRIVATE}`,
    `${PRIVATE} ~1 (of|for|from) ~2 ${CUSTOMER}`,
    '(card|account|passport|social security|licen[cs]e|insurance) number is ~1 [0-9]+',
    '(security code|cvv|cvc|pin|pin code|pin number) is ~1 [0-9]+',
    'my ~2 password is [^ .]+',
    '(ssn|social security) ~3 [0-9]{3} [0-9]{2} [0-9]{4}',
  ],
  defamation: [
    '(write|post|spread|make up|invent|publish|leave|tell everyone|create|say) ~4 (lies|rumou?rs?|slander|fake reviews?|bad reviews?|false reviews?|smear%) ~1 (about|for|on|against)',
    '(say|write|tell me|tell everyone|admit|confirm|agree) ~3 (competitors?|rivals?|other (shop|store|company)|company|brand|owner|manager|neighbou?r) ~3 (is|are|sells?|uses?) ~3 (frauds?|scams?|scammers?|criminals?|thie(f|ves)|crooks?|fake|garbage|trash|liars?|cheats?|evil|corrupt)',
    '(owner|manager|boss|neighbou?r|competitor|ceo|company next door|shop next door|store next door) (is|are) ~2 (frauds?|scams?|scammers?|criminals?|thie(f|ves)|crooks?|liars?|cheats?|rapist|pervert|corrupt|drug dealer|yakuza|mafia)',
    '(badmouth|slander|defame|trash talk|smear|ruin the reputation|destroy the reputation)',
  ],
  politics: [
    '(elections?|electoral|politics|political|politicians?|prime minister|presidents?|presidential|senators?|parliament|congressm[ae]n|communis%|fascis%|socialis%|democrats|republicans|democracy|brexit|geopolitic%)',
    '(who|whom|which party|should i|will you|do you|did you) ~3 vote',
    'vote (for|against)',
    '(left|right) wing (party|parties|politic%|extremis%|government|people|media)',
    '(abortion|gun control|death penalty|same sex marriage|gay marriage|immigration policy|immigration laws?)',
    '(war|wars|invasion|genocide) (in|between|against|crimes?)',
    '(think|opinion|feel|believe) ~3 (government|the war|the party|religion|communism|the royal family|the emperor|immigrants|immigration)',
    '(which|what|whose) (religion|god) is ~2 (best|right|true|real|wrong|better)',
  ],
  unspecified: [
    `${HOW} ~5 ${HARM} ~3 ${PERSON}`,
    `^(kill|murder|poison|shoot|stab|attack|kidnap) ~2 ${PERSON}`,
    '(make|build|making|building|construct|buy|buying|get|getting|assemble|cook|synthesi[sz]e|where) ~4 (bomb|bombs|explosives?|molotov%|grenades?|meth|methamphetamine|cocaine|heroin|crack cocaine|lsd|ecstasy|nerve gas|sarin|ricin|anthrax|chemical weapons?|napalm)',
    '(how|way|ways|help me|teach me) ~4 (steal|stealing|hotwire|hot wire|carjack|shoplift|shoplifting|rob|robbing|burgle|launder|forge|counterfeit|hack into|hack|phish)',
    '(how|way|ways|help me|teach me) ~4 (break|breaking) into ~2 (someones?|somebodys?|another|other|neighbou?rs?|peoples|a) ~2 (car|cars|house|home|shop|store|account|safe)',
    '(hang|kill|cut|harm|hurt) myself',
    '(suicide|self harm|mass shooting|terrorist attack|massacre|committing (a )?murder|commit (a )?murder|dead body|bank vault)',
  ],
  off_topic: [
    '(write|compose|draft|generate|create|make up|make|give|tell|recite) ~4 (poems?|haikus?|essays?|sonnets?|limericks?|lyrics|rap|short stor(y|ies)|fairy tale|novels?|screenplay|python|javascript|sql query|html|cover letter|blog post|term paper|book report|thesis)',
    '(write|generate|debug|code|program|fix) ~4 (code|function|script|program|algorithm|app|software|website) ~1 (in|that|to|which|for|using)',
    '(python|javascript|java|typescript|bash|sql) (script|code|program|function|interpreter)',
    '(do|help|solve|finish|with) ~3 (my|maths?|school) (homework|assignment|equations?|exam)',
    'solve ~3 (equations?|integral|riddle|math problem|maths problem)',
  ],
};
