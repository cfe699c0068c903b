import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {isAddress} from '../../domain/memo/picture/picture-source.ts';
import {isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import type {Job} from '../../domain/schedule/schedule.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {readInput} from '../shared/read-input.ts';

/**
 * The job as it is stored: stdin replaces the text `-`, as in `send`, and a command must be one
 * that can be started. Null stays null.
 */
export async function readJob(
  context: CommandContext,
  job: Job | null,
): Promise<Result<Job | null>> {
  if (job === null) return succeeded(null);
  if (job.kind === 'command') {
    const [program = ''] = job.argv;
    const isFound = await context.ports().canRun(program, job.folder);
    return isFound ? succeeded(job) : refused('command-missing', program);
  }
  const isInput = job.text === '-';
  const text = isInput ? await readInput(context) : succeeded(job.text);
  if (!text.ok) return failed(text.failure);
  if (isEmptyMemo(text.value)) {
    return failed({kind: 'memo-empty', from: isInput ? 'stdin' : 'words'});
  }
  return succeeded({kind: 'text', text: text.value});
}

/** The text of a job that has one. */
export function textOfJob(job: Job | null): string | undefined {
  return job?.kind === 'text' ? job.text : undefined;
}

/** Whether a job sends a picture that is uploaded. */
export function isPictureFile(job: Job | null): boolean {
  return job?.image !== undefined && !isAddress(job.image);
}
