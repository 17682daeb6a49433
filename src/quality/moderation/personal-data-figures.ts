import { findPersonalData, type PersonalDataKind, type PersonalDatum } from '../../modules/moderation/index.js';
import { readRows } from '../data-set.js';
import { type Figure, figureOf } from '../figure.js';

const FILES = ['presidio-pii/synth_v2_dev.jsonl', 'presidio-pii/generated_large_dev.jsonl'];

interface Span {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly text: string;
  readonly spans: readonly Span[];
}

const KIND_OF: Readonly<Record<string, PersonalDataKind>> = {
  EMAIL_ADDRESS: 'mail',
  PHONE_NUMBER: 'phone',
  CREDIT_CARD: 'card',
  IBAN_CODE: 'account',
  US_SSN: 'national_number',
  IP_ADDRESS: 'network_address',
  STREET_ADDRESS: 'address',
  ADDRESS: 'address',
  PERSON: 'name',
};
/** Kinds that are found wherever they stand; a name and an address in any form are not promised. */
const CLAIMED: readonly PersonalDataKind[] = ['mail', 'phone', 'card', 'account', 'national_number', 'network_address'];
const NAME_ANNOUNCED = /(?:\bname is|\bname's|\bcalled|\bmr\.?|\bmrs\.?|\bms\.?|\bdr\.?) $/i;

interface Found {
  readonly text: string;
  readonly kind: PersonalDataKind | undefined;
  readonly isRight: boolean;
}

/** How much of what is personal is found, and how much of what is found is personal, kind by kind. */
export async function personalDataFigures(folder: string | null): Promise<Figure[]> {
  const parts = await Promise.all(
    FILES.map((file) => (folder === null ? Promise.resolve(null) : readRows<Row>(folder, file))),
  );
  const rows = parts.every((part) => part !== null) ? parts.flat().map(readRow) : null;
  const meant = rows?.flatMap(({ text, spans, found }) => spans.map((span) => recalled(text, span, found)));
  const claimed = rows?.flatMap(({ text, spans, found }) => found.map((datum) => precise(text, datum, spans)));
  const isClaimed = ({ kind }: Found): boolean => kind !== undefined && CLAIMED.includes(kind);
  const figure = (name: string, cases: readonly Found[] | undefined, wanted?: Figure['wanted']): Figure =>
    figureOf(name, cases, ({ isRight }) => isRight, wanted);
  const ofKind = (cases: readonly Found[] | undefined, kind: PersonalDataKind) =>
    cases?.filter((each) => each.kind === kind);
  return [
    figure('personal data found, kinds claimed', meant?.filter(isClaimed), { atLeast: 0.9 }),
    figure('personal data is personal, kinds claimed', claimed?.filter(isClaimed), { atLeast: 0.85 }),
    ...[...CLAIMED, 'address' as const].flatMap((kind) => [
      figure(`personal data found, ${kind}`, ofKind(meant, kind)),
      figure(`personal data is personal, ${kind}`, ofKind(claimed, kind)),
    ]),
    figure(
      'personal data found, name said as such',
      rows?.flatMap(({ text, spans, found }) =>
        spans
          .filter(
            ({ type, start }) => type === 'PERSON' && NAME_ANNOUNCED.test(text.slice(Math.max(0, start - 20), start)),
          )
          .map((span) => recalled(text, span, found)),
      ),
    ),
    figure('personal data is personal, name', ofKind(claimed, 'name')),
  ];
}

function readRow({ text, spans }: Row) {
  return { text, spans, found: findPersonalData(text) };
}

/** Half of it or more is covered. */
function recalled(text: string, { type, start, end }: Span, found: readonly PersonalDatum[]): Found {
  const covered = found.reduce((sum, datum) => sum + overlap(datum, { start, end }), 0);
  return { text, kind: KIND_OF[type], isRight: covered * 2 >= end - start };
}

function precise(text: string, datum: PersonalDatum, spans: readonly Span[]): Found {
  const covered = spans.reduce((sum, span) => sum + overlap(datum, span), 0);
  return { text, kind: datum.kind, isRight: covered * 2 >= datum.end - datum.start };
}

function overlap(left: { start: number; end: number }, right: { start: number; end: number }): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}
