import {type Result, succeeded} from '../../domain/failure/result.ts';
import {wholeOf} from '../../domain/program-note/note-content.ts';
import type {ReceivedNote} from '../../domain/program-note/received-note.ts';
import {isLive} from '../../domain/schedule/schedule.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import {planSchedule} from '../schedule/plan-schedule.ts';
import type {NotePorts, Receipt} from './program-notes.ts';

/** With more schedules, no note is taken for later: a user could not survey them. */
const maxSchedules = 100;

/**
 * A note for later is a schedule with one time, which the user sees and can remove. A schedule
 * holds no buttons, so their addresses follow the text.
 */
export function scheduleNote(ports: NotePorts, note: ReceivedNote, at: number): Result<Receipt> {
  const live = ports.schedules.list().filter(isLive);
  if (live.length >= maxSchedules) {
    return succeeded({kind: 'full', until: live[0]?.nextAt ?? at});
  }
  const {link} = note;
  const planned = planSchedule(ports, {
    rule: {kind: 'once', at},
    zone: localZone(),
    until: null,
    missed: 'once',
    job: {kind: 'text', text: wholeOf({...note, link: null})},
    link: link === null ? {} : {url: link},
  });
  if (!planned.ok) return planned;
  const {id, nextAt} = planned.value;
  return succeeded({kind: 'scheduled', scheduleId: id, at: nextAt ?? at});
}
