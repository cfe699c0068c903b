import type {Ports} from '../../app/ports/ports.ts';
import {senderQuota} from '../../domain/memo/daily-quota.ts';

/** The messages that may still be sent on this Korean day, by any process or person. */
export function leftToday({clock, sentMessages}: Pick<Ports, 'clock' | 'sentMessages'>): number {
  return Math.max(0, senderQuota - sentMessages.countForDay(clock.now()));
}
