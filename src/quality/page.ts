import { type Figure, measured } from './figure.js';

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

function rowOf(figure: Figure): string {
  return `| ${figure.name} | ${measured(figure)} | ${wantedText(figure)} |`;
}

function wantedText({ wanted, mean }: Figure): string {
  if (!wanted) return '';
  const text = mean === undefined ? percent : String;
  return 'atLeast' in wanted ? `≥ ${text(wanted.atLeast)}` : `≤ ${text(wanted.atMost)}`;
}

function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(2))} %`;
}
