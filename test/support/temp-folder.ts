import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {closeAtEnd} from './open-resources.ts';

const folders = new Map<string, () => void>();

/**
 * Creates a new folder under the system's temporary folder. It is removed when the test process
 * ends, or earlier by `removeTempFolder`.
 */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kakao-tui-test-'));
  folders.set(
    folder,
    closeAtEnd(() => removeTempFolder(folder)),
  );
  return folder;
}

/** Removes a folder that `tempFolder` created, with all its contents. */
export function removeTempFolder(folder: string): void {
  const forget = folders.get(folder);
  if (forget === undefined) throw new Error(`not a folder of this test process: ${folder}`);
  folders.delete(folder);
  forget();
  rmSync(folder, {recursive: true, force: true, maxRetries: 3});
}

/** Passes a new folder to the callback and removes it when the callback has settled. */
export async function withTempFolder<Result>(
  callback: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = tempFolder();
  try {
    return await callback(folder);
  } finally {
    if (folders.has(folder)) removeTempFolder(folder);
  }
}
