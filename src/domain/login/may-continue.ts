import {isLabel} from './code-label.ts';
import type {ExpectedPaste, PastedCode} from './read-pasted-code.ts';

/** What one login waits for; `url` is the address of its login page. */
export type AwaitedPaste = ExpectedPaste & {readonly state: string; readonly url: string};

const endsInCode = /(?:^|[?&])code=[^&]*$/;
const endsInError = /(?:^|[?&])error(?:_description)?=[^&]*$/;
const endsInState = /(?:^|[?&])state=([^&]*)$/;
const cutEscape = /%[0-9a-f]?$/i;
/** A part of a code, or of an address before its first slash, encoded or not. */
const part = /^[\w~.%:+-]+$/;

/**
 * Whether the next line may belong to what was read so far, because a terminal wrapped it.
 * `pasted` is the text of the reading, cleaned.
 */
export function mayContinue(read: PastedCode, pasted: string, awaited: AwaitedPaste): boolean {
  switch (read.kind) {
    case 'code':
      return !read.stateChecked || endsInCode.test(pasted);
    case 'empty':
      return true;
    case 'koe':
      return false;
    case 'denied':
      return endsInError.test(pasted) || !pasted.includes(`state=${awaited.state}`);
    case 'refused':
      return isCut(read.reason, pasted, awaited);
  }
}

type Reason = Extract<PastedCode, {kind: 'refused'}>['reason'];

function isCut(reason: Reason, pasted: string, awaited: AwaitedPaste): boolean {
  switch (reason) {
    case 'no-code':
    case 'missing-state':
      return true;
    case 'wrong-state':
      return isStateCut(pasted, awaited.state);
    case 'not-a-code':
      return part.test(pasted) || cutEscape.test(pasted) || isLabel(pasted);
    case 'other-address':
    case 'authorization-page':
      return [awaited.redirectUri, awaited.url].some((address) => isAddressCut(pasted, address));
    case 'too-long':
    case 'duplicate-parameter':
      return false;
  }
}

function isStateCut(pasted: string, state: string): boolean {
  const value = endsInState.exec(pasted)?.[1]?.replace(cutEscape, '');
  return value !== undefined && state.startsWith(new URLSearchParams(`=${value}`).get('') ?? '');
}

/** A label may be before the address. */
function isAddressCut(text: string, address: string): boolean {
  const pasted = text.slice(Math.max(0, text.search(/https?:/i)));
  const withoutScheme = address.replace(/^https?:/i, '');
  const {pathname} = new URL(address);
  return [address, withoutScheme, withoutScheme.slice(2), pathname].some(
    (form) => form.length > pasted.length && form.toLowerCase().startsWith(pasted.toLowerCase()),
  );
}
