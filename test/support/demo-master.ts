import { readFile } from 'node:fs/promises';

import { expect } from '@jest/globals';

import type { Completed } from './running-kiosk.js';

interface Cells {
  price: number;
  stock: number | null;
}

/** What the demo shop's product master holds for a store, by product number. */
export async function demoMaster(store: string): Promise<ReadonlyMap<string, Cells>> {
  const [header = [], ...rows] = (await readFile('demo/products.csv', 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const cell = (row: readonly string[], column: string) => row[header.indexOf(column)] ?? '';
  return new Map(
    rows
      .filter((row) => ['', store].includes(cell(row, 'store')))
      .map((row) => [
        cell(row, 'product_number'),
        { price: Number(cell(row, 'price')), stock: cell(row, 'stock') === '' ? null : Number(cell(row, 'stock')) },
      ]),
  );
}

const AMOUNT = /([\d,]+) ?(?:yen|円)/g;
const STOCK = /(?:在庫は|在庫)(\d+)|(\d+) in stock/g;

const numbersIn = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(([, one, other]) => Number((one ?? other ?? '').replaceAll(',', '')));

export const amountsIn = (text: string): number[] => numbersIn(text, AMOUNT);

/** Every amount and every count of stock that the answer says is the master's, of the products that it is about. */
export function expectFiguresOf(master: ReadonlyMap<string, Cells>, answer: Completed): void {
  const products = answer.product ? [answer.product] : answer.candidates;
  const cells = products.map(({ productNumber }) => master.get(productNumber));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells).not.toContain(undefined);
  const said = [...amountsIn(answer.answer), ...numbersIn(answer.answer, STOCK)];
  expect(said.length).toBeGreaterThan(0);
  expect(cells.map((each) => each?.price)).toEqual(expect.arrayContaining(amountsIn(answer.answer)));
  expect(cells.map((each) => each?.stock)).toEqual(expect.arrayContaining(numbersIn(answer.answer, STOCK)));
}
