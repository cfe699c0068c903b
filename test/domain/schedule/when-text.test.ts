import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readRepeat} from '../../../src/domain/schedule/read-rule.ts';
import {readTime} from '../../../src/domain/schedule/read-time.ts';
import type {Rule} from '../../../src/domain/schedule/schedule.ts';
import {whenText} from '../../../src/domain/schedule/when-text.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const zone = 'America/New_York';

test('the text of a rule is read as the same rule', () => {
  const written: Readonly<Record<string, Rule>> = {
    'every 1h30m': {kind: 'every', interval: 5_400_000, from: now},
    'every 09:05': {kind: 'cron', pattern: '5 9 * * *'},
    'every weekdays 18:00': {kind: 'cron', pattern: '0 18 * * 1-5'},
    'every mon,fri 18:00': {kind: 'cron', pattern: '0 18 * * 1,5'},
    'every sun,tue,thu 07:00': {kind: 'cron', pattern: '0 7 * * 0,2,4'},
    'every wed,sat 23:59': {kind: 'cron', pattern: '59 23 * * 3,6'},
    'every "*/5 9 * * *"': {kind: 'cron', pattern: '*/5 9 * * *'},
  };
  for (const [text, rule] of Object.entries(written)) {
    assert.equal(whenText({rule, zone}), text);
    assert.deepEqual(readRepeat(text.slice(6), {now})?.rule, rule);
  }
  const at = Date.parse('2026-12-24T14:00:00Z');
  const text = whenText({rule: {kind: 'once', at}, zone});
  assert.equal(text, '2026-12-24 09:00');
  assert.equal(readTime(text, {now, zone})?.at, at);
});
