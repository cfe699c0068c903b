import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {saveDraft} from '../../../src/app/draft/save-draft.ts';
import {textsOf} from '../../../src/app/form/forms.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import {effectsOn} from '../../support/effects.ts';
import {withServices} from '../../support/services.ts';

test('a command opens the form that was left last, which is a saved draft no more', () =>
  withServices(
    async ({ports, turn}) => {
      const {run, events} = effectsOn(ports);
      const keep = (text: string): void => {
        saveDraft(ports, {text, link: null, origin: 'aside'}, nothingWritten);
        turn(1000);
      };
      keep('/card {"title":["첫째"]}');
      keep('/card {"title":["둘째"]}');
      keep('/card {"title":"no form"}');
      keep('/template {"id":["1"]}');
      keep('쓰던 글');
      await run({type: 'open-form', kinds: ['card']});
      await run({type: 'open-form', kinds: ['template', 'custom']});
      await run({type: 'open-form', kinds: ['list']});
      const opened = events.map((event) => {
        return event.type === 'form-opened' ? [event.form.kind, textsOf(event.form)] : event.type;
      });
      assert.deepEqual(opened, [
        ['card', {title: ['둘째']}],
        ['custom', {id: ['1']}],
        ['list', {}],
      ]);
      const left = Array.from(ports.savedDrafts.list(), ({text}) => text);
      assert.deepEqual(left, ['쓰던 글', '/card {"title":"no form"}', '/card {"title":["첫째"]}']);
      const writing = ports.drafts.list().map(({text}) => text);
      assert.deepEqual(writing, ['/template {"id":["1"]}']);
    },
    {loggedIn: false},
  ));

test('a template is read from its file, and what is no readable text is a failure', () =>
  withServices(
    async ({ports, folder}) => {
      const {run, events} = effectsOn(ports);
      const path = join(folder, 'card.json');
      await writeFile(path, '{"object_type":"feed"}');
      await run({type: 'read-template', path}, {type: 'read-template', path: `${path}.not`});
      const reads = events.map((event) => (event.type === 'template-read' ? event.read : event));
      assert.ok(reads.some((read) => 'value' in read && read.value === '{"object_type":"feed"}'));
      assert.ok(
        reads.some((read) => 'failure' in read && read.failure?.kind === 'input-unreadable'),
      );
    },
    {loggedIn: false},
  ));
