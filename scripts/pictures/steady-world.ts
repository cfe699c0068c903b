import crypto from 'node:crypto';
import {syncBuiltinESMExports} from 'node:module';
import net from 'node:net';

/*
 * Loaded before the program (`node --import`) and by what takes its pictures: the time stands still
 * and nothing is left to chance, so that a picture changes only when the program does.
 */

/** Seven in the evening of a Friday in Seoul. */
export const pictureTime = Date.parse('2026-11-20T18:42:00+09:00');

let now = pictureTime;
let drawn = 0;
let port = 8940;

/** Puts the clock of this process, in ms since the epoch. */
export function setTime(time: number): void {
  now = time;
}

Date.now = () => now;

/** What is drawn differs from draw to draw, as ids and tokens must. */
crypto.randomBytes = ((size: number): Buffer => {
  drawn += 1;
  return crypto.createHash('shake256', {outputLength: size}).update(String(drawn)).digest();
}) as typeof crypto.randomBytes;

const {listen} = net.Server.prototype;

/** The redirect URI's port: what is told of it is the same whoever has it on this machine. */
const callbackPort = 8931;

/** "Any free port" becomes the next of a row; nobody calls back while pictures are taken. */
net.Server.prototype.listen = function (this: net.Server, ...given: unknown[]): net.Server {
  const [options, ...rest] = given;
  if (typeof options !== 'object' || options === null || !('port' in options)) {
    return Reflect.apply(listen, this, given);
  }
  const wanted = {...options, port: steadyPort(options.port)};
  return Reflect.apply(listen, this, [wanted, ...rest]);
};

function steadyPort(wanted: unknown): unknown {
  if (wanted === callbackPort) return 0;
  return wanted === 0 ? port++ : wanted;
}

syncBuiltinESMExports();
