import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {programShape} from '../../../scripts/manual/program-shape.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {planReminder} from '../../../src/app/reminder/plan-reminder.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import {type MemoContent, textOf} from '../../../src/domain/memo/kinds/kinds.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {endOf} from '../../support/at-the-keyboard.ts';
import {cardContents, framedText} from '../../support/card-contents.ts';
import {memoWith} from '../../support/database.ts';
import {foreignControls} from '../../support/foreign-controls.ts';
import {makeRecordHostile} from '../../support/hostile-record.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {rememberSent} from '../../support/remember-sent.ts';
import {newSchedule, planDue} from '../../support/schedules.ts';

/** Controls of every form, and a word that shows where they were. */
const payload = ' PWN\x1b]0;title\x07\x1b[2J\x9b31m\x9d52;c;UFdO\x07\u202e\x1b(0\x07\x08\rPWN';

const notPrinting = 'prints nothing that is stored';
const starts = 'starts a program that goes on';
const removes = 'removes what the others print';

/** For every command the arguments to try, or why it is not tried. `ID` is that of a memo. */
const trials: Readonly<Record<string, readonly string[] | string>> = {
  '': starts,
  login: starts,
  logout: removes,
  unlink: removes,
  refresh: ['refresh'],
  status: ['status'],
  token: notPrinting,
  send: ['send', 'a'],
  watch: starts,
  run: ['run', '--', 'true'],
  friends: ['friends'],
  history: ['history'],
  'history show': ['history', 'show', 'ID'],
  'history delete': removes,
  'history stats': ['history', 'stats'],
  outbox: ['outbox'],
  drafts: ['drafts', 'list'],
  profile: ['profile'],
  'profile list': ['profile', 'list'],
  'profile add': notPrinting,
  'profile use': notPrinting,
  'profile remove': notPrinting,
  export: ['export', '--format', 'md'],
  import: notPrinting,
  schedule: ['schedule'],
  'schedule add': notPrinting,
  'schedule edit': ['schedule', 'edit', 'SCHEDULE', '--at', '09:30', '--daily'],
  'schedule list': ['schedule', 'list'],
  'schedule show': ['schedule', 'show', 'SCHEDULE'],
  'schedule pause': ['schedule', 'pause', 'SCHEDULE'],
  'schedule resume': ['schedule', 'resume', 'SCHEDULE'],
  'schedule remove': removes,
  'schedule run': ['schedule', 'run', 'SCHEDULE'],
  'schedule due': ['schedule', 'due'],
  remind: notPrinting,
  'remind set': notPrinting,
  'remind list': ['remind', 'list'],
  'remind edit': ['remind', 'edit', 'REMINDER'],
  'remind remove': removes,
  'remind clear': removes,
  daemon: starts,
  serve: starts,
  mcp: starts,
  hook: notPrinting,
  'hook install': notPrinting,
  'hook uninstall': notPrinting,
  'hook notify': notPrinting,
  'daemon install': notPrinting,
  'daemon uninstall': notPrinting,
  'daemon status': notPrinting,
  config: ['config'],
  doctor: ['doctor'],
  explain: notPrinting,
  emulator: starts,
  version: notPrinting,
  completion: notPrinting,
  help: notPrinting,
};

/** Other forms of what is stored. */
const forms: readonly (readonly string[])[] = [
  ['history', '--jsonl'],
  ['history', '--full'],
  ['history', 'show', 'ID', '--json'],
  ['outbox', '--json'],
  ['drafts', 'show', 'DRAFT'],
  ['export', '--format', 'csv'],
  ['export', '--format', 'jsonl'],
  ['schedule', 'list', '--json'],
  ['remind', 'list', '--all', '--json'],
  ['status', '--json'],
];

function pathsOf({commands}: CommandShape, path: readonly string[] = []): string[] {
  const below = commands.flatMap((command) => pathsOf(command, [...path, command.name]));
  return [path.join(' '), ...below];
}

const ids = {ID: 'f'.repeat(16), DRAFT: 'd'.repeat(16)};

/** Fills every table with ordinary texts; returns the ids of a schedule and a reminder. */
function fill(ports: Ports): {SCHEDULE: string; REMINDER: string} {
  const now = ports.clock.now();
  const link = {url: 'https://example.com/a', buttonTitle: '버튼'};
  const failure = {kind: 'kakao', http: 400, code: -2, message: 'bad parameter'} as const;
  rememberSent(ports, {text: '보낸 글 #태그', sentAt: now - 5000});
  const failing = memoWith({id: ids.ID, status: 'sending', text: '실패', tags: ['태그'], link});
  ports.memos.add({...failing, createdAt: now}, 'x');
  ports.memos.change(ids.ID, {status: 'failed', failure, parts: failing.parts});
  ports.memos.add(memoWith({id: 'q'.repeat(16), text: '대기', createdAt: now}), null);
  for (const content of [framedText, ...Object.values(cardContents)]) {
    ports.memos.add(sentMemo(ports.newId(now), content, now - 4000), null);
  }
  const picture = cardContents.picture.pictures[0] ?? null;
  ports.pictures.keepUpload(picture?.hash ?? '', {
    address: 'https://k.kakaocdn.net/chart.png',
    uploadedAt: now - 5000,
  });
  const file = {source: '/home/me/chart.png', picture};
  const written = {text: '초안', link, picture: file, meantFor: ['친구']};
  ports.savedDrafts.add({...written, id: ids.DRAFT, origin: 'aside', savedAt: now});
  ports.drafts.save({...written, owner: 'other', now});
  ports.memos.savePause({until: now + 3_600_000, cause: failure});
  ports.refreshLog.add({at: now, by: 'app', failure});
  const command = {kind: 'command', argv: ['echo', '글'], folder: '/'} as const;
  valueIn(planSchedule(ports, newSchedule({job: command})));
  const {id} = planDue(ports, {link});
  const at = now - 60_000;
  const occurrence = {scheduleId: id, at, state: 'failed', claimedAt: at, owner: null, memo: null};
  ports.schedules.claim(id, () => ({
    next: now + 60_000,
    now,
    occurrence: {...occurrence, state: 'failed', failure},
  }));
  ports.friends.save([{uuid: 'abc', name: '친구', writtenAt: now}]);
  const toFriend = {name: '친구', status: 'failed', sentParts: 0, failure} as const;
  ports.memos.add(
    {...memoWith({id: 'e'.repeat(16), status: 'failed', createdAt: now}), receivers: [toFriend]},
    null,
  );
  ports.programNotes.change('serve', () => ({
    gathered: {
      headline: '알림',
      text: '알림',
      link: link.url,
      buttons: [{title: '보기', url: link.url}],
      level: 'normal',
      receivedAt: now,
    },
    releaseAt: now + 3_600_000,
  }));
  return {SCHEDULE: id, REMINDER: addReminder(ports)};
}

/** A repeated reminder with every field; returns its id. */
function addReminder(ports: Ports): string {
  const rule = {kind: 'cron', pattern: '0 9 * * *'} as const;
  const given = {text: '알림', at: null, rule, zone: 'Asia/Seoul', until: null};
  const {reminder} = valueIn(planReminder(ports, given));
  const failure = {kind: 'kakao', http: 400, code: -2, message: 'bad parameter'} as const;
  const placed = {calendarId: 'calendar', eventId: 'event', accountId: '1', memoId: ids.ID};
  ports.reminders.add({...reminder, ...placed, state: 'failed', failure});
  ports.reminders.saveCalendar('1', 'calendar');
  return reminder.id;
}

/** A memo that was sent with this content. */
function sentMemo(id: string, content: MemoContent, createdAt: number): Memo {
  const text = textOf(content);
  const parts = [{text, status: 'sent'} as const];
  return memoWith({id, text, content, parts, status: 'sent', createdAt, sentAt: createdAt});
}

test('no stored text controls the terminal, whichever command or page shows it', async () => {
  await using stage = await openStage({
    loggedIn: true,
    breaks: {record: 'memos were sent by no one'},
  });
  const made = await stage.withPorts(fill);
  const empty = makeRecordHostile(join(stage.home, 'state.db'), payload);
  assert.deepEqual(empty, []);
  assert.deepEqual(pathsOf(programShape()).toSorted(), Object.keys(trials).toSorted());
  const tried = Object.values(trials).filter((trial) => typeof trial !== 'string');
  const values: Readonly<Record<string, string>> = {...ids, ...made};
  const shown: string[] = [];
  for (const words of [...forms, ...tried]) {
    const args = words.map((word) => values[word] ?? word);
    const {stdout, stderr} = await stage.command(args);
    assert.doesNotMatch(`${stdout}${stderr}`, /[\u202a-\u202e]/, args.join(' '));
    if (/PWN/.test(stdout)) shown.push(words.join(' '));
  }
  assert.ok(shown.length > 12, `the texts are shown by ${shown.join(', ')}`);
  await using tui = stage.open({columns: 80, rows: 160});
  await tui.until('보낸 글');
  await tui.until('회의실이 바뀌었습니다');
  tui.kill('SIGTERM');
  assert.deepEqual(await endOf(tui), {code: 143});
  assert.deepEqual(foreignControls(tui.output()), []);
});
