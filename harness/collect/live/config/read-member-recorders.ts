import { decodeJson } from '../../../decode-json.ts';
import { isJsonObject, type JsonObject } from '../../../json.ts';
import { isServiceRecorder, recorderFlag, recorderProperty } from '../../../recording-group.ts';
import type { CallResult } from '../../aws/connection.ts';
import type { ConfigSource } from './config-source.ts';
import { resourceOf } from '../judge-item.ts';
import { locationOf } from '../location-of.ts';
import type { Recorder } from './recording-of.ts';

/** The calls that list and get do not take this type. */
const RECORDERS =
  'SELECT accountId, awsRegion, resourceType, resourceId, configuration ' +
  "WHERE resourceType = 'AWS::Config::ConfigurationRecorder'";

/** The recorders of all that an aggregator has, but for those of AWS services, from their own items, by location. */
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
      const content = isJsonObject(item['configuration']) ? item['configuration'] : {};
      if (isServiceRecorder(content)) continue;
      const before = recorders.get(locationOf(place)) ?? [];
      recorders.set(locationOf(place), [...before, recorderOf(content)]);
    }
  }
  return { output: recorders };
}

function recorderOf(content: JsonObject): Recorder {
  return {
    isRunning: recorderFlag(content, 'recording'),
    isFailing: false,
    recordingGroup: recorderProperty(content, 'recordingGroup'),
  };
}
