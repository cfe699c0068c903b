import {exportedMemo} from '../../domain/memo/exported-memo.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Language} from '../../domain/program/language.ts';
import {jsonLine} from '../shared/command-context.ts';
import {csvPieces} from './csv.ts';
import {markdownPieces} from './markdown.ts';

const formatNames = ['jsonl', 'csv', 'md'] as const;

export type FormatName = (typeof formatNames)[number];

/** Turns memos into text one by one, so that few of them are in memory. */
export type Pieces = (memos: Iterable<Memo>, language: Language) => Iterable<string>;

export const piecesOf: Readonly<Record<FormatName, Pieces>> = {
  jsonl: function* (memos) {
    for (const memo of memos) yield `${jsonLine(exportedMemo(memo))}\n`;
  },
  csv: csvPieces,
  md: markdownPieces,
};

/** Returns the format for the file name's extension; `jsonl` for any other. */
export function formatOfFile(file: string): FormatName {
  if (/\.csv$/i.test(file)) return 'csv';
  return /\.(?:md|markdown)$/i.test(file) ? 'md' : 'jsonl';
}
