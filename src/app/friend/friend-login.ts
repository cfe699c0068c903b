import {type Result, succeeded} from '../../domain/failure/result.ts';
import {qrModules} from '../../domain/text/qr-code.ts';
import type {Ports} from '../ports/ports.ts';
import type {FriendLogin} from '../state/friend-pages.ts';
import {friendLoginAddress} from './invite-friend.ts';

/** The address at which a friend logs in to the app once, and its QR code. */
export function readFriendLogin(
  ports: Pick<Ports, 'auth' | 'environment' | 'preferences' | 'sessions'>,
): Result<FriendLogin> {
  const address = friendLoginAddress(ports);
  if (!address.ok) return address;
  return succeeded({address: address.value, code: qrModules(address.value)});
}
