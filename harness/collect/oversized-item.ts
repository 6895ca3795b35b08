import { isJsonObject } from '../json.ts';
import { parseS3Location, type S3Location } from './s3/s3-location.ts';
import { say } from '../sentences/say.ts';

/** Where an item lies that was too large for a message. */
export interface OversizedItem {
  /** Where it is and how to get it, to follow a colon. */
  message: string;
  /** Undefined if AWS Config could not deliver it, or does not say where. */
  s3?: S3Location;
}

/**
 * Reads the `s3DeliverySummary` of a notification.
 * https://docs.aws.amazon.com/config/latest/developerguide/oversized-notification-example.html
 */
export function oversizedItem(delivery: unknown): OversizedItem {
  const { s3BucketLocation: location, errorCode } = isJsonObject(delivery) ? delivery : {};
  if (typeof location === 'string' && location !== '') {
    const url = `s3://${location.replace(/^s3:\/\//, '')}`;
    const s3 = parseS3Location(url);
    const isObject = s3 !== undefined && s3.key !== '' && !s3.key.endsWith('/');
    return { message: say`it is at ${url}; fetch it from there`, ...(isObject && { s3 }) };
  }
  const failure = typeof errorCode === 'string' ? say`AWS Config could not deliver it (${errorCode}); ` : '';
  return { message: say`${failure}ask AWS Config for it with aws configservice get-resource-config-history` };
}
