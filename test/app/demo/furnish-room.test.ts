import assert from 'node:assert/strict';
import {test} from 'node:test';
import {furnishRoom} from '../../../src/app/demo/furnish-room.ts';
import {sampleMemos} from '../../../src/app/demo/sample-memos.ts';
import {requeueMemo} from '../../../src/app/shared/requeue-memo.ts';
import {composeContent, linksOf, textOf} from '../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import type {Language} from '../../../src/domain/program/language.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {withServices} from '../../support/services.ts';

const day = 24 * 60 * 60_000;

/** The text of each sample; a card is found by the texts on it. */
function sampleTexts(language: Language): readonly string[] {
  const defaults = {link: noLink, isNumbered: true};
  return sampleMemos.map(({content}) => {
    const sample = content[language];
    if (typeof sample === 'string') return sample;
    return textOf(valueIn(composeContent(sample, defaults)).content);
  });
}

for (const language of ['ko', 'en'] as const) {
  test(`the demo's room (${language}) holds a week of memos in their order, with tags, a link, a pin, parts, a card, a list, a schedule, and one that failed`, async () => {
    await withServices(({ports}) => {
      furnishRoom(ports, language);
      const memos = [...ports.records.read({})];
      const now = ports.clock.now();
      assert.deepEqual(
        memos.map(({text}) => text),
        sampleTexts(language),
      );
      const times = memos.map(({createdAt}) => createdAt);
      assert.deepEqual(times, times.toSorted());
      assert.ok(times.every((time) => time < now && time > now - 8 * day));
      assert.deepEqual(
        memos.filter(({status}) => status !== 'sent').map(({status}) => status),
        ['failed'],
      );
      assert.equal(memos.filter(({pinnedAt}) => pinnedAt !== null).length, 1);
      assert.ok(memos.some(({tags}) => tags.length > 0));
      assert.ok(memos.some(({content}) => linksOf(content)[0]?.url.includes('kakaotalk-message')));
      assert.ok(memos.some(({parts}) => parts.length > 1));
      const kinds = new Set(memos.map(({content}) => content.kind));
      assert.deepEqual([...kinds].toSorted(), ['feed', 'list', 'text']);
      assert.equal(ports.schedules.list().length, 1);
    });
  });
}

test('the samples are in order at any time of the day', async () => {
  for (const hour of [0, 1, 9, 18, 23]) {
    await withServices(
      ({ports, clock, turn}) => {
        turn(new Date(clock.now()).setHours(24 + hour, 1) - clock.now());
        furnishRoom(ports, 'ko');
        const texts = [...ports.records.read({})].map(({text}) => text);
        assert.deepEqual(texts, sampleTexts('ko'), `${hour} h`);
      },
      {loggedIn: false},
    );
  }
});

test('the failed sample can be sent again', async () => {
  await withServices(({ports}) => {
    furnishRoom(ports, 'ko');
    const failed = [...ports.records.read({})].find(({status}) => status === 'failed');
    assert.ok(failed);
    assert.equal(requeueMemo(ports, failed.id)?.status, 'queued');
  });
});

test('a history that holds anything stays as it is', async () => {
  await withServices(({ports}) => {
    furnishRoom(ports, 'ko');
    furnishRoom(ports, 'ko');
    assert.equal(ports.records.count({}), sampleMemos.length);
    assert.equal(ports.schedules.list().length, 1);
  });
});
