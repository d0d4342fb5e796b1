/** How settings are told: times as Indonesians write them, 21.00. */
import type { SettingName, Settings } from '../areas/settings.ts';

export const asRead = (settings: Settings): Settings => ({
  ...settings,
  quietFrom: dotted(settings.quietFrom),
  quietTo: dotted(settings.quietTo),
});

/** Arguments of texts that name one setting with its value. */
export const asTold = (setting: SettingName, value: Settings[SettingName]) => ({
  setting,
  value: typeof value === 'string' ? dotted(value) : value,
});

const dotted = (time: string) => time.replace(':', '.');
