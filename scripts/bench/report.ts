import {readFileSync} from 'node:fs';
import type {Figure} from './figure.ts';

/** The share by which a figure may exceed its budget before the bench fails. */
const leeway = 0.2;

const budgets: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(new URL('budgets.json', import.meta.url), 'utf8'),
);

/** Rows of a Markdown table: figure, value, budget, detail. Times in ms have no budget. */
export function reportLines(figures: readonly Figure[]): string[] {
  return [
    '| figure | measured | budget | |',
    '|---|---:|---:|---|',
    ...figures.map((figure) => {
      const budget = budgets[figure.name];
      const mark = isMet(figure) ? '✓' : '✗';
      const allowed = budget === undefined ? '' : `${written(budget, figure.unit)} ${mark}`;
      return `| ${figure.name} | ${written(figure.value, figure.unit)} | ${allowed} | ${figure.detail ?? ''} |`;
    }),
  ];
}

/** How many budgets are met, of those that could be measured. */
export function metBudgets(figures: readonly Figure[]): string {
  const measured = figures.filter(({name, value}) => name in budgets && value !== null);
  return `${measured.filter(isMet).length} of ${measured.length} budgets met`;
}

function isMet({name, value}: Figure): boolean {
  return value !== null && value <= (budgets[name] ?? Number.POSITIVE_INFINITY);
}

/** Figures that are more than a fifth over their budget. */
export function overBudget(figures: readonly Figure[]): Figure[] {
  return figures.filter(({name, value}) => {
    const budget = budgets[name];
    return budget !== undefined && value !== null && !(value <= budget * (1 + leeway));
  });
}

function written(value: Figure['value'], unit: Figure['unit']): string {
  if (value === null) return '–';
  const digits = unit === 'bytes' || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return unit === 'x' ? `${value.toFixed(digits)}×` : `${value.toFixed(digits)} ${unit}`;
}
