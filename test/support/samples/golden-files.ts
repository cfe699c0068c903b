import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {frameLines} from './frame-text.ts';
import {lineChanges} from './line-changes.ts';
import type {Setting} from './material.ts';
import type {Size} from './sample.ts';
import type {Shown} from './shown.ts';

/** A file for each name, with the frames in both languages at both sizes. */
export const goldenFolder = fileURLToPath(new URL('../../golden/', import.meta.url));

/** The command that writes the files. */
export const updateCommand = 'npm run frames -- --update';

const usualSizes = [
  {columns: 80, rows: 24},
  {columns: 40, rows: 10},
] as const;

/** The text of the file: the frames in both languages, at 80x24 and 40x10 or at their own sizes. */
export function goldenText(shown: Shown): string {
  const settings = sizesOf(shown).flatMap((size): Setting[] => [
    {...size, language: 'ko'},
    {...size, language: 'en'},
  ]);
  const blocks = settings.map((setting) => frameLines(shown, setting).join('\n').trimEnd());
  return `${[`${shown.name}: ${shown.about}`, ...blocks].join('\n\n')}\n`;
}

function sizesOf({isSized, sizes = usualSizes}: Shown): readonly Size[] {
  return isSized === undefined ? [usualSizes[0]] : sizes;
}

/** A golden file that differs from the current frames. */
export interface Difference {
  readonly file: string;
  /** Null: there is no such file yet. */
  readonly before: string | null;
  /** Null: no frame has this name. */
  readonly after: string | null;
}

/** The frames that differ from their files, and the files without a frame. */
export function findDifferences(all: readonly Shown[], folder: string): readonly Difference[] {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.txt'))
    : [];
  const expected = new Map(all.map((shown) => [`${shown.name}.txt`, goldenText(shown)]));
  return [...new Set([...files, ...expected.keys()])].sort().flatMap((file): Difference[] => {
    const before = files.includes(file) ? readFileSync(join(folder, file), 'utf8') : null;
    const after = expected.get(file) ?? null;
    return before === after ? [] : [{file, before, after}];
  });
}

/** A difference for readers: the removed and added lines, below the heading of their frame. */
export function describeDifference({file, before, after}: Difference): string {
  if (after === null) return `${file}: nothing is shown by this name`;
  if (before === null) return `${file}: there is no such file yet`;
  return [`${file}:`, ...lineChanges(before, after).map((line) => `  ${line}`)].join('\n');
}

/** Writes the current frames to the file, or removes it. */
export function settleDifference({file, after}: Difference, folder: string): void {
  mkdirSync(folder, {recursive: true});
  if (after === null) rmSync(join(folder, file));
  else writeFileSync(join(folder, file), after);
}
