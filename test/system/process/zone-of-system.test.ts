import assert from 'node:assert/strict';
import {test} from 'node:test';
import {localZone, setZoneOfSystem} from '../../../src/domain/schedule/zone.ts';
import {zoneOfSystem} from '../../../src/system/process/zone-of-system.ts';
import {inZone} from '../../support/in-zone.ts';

test('the zone of the system is one that the runtime knows, or none', async () => {
  const zone = zoneOfSystem();
  await inZone(null, () => {
    const {timeZone} = new Intl.DateTimeFormat('en', {timeZone: zone || 'UTC'}).resolvedOptions();
    const named = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
    if (zone !== '') assert.equal(timeZone, named);
  });
});

test('a name is only believed if the clock of the machine agrees', async () => {
  setZoneOfSystem('Asia/Seoul');
  try {
    // A machine of the test is in one of them, or in neither.
    for (const [zone, known] of [
      ['UTC', 'UTC'],
      ['Asia/Tokyo', 'Asia/Tokyo'],
      ['Asia/Seoul', 'Asia/Seoul'],
    ] as const) {
      await inZone(zone, () => assert.equal(localZone(), known));
    }
    await inZone(null, () => {
      const {timeZone} = new Intl.DateTimeFormat('en').resolvedOptions();
      const isKorean = new Date(Date.UTC(1988, 6)).getTimezoneOffset() === -600;
      assert.equal(localZone() === 'Asia/Seoul', isKorean, timeZone);
    });
  } finally {
    setZoneOfSystem('');
  }
});
