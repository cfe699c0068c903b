import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type JsonHook, withHooks, withoutHooks} from '../../../src/domain/agent/json-hooks.ts';
import type {SettingsEdit} from '../../../src/domain/agent/settings-edit.ts';

const command = '/bin/kakao-tui hook notify --agent claude';
const hooks: readonly JsonHook[] = ['Stop', 'Notification'].map((event) => ({
  event,
  entry: {type: 'command', command, timeout: 10},
}));
const isOwn = (text: string) => text.endsWith('kakao-tui hook notify --agent claude');

function textOf(edit: SettingsEdit): string {
  assert.ok(edit.kind === 'edited', JSON.stringify(edit));
  return edit.text;
}

const installed = (text: string) => textOf(withHooks(text, hooks, isOwn));
const uninstalled = (text: string) => textOf(withoutHooks(text, isOwn));

const entry = `{"type":"command","command":"${command}","timeout":10}`;

test('a file that is empty or not there gets the hooks alone', () => {
  const group = [{hooks: [{type: 'command', command, timeout: 10}]}];
  const expected = `${JSON.stringify({hooks: {Stop: group, Notification: group}}, null, 2)}\n`;
  assert.equal(installed(''), expected);
  assert.equal(installed('{}\n'), expected);
  assert.equal(uninstalled(expected), '{}\n');
});

test('comments, other hooks and their style stay as they are', () => {
  const before = `// mine
{
\t"model": "opus", // the large one
\t"hooks": {
\t\t/* first */
\t\t"Stop": [
\t\t\t{"matcher": "", "hooks": [{"type": "command", "command": "say done"}]} // loud
\t\t],
\t\t"PreToolUse": []
\t}
}
`;
  assert.equal(
    installed(before),
    `// mine
{
\t"model": "opus", // the large one
\t"hooks": {
\t\t/* first */
\t\t"Stop": [
\t\t\t{"matcher": "", "hooks": [{"type": "command", "command": "say done"}]}, // loud
\t\t\t{
\t\t\t\t"hooks": [
\t\t\t\t\t{
\t\t\t\t\t\t"type": "command",
\t\t\t\t\t\t"command": "${command}",
\t\t\t\t\t\t"timeout": 10
\t\t\t\t\t}
\t\t\t\t]
\t\t\t}
\t\t],
\t\t"PreToolUse": [],
\t\t"Notification": [
\t\t\t{
\t\t\t\t"hooks": [
\t\t\t\t\t{
\t\t\t\t\t\t"type": "command",
\t\t\t\t\t\t"command": "${command}",
\t\t\t\t\t\t"timeout": 10
\t\t\t\t\t}
\t\t\t\t]
\t\t\t}
\t\t]
\t}
}
`,
  );
  assert.equal(uninstalled(installed(before)), before);
});

const shapes: Readonly<Record<string, string>> = {
  'on one line': '{"a":1,"hooks":{"Stop":[{"hooks":[{"type":"command","command":"x"}]}]}}',
  'with other settings': '{\n    "a": {"b": [1, 2]},\n    "c": "한글 \\u0041 // no comment"\n}',
  'with line ends of Windows': '{\r\n  "a": 1\r\n}\r\n',
  'with a byte order mark': '\ufeff{\n  "a": 1\n}\n',
  'with a comment at the end': '{\n  "a": 1 // one\n  // two\n}\n',
  'with the commas first': '{ "a": 1\n, "b": 2\n}\n',
  'with hooks of other events':
    '{\n  "hooks": {\n    "PreToolUse": [{"matcher": "Bash", "hooks": []}]\n  }\n}',
};

for (const [name, text] of Object.entries(shapes)) {
  test(`a file ${name} gets the hooks once, and is as before without them`, () => {
    const text2 = installed(text);
    assert.notEqual(text2, text);
    assert.equal(installed(text2), text2);
    assert.equal(uninstalled(text2), text);
    assert.equal(uninstalled(text), text);
    if (text.includes('\r')) assert.doesNotMatch(text2, /[^\r]\n/);
  });
}

test('a hook that starts a program that has moved gets the new path', () => {
  const before = installed('{\n  "a": 1\n}\n').replaceAll('/bin/', '/old place/');
  const after = installed(before);
  assert.equal(after, before.replaceAll('/old place/', '/bin/'));
});

test('a comment before the own hook does not take in what follows it on its line', () => {
  const stop = `"Stop": [{"hooks": [${entry}]}]`;
  const mine = '"Stop": [{"hooks": [{"command": "say"}]}]';
  const texts: Readonly<Record<string, string>> = {
    [`{ // mine\n"hooks": {${stop}}, "a": 1}`]: '{ // mine\n "a": 1}',
    [`{"a": 1, // mine\n"hooks": {${stop}}}`]: '{"a": 1 // mine\n}',
    [`{"a": 1 // mine\n, "hooks": {${stop}}}`]: '{"a": 1 // mine\n}',
    [`{"hooks": { // mine\n${stop.replace('Stop', 'Notification')}, ${mine}}}`]: `{"hooks": { // mine\n ${mine}}}`,
    [`{ // mine\n"hooks": {${stop}}}`]: '{ // mine\n}',
    [`{"a": "http://x", "hooks": {${stop}}}`]: '{"a": "http://x"}',
  };
  for (const [text, without] of Object.entries(texts)) assert.equal(uninstalled(text), without);
});

test('of a group and of a list that others share, only the own entry goes', () => {
  const other = '{"type":"command","command":"other hook notify --agent claude"}';
  assert.equal(
    uninstalled(`{"hooks":{"Stop":[{"matcher":"x","hooks":[${entry},${other}]}]}}`),
    `{"hooks":{"Stop":[{"matcher":"x","hooks":[${other}]}]}}`,
  );
  assert.equal(
    uninstalled(
      `{"hooks":{"Stop":[{"hooks":[${other}, ${entry}]},{"matcher":"x","hooks":[${entry}]}]}}`,
    ),
    `{"hooks":{"Stop":[{"hooks":[${other}]}]}}`,
  );
  assert.equal(uninstalled(`{"a":1,"hooks":{"Stop":[{"hooks":[${entry}]}]}}`), '{"a":1}');
});

const broken: Readonly<Record<string, string>> = {
  'is cut off': '{"a": 1',
  'has a comma too many': '{"a": 1,}',
  'is no object': '[]',
  'has text behind it': '{} x',
  'has a bad text': '{"a": "\\x"}',
  'has a bad number': '{"a": 1.2.3}',
  'has a name without quotes': '{a: 1}',
  'has a comment without an end': '{ /* }',
  'is too deep': `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
};

for (const [name, text] of Object.entries(broken)) {
  test(`a file that ${name} is refused`, () => {
    assert.deepEqual(withHooks(text, hooks, isOwn), {kind: 'refused', problem: 'broken'});
    assert.deepEqual(withoutHooks(text, isOwn), {kind: 'refused', problem: 'broken'});
  });
}

test('hooks of a shape that no agent documents are left alone', () => {
  for (const text of [
    '{"hooks": []}',
    '{"hooks": null}',
    '{"hooks": {"Stop": {}}}',
    '{"hooks": {"Stop": "x"}}',
    '{"hooks": {}, "hooks": {"Stop": []}}',
  ]) {
    assert.deepEqual(withHooks(text, hooks, isOwn), {kind: 'refused', problem: 'unexpected'}, text);
  }
});

test('whatever the settings are, the hooks come and go without a trace in the others', () => {
  const groups = fc.array(
    fc.record({
      matcher: fc.string(),
      hooks: fc.array(fc.record({type: fc.constant('command'), command: fc.string()}), {
        minLength: 1,
      }),
    }),
    {minLength: 1},
  );
  const settings = fc
    .tuple(
      fc.dictionary(fc.string(), fc.jsonValue({maxDepth: 3})),
      fc.option(fc.dictionary(fc.constantFrom('Stop', 'Notification', 'PreToolUse'), groups)),
    )
    .map(([others, own]) => {
      const {hooks: _hooks, ...rest} = others;
      return own === null || Object.keys(own).length === 0 ? rest : {...rest, hooks: own};
    });
  fc.assert(
    fc.property(settings, fc.constantFrom(0, 2, 4, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const text2 = installed(text);
      const read = JSON.parse(text2);
      assert.ok(
        read.hooks.Stop.some(
          (group: {hooks: {command: string}[]}) => group.hooks[0]?.command === command,
        ),
      );
      assert.equal(uninstalled(text2), text);
    }),
  );
});
