import type {Ports} from '../../app/ports/ports.ts';
import {storageResult} from '../../app/shared/storage-result.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {ToolAnswer} from '../../domain/program/served-tool.ts';
import {failureAnswer} from './answers.ts';
import type {ToolContext} from './tool-context.ts';

/** Answers with what is stored; a failure, such as a damaged disk, is an answer too. */
export async function look(
  {context}: ToolContext,
  read: (ports: Ports) => Promise<Result<ToolAnswer>>,
): Promise<ToolAnswer> {
  const done = await storageResult(() => read(context.ports()));
  return done.ok ? done.value : failureAnswer(done.failure, context.language);
}
