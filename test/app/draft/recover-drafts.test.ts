import assert from 'node:assert/strict';
import {test} from 'node:test';
import {recoverDrafts} from '../../../src/app/draft/recover-drafts.ts';
import {resumeDraft} from '../../../src/app/draft/resume-draft.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {withServices} from '../../support/services.ts';

const kept = ({savedDrafts}: Ports) =>
  Array.from(savedDrafts.list(), ({text, origin}) => [text, origin]);
const written = ({drafts}: Ports) => drafts.list().map(({text}) => text);

test('drafts of terminals that no longer run become saved drafts; those of running terminals stay', async () => {
  await withServices(
    async ({ports, open, turn}) => {
      const other = open();
      const alive = await other.locks.acquire(`app-${other.processId}`, 0);
      assert.ok(alive);
      other.drafts.save({
        owner: other.processId,
        text: '살아 있는 창',
        link: null,
        now: ports.clock.now(),
      });
      ports.drafts.save({
        owner: 'dead-1',
        text: '먼저 죽은 창',
        link: null,
        now: ports.clock.now(),
      });
      turn(1000);
      ports.drafts.save({
        owner: 'dead-2',
        text: '나중에 죽은 창',
        link: null,
        now: ports.clock.now(),
      });
      assert.equal((await resumeDraft(ports)).text, '나중에 죽은 창');
      const mine = await ports.locks.acquire(`app-${ports.processId}`, 0);
      assert.ok(mine);
      assert.equal(await recoverDrafts(ports), 1);
      assert.deepEqual(kept(ports), [['먼저 죽은 창', 'left']]);
      assert.deepEqual(written(ports), ['나중에 죽은 창', '살아 있는 창']);
      assert.equal(await recoverDrafts(ports), 0);
      alive.release();
      mine.release();
    },
    {loggedIn: false},
  );
});

test('two processes that recover drafts at the same time save each text once', async () => {
  await withServices(
    async ({ports, open}) => {
      for (let index = 0; index < 20; index += 1)
        ports.drafts.save({owner: `dead-${index}`, text: `${index}`, link: null, now: 1});
      const counts = await Promise.all([recoverDrafts(ports), recoverDrafts(open())]);
      await recoverDrafts(ports);
      assert.ok((counts[0] ?? 0) + (counts[1] ?? 0) <= 20);
      assert.equal(new Set(kept(ports).map(([text]) => text)).size, 20);
      assert.equal(kept(ports).length, 20);
      assert.deepEqual(written(ports), []);
    },
    {loggedIn: false},
  );
});
