import {agentTitles} from '../../domain/agent/agents.ts';
import {eventWords} from '../../domain/agent/event-words.ts';
import type {AgentEvent, AgentState} from '../../domain/agent/read-agent-event.ts';
import type {SettingsProblem} from '../../domain/agent/settings-edit.ts';
import {truncateMemo} from '../../domain/memo/truncate-memo.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {FoundNote} from '../../domain/program-note/received-note.ts';
import {durationWords} from '../../messages/subjects/time-words.ts';

/** Names of folders are seldom longer (UTF-16 units). */
const maxProjectUnits = 40;

const states: Readonly<Record<AgentState, (agent: string) => Phrase>> = {
  stopped: (agent) => ({ko: `${agent} 작업 끝`, en: `${agent} has stopped`}),
  waits: (agent) => ({ko: `${agent}가 답을 기다려요`, en: `${agent} waits for your answer`}),
  idle: (agent) => ({
    ko: `${agent}가 다음 말을 기다려요`,
    en: `${agent} waits for your next prompt`,
  }),
};

/** What is sent of an event. `took` is the time (ms) since the last prompt, null if unknown. */
export function eventNote(event: AgentEvent, took: number | null, language: Language): FoundNote {
  const state = states[event.state](agentTitles[event.agent])[language];
  const project = truncateMemo(event.project, maxProjectUnits);
  const time = took === null ? '' : ` (${durationWords(took, language, {seconds: true})})`;
  const title = `${project === '' ? '' : `${project}: `}${state}${time}`;
  return {title, text: eventWords(event.words)};
}

interface SettingsOf {
  readonly agent: string;
  readonly path: string;
}

const problems: Readonly<Record<SettingsProblem, (file: SettingsOf) => Phrase>> = {
  broken: ({agent, path}) => ({
    ko: `${path}을(를) 읽지 못해 그대로 두었습니다: 형식이 잘못되었습니다. ${agent}에서 고친 뒤 다시 실행하세요.`,
    en: `${path} is not valid and was left as it is. Correct it for ${agent}, then run this again.`,
  }),
  unexpected: ({agent, path}) => ({
    ko: `${path}의 훅 설정이 ${agent}의 문서와 다르게 되어 있어 그대로 두었습니다. 'hooks'를 확인한 뒤 다시 실행하세요.`,
    en: `The hooks in ${path} are not as ${agent} documents them, so the file was left as it is. Check 'hooks', then run this again.`,
  }),
  taken: ({agent, path}) => ({
    ko: `${path}의 notify를 다른 프로그램이 쓰고 있어 그대로 두었습니다. ${agent}는 하나만 실행합니다. 그 프로그램이 'kakao-tui hook notify --agent codex'에 같은 인수를 넘기게 하거나, 그 줄을 지운 뒤 다시 실행하세요.`,
    en: `notify in ${path} belongs to another program, so it was left as it is; ${agent} runs only one. Let that program pass its argument on to 'kakao-tui hook notify --agent codex', or delete the line and run this again.`,
  }),
  rewritten: ({path}) => ({
    ko: `${path}의 notify가 여러 줄로 쓰여 있어 그대로 두었습니다. 그 부분을 직접 고치세요.`,
    en: `notify in ${path} is not on one line any more, so it was left as it is. Change it by hand.`,
  }),
};

/** Words of `hook`. */
export const hookWords = {
  noEvent: {
    ko: '알릴 이벤트가 아닙니다. 에이전트의 훅이 JSON을 표준 입력이나 마지막 인수로 넘깁니다.',
    en: 'This is no event that needs a note. The hook of an agent passes JSON on standard input or as the last argument.',
  },
  loggedOut: {
    ko: "로그인하지 않아 알리지 않았습니다. 'kakao-tui login'으로 로그인하세요.",
    en: "Not logged in, so no note was sent. Log in with 'kakao-tui login'.",
  },
  full: {
    ko: '기다리는 알림이 너무 많아 이 알림은 남기지 않았습니다.',
    en: 'Too many notes wait already, so this one was left out.',
  },
  problem: (problem: SettingsProblem, file: SettingsOf): Phrase => problems[problem](file),
  isInstalled: (agent: string): Phrase => ({
    ko: `${agent}의 설정에 이미 있습니다.`,
    en: `It is in the settings of ${agent} already.`,
  }),
  isAbsent: (agent: string): Phrase => ({
    ko: `${agent}의 설정에 이 프로그램의 훅이 없습니다.`,
    en: `The settings of ${agent} have no hook of this program.`,
  }),
  needsYes: {
    ko: '터미널이 없어 물을 수 없습니다. 바꾸려면 --yes를 붙이세요.',
    en: 'There is no terminal to ask in. Add --yes to change the file.',
  },
  unchanged: {ko: '설정을 바꾸지 않았습니다.', en: 'The settings were not changed.'},
  question: {ko: '이렇게 바꿀까요? (y/N) ', en: 'Change it like this? (y/N) '},
  changedMeanwhile: (path: string): Phrase => ({
    ko: `그사이에 ${path}이(가) 바뀌어 그대로 두었습니다. 다시 실행하세요.`,
    en: `${path} has changed meanwhile and was left as it is. Run this again.`,
  }),
  notAFile: (path: string): Phrase => ({
    ko: `${path}은(는) 읽을 수 있는 텍스트 파일이 아니어서 그대로 두었습니다.`,
    en: `${path} is not a file of text and was left as it is.`,
  }),
  installed: (agent: string): Phrase => ({
    ko: `추가했습니다. 새로 시작하는 ${agent} 세션부터 멈추거나 답을 기다릴 때 알립니다.`,
    en: `Added. From the next session on, you get a note when ${agent} stops or waits for you.`,
  }),
  /** Codex runs `notify` at the end of a turn only. */
  installedCodex: {
    ko: '추가했습니다. 새로 시작하는 Codex 세션부터 작업이 끝날 때 알립니다. 승인을 기다릴 때는 Codex가 알려 주지 않습니다.',
    en: 'Added. From the next session on, you get a note when a turn of Codex ends. Codex does not report that it waits for an approval.',
  },
  uninstalled: (agent: string): Phrase => ({
    ko: `${agent}의 설정에서 뺐습니다.`,
    en: `Removed from the settings of ${agent}.`,
  }),
} as const;
