import assert from 'node:assert/strict';
import {globSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {setupSteps} from '../../../src/app/state/setup-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import {accountQuestions} from '../../../src/ui/login/account-questions.ts';
import {memoQuestions} from '../../../src/ui/memo/memo-questions.ts';
import {reminderQuestions} from '../../../src/ui/reminder/reminders-page.ts';
import {scheduleQuestions} from '../../../src/ui/schedule/schedules-page.ts';
import {keyContext, keymap} from '../../../src/ui/shell/keymap.ts';
import {pages} from '../../../src/ui/shell/pages.ts';
import {catalogue} from './catalogue.ts';
import {plainMaterial} from './plain-material.ts';
import {shown} from './shown.ts';

const material = plainMaterial({columns: 80, rows: 24, language: 'ko'});
const states = catalogue.map(({state}) => state(material));

/** The members of a list of the program that no sample covers. */
function missing(all: readonly string[], of: (state: State) => string | undefined): string[] {
  const sampled = new Set(states.map(of));
  return all.filter((name) => !sampled.has(name));
}

test('every page has a sample', () => {
  assert.deepEqual(
    missing(Object.keys(pages), ({overlay}) => overlay?.kind),
    [],
  );
});

test('every question has a sample', () => {
  const questions = {
    ...accountQuestions,
    ...memoQuestions,
    ...reminderQuestions,
    ...scheduleQuestions,
  };
  const asked = ({overlay}: State) => (overlay?.kind === 'confirm' ? overlay.question : undefined);
  assert.deepEqual(missing(Object.keys(questions), asked), []);
});

test('every place that receives keys has a sample', () => {
  assert.deepEqual(missing(Object.keys(keymap), keyContext), []);
});

test('every step of the first run has a sample', () => {
  const stepOf = ({screen, setup}: State) => (screen === 'setup' ? setup.step : undefined);
  assert.deepEqual(missing(setupSteps, stepOf), []);
});

test('every file that draws a frame has a sample', () => {
  const ui = fileURLToPath(new URL('../../../src/ui/', import.meta.url));
  const frames = globSync('*/*-frame.ts', {cwd: ui}).map((path) =>
    path.replace(/^.*\/|-frame\.ts$/g, ''),
  );
  assert.ok(frames.length >= 4, frames.join());
  const frameOf = ({screen, overlay}: State) => (overlay === null ? screen : 'overlay');
  assert.deepEqual(missing(frames, frameOf), []);
});

test('a missing sample is found', () => {
  assert.deepEqual(
    missing(['help', 'weather'], ({overlay}) => overlay?.kind),
    ['weather'],
  );
});

test('every sample has a unique name that can be typed, and a description', () => {
  const names = shown.map(({name}) => name);
  assert.deepEqual([...new Set(names)], names);
  for (const {name, about} of shown) {
    assert.match(name, /^[a-z]+(-[a-z]+)*$/);
    assert.notEqual(about, '', name);
  }
});
