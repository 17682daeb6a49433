import type { Figure } from './figure.js';
import { written } from './interval.js';

const INTRODUCTION = `# Quality

What \`npm run quality -- --write\` measured, on data that nobody here wrote. Each figure comes with its number of cases and its
95 % interval (Wilson); *not run* stands where a set is not on the machine. The sets are not part of this repository.
`;

/** The figures as the page that is kept in docs/quality.md. */
export function pageOf(sections: readonly { title: string; figures: readonly Figure[] }[]): string {
  const tables = sections.map(({ title, figures }) =>
    [`## ${title}`, '', '| figure | measured | wanted |', '| --- | --- | --- |', ...figures.map(rowOf), ''].join('\n'),
  );
  return [INTRODUCTION, ...tables].join('\n');
}

function rowOf({ name, share, wanted }: Figure): string {
  return `| ${name} | ${share ? written(share) : 'not run'} | ${wantedText(wanted)} |`;
}

function wantedText(wanted: Figure['wanted']): string {
  if (!wanted) return '';
  return 'atLeast' in wanted ? `≥ ${percent(wanted.atLeast)}` : `≤ ${percent(wanted.atMost)}`;
}

function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(2))} %`;
}
