import { decodeJson } from '../../decode-json.ts';
import { isJsonObject, type JsonObject } from '../../json.ts';
import { recorderProperty } from '../../recording-group.ts';
import type { CallResult } from '../aws/connection.ts';
import type { ConfigSource } from './config-source.ts';
import { resourceOf } from './judge-item.ts';
import { locationOf } from './location-of.ts';
import type { Recorder } from './recording-of.ts';

/** The calls that list and get do not take this type. */
const RECORDERS =
  'SELECT accountId, awsRegion, resourceType, resourceId, configuration ' +
  "WHERE resourceType = 'AWS::Config::ConfigurationRecorder'";

/** The recorders of all that an aggregator has, from their own items, by location. */
export async function readMemberRecorders({
  query,
}: Pick<ConfigSource, 'query'>): Promise<CallResult<Map<string, Recorder[]>>> {
  const recorders = new Map<string, Recorder[]>();
  for await (const page of query(RECORDERS)) {
    if ('failure' in page) return page;
    for (const row of page.output) {
      const item = decodeJson(row);
      const place = resourceOf(item);
      if (place === undefined || !isJsonObject(item)) continue;
      const before = recorders.get(locationOf(place)) ?? [];
      recorders.set(locationOf(place), [...before, recorderOf(item)]);
    }
  }
  return { output: recorders };
}

function recorderOf({ configuration }: JsonObject): Recorder {
  const content = isJsonObject(configuration) ? configuration : {};
  const recording = recorderProperty(content, 'recording');
  // A query may write a flag as text.
  const isRunning = recording === true || recording === 'true';
  return {
    isRunning: isRunning || recording === false || recording === 'false' ? isRunning : undefined,
    isFailing: false,
    recordingGroup: recorderProperty(content, 'recordingGroup'),
  };
}
