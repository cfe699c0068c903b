import type {Failure} from '../../domain/failure/failure.ts';

/** The maximum length of an external text in a failure. */
const maxTextUnits = 300;

/**
 * Removes secrets from the texts of a failure, because Kakao repeats codes and tokens in its
 * messages.
 */
export function redactFailure<F extends Failure>(failure: F, secrets: readonly string[]): F {
  if (failure.kind === 'network') return {...failure, detail: redact(failure.detail, secrets)};
  if (failure.kind !== 'kakao') return failure;
  const {retryAfter} = failure;
  return {
    ...failure,
    message: redact(failure.message, secrets),
    ...(typeof failure.code === 'string' ? {code: redact(failure.code, secrets)} : {}),
    ...(retryAfter === undefined ? {} : {retryAfter: redact(retryAfter, secrets)}),
  };
}

/** Also finds secrets that are truncated or percent-encoded. */
function redact(text: string, secrets: readonly string[]): string {
  const hidden = secrets
    .filter((secret) => secret !== '')
    .sort((one, other) => other.length - one.length);
  const forms = hidden.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const replaced = forms.reduce((rest, form) => rest.replaceAll(form, '***'), text);
  const pieces = replaced.replace(/[\w.~+/%-]{8,}/g, (word) =>
    forms.some((form) => form.includes(word)) ? '***' : word,
  );
  return [...pieces].slice(0, maxTextUnits).join('');
}
