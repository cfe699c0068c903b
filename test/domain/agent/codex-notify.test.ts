import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withNotify, withoutNotify} from '../../../src/domain/agent/codex-notify.ts';
import type {SettingsEdit} from '../../../src/domain/agent/settings-edit.ts';

const words = ['/opt/node', '/opt/kakao-tui', 'hook', 'notify', '--agent', 'codex'];
const line = 'notify = ["/opt/node", "/opt/kakao-tui", "hook", "notify", "--agent", "codex"]';
const isOwn = (given: readonly unknown[]) =>
  given.join(' ').endsWith('kakao-tui hook notify --agent codex');

function textOf(edit: SettingsEdit): string {
  assert.ok(edit.kind === 'edited', JSON.stringify(edit));
  return edit.text;
}

const installed = (text: string) => textOf(withNotify(text, words, isOwn));
const uninstalled = (text: string) => textOf(withoutNotify(text, isOwn));

const shapes: Readonly<Record<string, string>> = {
  'that is empty': '',
  'with comments': '# mine\nmodel = "gpt-5" # large\n\n[tui] # screen\nnotifications = true\n',
  'that begins with a table': '[mcp_servers.x]\ncommand = "y"\n',
  'with a notify of a table': '[tui]\nnotify = ["other"]\n',
  'with a text that looks like the setting': 'a = """\nnotify = ["x"]\n"""\n',
  'with line ends of Windows': 'a = 1\r\nb = 2\r\n',
  'with a byte order mark': '\ufeffa = 1\n',
  'without a last line end': 'a = 1979-05-27T07:32:00Z\nb = 9007199254740993',
};

for (const [name, text] of Object.entries(shapes)) {
  test(`a configuration ${name} gets one line, once, and is as before without it`, () => {
    const text2 = installed(text);
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    const lineEnd = text.includes('\r') ? '\r\n' : '\n';
    assert.equal(text2, `${mark}${line}${lineEnd}${text.slice(mark.length)}`);
    assert.equal(installed(text2), text2);
    assert.equal(uninstalled(text2), text);
    assert.equal(uninstalled(text), text);
  });
}

test('the line of a program that has moved is replaced where it is', () => {
  const before = `a = 1\n${line.replace('/opt/kakao-tui', '/old/kakao-tui')} # told\nb = 2\n`;
  assert.equal(installed(before), `a = 1\n${line}\nb = 2\n`);
  assert.equal(uninstalled(before), 'a = 1\nb = 2\n');
});

test('the notify of another program is left alone', () => {
  for (const text of ['notify = ["other", "hook"]\n', 'notify = "x"\n', 'notify = []\n']) {
    assert.deepEqual(withNotify(text, words, isOwn), {kind: 'refused', problem: 'taken'});
    assert.equal(uninstalled(text), text);
  }
});

test('the own notify on several lines is left to the user', () => {
  const text = `notify = [\n  "/opt/node", "/old/kakao-tui",\n  "hook", "notify", "--agent", "codex",\n]\n`;
  assert.deepEqual(withNotify(text, words, isOwn), {kind: 'refused', problem: 'rewritten'});
  assert.deepEqual(withoutNotify(text, isOwn), {kind: 'refused', problem: 'rewritten'});
});

test('what is not TOML is refused', () => {
  for (const text of ['a = \n', 'a = 1\na = 2\n', '{"a": 1}', '[x', `a = ${'['.repeat(9000)}`]) {
    assert.deepEqual(withNotify(text, words, isOwn), {kind: 'refused', problem: 'broken'});
    assert.deepEqual(withoutNotify(text, isOwn), {kind: 'refused', problem: 'broken'});
  }
});

test('a path with quotes and backslashes is written as it is', () => {
  for (const path of ['C:\\Program Files\\node', 'it\'s "here"\\', '한글/노드', 'a\tb\x7f']) {
    const text = textOf(withNotify('', [path, ...words.slice(1)], isOwn));
    assert.equal(textOf(withNotify(text, [path, ...words.slice(1)], isOwn)), text);
  }
});
