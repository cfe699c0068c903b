import assert from 'node:assert/strict';
import {test} from 'node:test';
import {programShape} from '../../../scripts/manual/program-shape.ts';
import type {Programs} from '../../../src/commands/definition/definition.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import {createProfiles} from '../../../src/storage/base/profiles.ts';
import {quietAgentHooks} from '../../support/agent-hooks.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {quietNoteServer} from '../../support/program-notes.ts';
import {type Stand, withServices} from '../../support/services.ts';

function commandsIn(
  command: CommandShape,
  path: readonly string[] = [],
): [string[], CommandShape][] {
  const below = command.commands.filter(({name}) => name !== 'help');
  return [[[...path], command], ...below.flatMap((one) => commandsIn(one, [...path, one.name]))];
}

/** Nothing behind the command, an empty argument, an unknown one, and each option without a value. */
function mistakesOf({options}: CommandShape): readonly (readonly string[])[] {
  const names = options.filter(({value}) => value !== null).map(({flags}) => flags.at(-1) ?? '');
  return [[], [''], ['nope'], ['', ''], ...names.flatMap((name) => [[name], [name, '']])];
}

function programsOn({folder}: Stand): Partial<Programs> {
  const service = {kind: 'systemd', path: '/unit', text: '', isRoot: false, withheld: []};
  const done = async () => ({ok: true}) as const;
  const read = async () => ({isInstalled: false, isRunning: false});
  return {
    openApp: async () => 0,
    runDoctor: async () => 0,
    runEmulator: async () => 0,
    serveTools: async () => {},
    runThrough: async () => ({
      code: 0,
      signal: null,
      startProblem: null,
      duration: 1,
      output: {text: '', unreadable: 0},
    }),
    userService: async () =>
      ({...service, install: done, uninstall: done, read}) as unknown as Awaited<
        ReturnType<Programs['userService']>
      >,
    agentHooks: async () => quietAgentHooks(folder),
    noteServer: async () => quietNoteServer,
    profiles: async () => ({
      ...createProfiles({data: folder, config: folder}, 'default'),
      contents: () => null,
    }),
  };
}

function thrown(error: unknown) {
  if (!(error instanceof FailureError)) throw error;
  return {code: 0, stderr: '', stdout: ''};
}

/** What is English in a Korean sentence by right: command lines, options, and names in a list. */
const typedWords = /kakao-tui[\w -]*|--?[a-z][\w-]*|<[^>]*>|[\w.]+(?:, [\w. -]+)+/g;
const englishWords = /[a-z]{2,} [a-z]{2,}/;
const emptyPlace = /: (?:\.|\(|$)|: {2}/m;

test('each mistake is refused in the language of the user, in words that name what is wrong', async () => {
  await withServices(
    async (stand) => {
      const typed = commandLineOn(stand.ports, programsOn(stand));
      // The process prints what a command throws, in the words of every failure.
      const run = (...given: Parameters<typeof typed>) => typed(...given).catch(thrown);
      const signal = AbortSignal.abort();
      for (const [path, command] of commandsIn(programShape())) {
        for (const mistake of mistakesOf(command)) {
          const args = [...path, ...mistake];
          const ko = await run(args, {language: 'ko', signal, showsAll: true});
          const en = await run(args, {language: 'en', signal, showsAll: true});
          if (ko.code === 0) continue;
          const line = `${JSON.stringify(args)}: ${ko.stderr}${en.stderr}`;
          assert.doesNotMatch(ko.stderr.replace(typedWords, ''), englishWords, line);
          assert.doesNotMatch(en.stderr, /[가-힣]/, line);
          for (const {code, stderr} of [ko, en]) {
            if (code === 2) assert.match(stderr, /\S/, line);
            assert.doesNotMatch(stderr, emptyPlace, line);
          }
        }
      }
    },
    {loggedIn: false},
  );
});
