// A process that sets reminders until it is killed: test/crash/kill-while-reminding.test.ts.
import {writeSync} from 'node:fs';
import {changeReminder, removeReminder} from '../../src/app/reminder/change-reminder.ts';
import {deliverReminders} from '../../src/app/reminder/deliver-reminders.ts';
import {planReminder} from '../../src/app/reminder/plan-reminder.ts';
import {setReminder} from '../../src/app/reminder/set-reminder.ts';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {createServices} from '../../src/main/services.ts';
import {locateDataFolder} from '../../src/storage/base/data-folder.ts';
import {quietNodeWarnings} from '../../src/system/terminal/quiet-warnings.ts';

quietNodeWarnings();
const [work = '', first = '0', count = '0'] = process.argv.slice(2);
const {ports, close} = createServices({
  env: process.env,
  folder: locateDataFolder(process.env),
  version: '0.0.0',
  demo: null,
  criticalWork: createCriticalWork(),
});
const given = {at: Date.parse('2031-01-01T00:00:00Z'), rule: null, zone: 'UTC', until: null};
const settling = {onRetry: 'queued'} as const;

for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  const text = `reminder ${number}`;
  if (work === 'queue') {
    const planned = planReminder(ports, {...given, text});
    if (planned.ok) ports.reminders.add(planned.value.reminder);
    continue;
  }
  writeSync(1, `asked ${number}\n`);
  const made = await setReminder(ports, {...given, text}, settling);
  if (!made.ok) continue;
  const {id} = made.value.reminder;
  // Every third is changed, every fifth removed.
  if (number % 3 === 0) {
    await changeReminder(ports, id, {edit: {text: `${text}, changed`}, ...settling});
  }
  if (number % 5 === 0) await removeReminder(ports, id);
  writeSync(1, `done ${number} ${id}\n`);
}
while (work === 'deliver' && (await deliverReminders(ports)) === 'busy') {
  const lock = await ports.locks.acquire('calendar', 10_000);
  lock?.release();
}
close();
