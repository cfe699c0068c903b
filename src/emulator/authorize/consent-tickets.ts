import {randomBytes} from 'node:crypto';
import type {IncomingHttpHeaders} from 'node:http';
import type {World} from '../world.ts';
import {sessionOf} from './browser-session.ts';
import type {PendingConsent} from './pending-consent.ts';

const ticketLifetimeMs = 10 * 60 * 1000;

/** Stores a consent page; its form must send the ticket, which is valid once. */
export function issueTicket(world: World, pending: Omit<PendingConsent, 'expiresAt'>): string {
  const now = world.clock.now();
  for (const [ticket, {expiresAt}] of world.tickets) {
    if (expiresAt <= now) world.tickets.delete(ticket);
  }
  const ticket = randomBytes(24).toString('base64url');
  world.tickets.set(ticket, {...pending, expiresAt: now + ticketLifetimeMs});
  return ticket;
}

/**
 * Removes and returns the consent page of a ticket; null if it is unknown, used, older than ten
 * minutes, or of another person than the one who is logged in to the browser: a page of another
 * site cannot make a browser finish the login of another person.
 */
export function redeemTicket(
  world: World,
  ticket: string,
  headers: IncomingHttpHeaders,
): PendingConsent | null {
  const pending = world.tickets.get(ticket);
  if (pending === undefined || pending.session.person !== sessionOf(world, headers)?.person) {
    return null;
  }
  world.tickets.delete(ticket);
  return world.clock.now() < pending.expiresAt ? pending : null;
}
