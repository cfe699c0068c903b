import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {cleanEnvironment} from '../../test/support/clean-environment.ts';
import type {KakaoStage} from '../../test/support/kakao-stage.ts';
import {tempFolder} from '../../test/support/temp-folder.ts';
import type {Timed} from './time-in-turns.ts';

const script = fileURLToPath(new URL('refresh-and-send.py', import.meta.url));

/**
 * The time (ms) that passes on Kakao's clock between two runs, because Kakao issues at most 20
 * access tokens in 10 minutes (KOE237).
 */
const betweenRefreshes = 31_000;

/**
 * The usual Python script against the same Kakao, or null if python3 or its requests package is
 * missing.
 */
export async function pythonScript(stage: KakaoStage): Promise<Timed | null> {
  const command = findPython();
  const session = await stage.withPorts((ports) => ports.sessions.read());
  if (command === null || session === null) return null;
  const tokens = join(tempFolder(), 'tokens.json');
  writeFileSync(tokens, JSON.stringify({refresh_token: session.tokens.refreshToken}));
  return {
    name: 'python3',
    command,
    args: [script, tokens],
    env: cleanEnvironment(stage.env),
    before: () => stage.emulator.advanceClock(betweenRefreshes),
  };
}

/**
 * The path of the interpreter itself. A shim that selects one by a version file takes longer than
 * the script.
 */
function findPython(): string | null {
  const look = 'import sys, requests; print(sys.executable)';
  const {status, stdout} = spawnSync('python3', ['-c', look], {encoding: 'utf8'});
  return status === 0 ? stdout.trim() : null;
}
