import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {describe, test} from 'node:test';
import {programShape} from '../../../scripts/manual/program-shape.ts';
import {completionScripts, shells} from '../../../src/commands/program/completion-scripts.ts';
import {completeWords} from '../../../src/domain/program/complete-words.ts';
import {cleanEnvironment} from '../../support/clean-environment.ts';
import {programCommand, runCli} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';

/** A folder with the program in PATH, a file and a profile, for a real shell. */
function stand() {
  const folder = tempFolder();
  const {command, args} = programCommand();
  const program = join(folder, 'bin', 'kakao-tui');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(
    program,
    `#!/bin/sh\nexec '${command}' ${args.map((arg) => `'${arg}'`).join(' ')} "$@"\n`,
  );
  chmodSync(program, 0o755);
  writeFileSync(join(folder, 'a note.txt'), '글');
  mkdirSync(join(folder, 'home', 'profiles', 'work'), {recursive: true, mode: 0o700});
  const env = cleanEnvironment({
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    KAKAO_TUI_HOME: join(folder, 'home'),
    HOME: folder,
    LANG: 'C.UTF-8',
  });
  return (shell: string, script: string, flags: readonly string[] = []): string => {
    const result = spawnSync(shell, [...flags, '-c', script], {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.equal(result.status, 0, `${shell}: ${result.stderr}${result.stdout}`);
    assert.equal(result.stderr, '', shell);
    return result.stdout;
  };
}

function isThere(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

const lines: readonly (readonly [string[], RegExp])[] = [
  [['sta'], /^status$/],
  [['send', '--idem'], /^--idempotency-key$/],
  [['watch', '--on-error', 's'], /^skip\nsend\nstop$/],
  [['outbox', 'fl'], /^flush$/],
  [['profile', ''], /^list\nadd\nuse\nremove$/],
  [['profile', 'use', ''], /^default\nwork$/],
  [['--profile', 'w'], /^work$/],
  [['help', 'dae'], /^daemon$/],
  [['completion', ''], /^bash\nzsh\nfish\npowershell$/],
  [['send', '--file', 'a'], /^a note\.txt$/],
  [['run', '--', 'kakao-t'], /^kakao-tui$/],
];

test('bash completes commands, options, their values, files and programs', () => {
  const bash = stand();
  const asked = lines.map(
    ([words], index) =>
      `COMP_WORDS=(kakao-tui ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
       _kakao_tui; echo "== ${index}"; printf '%s\\n' "\${COMPREPLY[@]}" | grep -v '^$' | uniq`,
  );
  const output = bash(
    'bash',
    ['eval "$(kakao-tui completion bash)"', ...asked, 'complete -p kakao-tui >/dev/null'].join(
      '\n',
    ),
    ['--norc'],
  );
  const answers = output.split(/^== \d+\n/m).slice(1);
  for (const [index, [words, expected]] of lines.entries()) {
    assert.match((answers[index] ?? '').trim(), expected, words.join(' '));
  }
});

describe('other shells', () => {
  test('zsh accepts the script', {skip: isThere('zsh') ? false : 'zsh is not installed'}, () => {
    const zsh = stand();
    const script = `
      autoload -Uz compinit && compinit -u -D
      source <(kakao-tui completion zsh)
      print -r -- $_comps[kakao-tui]
      _describe() { print -rl -- \${(P)2} }
      words=(kakao-tui watch --on-error s) CURRENT=4
      _kakao_tui`;
    assert.equal(zsh('zsh', script, ['-f']), '_kakao_tui\nskip:\nsend:\nstop:\n');
  });

  test('zsh registers the script as a file in $fpath', {
    skip: isThere('zsh') ? false : 'zsh is not installed',
  }, () => {
    const script = `
      kakao-tui completion zsh > _kakao-tui
      fpath=($PWD $fpath)
      autoload -Uz compinit && compinit -u -D
      print -r -- $_comps[kakao-tui]`;
    assert.equal(stand()('zsh', script, ['-f']), '_kakao-tui\n');
  });

  test('fish completes', {skip: isThere('fish') ? false : 'fish is not installed'}, () => {
    const fish = stand();
    const ask = (line: string): string => `complete -C '${line}'; echo ==`;
    const script = [
      'kakao-tui completion fish | source',
      ask('kakao-tui sta'),
      ask('kakao-tui watch --on-error s'),
      ask('kakao-tui send --file a'),
    ].join('\n');
    const [status = '', onError = '', file = ''] = fish('fish', script, ['--no-config']).split(
      '==\n',
    );
    assert.match(status, /^status\tshow the account/);
    assert.deepEqual(
      onError
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .toSorted(),
      ['send', 'skip', 'stop'],
    );
    assert.match(file, /a note\.txt/);
  });
});

test('every script begins with its first line: compinit registers a file by #compdef in it', () => {
  for (const shell of shells) assert.match(completionScripts[shell], /^#\S? ?\S/, shell);
  assert.match(completionScripts.zsh, /^#compdef kakao-tui\n/);
});

test('the shell completes the file of a picture in every command that sends one', () => {
  const shape = programShape();
  for (const command of [['send'], ['watch'], ['run'], ['schedule', 'add'], ['schedule', 'edit']]) {
    const {kind} = completeWords(shape, [...command, '--image', 'ch']);
    assert.equal(kind, 'file', command.join(' '));
  }
});

test('an unknown shell is refused; every script calls the program itself', async () => {
  const refused = await runCli(['completion', 'tcsh']);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /bash, zsh, fish, powershell/);
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const {code, stdout} = await runCli(['completion', shell]);
    assert.equal(code, 0);
    assert.match(stdout, /complete --/);
  }
  assert.doesNotMatch((await runCli(['--help'])).stdout, /^ {2}complete /m);
});

test('config completes its verbs and names for the first word, and nothing for their values', async () => {
  const offered = async (...words: readonly string[]): Promise<readonly string[]> => {
    const {stdout} = await runCli(['complete', '--', ...words]);
    const [, ...lines] = stdout.split('\n').map((line) => line.split('\t')[0] ?? '');
    return lines.filter((word) => word !== '');
  };
  const first = await offered('config', '');
  assert.deepEqual(first.slice(0, 3), ['get', 'set', 'unset']);
  assert.ok(first.includes('history.keep'));
  assert.deepEqual(await offered('config', 'set', ''), []);
  assert.deepEqual(await offered('config', 'numbers', ''), []);
});
