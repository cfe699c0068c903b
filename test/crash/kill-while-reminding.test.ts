import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {deliverReminders} from '../../src/app/reminder/deliver-reminders.ts';
import {cleanEnvironment} from '../support/clean-environment.ts';
import {processCommand} from '../support/program-command.ts';
import {
  agreeToCalendar,
  createPath,
  deletePath,
  minuteMs,
  updatePath,
} from '../support/reminders.ts';
import {seededRandom} from '../support/seeded-random.ts';
import {type Stand, withServices} from '../support/services.ts';

const paths = [createPath, updatePath, deletePath];

/** Starts a process on the data of a stand; it is killed when `kill` is settled. */
async function run(
  {env}: Stand,
  args: readonly string[],
  kill: Promise<unknown> | null = null,
): Promise<string> {
  const {command, args: before} = processCommand(new URL('reminder-process.ts', import.meta.url));
  const child = spawn(command, [...before, ...args], {
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  void kill?.then(() => child.kill('SIGKILL'));
  await once(child, 'close');
  return output;
}

/** Settles what the processes left, as the next one does. */
async function settleAll(stand: Stand): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await deliverReminders(stand.ports);
    if (stand.ports.reminders.nextAttemptAt() === null) return;
    stand.turn(2 * minuteMs);
  }
}

/** The reminders and events that do not match one to one. */
function mismatches({ports, emulator}: Stand) {
  const events = emulator.eventsOf();
  const reminders = ports.reminders.list();
  const eventsOf = (id: string) => events.filter(({description}) => description?.includes(id));
  return {
    unset: reminders.filter(({state}) => state !== 'set').map(({text, state}) => [text, state]),
    doubled: reminders.filter(({id}) => eventsOf(id).length > 1).map(({text}) => text),
    lost: reminders.filter(({id}) => eventsOf(id).length === 0).map(({text}) => text),
    foreign: events
      .filter(({description}) => !reminders.some(({id}) => description?.includes(id)))
      .map(({title}) => title),
    outdated: reminders
      .filter(({id, text}) => eventsOf(id).some(({title}) => title !== text))
      .map(({text}) => text),
  };
}

const none = {unset: [], doubled: [], lost: [], foreign: [], outdated: []};

test('after 14 kill -9, half of them during a request, every reminder is one event and no event is without one', async (t) => {
  const {seed, random} = seededRandom();
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    let until = (): Promise<unknown> => sleep(4);
    for (const path of paths) stand.emulator.failNext(path, {until: () => until()}, 100_000);
    let next = 0;
    let unknown = 0;
    for (let kills = 0; kills < 14; kills += 1) {
      const kill = Promise.withResolvers<void>();
      const dead = Promise.withResolvers<void>();
      let left = 1 + Math.floor(random() * 8);
      if (kills % 2 === 1) {
        until = () => {
          left -= 1;
          if (left > 0) return sleep(4);
          kill.resolve();
          return dead.promise;
        };
      } else void sleep(120 + random() * 300).then(kill.resolve);
      const output = await run(stand, ['set', String(next), '10000'], kill.promise);
      // Kakao takes what it was asked, although nobody hears the answer, or never gets to it.
      if (random() < 0.5) dead.resolve();
      until = () => sleep(4);
      next += (output.match(/^asked /gm) ?? []).length;
      unknown += stand.ports.reminders.asking().length;
    }
    await settleAll(stand);
    t.diagnostic(`seed ${seed}: ${next} reminders, ${unknown} left in the middle`);
    assert.ok(unknown > 0, 'no kill fell into the time of a request: the test proves nothing');
    assert.deepEqual(mismatches(stand), none);
    assert.ok(stand.emulator.eventsOf().length > 0);
  });
});

test('three processes that work on the same calendar set every reminder once', async () => {
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    await run(stand, ['queue', '0', '40']);
    assert.equal(stand.ports.reminders.list().length, 40);
    await Promise.all([0, 1, 2].map(() => run(stand, ['deliver'])));
    assert.deepEqual(mismatches(stand), none);
    assert.equal(stand.emulator.eventsOf().length, 40);
  });
});
