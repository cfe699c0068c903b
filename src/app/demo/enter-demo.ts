import type {Language} from '../../domain/program/language.ts';
import type {CompletionPorts} from '../login/complete-login.ts';
import {finishPrintedLogin} from '../login/finish-printed-login.ts';
import {printLogin} from '../login/print-login.ts';
import type {Ports} from '../ports/ports.ts';
import {furnishRoom, type RoomPorts} from './furnish-room.ts';

type DemoPorts = CompletionPorts &
  RoomPorts &
  Pick<Ports, 'demo' | 'environment' | 'login' | 'pendingLogins'>;

/**
 * Prepares the demo: a room in use, and a login to which the local Kakao's user has agreed. Without
 * the login, the app opens with its login screen.
 */
export async function enterDemo(ports: DemoPorts, language: Language): Promise<void> {
  ports.sessions.clear();
  ports.memos.savePause(null);
  furnishRoom(ports, language);
  const printed = await printLogin(ports, {});
  if (!printed.ok || ports.demo === null) return;
  await finishPrintedLogin(ports, await ports.demo.agree(printed.value.url));
}
