import type {CredentialProblem} from '../failure/variable-problem.ts';
import {trimRuns} from '../text/trim-run.ts';

/**
 * What programs print for a value that is not there, and what examples and masks put in its place.
 */
const placeholder =
  /^(?:undefined|null|none|nil|nan|void|true|false|n\/?a|todo|tbd|changeme|change[_-]me|replace[_-]?me|redacted|masked|hidden|secret|token|refresh[_-]?token|access[_-]?token|client[_-]?secret|rest[_-]?api[_-]?key|api[_-]?key|password|x{3,}|\*+|\.{2,}|…+|-+|_+|•+|\?+|(?:your|my|the|insert|put|enter|paste|example|dummy|sample)[_-][\w-]*|<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\}|\(.*\)|(?:kakao[_-])?(?:rest[_-]?api[_-]?key|client[_-]?secret|refresh[_-]?token)|your(?:client|refresh|api|rest)\w*|[\w-]*[_-]here|\w*\.{3}|[\w-]{0,8}\*{3,}[\w-]{0,8})$/i;

/** A variable or template that the shell or the CI did not replace. */
const notExpanded = /^\$|^%[\w]+%$|[$#]\{|\$\(|\{\{|\}\}|<%|%>/;

/** A whole line of a file with variables or of a header. */
const assignment =
  /^(?:export\s+)?(?:[A-Z][A-Z0-9_]*|\w*(?:[tT]oken|[sS]ecret|[kK]ey|[kK]akao)\w*)\s*[=:]\s*[^=\s]/;

/** A file or an address that may hold the value, or the name of a file. */
const place =
  /^(?:~?\.{0,2}\/|@|[a-z]+:\/\/|[A-Za-z]:\\|(?:arn|vault|secret|file|env|ref\+\w+):|ENC\[)|^[\w-]{0,80}\.(?:json|txt|env|ya?ml|pem)$/;

const quote = /["'`“”‘’]/;

/** The longest token (characters) that this program accepts. */
const maxLength = 4096;

/**
 * Finds what is wrong with a value that should be a token, key or secret; null if nothing is. Kakao
 * documents no form for them, so only values that no service issues are refused.
 */
export function credentialProblem(text: string): CredentialProblem | null {
  if (text.length > maxLength) return 'too-long';
  const value = text.replace(/\p{Cf}/gu, '').trim();
  const bare = trimRuns(value, quote).trim();
  if (bare === '') return 'empty';
  if (notExpanded.test(bare)) return 'not-expanded';
  if (/^[{[]/.test(bare) && /["':]/.test(bare)) return 'data';
  if (placeholder.test(bare)) return 'placeholder';
  if (place.test(bare)) return 'place';
  if (assignment.test(bare)) return 'assignment';
  if (/\s/.test(bare)) return 'several-words';
  return /[^\x21-\x7e]/.test(bare) ? 'not-ascii' : null;
}
