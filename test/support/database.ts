import {join} from 'node:path';
import type {Memo, RecordedMemo} from '../../src/domain/memo/memo.ts';
import type {MemoLink} from '../../src/domain/memo/memo-link.ts';
import {type Database, openDatabase} from '../../src/storage/base/database.ts';
import {textMemo} from './contents.ts';
import {withTempFolder} from './temp-folder.ts';

/** Provides any number of connections to one new database. */
export async function withDatabase(
  callback: (open: () => Database, path: string) => Promise<void> | void,
): Promise<void> {
  await withTempFolder(async (folder) => {
    const opened: Database[] = [];
    const path = join(folder, 'state.db');
    const open = (): Database => {
      const database = openDatabase(path);
      opened.push(database);
      return database;
    };
    try {
      await callback(open, path);
    } finally {
      for (const database of opened) database.close();
    }
  });
}

/** A queued memo of one part, with the given changes. */
export function memoWith({
  link = {url: 'https://example.com/', buttonTitle: null},
  ...change
}: Partial<Memo> & Pick<Memo, 'id'> & {readonly link?: MemoLink}): Memo {
  const text = change.text ?? `text of ${change.id}`;
  return {
    ...textMemo(text, link),
    status: 'queued',
    parts: [{text, status: 'queued'}],
    createdAt: 1_800_000_000_000,
    sentAt: null,
    nextAttemptAt: null,
    attempts: 0,
    failure: null,
    tags: [],
    pinnedAt: null,
    sourceId: null,
    ...change,
  };
}

/** The memos as stored ones, with consecutive positions. */
export function recordedMemos(
  ...changes: readonly Parameters<typeof memoWith>[0][]
): RecordedMemo[] {
  return changes.map((change, index) => ({...memoWith(change), sequence: index + 1}));
}
