import {type LineProblem, readMemoLine} from '../../domain/memo/exported-memo.ts';
import {importedMemo} from '../../domain/memo/imported-memo.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {decodeUtf8} from '../../domain/text/decode-utf8.ts';
import type {FileLine} from './read-lines.ts';

/** Why a line is rejected. */
export type BadLine = LineProblem | {kind: 'not-utf8'} | {kind: 'too-long'};

export type ReadMemo =
  | {kind: 'memo'; memo: Memo}
  | {kind: 'blank'}
  | {kind: 'bad'; problem: BadLine};

/** Reads the memo of a line; a BOM and a CR, which editors add, are allowed. */
export function readImportedMemo({bytes}: FileLine): ReadMemo {
  if (bytes === null) return {kind: 'bad', problem: {kind: 'too-long'}};
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return {kind: 'bad', problem: {kind: 'not-utf8'}};
  const {text} = decoded;
  if (text.trim() === '') return {kind: 'blank'};
  const read = readMemoLine(text);
  return read.ok
    ? {kind: 'memo', memo: importedMemo(read.memo)}
    : {kind: 'bad', problem: read.problem};
}
