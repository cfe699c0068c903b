import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {upcomingTimes} from '../../../src/domain/schedule/next-time.ts';
import {timesInDay} from '../../../src/domain/schedule/times-in-day.ts';
import {localZone, readZone, wallTime, zoneNamed} from '../../../src/domain/schedule/zone.ts';
import {nextWords, ruleWords} from '../../../src/messages/subjects/schedule-words.ts';
import {clockTime, dateTime, dateTimes} from '../../../src/messages/subjects/time-words.ts';
import {
  here,
  labelOf,
  onClockOf,
  type ZonedTime,
  zoneWords,
} from '../../../src/messages/subjects/zoned-time.ts';
import {inZone} from '../../support/in-zone.ts';
import {scheduleWith} from '../../support/schedules.ts';

const newYear = Date.parse('2027-01-10T00:00:00Z');

/** The machine's zone, the zone of the time, the time, and how it is printed. */
const printed: readonly (readonly [machine: string, zone: string, at: string, words: string])[] = [
  ['Asia/Seoul', 'Asia/Seoul', '2027-01-10T00:00Z', '2027-01-10 09:00'],
  ['UTC', 'Asia/Seoul', '2027-01-10T00:00Z', '2027-01-10 09:00 (Asia/Seoul)'],
  ['UTC', 'UTC', '2027-01-10T00:00Z', '2027-01-10 00:00 UTC'],
  ['Asia/Seoul', 'UTC', '2027-01-10T00:00Z', '2027-01-10 00:00 (UTC)'],
  ['Asia/Tokyo', 'Asia/Tokyo', '2027-01-10T00:00Z', '2027-01-10 09:00 UTC+9'],
  ['Asia/Tokyo', 'Asia/Seoul', '2027-01-10T00:00Z', '2027-01-10 09:00 (Asia/Seoul)'],
  ['Asia/Kathmandu', 'Asia/Kathmandu', '2027-01-10T00:00Z', '2027-01-10 05:45 UTC+5:45'],
  ['America/St_Johns', 'America/St_Johns', '2027-01-10T00:00Z', '2027-01-09 20:30 UTC-3:30'],
  ['Europe/London', 'Europe/London', '2027-07-10T00:00Z', '2027-07-10 01:00 UTC+1'],
  ['Europe/London', 'Europe/London', '2027-01-10T00:00Z', '2027-01-10 00:00 UTC'],
  ['America/New_York', 'America/New_York', '2027-11-07T05:30Z', '2027-11-07 01:30 UTC-4'],
  ['America/New_York', 'America/New_York', '2027-11-07T06:30Z', '2027-11-07 01:30 UTC-5'],
  ['UTC', 'America/New_York', '2027-11-07T05:30Z', '2027-11-07 01:30 UTC-4 (America/New_York)'],
  ['UTC', 'America/New_York', '2027-11-07T06:30Z', '2027-11-07 01:30 UTC-5 (America/New_York)'],
  ['UTC', 'America/New_York', '2027-11-08T06:30Z', '2027-11-08 01:30 (America/New_York)'],
  [
    'UTC',
    'Australia/Lord_Howe',
    '2027-04-03T15:15Z',
    '2027-04-04 01:45 UTC+10:30 (Australia/Lord_Howe)',
  ],
];

test('a time is printed on the clock of its zone, with the zone where none is implied', async () => {
  for (const [machine, zone, at, words] of printed) {
    await inZone(machine, () => {
      const time = {at: Date.parse(at), zone: zoneNamed(zone)};
      assert.equal(dateTime(time, 'en'), words, `${machine}, ${zone}`);
      assert.equal(clockTime(time), words.slice(11), `${machine}, ${zone}`);
    });
  }
});

test('an answer names the zone even where it is implied', async () => {
  await inZone('Asia/Seoul', () => {
    assert.equal(dateTime(here(newYear), 'ko', {named: true}), '2027-01-10 09:00 (Asia/Seoul)');
  });
});

test('several times of another zone name it once; near a change of its clocks each has its distance', async () => {
  const at = (text: string): ZonedTime => ({at: Date.parse(text), zone: 'America/New_York'});
  await inZone('UTC', () => {
    assert.equal(
      dateTimes([at('2027-11-06T05:30Z'), at('2027-11-07T05:30Z')], 'en'),
      '2027-11-06 01:30, 2027-11-07 01:30 UTC-4 (America/New_York)',
    );
  });
});

test('a zone of the machine without a name is its distance from UTC', async () => {
  const zones = {
    'KST-9': ['+09:00', ' UTC+9', ' (+09:00)'],
    EST5: ['-05:00', ' UTC-5', ' (-05:00)'],
    'Nowhere/Else': ['UTC', ' UTC', ' (UTC)'],
    '': ['UTC', ' UTC', ' (UTC)'],
    ':Asia/Seoul': ['Asia/Seoul', '', ''],
    // POSIX counts to the west, for each name.
    'GMT+9': ['-09:00', ' UTC-9', ' (-09:00)'],
    'UTC-9': ['+09:00', ' UTC+9', ' (+09:00)'],
    GMT: ['UTC', ' UTC', ' (UTC)'],
    IST: ['UTC', ' UTC', ' (UTC)'],
    ROK: ['Asia/Seoul', '', ''],
    'Asia/Seoul ': ['UTC', ' UTC', ' (UTC)'],
    'Pacific/Kiritimati': ['Pacific/Kiritimati', ' UTC+14', ' (Pacific/Kiritimati)'],
    'America/St_Johns': ['America/St_Johns', ' UTC-3:30', ' (America/St_Johns)'],
  };
  for (const [setting, [zone = '', offset, name]] of Object.entries(zones)) {
    await inZone(setting, () => {
      assert.equal(localZone(), zone, setting);
      assert.equal(readZone(zone), zone, 'a schedule can be stored with it');
      assert.equal(labelOf(here(newYear)), offset, setting);
      assert.equal(zoneWords(zone), name, setting);
      const date = new Date(newYear);
      const {day, hour, minute} = wallTime(newYear, zoneNamed(zone));
      const shown = [date.getDate(), date.getHours(), date.getMinutes()];
      assert.deepEqual([day, hour, minute], shown, `${setting} as Date shows it`);
    });
  }
});

test('the name of a zone is stored as the runtime writes it', () => {
  assert.equal(readZone('asia/seoul'), 'Asia/Seoul');
  assert.equal(readZone(' UTC '), 'UTC');
  assert.equal(zoneNamed('ROK'), 'Asia/Seoul');
  assert.equal(zoneNamed('Mars/Base'), 'Mars/Base');
  assert.equal(readZone('Seoul'), null);
});

test('a schedule in an unknown zone is shown with its name, and its times with the clock of UTC', async () => {
  await inZone('Asia/Seoul', () => {
    for (const zone of ['Mars/Base', 'Europe/Kyiv2', '', '+25:00', 'Mars\x1b[2J/Base']) {
      const schedule = scheduleWith({zone, nextAt: newYear});
      const name = zone.replace('\x1b[2J', '');
      assert.equal(ruleWords(schedule, 'en'), `daily 09:00 (${name})`);
      assert.equal(nextWords(schedule, 'en'), 'unknown time zone');
      assert.equal(dateTime(onClockOf(schedule, newYear), 'en'), '2027-01-10 00:00 (UTC)');
      const once = {...schedule, rule: {kind: 'once', at: newYear}} as const;
      assert.equal(ruleWords(once, 'en'), '2027-01-10 00:00 (UTC)');
      assert.equal(nextWords(once, 'en'), '2027-01-10 00:00 (UTC)');
      assert.deepEqual(upcomingTimes(schedule, 5), [newYear]);
      assert.equal(timesInDay(schedule), 1);
    }
  });
});

/** Files that take a local date apart, each with the reason; none of them prints it. */
const readers: Readonly<Record<string, string>> = {
  'domain/schedule/zone.ts': 'the one place that knows the clocks of zones',
  'domain/memo/count-times.ts': 'counts by local day and hour; the heading names the zone',
  'domain/memo/day-window.ts': 'compares the time of day with a window',
  'domain/program/read-day.ts': 'reads the days of a search',
  'domain/program/read-since.ts': 'reads the start of a list',
  'ui/memo/history-blocks.ts': 'compares days, to place the headings',
};

test('no other file takes a date apart, so that none can print a time without its zone', () => {
  const source = fileURLToPath(new URL('../../../src/', import.meta.url));
  const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('emulator'))
    .map((path) => join(source, path));
  const local =
    /\.(?:get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)|to(?:Date|Time)String|toLocale(?:Date|Time)String)\(|DateTimeFormat|String\(new Date|\$\{new Date\([^)]*\)\}/;
  const found = files
    .filter((path) => local.test(readFileSync(path, 'utf8')))
    .map((path) => relative(source, path));
  assert.deepEqual(found.sort(), Object.keys(readers).sort());
});
