import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inZone} from '../support/in-zone.ts';
import {shown} from '../support/samples/shown.ts';

const setting = {columns: 200, rows: 60, language: 'en'} as const;

/** The rows of every sample screen, drawn on a machine in this zone, with the screens' names. */
async function rowsIn(zone: string | null): Promise<readonly string[]> {
  return inZone(zone, () =>
    shown.flatMap(({name, draw}) =>
      draw(setting).rows.map((row) => `${name}: ${row.map(({text}) => text).join('')}`),
    ),
  );
}

const hasTime = /\d\d:\d\d|\d{4}-\d\d-\d\d/;

/** A time on the clock of the machine with its distance from UTC, or a day with its zone. */
const named = / UTC(?:[+-]\d+(?::\d\d)?)?(?![\w/])|\((?:[A-Z]\w+(?:\/\w+)+|UTC|[+-]\d\d:\d\d)\)/;

/** The time of a memo, in the log or beside its bubble, which is below a heading with its day and zone. */
const belowHeading = /^[\w-]+: (?:[ >]\d\d:\d\d[ +]|[ >][ +] .*(?<!scheduled )\d\d:\d\d [✓✗?○] )/;

test('every row of every screen that depends on the zone of the machine names it', async () => {
  // Among them half and quarter hours, another day, a change of the clocks, no name, and none.
  const zones = [
    ...['UTC', 'America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati'],
    ...['Pacific/Apia', 'KST-9', 'GMT+9', 'Nowhere/Else', '', null],
  ];
  const drawn: (readonly string[])[] = [];
  for (const zone of zones) drawn.push(await rowsIn(zone));
  const everywhere = drawn.map((rows) => new Set(rows));
  let count = 0;
  for (const row of drawn.flat().filter((text) => hasTime.test(text))) {
    if (everywhere.every((rows) => rows.has(row))) continue;
    count += 1;
    assert.ok(named.test(row) || belowHeading.test(row), row);
  }
  assert.ok(count > 50, `${count} rows with times`);
});

test('a day above memos and a time of a schedule in another zone have its name', async () => {
  const rows = await rowsIn('America/New_York');
  const found = (form: RegExp): boolean => rows.some((row) => form.test(row));
  assert.ok(found(/^chat: +\w+, \d+ November 2026 \(America\/New_York\) $/));
  assert.ok(found(/--- \w+, \d+ November 2026 \(America\/New_York\) ---/));
  assert.ok(found(/2026-11-23 09:00 {2}weekdays 09:00 +\(Asia\/Seoul\) {2}Write/));
  assert.ok(found(/Scheduled\. At 2026-\S+ \d\d:\d\d \(Asia\/Seoul\)/));
});
