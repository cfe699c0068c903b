/** What the action was asked for; an input that is not given is an empty string. */

const results = ['success', 'failure', 'cancelled'];
const moments = ['failure', 'always', 'changed'];

/** Names that GitHub allows for a secret. */
const secretName = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i;

/** An input that cannot be used; its message is shown in the log, so it never quotes a value. */
export class InputError extends Error {}

/** Reads the inputs from the variables that action.yml sets. Throws `InputError`. */
export function readInputs(env) {
  const input = (name) => (env[`ACTION_${name}`] ?? '').trim();
  const status = input('STATUS') || input('JOB_STATUS') || 'success';
  const only = input('ONLY') || 'always';
  const language = input('LANGUAGE') || 'ko';
  const secret = input('REFRESH_TOKEN_SECRET') || 'KAKAO_REFRESH_TOKEN';
  require(results.includes(status), 'status: use success, failure or cancelled.');
  require(moments.includes(only), 'only: use failure, always or changed.');
  require(['ko', 'en'].includes(language), 'language: use ko or en.');
  require(secretName.test(secret), 'refresh-token-secret: use letters, digits and _ only.');
  for (const name of ['REST_API_KEY', 'REFRESH_TOKEN']) {
    const shown = name.toLowerCase().replaceAll('_', '-');
    require(input(name) !==
      '', `${shown} is empty: pass it from a secret. A run for a pull request from a fork gets no secrets.`);
  }
  return {
    status,
    only,
    language,
    secret,
    restApiKey: input('REST_API_KEY'),
    clientSecret: input('CLIENT_SECRET'),
    refreshToken: input('REFRESH_TOKEN'),
    onRotateToken: input('ON_ROTATE_TOKEN'),
    githubToken: input('GITHUB_TOKEN'),
    text: (env['ACTION_TEXT'] ?? '').trimEnd(),
    card: input('CARD').replace(/\s+/g, ' '),
    link: input('LINK'),
  };
}

function require(isMet, sentence) {
  if (!isMet) throw new InputError(sentence);
}
