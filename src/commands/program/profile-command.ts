import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {requireSubcommand} from '../definition/refuse-unknown.ts';
import {json} from '../definition/shared-options.ts';

const profile: CommandSpec = {
  usage: 'profile',
  ko: '여러 계정이나 카카오 앱을 프로필로 나누어 관리합니다',
  en: 'manage profiles for several accounts or Kakao apps',
  examples: [
    ['kakao-tui profile add work', {ko: '프로필을 만듭니다', en: 'creates a profile'}],
    [
      'kakao-tui --profile work login',
      {ko: '그 프로필로 로그인합니다', en: 'logs in with that profile'},
    ],
    [
      'kakao-tui profile use work',
      {ko: '기본으로 쓸 프로필을 정합니다', en: 'makes it the default'},
    ],
  ],
};

const profileList: CommandSpec = {
  usage: 'list',
  ko: '모든 프로필을 보여 줍니다',
  en: 'list the profiles',
  examples: [
    [
      'kakao-tui profile list',
      {ko: '현재 프로필에 *가 붙습니다', en: 'marks the current one with *'},
    ],
  ],
  options: [json],
};

const profileAdd: CommandSpec = {
  usage: 'add <name>',
  ko: '프로필을 만듭니다',
  en: 'create a profile',
  examples: [
    ['kakao-tui profile add work', {ko: '빈 프로필을 만듭니다', en: 'creates an empty one'}],
  ],
};

const profileUse: CommandSpec = {
  usage: 'use <profile>',
  ko: '--profile 없이 실행할 때 쓸 프로필을 정합니다',
  en: 'choose the profile for commands without --profile',
  examples: [
    ['kakao-tui profile use work', {ko: '이제부터 work를 씁니다', en: 'uses work from now on'}],
    [
      'kakao-tui profile use default',
      {ko: '기본 프로필로 돌아갑니다', en: 'goes back to the default profile'},
    ],
  ],
};

const profileRemove: CommandSpec = {
  usage: 'remove <profile>',
  ko: '프로필과 그 안의 모든 데이터를 삭제합니다',
  en: 'remove a profile and all its data',
  examples: [
    [
      'kakao-tui profile remove work',
      {ko: '삭제될 내용을 보여 주고 확인합니다', en: 'shows what will be lost and asks first'},
    ],
    ['kakao-tui profile remove work --force', {ko: '확인 없이 삭제합니다', en: 'does not ask'}],
  ],
  options: [{flags: '--force', ko: '확인 없이 삭제합니다', en: 'remove it without asking'}],
};

export const profileCommand: Definition = ({add, within, context, finish, programs}) => {
  const group = add(profile).helpCommand(false);
  within(group, profileList).action(async (options: {json?: boolean}) => {
    const {listProfiles} = await import('./load.ts');
    await finish(listProfiles(context, await programs.profiles(), options));
  });
  within(group, profileAdd).action(async (name: string) => {
    const {addProfile} = await import('./load.ts');
    await finish(addProfile(context, await programs.profiles(), name));
  });
  within(group, profileUse).action(async (name: string) => {
    const {useProfile} = await import('./load.ts');
    await finish(useProfile(context, await programs.profiles(), name));
  });
  within(group, profileRemove).action(async (name: string, {force = false}: {force?: boolean}) => {
    const {removeProfile} = await import('./load.ts');
    await finish(removeProfile(context, await programs.profiles(), {name, force}));
  });
  requireSubcommand(group);
};
