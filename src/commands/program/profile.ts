import type {ProfileContents, Profiles} from '../../app/ports/profile-ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {defaultProfile} from '../../domain/program/profile-name.ts';
import {isConfirmed} from '../questions/ask-line.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';

/** `kakao-tui profile list`: prints every profile and marks the current one. */
export function listProfiles(
  context: CommandContext,
  profiles: Profiles,
  {json}: {json?: boolean},
): number {
  const names = profiles.list();
  const {current} = profiles;
  if (json) {
    printJson(context, {schema: 'kakao-tui/profiles@1', current, profiles: names});
    return exitCode.done;
  }
  for (const name of names) {
    context.print(name === current ? ['* ', {text: name, tone: 'accent'}] : `  ${name}`);
  }
  return exitCode.done;
}

/** `kakao-tui profile add NAME`. */
export function addProfile(context: CommandContext, profiles: Profiles, name: string): number {
  if (!profiles.add(name)) {
    context.say({
      ko: `이미 있는 프로필입니다: ${name}`,
      en: `Profile already exists: ${name}`,
    });
    return exitCode.usage;
  }
  context.note({
    ko: `만들었습니다. 이제 'kakao-tui --profile ${name} login'으로 로그인하세요.`,
    en: `Created. Log in with 'kakao-tui --profile ${name} login'.`,
  });
  return exitCode.done;
}

/** `kakao-tui profile use NAME`: sets the profile for commands without `--profile`. */
export function useProfile(context: CommandContext, profiles: Profiles, name: string): number {
  profiles.use(name);
  context.note({
    ko: `이제부터 ${name} 프로필을 씁니다.`,
    en: `Profile ${name} is used from now on.`,
  });
  return exitCode.done;
}

/** `kakao-tui profile remove NAME`: asks first on a terminal, requires --force without one. */
export async function removeProfile(
  context: CommandContext,
  profiles: Profiles,
  {name, force}: {name: string; force: boolean},
): Promise<number> {
  if (name === defaultProfile) {
    context.say({
      ko: "default 프로필은 삭제할 수 없습니다. 로그아웃하려면 'kakao-tui logout'을 실행하세요.",
      en: "The default profile cannot be removed. Run 'kakao-tui logout' to log out.",
    });
    return exitCode.usage;
  }
  if (!force) {
    context.say(lossWords(name, profiles.contents(name)));
    if (!context.stdin.isTTY) {
      context.say({ko: '삭제하려면 --force를 붙이세요.', en: 'Add --force to remove it.'});
      return exitCode.usage;
    }
    if (!(await isConfirmed(context, question))) return exitCode.cancelled;
  }
  profiles.remove(name);
  if (profiles.current === name) profiles.use(defaultProfile);
  context.note({ko: `삭제했습니다: ${name}`, en: `Removed: ${name}`});
  return exitCode.done;
}

function lossWords(name: string, contents: ProfileContents | null): Phrase {
  if (contents === null) {
    return {
      ko: `${name} 프로필의 기록, 로그인, 설정이 모두 삭제됩니다.`,
      en: `The history, login and preferences of ${name} will be deleted.`,
    };
  }
  const {memos, unsettled, isLoggedIn} = contents;
  return {
    ko: `${name} 프로필의 메모 기록 ${memos}건(보내지 않은 것 ${unsettled}건), ${isLoggedIn ? '로그인, ' : ''}설정이 삭제됩니다. 카카오톡의 메모는 남습니다.`,
    en: `${name}: ${memos} memo(s) in the history (${unsettled} not sent), ${isLoggedIn ? 'the login ' : ''}and the preferences will be deleted. KakaoTalk keeps the messages.`,
  };
}

const question: Phrase = {ko: '삭제할까요? (y/N) ', en: 'Remove it? (y/N) '};
