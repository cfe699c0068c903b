import assert from 'node:assert/strict';
import {test} from 'node:test';
import {givenTemplate} from '../../../../src/domain/memo/kinds/given-template.ts';
import {
  cardsOf,
  composeContent,
  type GivenContent,
  linksOf,
  textOf,
} from '../../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../../src/domain/memo/memo-link.ts';
import {isObject} from '../../../../src/domain/memo/template/json.ts';
import {findingWords} from '../../../../src/messages/subjects/finding-words.ts';
import type {SampleKind} from '../../../support/template-outcome.ts';
import {changed, fullMessages, pathsIn, stepsOf} from '../../../support/template-samples.ts';

const defaults = {link: noLink, isNumbered: true};

/** Values of every type of JSON, and hard ones of each. */
const values: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  2 ** 60,
  1e300,
  '',
  ' ',
  '7',
  '-1',
  '글',
  '\u200b',
  '\ud83d',
  '\u001b[31m',
  'https://example.com',
  'http://localhost',
  'a'.repeat(20_000),
  '\u0344'.repeat(8000),
  [],
  [null],
  [[]],
  ['a', 7],
  Array(1000).fill({}),
  {},
  {title: null},
  JSON.parse('{"__proto__": {"web_url": 7}, "constructor": 7, "toString": null}'),
  JSON.parse(`${'{"a":'.repeat(60)}7${'}'.repeat(60)}`),
  JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`),
];

/** The content of a message as a command or the app gets it; null if it is refused at once. */
function givenOf(kind: SampleKind, message: unknown): GivenContent | null {
  if (kind === 'scrap' || kind === 'custom') return {kind, messages: [message]};
  const given = givenTemplate(isObject(message) ? {object_type: kind, ...message} : message);
  return given.ok ? given.value : null;
}

/** Composes a message and uses all that it becomes. */
function check(kind: SampleKind, message: unknown): void {
  const given = givenOf(kind, message);
  const composed = given === null ? null : composeContent(given, defaults);
  if (composed === null) return;
  if (!composed.ok) {
    const {failure} = composed;
    assert.ok(failure.kind === 'template-refused' || failure.kind === 'memo-empty', failure.kind);
    if (failure.kind !== 'template-refused') return;
    assert.ok(failure.findings.length > 0);
    const paths = failure.findings.map(({path, problem}) => `${path} ${problem.kind}`);
    assert.equal(new Set(paths).size, paths.length, 'a fault is reported twice');
    for (const finding of failure.findings)
      assert.doesNotMatch(findingWords(finding).ko, /NaN|undef/);
    return;
  }
  const {content, warnings, divide} = composed.value;
  for (const warning of warnings) assert.doesNotMatch(findingWords(warning).ko, /NaN|undef/);
  const again = composeContent(content, defaults);
  assert.ok(again.ok);
  assert.deepEqual(again.value.content, content);
  assert.equal(divide().length > 0, true);
  assert.notEqual(textOf(content), '');
  linksOf(content);
  cardsOf(content);
}

for (const [kind, message] of Object.entries(fullMessages)) {
  test(`each member of a ${kind} refuses or normalizes each type of value`, () => {
    for (const path of pathsIn(message)) {
      for (const value of values) {
        check(kind as SampleKind, changed(message, stepsOf(path), value));
      }
    }
  });
}
