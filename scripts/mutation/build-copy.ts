import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import type {WorkCopy} from './work-copy.ts';

const run = promisify(execFile);

/** Builds what a copy's sources say; false when they cannot be built. */
export async function buildCopy({root}: WorkCopy): Promise<boolean> {
  return await succeeds(root, ['scripts/build.mjs']);
}

/** A name that a mutation leaves unused says nothing of what the program does. */
const unusedNames = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];

/** Whether the compiler takes a copy's sources. */
export async function typesHold({root}: WorkCopy): Promise<boolean> {
  return await succeeds(root, ['node_modules/typescript/bin/tsc', '--noEmit', ...unusedNames]);
}

async function succeeds(cwd: string, args: readonly string[]): Promise<boolean> {
  return await run(process.execPath, args, {cwd, maxBuffer: 2 ** 26}).then(
    () => true,
    () => false,
  );
}
