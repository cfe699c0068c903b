import {chmodSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {tempFolder} from './temp-folder.ts';

/**
 * An EDITOR value that runs shell commands; its quoted path contains a space, and `$1` is the file.
 */
export function editorScript(commands: string): string {
  const path = join(tempFolder(), 'my editor.sh');
  writeFileSync(path, `#!/bin/sh\n${commands}\n`);
  chmodSync(path, 0o755);
  return `"${path}"`;
}
