import type {State} from '../../app/state/state.ts';
import {cleanPastedCode} from '../../domain/login/clean-pasted-code.ts';
import {joinPastedLines} from '../../domain/login/join-pasted-lines.ts';
import {mayContinue} from '../../domain/login/may-continue.ts';
import {readPastedCode} from '../../domain/login/read-pasted-code.ts';
import {awaitedPaste} from '../login/awaited-paste.ts';

const newAddress = /^https?(?::\/\/|%3a)/i;

/**
 * The text of the login's field after a further line, and whether the next line may belong to it: a
 * terminal that is slow passes a hard-wrapped paste on line by line.
 */
export function loginText(
  {login}: State,
  soFar: string,
  line: string,
): {text: string; isOpen: boolean} {
  const added = joinPastedLines(line);
  const text = newAddress.test(added) ? added : `${soFar}${added}`;
  if (login.kind !== 'awaiting-code') return {text, isOpen: false};
  const awaited = awaitedPaste(login);
  const read = readPastedCode(text, awaited);
  return {text, isOpen: mayContinue(read, cleanPastedCode(text), awaited)};
}
