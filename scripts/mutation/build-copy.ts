import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import type {WorkCopy} from './work-copy.ts';

const run = promisify(execFile);

/** Builds the sources of a copy. False if the build fails. */
export async function buildCopy({root}: WorkCopy): Promise<boolean> {
  return await succeeds(root, ['scripts/build.mjs']);
}

/**
 * Options that allow unused names: a name that a mutation leaves unused says nothing about the
 * program's behavior.
 */
const unusedNames = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];

/** Whether the sources of a copy compile. */
export async function typesHold({root}: WorkCopy): Promise<boolean> {
  return await succeeds(root, ['node_modules/typescript/bin/tsc', '--noEmit', ...unusedNames]);
}

async function succeeds(cwd: string, args: readonly string[]): Promise<boolean> {
  return await run(process.execPath, args, {cwd, maxBuffer: 2 ** 26}).then(
    () => true,
    () => false,
  );
}
