import type { Intent, Sentiment } from '../../../contracts/index.js';
import { formsOf } from '../../../providers/local/rules-moderator/index.js';
import {
  FeatureReader,
  MOODS,
  type Note,
  NOTE_BUCKETS,
  NOTES,
  type Table,
  TOPICS,
} from '../../../providers/local/rules-moderator/linear/index.js';
import { readRows } from '../../data-set.js';
import { SAFETY_SETS } from '../safety-sets.js';
import { abusePhrases } from './abuse-phrases.js';
import { fitTable, type TextToFit } from './fit-table.js';
import { intentPhrases } from './intent-phrases.js';
import { moodPhrases } from './mood-phrases.js';

/** A text of which the intent, the sentiment or both are known. */
interface NotedText {
  readonly text: string;
  readonly intent?: Intent;
  readonly sentiment?: Sentiment;
}

const USUAL_SIZE = 1000;
/** Intents of CLINC150 that are ours; what may be one of ours, or none, is not learned from. */
const OF_CLINC: Readonly<Record<string, Intent>> = {
  greeting: 'greeting',
  thank_you: 'thanks',
  accept_reservations: 'booking',
  restaurant_reservation: 'booking',
  confirm_reservation: 'booking',
  cancel_reservation: 'booking',
  book_hotel: 'booking',
};
const UNCLEAR =
  /^(?:directions|current_location|distance|gas|time|how_busy|order|order_status|schedule_maintenance|schedule_meeting|car_rental|book_flight|calendar.*|international_fees|make_call|find_phone|how_old_are_you|what_is_your_name|are_you_a_bot|goodbye|tire_.*|who_do_you_work_for|share_location|return.*|cancel)$/;
const OF_BANKING: Readonly<Record<string, Intent>> = { request_refund: 'returns', Refund_not_showing_up: 'returns' };
const UNCLEAR_OF_BANKING = /charge|fee|rate|atm|age_limit|country|arrival|delivery|limits|supported/i;
/** A turn of a polite Japanese dialogue with such a word may be in a mood. */
const MAY_BE_MOODY = /ありがと|いい|良|よかった|楽し|嬉|うれし|素敵|すてき|残念|困|すごい|助か|最高|嫌/;

/** What the notes are learned from: our own phrases, and sets whose licence allows it. Null when a set is not in the folder. */
export async function fitNotes(folder: string): Promise<Table<Note> | null> {
  const clinc = await readRows<{ text: string; intent: string }>(folder, SAFETY_SETS.clinc150.file);
  const banking = await readRows<{ text: string; intent: string }>(folder, SAFETY_SETS.banking77.file);
  const talks = await readRows<Record<string, unknown>>(folder, SAFETY_SETS.asdc.file);
  if (!clinc || !banking || !talks) return null;
  const everyFifth = (_: unknown, at: number): boolean => at % 5 === 0;
  const groups: readonly (readonly NotedText[])[] = [
    intentPhrases(),
    moodPhrases(),
    abusePhrases().map((text) => ({ text, intent: 'other' as const, sentiment: 'negative' as const })),
    clinc
      .filter(({ intent }, at) => intent in OF_CLINC || (at % 5 === 0 && !UNCLEAR.test(intent)))
      .map(({ text, intent }) => ({
        text,
        intent: OF_CLINC[intent] ?? 'other',
        sentiment: intent === 'thank_you' ? 'positive' : 'neutral',
      })),
    banking
      .filter(({ intent }) => intent in OF_BANKING || !UNCLEAR_OF_BANKING.test(intent))
      .filter(({ intent }, at) => intent in OF_BANKING || everyFifth(intent, at))
      .map(({ text, intent }) => ({ text, intent: OF_BANKING[intent] ?? 'other' })),
    talks
      .flatMap((talk) => SAFETY_SETS.asdc.labelled(talk))
      .filter(({ text }) => !MAY_BE_MOODY.test(text))
      .map(({ text }) => ({ text, sentiment: 'neutral' as const })),
  ];
  return fitTable(NOTES, groups.flatMap(toFit), NOTE_BUCKETS);
}

/** Many texts of one group and kind count less each. */
function toFit(texts: readonly NotedText[]): TextToFit<Note>[] {
  const reader = new FeatureReader();
  const kindOf = ({ intent, sentiment }: NotedText): string => `${intent} ${sentiment}`;
  const sizes = Map.groupBy(texts, kindOf);
  return texts.map((each) => ({
    buckets: reader.read(formsOf(each.text)).slice(),
    is: {
      ...(each.intent && Object.fromEntries(TOPICS.map((topic) => [topic, topic === each.intent]))),
      ...(each.sentiment && Object.fromEntries(MOODS.map((mood) => [mood, mood === each.sentiment]))),
    },
    weight: Math.sqrt(USUAL_SIZE / (sizes.get(kindOf(each))?.length ?? 1)),
  }));
}
