import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {json} from '../definition/shared-options.ts';

const profile: CommandSpec = {
  usage: 'profile',
  ko: '여러 계정이나 앱을 따로 씁니다',
  en: 'keep several accounts or apps apart',
  examples: [
    ['kakao-tui profile add work', {ko: '프로필을 만듭니다', en: 'makes a profile'}],
    ['kakao-tui --profile work login', {ko: '그 안에서 로그인합니다', en: 'logs in there'}],
    ['kakao-tui profile use work', {ko: '이제부터 씁니다', en: 'is used from now on'}],
  ],
};

const profileList: CommandSpec = {
  usage: 'list',
  ko: '프로필을 모두 보여 줍니다',
  en: 'list the profiles',
  examples: [['kakao-tui profile list', {ko: '*가 쓰는 것입니다', en: '* is in use'}]],
  options: [json],
};

const profileAdd: CommandSpec = {
  usage: 'add <name>',
  ko: '프로필을 만듭니다',
  en: 'make a profile',
  examples: [['kakao-tui profile add work', {ko: '빈 프로필', en: 'an empty one'}]],
};

const profileUse: CommandSpec = {
  usage: 'use <profile>',
  ko: '따로 정하지 않은 명령이 쓸 프로필을 고릅니다',
  en: 'choose the profile of commands that name none',
  examples: [
    ['kakao-tui profile use work', {ko: '이제부터 work를', en: 'work from now on'}],
    ['kakao-tui profile use default', {ko: '처음 것으로', en: 'back to the first one'}],
  ],
};

const profileRemove: CommandSpec = {
  usage: 'remove <profile>',
  ko: '프로필과 그 안의 모든 것을 지웁니다',
  en: 'remove a profile with all that is in it',
  examples: [
    [
      'kakao-tui profile remove work',
      {ko: '사라질 것을 말하고 묻습니다', en: 'says what is lost and asks'},
    ],
    ['kakao-tui profile remove work --force', {ko: '묻지 않습니다', en: 'asks nothing'}],
  ],
  options: [{flags: '--force', ko: '묻지 않고 지웁니다', en: 'remove it without asking'}],
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
};
