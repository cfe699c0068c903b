import crypto from 'node:crypto';
import {syncBuiltinESMExports} from 'node:module';
import net from 'node:net';

/*
 * Loaded before the program (`node --import`) and by the script that takes its pictures. Time and
 * randomness are fixed, so that a picture changes only when the program does.
 */

/** 18:42 on a Friday in Seoul. */
export const pictureTime = Date.parse('2026-11-20T18:42:00+09:00');

let now = pictureTime;
let drawn = 0;
let port = 8940;

/** Sets the clock of this process, in ms since the epoch. */
export function setTime(time: number): void {
  now = time;
}

Date.now = () => now;

/** Successive draws differ, as ids and tokens must. */
crypto.randomBytes = ((size: number): Buffer => {
  drawn += 1;
  return crypto.createHash('shake256', {outputLength: size}).update(String(drawn)).digest();
}) as typeof crypto.randomBytes;

const {listen} = net.Server.prototype;

/**
 * The port of the redirect URI. The reported port does not depend on which process uses it on this
 * machine.
 */
const callbackPort = 8931;

/**
 * Replaces "any free port" by the next of a fixed series. No callback arrives while pictures are
 * taken.
 */
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
