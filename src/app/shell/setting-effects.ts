import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import {noteLinkDomain} from '../memo/note-link-domain.ts';

type SettingEffect = 'save-preference' | 'note-link-domain' | 'copy' | 'open-link';

export function settingEffects({ports, dispatch}: EffectContext): EffectRunners<SettingEffect> {
  return {
    'save-preference': ({change}) => ports.preferences.save(change),
    'note-link-domain': ({url}) => {
      const domains = noteLinkDomain(ports, url);
      if (domains === null) return;
      dispatch({type: 'notice-raised', notice: {kind: 'link-domains', ...domains}});
    },
    copy: async ({text}) => {
      const copying = await ports.clipboard.copy(text);
      dispatch({type: 'notice-raised', notice: {kind: 'copied', ...copying}});
    },
    'open-link': async ({url}) => {
      const opened = await ports.login.openBrowser(url);
      if (opened === 'opened') return;
      dispatch({type: 'notice-raised', notice: {kind: 'browser-not-opened'}});
    },
  };
}
