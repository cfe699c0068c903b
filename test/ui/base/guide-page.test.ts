import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../../src/app/state/state.ts';
import {wrapText} from '../../../src/domain/text/wrap-text.ts';
import {describeFailure} from '../../../src/messages/failures/describe-failure.ts';
import {consoleAddress} from '../../../src/messages/subjects/console-pages.ts';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import {rowText} from '../../../src/ui/base/row.ts';
import {createViewport} from '../../../src/ui/base/viewport.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {sampleStates} from '../sample-states.ts';

const sizes = [
  {columns: 24, rows: 8},
  {columns: 40, rows: 10},
  {columns: 80, rows: 24},
];

/** Every page that PgDn leads to, up to the last. */
function pagesOf(state: State): readonly string[][] {
  const sources = {fields: createPrivateFields('http://a/b', ''), page: createViewport()};
  const pages: string[][] = [];
  for (let at = -1; at !== sources.page.scroll(); ) {
    at = sources.page.scroll();
    pages.push(frameOf(state, sources).rows.map(rowText));
    sources.page.move({pages: -1});
    frameOf(state, sources);
  }
  return pages;
}

const refusal = (code: string) => ({kind: 'koe-page', code}) as const;

interface Refused {
  readonly name: string;
  readonly state: State;
  readonly reported: string;
  /** The number of cells that are not available for the text. */
  readonly inset: number;
}

/** The steps and the login after each of these refusals. */
function refusedStates(size: (typeof sizes)[number], language: 'ko' | 'en'): Refused[] {
  return sampleStates({...size, language, text: ''}).flatMap(({name, state}) => {
    return ['KOE004', 'KOE006', 'KOE010', 'KOE101', 'KOE205'].flatMap((code): Refused[] => {
      const failure = refusal(code);
      const {setup, login} = state;
      const {title, nextStep} = describeFailure(failure, language);
      const reported = `${title} ${nextStep}`;
      if (name.startsWith('setup-') && !setup.isChecking)
        return [{name, reported, inset: 2, state: {...state, setup: {...setup, problem: failure}}}];
      if (name === 'login-waiting' && login.kind === 'awaiting-code')
        return [{name, reported, inset: 4, state: {...state, login: {...login, refusal: failure}}}];
      return [];
    });
  });
}

for (const size of sizes) {
  test(`${size.columns}x${size.rows}: PgDn shows the complete message of a refusal, including the console's address`, () => {
    for (const language of ['ko', 'en'] as const) {
      for (const {name, state, reported, inset} of refusedStates(size, language)) {
        const pages = pagesOf(state);
        const seen = new Set(pages.flat());
        for (const {text} of wrapText(reported, size.columns - inset))
          assert.ok(
            seen.has(text.trim()),
            `${name}, ${language}: ${text}\n${[...seen].join('\n')}`,
          );
        // A title of 24 cells has no room for the hint.
        if (pages.length > 1 && size.columns >= 40)
          assert.match(pages[0]?.[0] ?? '', /PgDn/, `${name}, ${language}`);
      }
    }
  });
}

test('the keys of a step and of the way out are hinted in 40 columns', () => {
  for (const language of ['ko', 'en'] as const) {
    const hints = (name: string, code?: string) => {
      const found = sampleStates({columns: 40, rows: 10, language, text: ''}).find(
        (sample) => sample.name === name,
      );
      assert.ok(found);
      const problem = code === undefined ? found.state.setup.problem : refusal(code);
      return pagesOf({...found.state, setup: {...found.state.setup, problem}})[0]?.at(-1) ?? '';
    };
    assert.match(hints('setup-problem-port-taken'), /Enter .*Ctrl\+P .*Esc/, language);
    assert.match(hints('setup-client-secret', 'KOE010'), /Enter .*Ctrl\+N .*Esc/, language);
    assert.match(hints('setup-remark-port-free'), /Enter .*Ctrl\+Y .*Esc/, language);
  }
});

test('a page that shows everything hints no key for more', () => {
  const states = sampleStates({columns: 200, rows: 60, text: ''});
  for (const {name, state} of states.filter(({name}) => name.startsWith('setup-'))) {
    const pages = pagesOf(state);
    assert.equal(pages.length, 1, name);
    assert.doesNotMatch(pages[0]?.[0] ?? '', /PgDn/, name);
  }
});

test('at 40x10 the first step leads to the trial, and its address is on the first page', () => {
  const found = sampleStates({columns: 40, rows: 10, text: ''}).find(
    ({name}) => name === 'setup-app',
  );
  assert.ok(found);
  const pages = pagesOf({...found.state, setup: {...found.state.setup, problem: null}});
  assert.ok(pages[0]?.includes(consoleAddress));
  assert.match(pages.flat().join('\n'), /계정 없이 먼저 써 보기: Ctrl\+T/);
});

test('a login that has just begun has five minutes left, even if the clock of the screen is behind', () => {
  const found = sampleStates({text: ''}).find(({name}) => name === 'login-ssh');
  assert.ok(found?.state.login.kind === 'awaiting-code');
  const {now, login} = found.state;
  const state = {...found.state, login: {...login, expiresAt: now + 300_000 + 900}};
  assert.match(pagesOf(state)[0]?.[0] ?? '', /05:00 남음$/);
});
