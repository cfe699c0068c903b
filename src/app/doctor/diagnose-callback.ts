import {type Finding, note, ok} from '../../domain/doctor/finding.ts';
import type {CallbackAddress} from '../../domain/login/redirect-uri.ts';
import type {Ports} from '../ports/ports.ts';

export interface CallbackTarget {
  readonly uri: string;
  readonly listener: CallbackAddress | null;
}

/** Listens for a moment where the browser will come back to, and says whether that was possible. */
export async function diagnoseCallback(
  ports: Pick<Ports, 'login'>,
  {uri, listener}: CallbackTarget,
): Promise<Finding[]> {
  if (listener === null) {
    return [note('callback-port', {kind: 'callback-by-paste', redirectUri: uri})];
  }
  const {port} = listener;
  const state = ports.login.randomToken(32);
  const held = await ports.login.listen({redirectUri: uri, state, language: 'en'});
  if (held.kind === 'listening') {
    await held.close();
    return [ok('callback-port', {kind: 'callback-port', port, state: 'free'})];
  }
  if (held.reason === 'not-loopback') {
    return [note('callback-port', {kind: 'callback-by-paste', redirectUri: uri})];
  }
  return [note('callback-port', {kind: 'callback-port', port, state: held.reason})];
}
