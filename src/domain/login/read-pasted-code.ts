import type {PasteProblem} from '../failure/failure.ts';
import {readKoeNumber} from '../failure/koe-number.ts';
import {stripInvisible} from '../text/strip-wrapping.ts';
import {
  type CallbackParameters,
  readCallbackQuery,
  readUncheckedParameters,
} from './callback-query.ts';
import {cleanPastedCode, looksLikeAddress} from './clean-pasted-code.ts';
import {cutAfterState} from './cut-after-state.ts';
import {cutBeforeAddress} from './cut-before-address.ts';
import {joinPastedLines} from './join-pasted-lines.ts';
import {type ExpectedAddress, readPastedAddress} from './pasted-address.ts';
import {plainPaste} from './plain-paste.ts';

export type PastedCodeRefusal = Exclude<PasteProblem, 'empty'>;

export type PastedCode =
  | {kind: 'code'; code: string; stateChecked: boolean}
  | {kind: 'koe'; code: string}
  | {kind: 'denied'; error: string; description: string}
  | {kind: 'empty'}
  | {kind: 'refused'; reason: PastedCodeRefusal};

/** `state` is null for an address that this program did not make, whose state is not known. */
export type ExpectedPaste = ExpectedAddress & {state: string | null};

/** The most characters that are read; an address has a few hundred. */
export const maxPasteLength = 8192;
/** Kakao's codes are base64url; a character outside of base64 is of another text joined to it. */
const pastedCode = /^(?!.*HTTP\/)[\w~.+/=-]+$/;
/** An address, also percent-encoded, or a code in which the letters of a number may occur. */
const holdsCode = /(?:code|error)(?:=|%3d|%25)|^[\w~.-]{40,}$/i;
const bareCode = /^[A-Za-z0-9_~.-]{8,2048}$/;

/**
 * Reads what the user copied from the browser: the redirected address in any form, the bare
 * authorization code, or the KOE number that Kakao's page showed.
 *
 * An address is accepted only with the state that was sent (RFC 9700 section 4.7). A bare code has
 * no state to check, which `stateChecked` reports. Never throws. The texts of a denial are external
 * and must be sanitized before display.
 */
export function readPastedCode(text: string, expected: ExpectedPaste): PastedCode {
  if (text.length > maxPasteLength) {
    return {kind: 'refused', reason: 'too-long'};
  }
  const {state} = expected;
  const begun = fromAddress(plainPaste(text), expected.redirectUri);
  const pasted = cleanPastedCode(state === null ? begun : cutAfterState(begun, state));
  if (pasted === '') {
    return {kind: 'empty'};
  }
  const koe = holdsCode.test(pasted) ? null : readKoeNumber(stripInvisible(text));
  if (koe !== null) {
    return {kind: 'koe', code: koe};
  }
  return looksLikeAddress(pasted) ? readAddress(pasted, expected) : readBareCode(pasted);
}

/** A line may end within the address that follows a label. */
function fromAddress(text: string, redirectUri: string): string {
  const begun = cutBeforeAddress(text, redirectUri);
  if (begun !== text) return begun;
  const joined = joinPastedLines(text);
  const begunLater = cutBeforeAddress(joined, redirectUri);
  return begunLater === joined ? text : begunLater;
}

function readBareCode(pasted: string): PastedCode {
  return bareCode.test(pasted)
    ? {kind: 'code', code: pasted, stateChecked: false}
    : {kind: 'refused', reason: 'not-a-code'};
}

function readAddress(pasted: string, expected: ExpectedPaste): PastedCode {
  const address = readPastedAddress(pasted, expected);
  if (address.kind !== 'redirect') {
    return {kind: 'refused', reason: address.kind};
  }
  const {state} = expected;
  const answer =
    state === null
      ? readUncheckedParameters(address.query)
      : readCallbackQuery(address.query, state);
  if (answer.kind === 'code') {
    return pastedCode.test(answer.code)
      ? {...answer, stateChecked: state !== null}
      : {kind: 'refused', reason: 'not-a-code'};
  }
  return isMissingState(answer) ? readDenialWithoutState(address.query) : answer;
}

function isMissingState(answer: CallbackParameters): boolean {
  return answer.kind === 'refused' && answer.reason === 'missing-state';
}

/** An error is shown even without a state, because showing it is harmless and helps the user. */
function readDenialWithoutState(query: URLSearchParams): PastedCode {
  const answer = readUncheckedParameters(query);
  return answer.kind === 'denied' ? answer : {kind: 'refused', reason: 'missing-state'};
}
