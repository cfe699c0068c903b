// The step of the action: decides whether there is something to report, and sends it with the built
// program of this folder's repository.
import {spawnSync} from 'node:child_process';
import {appendFileSync, existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {askGithub} from './github-run.mjs';
import {InputError, readInputs} from './inputs.mjs';
import {messageFor} from './message.mjs';

const program = fileURLToPath(new URL('../../dist/kakao-tui.mjs', import.meta.url));

try {
  process.exitCode = await main(process.env);
} catch (error) {
  console.log(`::error::kakao-tui: ${oneLine(error.message)}`);
  process.exitCode = 1;
}

async function main(env) {
  let inputs;
  try {
    inputs = readInputs(env);
    checkMachine(inputs, env);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return end(env, {code: 2, note: `::error::kakao-tui: ${error.message}`});
  }
  const {only, status} = inputs;
  if (only === 'failure' && status !== 'failure') return skip(env, `The job ended as ${status}.`);
  if (only === 'changed' && status === 'cancelled') return skip(env, 'The job was canceled.');
  const needsPrevious = only === 'changed';
  const run = await askGithub(env, {token: inputs.githubToken, needsPrevious});
  if (run.problem !== null) {
    console.log(
      `::warning::kakao-tui: GitHub did not answer about this run (${oneLine(run.problem)}). ${
        needsPrevious ? 'The memo is sent without a comparison.' : 'The memo has no duration.'
      }`,
    );
  }
  if (needsPrevious && run.previous === status)
    return skip(env, `The run before was ${status} too.`);
  const code = send(inputs, env, messageFor(inputs, env, {...run, now: Date.now()}));
  return end(env, {code, isSent: code === 0, note: code === 0 ? 'Sent.' : null});
}

/** Checks what would otherwise fail after Kakao replaced the token, when it is too late. */
function checkMachine({onRotateToken}, env) {
  if (!existsSync(program)) {
    throw new InputError(
      'this ref of the repository holds no built program. Use the branch action or a tag such as action-v1.2.3, or run npm ci in the checkout first.',
    );
  }
  if (onRotateToken !== '' && spawnSync('gh', ['--version'], {env}).status !== 0) {
    throw new InputError('on-rotate-token needs the program gh, which is not on this runner.');
  }
}

/**
 * Sends in an empty data folder: the login of a person who uses the same machine is not touched, and
 * nothing stays behind. Secrets are passed as variables, and only to the program that needs them.
 */
function send(inputs, env, {args, input}) {
  const home = emptyFolder(env);
  const inherited = Object.entries(env).filter(([name]) => !/^(ACTION|INPUT)_/.test(name));
  const rotation =
    inputs.onRotateToken === '' ? [] : [`--on-rotate=gh secret set ${inputs.secret}`];
  try {
    const {status, error} = spawnSync(process.execPath, [program, ...insert(args, rotation)], {
      input,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: {
        ...Object.fromEntries(inherited),
        KAKAO_TUI_HOME: home,
        KAKAO_TUI_LANG: inputs.language,
        KAKAO_REST_API_KEY: inputs.restApiKey,
        KAKAO_CLIENT_SECRET: inputs.clientSecret,
        KAKAO_REFRESH_TOKEN: inputs.refreshToken,
        ...(rotation.length === 0
          ? {}
          : {
              GH_TOKEN: inputs.onRotateToken,
              GH_REPO: env['GITHUB_REPOSITORY'],
            }),
      },
    });
    if (error !== undefined) console.log(`::error::kakao-tui: ${oneLine(error.message)}`);
    return status ?? 1;
  } finally {
    try {
      rmSync(home, {recursive: true, force: true});
    } catch (error) {
      console.log(`::warning::kakao-tui: cannot delete ${oneLine(home)} (${error.code}).`);
    }
  }
}

/** Makes a folder on the runner's disk; throws an error that says why that fails. */
function emptyFolder(env) {
  const place = env['RUNNER_TEMP'] || tmpdir();
  try {
    return mkdtempSync(join(place, 'kakao-tui-'));
  } catch (error) {
    throw new Error(
      `cannot make a folder in RUNNER_TEMP or the folder for temporary files (${error.code}). Nothing was sent.`,
    );
  }
}

/** Options stand before the text. */
function insert([command, ...others], options) {
  return [command, ...options, ...others];
}

function skip(env, reason) {
  return end(env, {code: 0, note: `${reason} Nothing is sent.`});
}

function end(env, {code, note = null, isSent = false}) {
  if (note !== null) console.log(note);
  try {
    if (env['GITHUB_OUTPUT']) appendFileSync(env['GITHUB_OUTPUT'], `sent=${isSent}\n`);
  } catch (error) {
    // The memo counts: a step that failed now would be repeated, and send it twice.
    console.log(
      `::warning::kakao-tui: cannot write the output sent=${isSent} to GITHUB_OUTPUT (${error.code}).`,
    );
  }
  return code;
}

/** Keeps a text from outside from becoming another command of the log. */
function oneLine(text) {
  return String(text)
    .replace(/[^\x20-\x7e]/g, ' ')
    .slice(0, 200);
}
