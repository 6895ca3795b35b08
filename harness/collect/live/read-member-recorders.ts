import { decodeJson } from '../../decode-json.ts';
import { isJsonObject, type JsonObject } from '../../json.ts';
import { recorderProperty } from '../../recording-group.ts';
import type { CallResult } from '../aws/connection.ts';
import type { ConfigSource } from './config-source.ts';
import { resourceOf } from './judge-item.ts';
import { locationOf } from './location-of.ts';
import type { Recorder } from './recording-of.ts';

const CONFIGURATION_RECORDER = 'AWS::Config::ConfigurationRecorder';

/** The recorders of all that an aggregator has, from their own items, by location. */
export async function readMemberRecorders({
  list,
  get,
}: Pick<ConfigSource, 'get' | 'list'>): Promise<CallResult<Map<string, Recorder[]>>> {
  const recorders = new Map<string, Recorder[]>();
  for await (const page of list(CONFIGURATION_RECORDER)) {
    if ('failure' in page) return page;
    if (page.output.length === 0) continue;
    const batch = await get(page.output);
    if ('failure' in batch) return batch;
    for (const item of batch.output.items) {
      const place = resourceOf(item);
      if (place === undefined || !isJsonObject(item)) continue;
      const before = recorders.get(locationOf(place)) ?? [];
      recorders.set(locationOf(place), [...before, recorderOf(item)]);
    }
  }
  return { output: recorders };
}

function recorderOf({ configuration: text }: JsonObject): Recorder {
  const configuration = typeof text === 'string' ? decodeJson(text) : text;
  const content = isJsonObject(configuration) ? configuration : {};
  const recording = recorderProperty(content, 'recording');
  return {
    isRunning: typeof recording === 'boolean' ? recording : undefined,
    isFailing: false,
    recordingGroup: recorderProperty(content, 'recordingGroup'),
  };
}
