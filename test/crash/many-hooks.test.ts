import assert from 'node:assert/strict';
import {test} from 'node:test';
import {noProcessList, untilDelivered} from '../support/deliverers.ts';
import {openStage} from '../support/kakao-stage.ts';
import {minute} from '../support/program-notes.ts';
import {untilSeen} from '../support/until-seen.ts';

/** More processes at the same time need more memory than a small machine has. */
const atOnce = 20;
const count = 100;

test('100 hooks: one memo a minute at most, and no note is lost', {
  skip: noProcessList,
}, async () => {
  await using stage = await openStage({loggedIn: true});
  const names = Array.from({length: count}, (_, index) => `project-${index}`);
  for (let start = 0; start < count; start += atOnce) {
    const runs = names.slice(start, start + atOnce).map((name) => {
      const input = JSON.stringify({hook_event_name: 'Stop', cwd: `/w/${name}`});
      return stage.run(['hook', 'notify', '--always'], {input});
    });
    for (const {code, stdout} of await Promise.all(runs)) {
      assert.deepEqual([code, stdout], [0, '']);
    }
  }
  const sent = () =>
    stage.withPorts(({memos}) => [...memos.all()].filter(({status}) => status === 'sent'));
  const projects = async () => (await sent()).flatMap(({text}) => text.match(/project-\d+/g) ?? []);
  // The last ones wait for their minute, in real time.
  const all = async () => (await projects()).length >= count;
  await untilSeen('all notes are sent', all, 5 * minute);
  assert.deepEqual((await projects()).sort(), [...names].sort());
  const times = (await sent()).map(({createdAt}) => createdAt).sort((a, b) => a - b);
  for (const [index, time] of times.entries()) {
    const before = times[index - 1];
    assert.ok(before === undefined || time - before >= minute, `${times}`);
  }
  assert.equal(stage.emulator.memos.length, times.length);
  await untilDelivered(stage.home);
});
