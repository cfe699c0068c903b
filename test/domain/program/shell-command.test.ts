import assert from 'node:assert/strict';
import {test} from 'node:test';
import {programOf} from '../../../src/domain/program/shell-command.ts';

const inShell = (script: string): string => programOf(['sh', '-c', script]);

test('a command is named by its program', () => {
  assert.equal(programOf(['make', '-j4']), 'make');
  assert.equal(programOf(['/opt/bin/backup.sh', 'secret']), 'backup.sh');
  assert.equal(programOf([]), '');
});

test('a script of a shell is named by its first command', () => {
  assert.equal(inShell('df -h / | tail -1'), 'df');
  assert.equal(inShell('./backup.sh --all > log'), 'backup.sh');
  assert.equal(programOf(['/bin/bash', '-lc', 'npm test']), 'npm');
  assert.equal(programOf(['bash', '-o', 'pipefail', '-ec', 'npm test']), 'npm');
  assert.equal(inShell('백업 시작'), '백업');
});

test('what only prepares a command is skipped', () => {
  assert.equal(inShell('cd "/srv/my app" && make all'), 'make');
  assert.equal(inShell('set -e; export A=1\nexec ./run'), 'run');
  assert.equal(inShell('nice env LANG=C make'), 'make');
  assert.equal(inShell('echo start; exec sleep 60'), 'sleep');
  assert.equal(inShell('echo cd; echo b'), 'echo');
  assert.equal(inShell('echo text | mail'), 'echo');
  assert.equal(inShell('echo hi; exit 3'), 'echo');
  assert.equal(inShell('exit 3'), 'sh');
});

test('a file run by a shell is named, and a shell alone names itself', () => {
  assert.equal(programOf(['bash', '-x', 'scripts/deploy.sh', 'secret']), 'deploy.sh');
  assert.equal(programOf(['bash', '-i']), 'bash');
  assert.equal(programOf(['sh', '-c']), 'sh');
});

test('no value and no argument is taken for the command', () => {
  assert.equal(inShell("TOKEN='top secret word' curl https://example.com"), 'curl');
  assert.equal(inShell('TOKEN="$(cat secret)" curl x'), 'sh');
  assert.equal(inShell('TOKEN=a\\ secret curl x'), 'sh');
  assert.equal(inShell("TOKEN='open secret"), 'sh');
  assert.equal(inShell('"$COMMAND" secret'), 'sh');
  assert.equal(inShell('sudo -u secret make'), 'sh');
  assert.equal(inShell('(secret)'), 'sh');
  assert.equal(inShell('for secret in a b; do make; done'), 'sh');
});
