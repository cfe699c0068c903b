import {json} from '../reply.ts';
import {ofRoom} from '../room/room-owner.ts';
import {utcText} from './wire-time.ts';

/** GET /calendar/rings: the reminders that rang for a person, oldest first. */
export const ringsEndpoint = ofRoom(({calendar}, {clock}) => {
  const rings = calendar.ringUntil(clock.now());
  return json(200, {
    rings: rings.map(({eventId, title, startAt, allDay, reminder, at}) => ({
      event_id: eventId,
      title,
      start_at: utcText(startAt),
      all_day: allDay,
      reminder,
      rang_at: utcText(at),
    })),
  });
});
