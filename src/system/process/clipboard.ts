import {spawn} from 'node:child_process';
import type {Clipboard} from '../../app/ports/system-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {environmentWithoutSecrets} from './environment-without-secrets.ts';

/** The time (ms) that a tool may take: a tool whose display no longer exists would wait forever. */
const timeoutMs = 2000;

/**
 * Copies with the system's own tool if there is a desktop, and always through the terminal (OSC
 * 52), which reaches the user's clipboard over SSH too. Terminals do not report whether they
 * accepted the text.
 */
export function createClipboard(env: Environment, {byTerminal = true} = {}): Clipboard {
  return {
    copy: async (text) => {
      const tool = await copyByTool(toolsFor(env, process.platform), text);
      // Undefined, in spite of its type, if the output is not a terminal.
      const isTerminal = byTerminal && process.stdout.isTTY === true;
      if (isTerminal) {
        process.stdout.write(`\u001B]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`);
      }
      return {tool, terminal: isTerminal};
    },
  };
}

function toolsFor(env: Environment, platform: NodeJS.Platform): readonly (readonly string[])[] {
  if (platform === 'darwin') return [['pbcopy']];
  if (platform === 'win32') return [['clip.exe']];
  const wayland = env['WAYLAND_DISPLAY'] ? [['wl-copy']] : [];
  const x11 = env['DISPLAY'] ? [['xclip', '-selection', 'clipboard']] : [];
  const wsl = env['WSL_DISTRO_NAME'] ? [['clip.exe']] : [];
  return [...wayland, ...x11, ...wsl];
}

/** The name of the first tool that succeeded, or null. */
async function copyByTool(
  tools: readonly (readonly string[])[],
  text: string,
): Promise<string | null> {
  for (const [command = '', ...args] of tools) {
    if (await feed(command, args, text)) return command;
  }
  return null;
}

function feed(command: string, args: readonly string[], text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: environmentWithoutSecrets(process.env),
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    child.stdin.on('error', () => resolve(false));
    child.stdin.end(text);
  });
}
