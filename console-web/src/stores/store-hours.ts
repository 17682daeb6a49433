export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface OpenSpan {
  weekday: Weekday;
  opens: string;
  closes: string;
}

export interface OpeningHours {
  week: OpenSpan[];
  closedDays: string[];
}

/** As a person writes it: `09:00-12:00, 13:00-18:00`; nothing is closed. */
export type WeekText = Readonly<Record<Weekday, string>>;

const SPAN = /^([0-2]?[0-9]:[0-5][0-9])\s*[-–~〜～]\s*([0-2]?[0-9]:[0-5][0-9])$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

export function writeWeek(week: readonly OpenSpan[]): WeekText {
  const text = (day: Weekday): string =>
    week
      .filter(({ weekday }) => weekday === day)
      .map(({ opens, closes }) => `${opens}-${closes}`)
      .join(', ');
  return {
    monday: text('monday'),
    tuesday: text('tuesday'),
    wednesday: text('wednesday'),
    thursday: text('thursday'),
    friday: text('friday'),
    saturday: text('saturday'),
    sunday: text('sunday'),
  };
}

/** The spans, or the first weekday that cannot be read. */
export function readWeek(text: WeekText): OpenSpan[] | Weekday {
  const week: OpenSpan[] = [];
  for (const weekday of WEEKDAYS) {
    for (const part of partsOf(text[weekday])) {
      const [, opens, closes] = SPAN.exec(part) ?? [];
      if (opens === undefined || closes === undefined) return weekday;
      week.push({ weekday, opens: opens.padStart(5, '0'), closes: closes.padStart(5, '0') });
    }
  }
  return week;
}

/** The days, or null where one is none. */
export function readDays(text: string): string[] | null {
  const days = partsOf(text);
  return days.every((day) => DAY.test(day)) ? days : null;
}

function partsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[,、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
