import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {gunzipSync} from 'node:zlib';
import manifest from '../../package.json' with {type: 'json'};
import {manualFiles} from '../../scripts/manual/manual-files.ts';
import {programShape} from '../../scripts/manual/program-shape.ts';
import type {CommandShape} from '../../src/domain/program/command-shape.ts';

test('the manual page and the reference are up to date with `npm run man`', () => {
  for (const {path, text} of manualFiles()) {
    assert.equal(readFileSync(path, 'utf8'), text, `${path} is old: run npm run man`);
  }
});

test('npm installs the manual page, from a checkout and from the package', () => {
  const root = new URL('../../', import.meta.url);
  const {man}: {man: string[]} = JSON.parse(
    readFileSync(new URL('dist/package.json', root), 'utf8'),
  );
  const pages = [...manifest.man, ...man.map((page) => `dist/${page}`)];
  assert.deepEqual(pages, ['man/kakao-tui.1', 'dist/kakao-tui.1.gz']);
  const [written, packed] = pages.map((page) => readFileSync(new URL(page, root)));
  assert.ok(written !== undefined && packed !== undefined);
  assert.deepEqual(gunzipSync(packed), written);
  assert.ok(manifest.files.includes('man'));
});

function everyCommand(command: CommandShape): readonly CommandShape[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

test('they describe every command and option, in ASCII lines that man can read', () => {
  const [page, reference] = manualFiles().map(({text}) => text);
  const plain = (page ?? '').replaceAll('\\-', '-');
  for (const {name, options} of everyCommand(programShape())) {
    assert.match(plain, new RegExp(`\\b${name}\\b`));
    for (const flag of options.map(({flags}) => flags.at(-1) ?? '')) {
      assert.ok(plain.includes(flag), `${name} ${flag}`);
      if (name !== 'kakao-tui') assert.ok(reference?.includes(flag), `${name} ${flag}`);
    }
  }
  assert.doesNotMatch(page ?? '', /[^\n\x20-\x7e]/);
});

const hasGroff = spawnSync('groff', ['--version']).status === 0;

test('groff reports no problem', {skip: hasGroff ? false : 'groff is not installed'}, () => {
  const [page] = manualFiles();
  const {stderr, status} = spawnSync('groff', ['-man', '-Tascii', '-ww', '-z'], {
    input: page?.text,
    encoding: 'utf8',
  });
  assert.deepEqual([status, stderr], [0, '']);
});
