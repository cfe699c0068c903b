import type {Result} from '../../domain/failure/result.ts';
import {wholeOf} from '../../domain/program-note/note-content.ts';
import type {ReceivedNote} from '../../domain/program-note/received-note.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import {planSchedule} from '../schedule/plan-schedule.ts';
import type {NotePorts} from './program-notes.ts';

/**
 * A note for later is a schedule with one time, which the user sees and can remove. A schedule
 * holds no buttons, so their addresses follow the text.
 */
export function scheduleNote(ports: NotePorts, note: ReceivedNote, at: number): Result<Schedule> {
  const {link} = note;
  return planSchedule(ports, {
    rule: {kind: 'once', at},
    zone: localZone(),
    until: null,
    missed: 'once',
    job: {kind: 'text', text: wholeOf({...note, link: null})},
    link: link === null ? {} : {url: link},
  });
}
