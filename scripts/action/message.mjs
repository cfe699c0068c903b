import {durationWord, resultWord, rowName} from './words.mjs';

/**
 * The arguments of `send` and its standard input. Values are joined to their option by `=`, so that
 * none is read as an option; the text is not among the arguments.
 */
export function messageFor(inputs, env, {startedAt, now}) {
  const {text, card, language} = inputs;
  const link = inputs.link || runAddress(env);
  const common = ['send', `--link=${link}`];
  if (card === '' && text !== '') return {args: [...common, '-'], input: text};
  const rows = rowsOf(inputs, env, {startedAt, now});
  return {
    args: [
      ...common,
      `--card=${card || `${env['GITHUB_WORKFLOW']} ${resultWord(inputs.status, language)}`}`,
      ...rows.map(([name, value]) => `--row=${rowName(name, language)}=${value}`),
      ...(text === '' ? [] : ['-']),
    ],
    input: text,
  };
}

/** The page of this run. */
function runAddress(env) {
  return `${env['GITHUB_SERVER_URL']}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`;
}

function rowsOf({status, language}, env, {startedAt, now}) {
  // A pull request runs on a ref of GitHub's own; its branch is the head.
  const branch = env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'] || '';
  const commit = (env['GITHUB_SHA'] ?? '').slice(0, 7);
  const rows = [
    ['result', resultWord(status, language)],
    ['branch', branch],
    ['commit', commit],
    ['duration', startedAt === null ? '' : durationWord(now - startedAt, language)],
  ];
  return rows.filter(([, value]) => value !== '');
}
