import {type Session, sessionOf} from '../../domain/login/session.ts';
import type {StoredSession} from '../ports/storage-ports.ts';

/** The part of a stored login that the state may contain. */
export function publicSession(stored: StoredSession | null): Session | null {
  return stored === null ? null : sessionOf(stored.tokens, stored.account);
}
