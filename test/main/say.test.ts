import assert from 'node:assert/strict';
import {closeSync, openSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {sayOn} from '../../src/main/say.ts';
import {tempFolder} from '../support/temp-folder.ts';

type Output = ReturnType<Parameters<typeof sayOn>[0]>;

/** A stream that reports `error` for each write, or never anything for `pending`. */
function outputOn(fd: number, isTTY: boolean, error: Error | null | 'pending'): Output {
  const write: Output['write'] = (_text, ...rest: unknown[]) => {
    const done = rest.at(-1);
    if (typeof done === 'function' && error !== 'pending') done(error);
    return true;
  };
  return {fd, isTTY, write};
}

test('a line counts as read only on a stream that took it and that someone can read', () => {
  const file = openSync(join(tempFolder(), 'log'), 'w');
  const discarded = openSync('/dev/null', 'w');
  const closed = openSync('/dev/null', 'w');
  closeSync(closed);
  const broken = new Error('EPIPE');
  const rows: readonly (readonly [Output, boolean])[] = [
    [outputOn(file, false, null), true],
    [outputOn(discarded, true, null), true],
    [outputOn(file, false, broken), false],
    [outputOn(discarded, true, broken), false],
    [outputOn(file, false, 'pending'), false],
    [outputOn(discarded, false, null), false],
    [outputOn(closed, false, null), false],
  ];
  const seen = rows.map(([output]) => {
    let isRead = false;
    sayOn(
      () => output,
      () => 'ko',
    )({ko: '글', en: 'text'}, () => {
      isRead = true;
    });
    return isRead;
  });
  assert.deepEqual(
    seen,
    rows.map(([, isRead]) => isRead),
  );
  for (const fd of [file, discarded]) closeSync(fd);
});
