import type { Configuration } from './configuration.ts';

/** Everything that can be configured. */
export type SettingValues = Required<Configuration>;

/** A value, and who gave it. */
export interface Setting<Value> {
  value: Value;
  from: 'default' | 'file' | 'flag';
}

/** All settings of a run. */
export type Settings = { [Key in keyof SettingValues]: Setting<SettingValues[Key]> };

/** What a run does: flags win over the file, key by key, and the file over the defaults. */
export function effectiveSettings(flags: Configuration, file: Configuration, defaults: SettingValues): Settings {
  const setting = <Key extends keyof SettingValues>(key: Key): Setting<SettingValues[Key]> => {
    const given = flags[key] as SettingValues[Key] | undefined;
    if (given !== undefined) return { value: given, from: 'flag' };
    const configured = file[key] as SettingValues[Key] | undefined;
    return configured === undefined ? { value: defaults[key], from: 'default' } : { value: configured, from: 'file' };
  };
  return {
    sources: setting('sources'),
    controls: setting('controls'),
    parameters: setting('parameters'),
    exceptions: setting('exceptions'),
    maxExceptionDays: setting('maxExceptionDays'),
    formats: setting('formats'),
    language: setting('language'),
    failOn: setting('failOn'),
    failOnUnknown: setting('failOnUnknown'),
  };
}
