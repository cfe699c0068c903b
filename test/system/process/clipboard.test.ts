import assert from 'node:assert/strict';
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {createClipboard} from '../../../src/system/process/clipboard.ts';
import {programCommand} from '../../support/program-command.ts';
import {withTempFolder} from '../../support/temp-folder.ts';
import {openTerminal} from '../../support/terminal.ts';

const skip = process.platform !== 'linux';
const text = '여러 줄\n"글" $(id) 👩‍👧';

interface Tools {
  readonly folder: string;
  /** The input of the tool with this name; null if it was not run. */
  given(name: string): string | null;
}

/** Runs the callback with a PATH in which these tools come first. */
async function withTools(
  scripts: Readonly<Record<string, string>>,
  callback: (tools: Tools) => Promise<void>,
): Promise<void> {
  await withTempFolder(async (folder) => {
    for (const [name, script] of Object.entries(scripts)) {
      const path = join(folder, name);
      writeFileSync(path, `#!/bin/sh\n${script.replaceAll('$RECORD', `${path}.given`)}\n`);
      chmodSync(path, 0o755);
    }
    const before = {...process.env};
    process.env['PATH'] = `${folder}:${before['PATH']}`;
    process.env['KAKAO_CLIENT_SECRET'] = 'CANARY';
    try {
      await callback({folder, given: (name) => contentOf(join(folder, `${name}.given`))});
    } finally {
      process.env = before;
    }
  });
}

function contentOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

const takes = 'cat > "$RECORD"; env >> "$RECORD.env"';

test("the desktop's tool gets the unchanged text on stdin, and no secret", {skip}, async () => {
  for (const [name, variable] of [
    ['wl-copy', 'WAYLAND_DISPLAY'],
    ['xclip', 'DISPLAY'],
    ['clip.exe', 'WSL_DISTRO_NAME'],
  ] as const) {
    await withTools({[name]: takes}, async ({given, folder}) => {
      const {tool} = await createClipboard({[variable]: 'x'}).copy(text);
      assert.equal(tool, name);
      assert.equal(given(name), text);
      assert.doesNotMatch(`${contentOf(join(folder, `${name}.given.env`))}`, /CANARY/);
    });
  }
});

test('after a failing tool the next one is tried', {skip}, async () => {
  await withTools({'wl-copy': 'exit 1', xclip: takes}, async ({given}) => {
    const clipboard = createClipboard({WAYLAND_DISPLAY: 'x', DISPLAY: 'x'});
    assert.equal((await clipboard.copy(text)).tool, 'xclip');
    assert.equal(given('xclip'), text);
  });
});

test('without a desktop and a terminal the text is copied nowhere, which is reported', {
  skip,
}, async () => {
  await withTools({'wl-copy': takes, xclip: takes}, async ({given}) => {
    const terminal = process.stdout.isTTY === true;
    assert.deepEqual(await createClipboard({}).copy(text), {tool: null, terminal});
    assert.deepEqual([given('wl-copy'), given('xclip')], [null, null]);
  });
});

test('a tool that never ends is not waited for forever', {skip, timeout: 25_000}, async () => {
  await withTools({xclip: 'exec sleep 60'}, async () => {
    assert.equal((await createClipboard({DISPLAY: 'x'}).copy('a')).tool, null);
  });
});

test('a terminal gets the text too (OSC 52)', async () => {
  const {command} = programCommand();
  const module = new URL('../../../src/system/process/clipboard.ts', import.meta.url).href;
  const script = `
    const {createClipboard} = await import(${JSON.stringify(module)});
    const {terminal} = await createClipboard({}).copy(${JSON.stringify(text)});
    console.log('copied', terminal);
  `;
  const args = ['--input-type=module', '--eval', script];
  await using terminal = openTerminal({command, args});
  await terminal.until('copied true');
  const base64 = /\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(terminal.output())?.[1] ?? '';
  assert.equal(Buffer.from(base64, 'base64').toString('utf8'), text);
});
