import type {RecalledMemo, RecallStore} from '../../app/ports/draft-ports.ts';
import {pictureOfMemo} from '../../domain/draft/written-picture.ts';
import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';
import {contentOfRow, receiversOf} from './memo-row.ts';

/**
 * A text that the input can show, with another text than the input shows now. In JSON, a frame cannot
 * be part of a text, whose quotes are escaped; nor can the mark of a picture alone.
 */
const isTyped = `text <> ? AND text <> ''
    AND (content LIKE '{"kind":"text"%' OR content LIKE '{"kind":"picture"%')
    AND content NOT LIKE '%,"frame":{%' AND content NOT LIKE '%"isAlone":true%'`;

/** Queries along the primary key, one memo at a time: as fast with a million memos as with ten. */
export const recallQueries = {
  older: `SELECT sequence, text, content, receivers FROM memo WHERE sequence < ? AND ${isTyped}
    ORDER BY sequence DESC LIMIT 1`,
  newer: `SELECT sequence, text, content, receivers FROM memo WHERE sequence > ? AND ${isTyped}
    ORDER BY sequence LIMIT 1`,
} as const;

/** Covers every memo in the history, no matter its status: the user wants back what was typed. */
export function createRecallStore(database: Database): RecallStore {
  return {
    next: ({towards, from, unlike}) => {
      const start = from ?? Number.MAX_SAFE_INTEGER;
      const row = database.get(recallQueries[towards], start, unlike);
      return row === undefined ? null : database.read(() => recalledOfRow(row));
    },
  };
}

function recalledOfRow(row: Record<string, unknown>): RecalledMemo {
  const {text, content} = contentOfRow(row);
  if (!('link' in content)) throw new Error('a text was asked for');
  const receivers = row['receivers'] === null ? [] : receiversOf(row['receivers']);
  const recalled = {
    sequence: number(row['sequence']),
    text,
    link: content.link,
    ...(receivers.length === 0 ? {} : {sentTo: receivers.map(({name}) => name)}),
  };
  if (content.kind === 'text') return recalled;
  return {...recalled, picture: pictureOfMemo(content.image, content.pictures)};
}
