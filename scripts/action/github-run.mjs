/** How long GitHub's API may take (ms); the memo does not depend on its answer. */
const timeoutMs = 10_000;

/** The conclusions that count as a result; a canceled or skipped run is none. */
const resultOf = {success: 'success', failure: 'failure', timed_out: 'failure'};

/**
 * Asks GitHub about this run.
 *
 * - `startedAt`: ms since the epoch; null if it is not known.
 * - `previous`: the result of the run before, of the same workflow on the same branch, `success` or
 *   `failure`; `none` if there is none, null if it is not known.
 *
 * Never throws: `problem` says why something is not known, without the token.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs
 */
export async function askGithub(env, {token, needsPrevious}) {
  const ask = asker(env, token);
  let startedAt = null;
  try {
    const run = await ask(`actions/runs/${env['GITHUB_RUN_ID']}`);
    const started = Date.parse(run.run_started_at);
    startedAt = Number.isNaN(started) ? null : started;
    const previous = needsPrevious ? await previousResult(ask, run) : null;
    return {startedAt, previous, problem: null};
  } catch (error) {
    return {startedAt, previous: null, problem: error.cause?.code ?? error.message};
  }
}

function asker(env, token) {
  const base = `${env['GITHUB_API_URL']}/repos/${env['GITHUB_REPOSITORY']}`;
  const headers = {
    accept: 'application/vnd.github+json',
    'user-agent': 'kakao-tui',
    ...(token === '' ? {} : {authorization: `Bearer ${token}`}),
  };
  return async (path) => {
    const answer = await fetch(`${base}/${path}`, {
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer.json();
  };
}

async function previousResult(ask, run) {
  // The attempt before a repeated one is the run before it.
  if (run.run_attempt > 1) {
    const before = await ask(`actions/runs/${run.id}/attempts/${run.run_attempt - 1}`);
    const result = resultOf[before.conclusion];
    if (result !== undefined) return result;
  }
  const query = new URLSearchParams({
    branch: run.head_branch,
    status: 'completed',
    per_page: '20',
  });
  const {workflow_runs: runs} = await ask(`actions/workflows/${run.workflow_id}/runs?${query}`);
  const earlier = runs
    .filter(({run_number: number}) => number < run.run_number)
    .sort((one, other) => other.run_number - one.run_number)
    .map(({conclusion}) => resultOf[conclusion]);
  return earlier.find((result) => result !== undefined) ?? 'none';
}
