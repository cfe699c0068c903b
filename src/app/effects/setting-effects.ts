import {succeeded} from '../../domain/result.ts';
import {meetLinkDomain} from '../operations/meet-link-domain.ts';
import {storageResult} from '../operations/storage-result.ts';
import type {EffectContext, EffectRunners} from './effect-context.ts';

type SettingEffect =
  | 'save-setup'
  | 'save-language'
  | 'save-numbers'
  | 'save-theme'
  | 'meet-link-domain'
  | 'copy'
  | 'open-link';

export function settingEffects({ports, dispatch}: EffectContext): EffectRunners<SettingEffect> {
  return {
    'save-setup': async ({values}) => {
      const {restApiKey, clientSecret, redirectUri} = values;
      const saved = await storageResult(async () => {
        // Left blank, a secret that is stored for this very key stays.
        const kept = ports.sessions.readClientSecret(restApiKey) ?? null;
        ports.sessions.saveClientSecret(restApiKey, clientSecret ?? kept);
        await ports.preferences.save({restApiKey, redirectUri});
        return succeeded(null);
      });
      dispatch(saved.ok ? {type: 'setup-saved'} : {type: 'setup-failed', failure: saved.failure});
    },
    'save-language': ({language}) => ports.preferences.save({language}),
    'save-numbers': ({isNumbered}) => ports.preferences.save({numbers: isNumbered}),
    'save-theme': ({theme}) => ports.preferences.save({theme}),
    'meet-link-domain': ({url}) => {
      const domain = meetLinkDomain(ports, url);
      if (domain === null) return;
      dispatch({type: 'notice-raised', notice: {kind: 'new-link-domain', domain}});
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
