import assert from 'node:assert/strict';
import {test} from 'node:test';
import {programShape} from '../../../scripts/manual/program-shape.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {planReminder} from '../../../src/app/reminder/plan-reminder.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import {localZone} from '../../../src/domain/schedule/zone.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {type CommandLineRun, commandLineOn} from '../../support/command-line.ts';
import {memoWith} from '../../support/database.ts';
import {inZone} from '../../support/in-zone.ts';
import {quietNoteServer} from '../../support/program-notes.ts';
import {agreeToCalendar} from '../../support/reminders.ts';
import {newSchedule} from '../../support/schedules.ts';
import {withServices} from '../../support/services.ts';

/** 01:30 in New York for the first time, half an hour before its clocks are put back. */
const now = Date.parse('2027-11-07T05:30:00Z');
const hour = 3_600_000;

/** The ids of what the commands show. */
interface Ids {
  readonly seoul: string;
  readonly newYork: string;
  readonly memo: string;
  readonly reminder: string;
}

type Runs = (ids: Ids) => readonly (readonly string[])[];

const noTimes = 'prints no time, or only those of doctor and status';

/** The command lines of every command, or why it has none. A new command must be added. */
const commands: Readonly<Record<string, Runs | string>> = {
  login: noTimes,
  logout: noTimes,
  unlink: noTimes,
  refresh: noTimes,
  token: noTimes,
  run: noTimes,
  friends: 'asks Kakao; send-to-friends.test.ts reads its list',
  'history delete': noTimes,
  profile: noTimes,
  'profile list': noTimes,
  'profile add': noTimes,
  'profile use': noTimes,
  'profile remove': noTimes,
  import: noTimes,
  'daemon install': noTimes,
  'daemon uninstall': noTimes,
  'daemon status': noTimes,
  config: noTimes,
  doctor: 'measures the machine; test/messages/doctor has its words',
  explain: noTimes,
  emulator: noTimes,
  mcp: noTimes,
  hook: noTimes,
  'hook install': noTimes,
  'hook uninstall': noTimes,
  'hook notify': noTimes,
  version: noTimes,
  completion: noTimes,
  'schedule pause': noTimes,
  'schedule resume': noTimes,
  'schedule remove': noTimes,
  status: () => [
    ['status', '--offline'],
    ['status', '--offline', '--json'],
  ],
  send: () => [
    ['send', '--at', '2027-11-07 01:45', '글'],
    ['send', '--at', '2027-12-10 09:00', '--tz', 'Asia/Seoul', '글'],
    ['send', '--at', '2027-12-10 09:00', '--json', '글'],
    ['send', '--in', '2h', '글'],
  ],
  watch: () => [['watch', '--every', '1h', '--between', '12:00-12:30', '--', 'true']],
  history: () => [['history'], ['history', '--full'], ['history', '--json']],
  'history show': ({memo}) => [
    ['history', 'show', memo],
    ['history', 'show', memo, '--json'],
  ],
  'history stats': () => [
    ['history', 'stats'],
    ['history', 'stats', '--json'],
  ],
  outbox: () => [['outbox'], ['outbox', '--json'], ['outbox', 'flush']],
  drafts: () => [['drafts'], ['drafts', '--json']],
  export: () => [
    ['export', '--format', 'md'],
    ['export', '--format', 'csv'],
    ['export', '--format', 'jsonl'],
  ],
  schedule: () => [['schedule']],
  'schedule add': () => [
    ['schedule', 'add', '--at', '2027-12-10 09:00', '--tz', 'Asia/Seoul', '글'],
    ['schedule', 'add', '--at', '01:45', '--daily', '--tz', 'America/New_York', '글'],
    ['schedule', 'add', '--at', '2027-12-10 09:00', '글'],
    ['schedule', 'add', '--every', '3h', '--json', '글'],
  ],
  'schedule edit': ({seoul}) => [
    ['schedule', 'edit', seoul, '--at', '10:00', '--daily'],
    ['schedule', 'edit', seoul, '--at', '09:00', '--daily', '--json'],
  ],
  'schedule list': () => [
    ['schedule', 'list', '--all'],
    ['schedule', 'list', '--json'],
  ],
  'schedule show': ({seoul, newYork}) =>
    [seoul, newYork].flatMap((id) => [
      ['schedule', 'show', id],
      ['schedule', 'show', id, '--json'],
    ]),
  'schedule run': ({seoul}) => [['schedule', 'run', seoul, '--json']],
  'schedule due': () => [['schedule', 'due', '--json']],
  remind: () => [['remind', 'list']],
  'remind set': () => [
    ['remind', '2027-12-10 09:00', '--tz', 'Asia/Seoul', '--queue', '글'],
    ['remind', '2027-12-10 09:00', '--queue', '글'],
    ['remind', '09:00', '--every', '매일', '--tz', 'Asia/Seoul', '--queue', '--json', '글'],
  ],
  'remind list': () => [
    ['remind', 'list', '--all'],
    ['remind', 'list', '--json'],
  ],
  'remind edit': ({reminder}) => [
    ['remind', 'edit', reminder, '--at', '2027-12-11 09:00', '--queue'],
    ['remind', 'edit', reminder, '--at', '2027-12-11 09:00', '--queue', '--json'],
  ],
  'remind remove': noTimes,
  'remind clear': noTimes,
  daemon: () => [['daemon']],
  serve: () => [['serve'], ['serve', '--json']],
};

function pathsOf({commands: below}: CommandShape, path = ''): readonly string[] {
  return below
    .filter(({name}) => name !== 'help')
    .flatMap((one) => [`${path}${one.name}`, ...pathsOf(one, `${path}${one.name} `)]);
}

test('a time in Seoul that is planned on a machine in UTC is printed as it was given', async () => {
  await inZone('UTC', () =>
    withServices(
      async ({ports}) => {
        const run = commandLineOn({...ports, clock: {now: () => Date.parse('2026-12-01T00:00Z')}});
        const time = ['--at', '2027-01-10 09:00', '--tz', 'Asia/Seoul', '우유'];
        const added = await run(['schedule', 'add', ...time], {showsAll: true});
        assert.match(added.stderr, /다음 전송: 2027-01-10 09:00 \(Asia\/Seoul\)\./);
        const sent = await run(['send', ...time], {showsAll: true});
        assert.match(sent.stderr, /^2027-01-10 09:00 \(Asia\/Seoul\)에 보내도록/);
        const times = ports.schedules.list().map(({nextAt}) => new Date(nextAt ?? 0).toISOString());
        assert.deepEqual(times, Array(2).fill('2027-01-10T00:00:00.000Z'));
        const shown = await run(['schedule', 'show', ports.schedules.list()[0]?.id ?? '']);
        assert.match(shown.stdout, /시각 {4}2027-01-10 09:00 \(Asia\/Seoul\)\n/);
        assert.match(shown.stdout, /다음 {4}2027-01-10 09:00 \(Asia\/Seoul\)\n/);
        const list = await run(['schedule', 'list']);
        assert.match(list.stdout, /^\w+ {2}2027-01-10 09:00 \(Asia\/Seoul\) {2}우유\n/);
        const alone = await run(['send', '--tz', 'Asia/Seoul', '우유']);
        assert.deepEqual([alone.code, alone.stdout], [2, '']);
        assert.match(alone.stderr, /--at 09:00 --tz Asia\/Seoul/);
        const local = await run(['send', '--at', '2027-01-10 09:00', '우유'], {showsAll: true});
        assert.match(local.stderr, /^2027-01-10 09:00 \(UTC\)에/);
      },
      {loggedIn: false},
    ),
  );
});

test('every command has command lines here, or a reason to have none', () => {
  assert.deepEqual(Object.keys(commands).sort(), pathsOf(programShape()).toSorted());
});

/** Settings of TZ: names, half and quarter hours, another day, the day of a change, no name, none. */
const zones: readonly (string | null)[] = [
  ...['UTC', 'America/New_York', 'Asia/Seoul', ':Asia/Seoul', 'ROK', 'America/St_Johns'],
  ...['Pacific/Kiritimati', 'Pacific/Apia', 'Asia/Kathmandu', 'KST-9', 'GMT+9', 'Nowhere/Else'],
  ...['', null],
];

for (const zone of zones) {
  test(`in ${zone ?? 'the zone of the machine'}, every time that a command prints has its zone`, async () => {
    await inZone(zone, () =>
      withServices(
        async (stand) => {
          await agreeToCalendar(stand);
          const ports = {...stand.ports, clock: {now: () => now}};
          const ids = fill(ports);
          for (const [name, runs] of Object.entries(commands)) {
            if (typeof runs === 'string') continue;
            let times = 0;
            for (const args of runs(ids)) {
              for (const language of ['ko', 'en'] as const) {
                const output = await outputOf(ports, args, language);
                times += timesWithZone(output, args.join(' '));
              }
            }
            assert.ok(times > 0 || name === 'schedule run', `${name} printed no time`);
          }
        },
        {loggedIn: true},
      ),
    );
  });
}

/** Stores a memo in each state, a draft, a pause, and schedules in two zones. */
function fill(ports: Ports): Ids {
  const failure = {kind: 'network', reason: 'unreachable', detail: ''} as const;
  const waits = {status: 'queued', failure, nextAttemptAt: now + hour, attempts: 2} as const;
  ports.memos.add(
    memoWith({id: 'sent', createdAt: now - hour, sentAt: now - hour, status: 'sent'}),
    null,
  );
  ports.memos.add(
    memoWith({id: 'waits', createdAt: now + 2 * hour, pinnedAt: now, ...waits}),
    null,
  );
  ports.savedDrafts.add({id: 'draft', text: '초안', link: null, origin: 'aside', savedAt: now});
  ports.memos.savePause({until: now + 3 * hour, cause: failure});
  const plan = (zone: string, pattern: string) =>
    valueIn(
      planSchedule(
        {...ports, clock: {now: () => now - 24 * hour}},
        newSchedule({zone, rule: {kind: 'cron', pattern}, until: now + 90 * 24 * hour}),
      ),
    ).id;
  const remind = (zone: string, pattern: string | null) => {
    const rule = pattern === null ? null : ({kind: 'cron', pattern} as const);
    const at = pattern === null ? now + 24 * hour : null;
    const given = {text: '글', at, rule, zone, until: null};
    const {reminder} = valueIn(planReminder(ports, given));
    ports.reminders.add({...reminder, state: 'failed', failure});
    return reminder.id;
  };
  remind('Asia/Seoul', '0 9 * * 1');
  remind('America/New_York', '30 1 * * *');
  return {
    memo: 'waits',
    reminder: remind('Asia/Seoul', null),
    seoul: plan('Asia/Seoul', '0 9 * * *'),
    newYork: plan('America/New_York', '30 1 * * *'),
  };
}

async function outputOf(
  given: Ports,
  args: readonly string[],
  language: CommandLineRun['language'] & string,
): Promise<string> {
  const stop = new AbortController();
  // What waits is ended by its first wait.
  const ports = {...given, wait: async () => stop.abort()};
  const run = {language, showsAll: true, signal: stop.signal};
  const {stdout, stderr} = await commandLineOn(ports, {noteServer: async () => quietNoteServer})(
    args,
    run,
  );
  return `${stdout}${stderr}`;
}

/** `Asia/Seoul`, `UTC`, or `+09:00` for a zone without a name. */
const name = String.raw`(?:[A-Z]\w+(?:\/\w+)+|UTC|[+-]\d\d:\d\d)`;
const label = String.raw`(?: UTC(?:[+-]\d+(?::\d\d)?)?)?(?: \(${name}\))?`;
const json = /"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)"/g;
const times = new RegExp(
  String.raw`\d{4}-\d\d-\d\d(?! \d)|(?:\d{4}-\d\d-\d\d )?(?<![\d:-])\d\d:\d\d(?::\d\d)?(?![\d:-])(?:, \d{4}-\d\d-\d\d \d\d:\d\d(?: UTC\S+)?)*(${label})`,
  'g',
);

/** A zone in a heading, in its own column (`'` keeps a sign from being a formula) or member. */
const zoneElsewhere = new RegExp(String.raw`\(${name}\)|,'?${name},|"zone":"`);

/** Counts the times, each of which must be followed by a zone, or be below a heading with one. */
function timesWithZone(output: string, args: string): number {
  let count = 0;
  let heading = '';
  for (const line of output.split('\n')) {
    if (/^## |^\S.* \(\S+\)$/.test(line)) heading = line;
    const plain = line.replace(json, () => {
      count += 1;
      return '';
    });
    for (const [time, named = ''] of plain.matchAll(times)) {
      count += 1;
      const isNamed = named !== '' || zoneElsewhere.test(`${heading}\n${line}`);
      assert.ok(isNamed || localZone() === 'Asia/Seoul', `${args}: ${time} in ${line}`);
    }
  }
  return count;
}
