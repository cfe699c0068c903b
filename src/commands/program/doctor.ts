import {diagnose} from '../../app/doctor/diagnose.ts';
import type {DiagnosisPorts} from '../../app/ports/diagnosis-ports.ts';
import {exitCodeOfFindings, type Finding} from '../../domain/doctor/finding.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {describeFinding, levelMarks, summaryWords} from '../../messages/doctor/describe-finding.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import type {Tone} from '../shared/styled-line.ts';

/**
 * `kakao-tui doctor`: checks the program, this machine, the network, the settings at Kakao and the
 * login, and prints what to do next. Exits 0 without problems, otherwise with the exit code of the
 * problem to fix first: 1, 5, 7 or 4.
 */
export async function runDoctor(
  context: CommandContext,
  ports: DiagnosisPorts,
  {json = false}: {json?: boolean},
): Promise<number> {
  const {signal} = context;
  const findings: Finding[] = [];
  for await (const finding of diagnose(ports, {askTerminal: !json, signal})) {
    if (signal.aborted) return exitCode.cancelled;
    findings.push(finding);
    if (!json) printFinding(context, finding);
  }
  const code = exitCodeOfFindings(findings);
  if (json) printJson(context, doctorJson(findings, context));
  else context.print(summaryWords(findings)[context.language]);
  return code;
}

const tones: Readonly<Record<Finding['level'], Tone>> = {
  ok: 'good',
  note: 'waiting',
  problem: 'bad',
};

function printFinding(context: CommandContext, finding: Finding): void {
  const {language} = context;
  const {message, nextStep} = describeFinding(finding, language);
  context.print([
    {text: levelMarks[finding.level][language], tone: tones[finding.level]},
    ` ${message}`,
  ]);
  if (nextStep !== '') context.print(`       ${nextStep}`);
}

function doctorJson(findings: readonly Finding[], {language}: CommandContext) {
  return {
    schema: 'kakao-tui/doctor@1',
    ok: findings.every(({level}) => level !== 'problem'),
    findings: findings.map((finding) => {
      const {id, level} = finding;
      return {id, level, ...describeFinding(finding, language)};
    }),
  };
}
