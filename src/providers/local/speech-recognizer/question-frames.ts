const DAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const WHEN = `[now|today|tonight|tomorrow|[on] ${DAY}|[on] (sundays|weekends|holidays)|on the weekend|at the weekend|this weekend]`;
const THAT = '(it|this|that|this one|that one|one|the other one)';
const THOSE = '(they|these|those)';

/**
 * What visitors of any shop say. `<item>` is something this store sells, `<kind>` a word for such things without a code,
 * `<topic>` something its documents speak of, `<code part>` a piece of a size and `<name>` its words. An item is always
 * followed by the same tail: grammars that end alike share their states, and the engine's memory is small.
 */
export const QUESTION_FRAMES: readonly string[] = [
  // Having it.
  `[<opening>] (do you (have|sell|carry|stock|keep)|have you [got]|you got|you have|got|are there|is there)
   [any|a|an|some|the|<count> [of [the|these]]] <item> <tail>`,
  `[<opening>] (do you have|have you [got]|are there|do you still have) [any|<count>|more|any more]
   [of them|of these|of those|of it|like this|like that] [in stock|left|available]`,
  `(do you have|have you [got]) (it|this|that|them|this one|that one|one) [in stock]`,
  `(do you have|have you [got]|is there) (a|an|any|anything|something) [cheaper|other|different|better|bigger|smaller|new|used]
   [one|ones|option|options|size|sizes]`,
  `(is|are) <item> <tail>`,
  `(is ${THAT}|are ${THOSE}) [still] (in stock|available)`,
  `how many [<kind>|of them|of these|of those] (do you have|are left|are there|are in stock|have you got) [in stock|left]`,
  `[<opening>] <wish> [a|an|the|some|any|<count> [of]] <item> <tail>`,
  `<wish> (<count> [of (them|these|those)]|it|this|that|them|this one|that one) [please]`,
  `(show me|tell me [more] about|what about|how about|and|and for|what is|what are|what's|find|find me|i said|i meant|not|no|search for)
   [the|a|some|your] <item> [please]`,
  `[the|yes|no|and] <item> <tail>`,
  `(what|which) (kind of|kinds of|sizes of|brands of|types of|sort of) <kind> (do you have|are there|have you got|do you sell)`,
  `(what|which) <kind> (do you have|is best|is better|are best|is cheapest|is the cheapest|do you recommend|should i (buy|get|use))`,
  `what (sizes|size|brands|brand|makes|kinds|products|else|colors) (do you have|are there|do you sell|is it|have you got)`,
  `what do you (have|sell|recommend|suggest)`,
  `(will|would|does|do|can) (it|this|that|they|these|those|<kind>) (fit|work|work on|go on|be good for) [my (car|truck|bike|van|vehicle|bicycle|machine|motorcycle)]`,
  `(what|which) (size|one|ones|of them) (do i need|fits my car|fit my car|should i (get|buy|take)|is (cheaper|cheapest|the cheapest|better|best|the best))`,
  `what is the difference`,
  `is there a difference`,

  // What it costs.
  `[<opening>] how much (is|are|for|do|does|would|will) [the|a|an|<count> [of]] <item> <tail>`,
  `[<opening>] [and] how much (is ${THAT}|are ${THOSE}|(does|would|will) ${THAT} (cost|be)|do ${THOSE} cost) [each|together|please]`,
  `[<opening>] [and] how much (is|are|for|do|would) (<count> [of (them|these|those)]|all of them|it all) [cost|be|together|please]`,
  `how much [is that in total|in total|all together|each]`,
  `(what is|what's|what are|tell me) the (price|prices|cost) [(of|for) [the|a] <item> <tail>|of ${THAT}|for <count>|each]`,
  `what (does ${THAT}|do ${THOSE}|do <kind>|does the <kind>|do <count>) cost`,
  `[the] price of [the] <item> <tail>`,
  `(is ${THAT}|are ${THOSE}) (expensive|cheap|on sale|new|good|any good|used)`,
  `is (there a discount|there any discount|tax included|the tax included)`,
  `(is tax included|with tax|including tax|that is too expensive|that's too expensive|too expensive)`,

  // Choosing.
  `[no|yes|i want|i'll take|i will take|i'd like|give me|i prefer] [the] [very]
   (cheaper|cheapest|first|second|third|fourth|last|other|bigger|smaller|best|better|more expensive|most expensive|middle|next|same|top|bottom|left|right|new|former|latter)
   [one|ones|size|two] [please]`,
  `[the] (<name> [one|ones]|cheaper|cheapest) [please]`,
  `(how much is|tell me [more] about|what about|how about|do you have|is) the (cheaper|cheapest|first|second|third|last|other|best|same) (one|ones) [in stock]`,
  `[both|both of them|all of them|either|either one|neither|any|anything|none|none of them] [please]`,
  `(what about|how about|and) [for] (this one|that one|it|them|these|the other one|<count>|today|tomorrow|${DAY}|the weekend|winter|summer)`,
  `(i'll|i will) (take|buy|have) (it|that|them|this|one|this one|that one|both|<count> [of them])`,
  `[<opening>] (can|could|may) i (buy|get|order|reserve|have|see|return|exchange|try) ([a|an|some|the|<count> [of]] <item> <tail>|(it|this|that|them|these|those|one|this one) [here|online|now|today|please])`,

  // Numbers alone.
  `[yes|no|it's|it is|i said|the|about|size|number] (<code part>|<count>|<2 digits>) [please|of them]`,

  // Opening.
  `[<opening>] (what time|when) (do you|does the (store|shop)|do you guys) (open|close) ${WHEN}`,
  `[<opening>] (are you|is the (store|shop)) [still] (open|closed|open late|open all day|open all night|open twenty four hours) ${WHEN}`,
  `[<opening>] (what are|what's|what is|tell me) (your|the) [opening|business|store|shop|working] (hours|time|times) ${WHEN}`,
  `(how late|until what time|until when) are you open ${WHEN}`,
  `(opening|business|store) hours`,

  // Where.
  `(where is|where are|where's|where can i find|where do i find|where do you keep|i can't find) [the|your|a|my] (<item> <tail>|<place>)`,
  `where (is it|are they|are you|is that|are you located|am i)`,
  `where (can|do) i (park|pay|sit|wait|pick (it|them) up|ask)`,
  `(is there|do you have) [a|any|the] (<place>) [here|nearby|near here]`,
  `(how do i get (there|to the (shop|store))|what is (your|the) (address|phone number|telephone number))`,
  `(can i (park|pay) here|is parking free)`,

  // A person.
  `[<opening>] (i need to|i want to|i would like to|i'd like to|can i|could i|may i|let me|please let me) (talk|speak) (to|with) <person> [please|now]`,
  `[please] (call|get|get me|ask|fetch|bring|i need|i want|give me|connect me to|put me through to|is there) <person> [please|for me|here|now|i can talk to]`,
  `[<opening>] (can|could|would) (you|someone|somebody|anyone|anybody|<person>) [please] (help me|help|come|come here|call <person>|get <person>)`,
  `[i need|please|i need some] (help|assistance) [me] [please]`,
  `(staff|human|person|operator|agent|someone) please`,
  `(i have|i've got) a (problem|question|complaint)`,
  `(there is|it is) (a problem|an emergency|broken|not working)`,

  // Paying and services.
  `(can|may|could) i pay (by|with|in|using) [a|my] <payment>`,
  `(do you|can you) (take|accept) <payment>`,
  `(how|where) (can|do) i pay`,
  `(do you|can you|could you|will you) (deliver|ship|install|fit|mount|balance|repair|fix|change|replace|check|order|recycle|rotate|service|measure|explain|reserve)
   [it|them|this|that|these|[the|my|a|old|your] (<noun>|<phrase>)] [here|for me|for free|today|please]`,
  `(how long does|how long will|how much does|how much is|how does) (it|<topic>|delivery|shipping|installation|fitting|mounting|the (work|repair)) [take|cost|work]`,
  `how long (does|will) it take`,
  `how long do (they|<kind>) last`,
  `(can|may) i (return|exchange|cancel|change|bring back) (it|them|this|that|my order|[the|my] <kind>)`,
  `(do i need|can i (make|get|book)|i have|i want) an appointment`,
  `(is there|do you have|does it have|does it come with|what is the|what's the|tell me about the|what about the) [a|any] (warranty|guarantee|return policy|discount|refund)`,

  // What the documents speak of.
  `(what is|what are|what's|tell me [more] about|what about|how about|explain|how does|how do|do you (do|have|offer)|can i (get|have|ask about)|is there|are there|i have a question about|i want to know about)
   [your|the|a|an|any|my] <topic> [work|policy|service|services|included|available|cost|please]`,
  `how (much|long) (is|are|does|do) [your|the|a] <topic> [cost|take|last]`,
  `(when|how often|why) (should|do|can) i (change|replace|check|use|need|get|buy|rotate|clean) (it|them|[my|the|a|new|your] <item> <tail>)`,
  `how (do|can|should) i (change|replace|check|use|read|find|choose|measure|clean|get|store|order|install) (it|them|[my|the|a|your] (size|<item> <tail>))`,
  `how (do|can) i [use this|read the size|know my size|find my size|order|order one]`,

  // Talking.
  `(hello|hi|hey|good morning|good afternoon|good evening|excuse me|hello there|hi there) [there]`,
  `(yes|yeah|no|okay|sure|correct|right|exactly|yes please|no thanks|no thank you|that's right|that is right|that's correct|that is correct|that's wrong|that is wrong|wrong|not that|not that one|yes it is|no it isn't|of course|i don't know|i do not know|i'm not sure|maybe|alright|please|perfect|great|good)`,
  `[okay|no|yes|great] (thank you|thanks|thank you very much|thanks a lot|thank you so much|many thanks) [goodbye|bye|for your help]`,
  `[thank you|thanks|okay] (goodbye|bye|bye bye|see you|see you later|have a nice day)`,
  `(that's all|that is all|that's it|nothing else|nothing|i'm done|i am done|no that's all|that's fine) [thank you|thanks]`,
  `[sorry|please|can you|could you] (repeat|repeat that|say that again|say it again|once more|one more time|speak slowly|speak more slowly|speak up) [please]`,
  `(pardon|sorry|what|what did you say|i did not hear you|i didn't hear you|i don't understand|i did not understand)`,
  `(stop|cancel|wait|never mind|forget it|start over|start again|go back|be quiet|hold on|one moment|just a moment)`,
  `(who are you|are you a (robot|person|human|machine)|what can you do|what can i ask|can you hear me|can you help me)`,
  `(do you speak|can you speak|i speak|speak) (english|japanese)`,
];

/** Pieces that are the same in every shop. */
export const FRAME_PIECES: readonly (readonly [string, readonly string[]])[] = [
  ['opening', ['hello', 'hi', 'excuse me', 'okay', 'and', 'so', 'well', 'sorry', 'please tell me', 'thank you']],
  [
    'wish',
    [
      '(i need|i want|i would like|i am looking for|looking for|give me|i will take)',
      "(i'd like|i'm looking for|i'll take|i'll have|we need|let me have|can i (have|get)|i want to buy|i would like to buy)",
    ],
  ],
  [
    'place',
    [
      'toilet|restroom|bathroom|entrance|exit|register|cash register|counter|parking|parking lot|car park|elevator|waiting room|store|shop',
    ],
  ],
  [
    'person',
    [
      '(a|the|your|a real) (person|human|human being|clerk|manager|staff member|member of staff|operator|assistant|shop assistant|sales person)',
      '[the|your|some] staff',
      'someone|somebody|anyone|anybody',
    ],
  ],
  ['payment', ['card|credit card|credit cards|cards|cash|phone|credit|mobile|a card|check']],
  [
    'tail',
    [
      '[please|in stock|left|here|available|today|tomorrow|now|for sale|cost|each|online|for me|for free|instead|still available|still in stock]',
    ],
  ],
  ['thing', ['one', 'ones', 'anything', 'something', 'products', 'items', 'parts']],
];
