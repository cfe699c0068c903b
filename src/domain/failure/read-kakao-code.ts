import {withoutHttpStatus} from './http-status.ts';
import {knownKakaoCode} from './kakao-code.ts';
import {readKoeNumber} from './koe-number.ts';
import {codeOfError} from './named-errors.ts';
import {plainDigits} from './plain-digits.ts';

/**
 * Finds Kakao's error codes in typed or pasted text: `KOE006`, `koe 006`, `006`, `-402`, `402`, or
 * JSON, an exception or a sentence that contains one. A number without its sign may stand for two
 * codes (`101`); otherwise there is at most one. An HTTP status is not a code, nor is 0.
 */
export function readKakaoCodes(text: string): readonly string[] {
  return codesIn(text).filter((code) => /[1-9]/.test(code));
}

function codesIn(text: string): readonly string[] {
  const plain = plainDigits(text);
  const clear = readKoeNumber(plain) ?? readNamedError(plain);
  if (clear !== null) return [clear];
  const rest = withoutHttpStatus(plain).replace(otherNumber, ' ');
  const member = readMember(rest);
  if (member.length > 0) return member;
  const cut = readCutNumber(rest);
  if (cut !== null) return [cut];
  const negative = /(?<![\w.-])-\d{1,5}(?!\w|\.\d)/.exec(rest)?.[0];
  return negative === undefined ? readUnsigned(rest) : [negative];
}

/** Numbers of the system and of a process, which are no codes of Kakao either. */
const otherNumber = /\b(?:errno|(?:exit|return)[\s_-]?code)[\s:=]{0,3}-?\d{1,5}/gi;

/** A known number in which spaces were typed or copied: `-4 02`. */
function readCutNumber(text: string): string | null {
  const digits = /^\s*-\s{0,4}(\d(?:\s{0,4}\d){1,3})\s*$/.exec(text)?.[1];
  const code = `-${digits?.replace(/\s+/g, '') ?? ''}`;
  return isKnown(code) ? code : null;
}

/** The member `code` of a response, as JSON, as Python prints it, or escaped in another text. */
function readMember(text: string): readonly string[] {
  const member =
    /(?<![\w.])(?:error_)?code\\{0,4}["']?\s{0,4}[:=]\s{0,4}\\{0,4}["']?(-?)(\d{1,5})(?![\w.])/i;
  const [, sign, digits = ''] = member.exec(text) ?? [];
  return sign === '-' ? [`-${Number(digits)}`] : candidates(digits);
}

/** An error that has a name in place of a code: `{"error":"misconfigured"}`. */
function readNamedError(text: string): string | null {
  const member = /(?<![\w.])error\\{0,4}["']?\s{0,4}[:=]\s{0,4}\\{0,4}["']?([a-z_]{5,40})(?!\w)/i;
  const name = member.exec(text)?.[1] ?? text.trim();
  return codeOfError(name, text);
}

/**
 * A number that stands alone, after a sign with a space or in words, after KOE without its zeros,
 * or beside a word that calls it a code.
 */
function readUnsigned(text: string): readonly string[] {
  const signed = /^\s*(?:-|minus|마이너스)\s{0,4}(\d{1,5})\s*$/i.exec(text)?.[1];
  if (signed !== undefined) return [`-${Number(signed)}`];
  const short = /^\s*KOE[\s_-]?(\d{1,2})\s*$/i.exec(text)?.[1];
  if (short !== undefined) return [`KOE${short.padStart(3, '0')}`];
  const alone = /^\s*(\d{1,5})\s*$/.exec(text)?.[1];
  if (alone !== undefined) return candidates(alone);
  const named =
    /(?:code|error|오류|에러|코드|번호)(?:[은는이가]\s)?[\s:=#]{0,4}\(?(\d{2,5})(?![\w.:/-])/i.exec(
      text,
    ) ?? /(?<![\w.,:/-])(\d{2,5})\s?(?:번|오류|에러|코드|error|code)/i.exec(text);
  return candidates(named?.[1] ?? '').filter(isKnown);
}

/**
 * What a number without a sign may stand for: Kakao's API has negative numbers, its login three
 * digits behind KOE, and HTTP a status.
 */
function candidates(digits: string): readonly string[] {
  const negative = `-${Number(digits)}`;
  const koe = digits.length === 3 ? [`KOE${digits}`] : [];
  if (digits.startsWith('0') && koe.length > 0) return koe;
  const known = [negative, ...koe].filter(isKnown);
  if (known.length > 0) return known;
  return digits === '' || /^[1-5]\d{2}$/.test(digits) ? [] : [negative];
}

function isKnown(code: string): boolean {
  return knownKakaoCode(code, '') !== null;
}
