import type {AgentHookPort} from '../../app/ports/service-ports.ts';
import {type AgentName, agentTitles} from '../../domain/agent/agents.ts';
import {changedLines} from '../../domain/agent/changed-lines.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {isConfirmed} from '../questions/ask-line.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFileError} from '../shared/report-file-error.ts';
import {agentSettings, type SettingsChange} from './agent-settings.ts';
import {hookWords} from './hook-words.ts';
import {readSettingsFile, type SettingsFile, writeSettingsFile} from './settings-file.ts';

export interface ChangeOptions {
  readonly always?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

interface Change extends ChangeOptions {
  readonly agent: AgentName;
  readonly change: SettingsChange;
}

/**
 * `kakao-tui hook install|uninstall AGENT`: shows which lines of the agent's settings change, asks,
 * and writes them. Without a terminal it needs `--yes`.
 */
export async function changeSettings(
  context: CommandContext,
  hooks: AgentHookPort,
  {agent, change, always = false, yes = false, dryRun = false}: Change,
): Promise<number> {
  const settings = agentSettings(agent, hooks, {always});
  const title = agentTitles[agent];
  const path = sanitizeLine(settings.path);
  const read = () => fileAt(context, settings.path);
  const file = read();
  if (typeof file === 'number') return file;
  const before = file.text ?? '';
  const edit = settings.edit(before, change);
  if (edit.kind === 'refused') {
    context.say(hookWords.problem(edit.problem, {agent: title, path}));
    return edit.problem === 'broken' ? exitCode.input : exitCode.failure;
  }
  if (edit.text === before || (change === 'uninstall' && file.text === null)) {
    context.note(change === 'install' ? hookWords.isInstalled(title) : hookWords.isAbsent(title));
    return exitCode.done;
  }
  context.print(path);
  for (const {sign, line} of changedLines(before, edit.text)) {
    context.print(`${sign} ${sanitize(line)}`);
  }
  if (dryRun) {
    context.note(hookWords.unchanged);
    return exitCode.done;
  }
  if (!yes) {
    if (!context.stdin.isTTY) {
      context.say(hookWords.needsYes);
      return exitCode.usage;
    }
    if (!(await isConfirmed(context, hookWords.question))) {
      context.note(hookWords.unchanged);
      return exitCode.cancelled;
    }
  }
  const now = read();
  if (typeof now === 'number') return now;
  if (now.text !== file.text) {
    context.say(hookWords.changedMeanwhile(path));
    return exitCode.failure;
  }
  try {
    writeSettingsFile(now, edit.text);
  } catch (error) {
    return reportFileError(context, {path: settings.path, task: 'write'}, error);
  }
  const installed = agent === 'codex' ? hookWords.installedCodex : hookWords.installed(title);
  context.note(change === 'install' ? installed : hookWords.uninstalled(title));
  return exitCode.done;
}

/** The file, or the exit code after a sentence that says why it cannot be read. */
function fileAt(context: CommandContext, path: string): SettingsFile | number {
  try {
    const file = readSettingsFile(path);
    if (file !== null) return file;
    context.say(hookWords.notAFile(sanitizeLine(path)));
    return exitCode.input;
  } catch (error) {
    return reportFileError(context, {path, task: 'read'}, error);
  }
}
