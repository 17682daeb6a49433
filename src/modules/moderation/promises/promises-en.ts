import type { PromiseLexicon } from './promise-lexicon.js';

const ADVERB =
  '(?:just |already |now |also |gladly |happily |personally |immediately |right away |go ahead and |gone ahead and |taken care of and )?';
const DONE = `\\b(?:i|we)(?:'ve| have| had)? ${ADVERB}`;
const WILL = `\\b(?:i(?:'ll| will| shall|'m going to| am going to|'m happy to| can| could)|let me|allow me to) ${ADVERB}`;
/** The shop's rules say "we will" too: only what is said to this visitor is a promise. */
const WE_WILL = `\\bwe(?:'ll| will| shall|'re going to| are going to) ${ADVERB}`;
const BEEN = "(?:has|have|had|is|are|was|were|'s|will be)(?: now| just| already)?(?: been)?";
const TO_YOU = '(?=[^.!?]{0,60}\\b(?:you|your|yours)\\b)';

const either = (...sources: string[]): RegExp => new RegExp(`(?:${sources.join('|')})`);
/** Told as done, or announced, of things that have a word of their own. */
const deeds = (past: string, base: string, things: string, states: string): RegExp =>
  either(
    `${DONE}(?:${past})\\b`,
    `${WILL}(?:${base})\\b`,
    `${WE_WILL}(?:${base})\\b${TO_YOU}`,
    `\\b(?:your|the|an?|that|this) (?:${things})(?: for [a-z0-9 /]{1,30}| of [a-z0-9 /]{1,30})? ${BEEN} (?:${states})\\b`,
    `\\b(?:it|they|that|this|everything|one|two|four) ${BEEN} (?:${states}) (?:for you|in your name|under your name)\\b`,
  );

export const PROMISES_EN: PromiseLexicon = {
  // What the visitor may ask, or another person did; that staff are called is theirs to say.
  harmless:
    /\b(?:(?:if|when|once|unless|in case)(?! you(?:'d| would)? (?:like|want|wish|need))\b[^.!?]{0,120}|if you(?:'d| would)? (?:like|want|wish|need)[^.!?,]{0,40}, i(?:'ll| will| can) (?:call|get|fetch) (?:the |our |a |an |some(?:one)?)?(?:member of )?(?:staff|colleague|clerk|person|someone|somebody)(?: member| for you| over)*(?=[.!]|$)|i can (?:call|tell|show|explain|help|check which|only)[^,.!?]{0,40}|(?:have|did|would|do|can|could|should|shall) (?:i|we|you) [^,.!?]{0,40})/g,
  promises: {
    order: deeds(
      'ordered|placed (?:an?|the|your) order|submitted (?:an?|the|your) order|purchased|bought|put (?:it|them) on order',
      'order|place (?:an?|the|your) order|submit (?:an?|the|your) order|purchase|buy|put (?:it|them) on order',
      'order|purchase',
      'ordered|placed|confirmed|submitted|processed|complete|completed|on its way',
    ),
    reservation: deeds(
      'reserved|booked|set (?:it|them|one|two|four|some)?(?: [a-z]+)? ?aside|put (?:it|them|one|two|four|some)(?: [a-z]+)? aside|held|scheduled|made (?:an?|the|your) (?:appointment|reservation|booking)|added you to',
      'reserve|book|set (?:it|them|one|two|four|some)(?: [a-z]+)? aside|put (?:it|them|one|two|four|some)(?: [a-z]+)? aside|hold (?:it|them|one|two|four|a|the|that)|keep (?:it|them|one) for you|schedule|make (?:an?|the|your) (?:appointment|reservation|booking)|add you to',
      'reservation|appointment|booking|slot|seat|place|item|tires?|set',
      'reserved|booked|set aside|put aside|held|scheduled|confirmed|made|added|waiting for you',
    ),
    delivery: deeds(
      'shipped|dispatched|sent (?:it|them|out|the|your|one)|delivered|arranged (?:for )?(?:the |your |a )?(?:delivery|shipping|shipment|pick-?up)',
      'ship|dispatch|send (?:it|them|out|the|your|one)|deliver|arrange (?:for )?(?:the |your |a )?(?:delivery|shipping|shipment|pick-?up)',
      'delivery|shipment|parcel|package|pick-?up',
      'shipped|dispatched|sent|delivered|arranged|scheduled|on its way',
    ),
    payment: deeds(
      'refunded|charged|credited|issued (?:an?|the|your) (?:refund|credit|voucher)|processed (?:an?|the|your) (?:refund|payment|return|exchange)|cancelled|canceled|waived',
      'refund|charge|credit|issue (?:an?|the|your) (?:refund|credit|voucher)|process (?:an?|the|your) (?:refund|payment|return|exchange)|cancel|waive|give you your money back',
      'refund|payment|return|exchange|card|account|cancellation|credit',
      'refunded|charged|credited|issued|processed|approved|accepted|cancelled|canceled|completed',
    ),
    discount: deeds(
      'applied (?:an?|the|your) (?:discount|coupon|offer)|given you (?:an?|the)? ?(?:[0-9]+ ?% ?(?:off|discount)|discount|special price)|lowered the price|reduced the price',
      '(?:apply|give you|offer you|get you) (?:an?|the|your)? ?(?:[0-9]+ ?% ?(?:off|discount)|discount|coupon|special price|better price)|lower the price|reduce the price|match (?:that|the|this) price',
      'discount|coupon|offer|special price',
      'applied|added|approved|granted',
    ),
    contact: deeds(
      'emailed|mailed|texted|phoned|messaged|contacted|notified|informed|forwarded|passed (?:this|it|that|your)|made a note|noted your|asked (?:the|our) (?:supplier|maker|manufacturer|warehouse|workshop|team)|checked with|reported',
      'email|mail you|text you|phone you|call you|message you|contact|notify|inform|forward|pass (?:this|it|that|your)|get back to you|follow up|let you know|keep you (?:posted|informed|updated)|remind you|check with|ask (?:the|our) (?:supplier|maker|manufacturer|warehouse|workshop|team)|report (?:this|it|that)|send you',
      'message|request|complaint|note|email|mail',
      'sent|forwarded|passed on|recorded|noted|registered|submitted',
    ),
    staff: either(
      `${DONE}(?:called|alerted|asked|told|notified|paged|summoned) (?:the |our |a |an |some(?:one)?)?(?:staff|manager|mechanic|technician|colleague|clerk|person|someone|somebody)`,
      `(?:i(?:'ll| will|'m going to| am going to)|let me) ${ADVERB}(?:call|alert|ask|tell|notify|page|summon|get|fetch|bring) (?:the |our |a |an |some(?:one)?)?(?:staff|manager|mechanic|technician|colleague|clerk|person|someone|somebody)`,
      '\\b(?:staff|manager|mechanic|technician|colleague|clerk|someone|somebody|they)(?: member)? (?:is|are|will be)(?: already)? (?:on (?:the|their|his|her) way|coming|with you|there)\\b',
      '\\b(?:someone|somebody|a colleague|the manager|our staff|the staff|our team) will (?:call|contact|email|text|meet|come|visit|be) ?(?:to )?you\\b',
    ),
    change: deeds(
      'updated (?:the|your)|changed (?:the|your)|registered (?:you|the|your)|signed you up|created (?:an?|the|your)|deleted (?:the|your)|saved (?:the|your)|extended (?:the|your)|activated (?:the|your)|fixed (?:it|the|your)|repaired (?:it|the|your)|unlocked|opened the (?:gate|door)',
      'update (?:the|your)|change (?:the|your)|register (?:you|the|your)|sign you up|create (?:an?|the|your) (?:account|ticket|order)|delete (?:the|your)|save (?:the|your)|extend (?:the|your)|activate (?:the|your)|fix (?:it|the|your)|repair (?:it|the|your)|unlock|open the (?:gate|door)',
      'account|details|membership|record|registration|profile|ticket',
      'updated|changed|registered|created|deleted|saved|extended|activated',
    ),
    guarantee: either(
      "\\b(?:i|we)(?:'ll| will| can| do)? ?(?:personally )?(?:promise|guarantee|assure you|swear|make sure (?:that )?(?:you|your|it))\\b",
      '\\byou have my word\\b',
      '\\b(?:it|they|you|your [a-z]+) will (?:definitely|certainly|surely|absolutely) (?:be|arrive|get|have|work|fit)\\b',
    ),
  },
};
