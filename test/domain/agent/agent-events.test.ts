import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {eventWords} from '../../../src/domain/agent/event-words.ts';
import {isWorthANote} from '../../../src/domain/agent/is-worth-a-note.ts';
import {lastPromptAt} from '../../../src/domain/agent/last-prompt-at.ts';
import {readAgentEvent} from '../../../src/domain/agent/read-agent-event.ts';

const claude = {
  session_id: '5b0c',
  transcript_path: '/home/u/.claude/projects/p/5b0c.jsonl',
  cwd: '/home/u/my-app/',
  permission_mode: 'default',
};

function read(event: Readonly<Record<string, unknown>>) {
  const found = readAgentEvent(JSON.stringify(event), null);
  return found && [found.agent, found.state, found.project, found.words];
}

test('events of Claude Code', () => {
  const stop = {...claude, hook_event_name: 'Stop', stop_hook_active: false};
  assert.deepEqual(read(stop), ['claude', 'stopped', 'my-app', '']);
  assert.deepEqual(read({...stop, last_assistant_message: 'Done.\nMore'}), [
    'claude',
    'stopped',
    'my-app',
    'Done.\nMore',
  ]);
  const note = {
    ...claude,
    hook_event_name: 'Notification',
    message: 'Claude needs your permission to use Bash',
  };
  for (const type of ['permission_prompt', 'elicitation_dialog', undefined]) {
    assert.deepEqual(read({...note, notification_type: type}), [
      'claude',
      'waits',
      'my-app',
      'Claude needs your permission to use Bash',
    ]);
  }
  assert.equal(read({...note, notification_type: 'auth_success'}), null);
  assert.equal(read({...note, notification_type: 'idle_prompt'})?.[1], 'idle');
  assert.equal(read({...note, message: 'Claude is waiting for your input'})?.[1], 'idle');
  assert.equal(read({...claude, hook_event_name: 'PreToolUse'}), null);
});

test('events of Gemini CLI', () => {
  const base = {
    session_id: 'x',
    transcript_path: '/t.json',
    cwd: 'C:\\work\\site',
    timestamp: '2026-11-30T00:00:00Z',
  };
  assert.deepEqual(
    read({...base, hook_event_name: 'AfterAgent', prompt: 'go', prompt_response: 'Ready'}),
    ['gemini', 'stopped', 'site', 'Ready'],
  );
  assert.deepEqual(
    read({
      ...base,
      hook_event_name: 'Notification',
      notification_type: 'ToolPermission',
      message: 'Tool run_shell_command requires confirmation',
      details: {},
    }),
    ['gemini', 'waits', 'site', 'Tool run_shell_command requires confirmation'],
  );
});

test('events of Codex, which say in the id of the turn when it began', () => {
  const event = {
    type: 'agent-turn-complete',
    'thread-id': '019ad0b5-7c00-7000-8000-000000000000',
    'turn-id': '019ad0b5-7c00-7abc-8def-0123456789ab',
    cwd: '/srv/api',
    client: 'codex-tui',
    'input-messages': ['rename it'],
    'last-assistant-message': 'Renamed.',
  };
  assert.deepEqual(read(event), ['codex', 'stopped', 'api', 'Renamed.']);
  const began = (id: unknown) =>
    readAgentEvent(JSON.stringify({...event, 'turn-id': id}), null)?.beganAt;
  assert.equal(began(event['turn-id']), 0x019ad0b57c00);
  assert.equal(began('12'), null);
  assert.equal(began('b5f6c1c2-1111-4222-8333-444455556666'), null);
  assert.equal(began(7), null);
  assert.deepEqual(read({...event, 'last-assistant-message': null, cwd: 5}), [
    'codex',
    'stopped',
    '',
    '',
  ]);
});

test('whatever comes, reading an event never throws', () => {
  for (const text of ['', '{', 'null', '[]', '"x"', '7', '\0']) {
    assert.equal(readAgentEvent(text, 'claude'), null);
  }
  const names = ['hook_event_name', 'notification_type', 'message', 'cwd', 'type', 'turn-id'];
  const words = ['Stop', 'Notification', 'AfterAgent', 'idle_prompt', 'agent-turn-complete'];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...words), fc.jsonValue())),
      (event) => {
        readAgentEvent(JSON.stringify(event), null);
      },
    ),
  );
});

const line = (entry: unknown) => `${JSON.stringify(entry)}\n`;
const at = (minute: number) => `2026-11-30T03:0${minute}:00.000Z`;
const time = (minute: number) => Date.UTC(2026, 10, 30, 3, minute);

test('the last prompt in a record of Claude Code', () => {
  const prompt = {type: 'user', message: {role: 'user', content: 'go'}, timestamp: at(1)};
  const result = [{type: 'tool_result', tool_use_id: 'x', content: 'ok'}];
  const record =
    line({...prompt, timestamp: at(0)}) +
    line({...prompt, message: {role: 'user', content: [{type: 'text', text: 'go'}]}}) +
    line({type: 'assistant', message: {role: 'assistant', content: []}, timestamp: at(2)}) +
    line({type: 'user', message: {role: 'user', content: result}, timestamp: at(3)}) +
    line({...prompt, isMeta: true, timestamp: at(4)}) +
    line({...prompt, isSidechain: true, timestamp: at(5)}) +
    '{"type":"user","mess';
  assert.equal(lastPromptAt(record), time(1));
  // The beginning of a long record is cut off.
  assert.equal(lastPromptAt(record.slice(40)), time(1));
  assert.equal(lastPromptAt(line({...prompt, timestamp: 'soon'})), null);
  assert.equal(lastPromptAt(''), null);
  assert.equal(lastPromptAt('\n\n'), null);
});

test('the last prompt in the records of Gemini CLI', () => {
  const messages = [
    {id: '1', timestamp: at(1), type: 'user', content: 'a'},
    {id: '2', timestamp: at(2), type: 'user', content: [{text: 'b'}]},
    {id: '3', timestamp: at(3), type: 'gemini', content: 'c'},
  ];
  const session = {sessionId: 's', startTime: at(0), messages};
  assert.equal(lastPromptAt(JSON.stringify(session, null, 2)), time(2));
  assert.equal(lastPromptAt(messages.map(line).join('')), time(2));
});

test('nobody is told who uses the terminal', () => {
  const minutes = (count: number) => count * 60_000;
  for (const state of ['stopped', 'waits'] as const) {
    assert.equal(isWorthANote(state, null), true);
    assert.equal(isWorthANote(state, 0), false);
    assert.equal(isWorthANote(state, minutes(2) - 1), false);
    assert.equal(isWorthANote(state, minutes(2)), true);
  }
  // The end was told already, or nothing is known of the terminal: then it was told too.
  assert.equal(isWorthANote('idle', null), false);
  assert.equal(isWorthANote('idle', minutes(4)), false);
  assert.equal(isWorthANote('idle', minutes(1)), false);
  assert.equal(isWorthANote('idle', minutes(2.5)), true);
});

test('what an agent said is one short line without secrets', () => {
  assert.equal(eventWords('\n\n## **Done**: all tests pass\nmore'), 'Done: all tests pass');
  assert.equal(eventWords('- first\n- second'), 'first');
  assert.equal(eventWords(''), '');
  assert.equal(eventWords('\u200b\n  \nx'), 'x');
  assert.equal(eventWords('red\x1b[31m text\x07'), 'red text');
  const secret = 'sk-proj-Ab3dEf6hIj9kLmNoPqRsTuVwXyZ0123456789';
  assert.equal(eventWords(`The key ${secret} works`), 'The key *** works');
  // It would not be recognized any more after the line is cut.
  for (let room = 60; room < 130; room += 1) {
    assert.doesNotMatch(eventWords(`${'가'.repeat(room)} ${secret}`), /sk-proj/);
  }
  assert.ok(eventWords('가'.repeat(5000)).length <= 120);
});
