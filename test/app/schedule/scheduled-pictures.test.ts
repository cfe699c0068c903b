import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {NewOccurrence} from '../../../src/app/ports/schedule-ports.ts';
import {fireNow, fireSchedules} from '../../../src/app/schedule/fire-schedules.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import {scheduleFromText} from '../../../src/app/schedule/schedule-from-text.ts';
import {picturesOf} from '../../../src/domain/memo/kinds/kinds.ts';
import type {Job} from '../../../src/domain/schedule/schedule.ts';
import {uploadPath} from '../../../src/emulator/picture/picture-paths.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {pngPicture} from '../../support/pictures.ts';
import {newSchedule} from '../../support/schedules.ts';
import {withServices} from '../../support/services.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const hour = 3_600_000;
const {signal} = new AbortController();

/** Plans a job for each hour from now. */
function planHourly(ports: Ports, job: Job) {
  const rule = {kind: 'every', interval: hour, from: ports.clock.now()} as const;
  return planSchedule(ports, newSchedule({rule, job}));
}

async function fire(ports: Ports): Promise<NewOccurrence | undefined> {
  const fired: NewOccurrence[] = [];
  await fireSchedules(ports, {onFired: (one) => fired.push(one), signal});
  return fired[0];
}

test('a text has the picture that its file holds when it is sent; without the file it fails', async () => {
  await withServices(async ({ports, emulator, turn}) => {
    const image = join(tempFolder(), 'chart.png');
    const {id} = valueIn(planHourly(ports, {kind: 'text', text: '환율', image}));
    turn(hour);
    const failed = await fire(ports);
    assert.deepEqual(
      [failed?.state, failed?.failure],
      ['failed', {kind: 'picture-refused', name: 'chart.png', problem: {kind: 'missing'}}],
    );
    const hashes: string[] = [];
    for (const height of [200, 300]) {
      writeFileSync(image, pngPicture(200, height));
      turn(hour);
      const fired = await fire(ports);
      const [picture] = fired?.memo == null ? [] : picturesOf(fired.memo.content);
      assert.deepEqual([fired?.state, picture?.height], ['queued', height]);
      hashes.push(picture?.hash ?? '');
    }
    assert.notEqual(ports.pictures.bytesOf(hashes[0] ?? ''), null);
    assert.equal(await drainOutbox(ports, {onChange: () => {}}), 'empty');
    assert.equal(emulator.requests.filter(({path}) => path === uploadPath).length, 2);
    assert.deepEqual(
      emulator.memos.map(({card}) => card?.kind),
      ['feed', 'feed'],
    );
    // A new text keeps the picture.
    const command = {name: 'reschedule', argument: `${id} every 1h 새 글`, above: null} as const;
    assert.equal(scheduleFromText(ports, command, {link: null})?.ok, true);
    assert.deepEqual(ports.schedules.find(id)?.job, {kind: 'text', text: '새 글', image});
  });
});

test('a picture that its command makes is sent with the output, or alone', async () => {
  await withServices(async ({ports, turn}) => {
    const folder = tempFolder();
    const [source, image] = [join(folder, 'source'), join(folder, 'chart.png')];
    writeFileSync(source, pngPicture(200, 200));
    const argv = ['sh', '-c', `cp ${source} ${image}`];
    const {id} = valueIn(planHourly(ports, {kind: 'command', argv, folder, image}));
    turn(hour);
    const fired = await fireNow(ports, id, signal);
    assert.deepEqual([fired?.state, fired?.memo?.content.kind], ['queued', 'picture']);
    assert.equal(fired?.memo?.text, 'chart.png');
    assert.equal(
      ports.pictures.bytesOf(picturesOf(fired.memo.content)[0]?.hash ?? '')?.length,
      pngPicture(200, 200).length,
    );
  });
});

test('the pictures of a list are found from the folder of its command', async () => {
  await withServices(async ({ports, turn}) => {
    const folder = tempFolder();
    writeFileSync(join(folder, '1.png'), pngPicture(200, 200));
    const argv = ['printf', '하나\\t\\t\\t1.png\\n둘\\n'];
    const list = {title: '뉴스'};
    const {id} = valueIn(planHourly(ports, {kind: 'command', argv, folder, list}));
    turn(hour);
    const fired = await fireNow(ports, id, signal);
    assert.equal(fired?.failure, null);
    const names = fired?.memo == null ? [] : picturesOf(fired.memo.content).map(({name}) => name);
    assert.deepEqual(names, ['1.png']);
  });
});

test('what is known of a schedule with a picture is checked when it is planned', async () => {
  await withServices(async ({ports}) => {
    const plan = (image: string, text = '글') => planHourly(ports, {kind: 'text', text, image});
    failureOf('template-refused', plan('http://a.example/1.png'));
    failureOf('memo-too-large', plan('/a.png', '가'.repeat(200_000)));
    assert.ok(plan('https://a.example/1.png', '').ok);
    assert.ok(plan('/not/there/yet.png').ok);
  });
});
