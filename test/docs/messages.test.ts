import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contentKinds} from '../../src/domain/memo/kinds/kinds.ts';
import {shownUnits} from '../../src/domain/memo/template/shown-limits.ts';
import {preferenceTyped} from '../../src/domain/preferences/preferences.ts';
import {consolePage} from '../../src/messages/subjects/console-pages.ts';
import {readPage, sectionOf, shellBlocks} from '../support/pages.ts';
import {templateOutcome} from '../support/template-outcome.ts';
import {commandsIn} from '../support/typed-command.ts';

const page = readPage('docs/messages.md');

const templates: readonly {readonly object_type: string}[] = Array.from(
  page.matchAll(/^```json\n([\s\S]*?)^```$/gm),
  ([, block = '']) => JSON.parse(block),
);

const commands = shellBlocks(page).flatMap(commandsIn);

test('every template that docs/messages.md shows is accepted without a warning', () => {
  for (const template of templates) {
    assert.equal(templateOutcome(template), 'accepted', template.object_type);
  }
});

test('docs/messages.md has an example of each kind', () => {
  const options = new Set(commands.flat());
  const shown = [
    ...templates.map(({object_type: kind}) => kind),
    ...(options.has('--image') ? ['picture'] : []),
    ...(options.has('--preview') ? ['scrap'] : []),
    ...(options.has('--template-id') ? ['custom'] : []),
  ];
  assert.deepEqual([...new Set(shown)].sort(), [...contentKinds].sort());
  for (const kind of contentKinds) assert.match(page, new RegExp(`^\\| \`${kind}\` \\|`, 'm'));
});

test('docs/messages.md has the numbers of characters that the checks know', () => {
  const section = sectionOf(page, 'What is sent with a warning');
  const rows: readonly (readonly [start: string, units: number])[] = [
    ['`profile_text`', shownUnits.profile],
    ['`title_image_text`', shownUnits.imageTitle],
    ['`title_image_category`', shownUnits.imageCategory],
    ['`item`, `sum`', shownUnits.rowName],
    ['`item_op`', shownUnits.rowValue],
    ['`sum_op`', shownUnits.sum],
    ['title of a button', shownUnits.button],
  ];
  for (const [start, units] of rows) {
    assert.ok(section.includes(`| ${start} | ${units} characters`), start);
  }
  assert.ok(section.includes(`${shownUnits.buttonOfTwo} if there are two`));
});

test('docs/messages.md names the page of the console, and domains that can be set', () => {
  const {ko, en} = consolePage.webDomain;
  const text = page.replaceAll(/\s+/g, ' ');
  assert.ok(text.includes(ko) && text.includes(en));
  const values = commands.filter((args) => args[2] === 'domains').map((args) => args[3] ?? '');
  assert.equal(values.length, 2);
  for (const value of values) assert.notEqual(preferenceTyped('domains', value), null, value);
});
