// A process that writes memos and sends them until it is killed:
// test/crash/kill-while-sending.test.ts.
import {writeSync} from 'node:fs';
import type {NewMemo} from '../../src/app/memo/accept-memo.ts';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../src/app/memo/recover-memos.ts';
import {maxPictureBytes} from '../../src/domain/memo/picture/picture.ts';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {createServices} from '../../src/main/services.ts';
import {locateDataFolder} from '../../src/storage/base/data-folder.ts';
import {quietNodeWarnings} from '../../src/system/terminal/quiet-warnings.ts';
import {accept} from '../support/accept.ts';
import {given} from '../support/contents.ts';
import {givenPicture, pictureFile} from '../support/given-picture.ts';
import {mixedMemo} from '../support/mixed-contents.ts';
import {pngOfSize} from '../support/pictures.ts';

quietNodeWarnings();
const [first = '0', count = '0', words = '0'] = process.argv.slice(2);
const {ports: real, close} = createServices({
  env: process.env,
  folder: locateDataFolder(process.env),
  version: '0.0.0',
  demo: null,
  criticalWork: createCriticalWork(),
});
// Shortens the pauses between memos, in which nothing happens.
const ports = {...real, wait: (ms: number) => real.wait(Math.min(ms, 2))};

await recoverMemos(ports);
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  const accepted = await accept(ports, newMemo(number));
  if (accepted.ok) writeSync(1, `accepted ${number} ${accepted.value.id}\n`);
  await drainOutbox(ports, {onChange: () => {}});
}
await drainOutbox(ports, {onChange: () => {}});
close();
writeSync(1, 'done\n');

/**
 * A memo of each kind in turn, the largest picture, or texts if they have words: with enough of these they have several
 * parts. No part of any process repeats another.
 */
function newMemo(number: number): NewMemo {
  const own = ports.processId.slice(0, 8);
  const name = `memo ${number}-${own}`;
  const {KAKAO_API_ORIGIN: origin = ''} = process.env;
  if (words === 'large')
    return givenPicture(name, pictureFile(number, pngOfSize(maxPictureBytes, 200, 200 + number)));
  if (words === '0') return mixedMemo(number, name, origin);
  const more = Array.from({length: Number(words)}, (_, index) => ` ${index}-${number}-${own}`);
  return given(`${name}${more.join('')}`);
}
