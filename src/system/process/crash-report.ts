import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {redact} from '../../domain/text/redact.ts';

/**
 * Writes the data needed to find a bug, without secrets, to a file of mode 0600 in `folder`.
 * Returns its path, or null if it could not be written.
 */
export function writeCrashReport(folder: string, error: unknown, at: Date): string | null {
  const path = join(folder, `crash-${at.toISOString().replace(/[:.]/g, '-')}.txt`);
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const about = `node ${process.version} ${process.platform} ${process.arch}`;
  try {
    if (!existsSync(folder)) mkdirSync(folder, {mode: 0o700});
    writeFileSync(path, `${about}\n${redact(stack)}\n`, {mode: 0o600});
    return path;
  } catch {
    // The report is optional: the disk may be the cause of the crash.
    return null;
  }
}
