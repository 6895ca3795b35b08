import { sameBytes, writeAscii } from './bytes';

/**
 * The properties of an item that the scanner looks at. The first four are the parts of its content; the wrapper has them in
 * the same order.
 */
export const TAGS: u32 = 0;
export const CONFIGURATION: u32 = 1;
export const RELATIONSHIPS: u32 = 2;
export const SUPPLEMENTARY_CONFIGURATION: u32 = 3;
export const CONTENT_PARTS: u32 = 4;
export const ARN: u32 = 4;
export const API_ARN: u32 = 5;
export const AWS_REGION: u32 = 6;
export const API_ACCOUNT_ID: u32 = 7;
export const RESOURCE_ID: u32 = 8;
export const AWS_ACCOUNT_ID: u32 = 9;
export const RESOURCE_TYPE: u32 = 10;
export const RESOURCE_NAME: u32 = 11;
export const AVAILABILITY_ZONE: u32 = 12;
export const STATE_ID: u32 = 13;
export const STATUS: u32 = 14;
export const CAPTURE_TIME: u32 = 15;
export const PROPERTY_COUNT: u32 = 16;
/** Any other property. */
export const OTHER: u32 = 16;

const LONGEST: u32 = 28;
/** A name is padded to two vectors. */
const NAMES = memory.data(16 * 32, 16);
const LENGTHS = memory.data(16);
/** By property: the next one whose name is as long, or OTHER. */
const NEXT = memory.data(16);
/** By length: the first property whose name is so long, or OTHER. */
const FIRST = memory.data(28 + 1);

memory.fill(FIRST, <u8>OTHER, LONGEST + 1);
define(TAGS, 'tags');
define(CONFIGURATION, 'configuration');
define(RELATIONSHIPS, 'relationships');
define(SUPPLEMENTARY_CONFIGURATION, 'supplementaryConfiguration');
define(ARN, 'ARN');
define(API_ARN, 'arn');
define(AWS_REGION, 'awsRegion');
define(API_ACCOUNT_ID, 'accountId');
define(RESOURCE_ID, 'resourceId');
define(AWS_ACCOUNT_ID, 'awsAccountId');
define(RESOURCE_TYPE, 'resourceType');
define(RESOURCE_NAME, 'resourceName');
define(AVAILABILITY_ZONE, 'availabilityZone');
define(STATE_ID, 'configurationStateId');
define(STATUS, 'configurationItemStatus');
define(CAPTURE_TIME, 'configurationItemCaptureTime');

function define(property: u32, name: string): void {
  writeAscii(nameOf(property), name);
  store<u8>(LENGTHS + property, <u8>name.length);
  store<u8>(NEXT + property, load<u8>(FIRST + name.length));
  store<u8>(FIRST + name.length, <u8>property);
}

export function nameOf(property: u32): usize {
  return NAMES + (property << 5);
}

export function nameEnd(property: u32): usize {
  return nameOf(property) + load<u8>(LENGTHS + property);
}

/** The property that a key names. */
export function propertyOf(key: usize, length: u32): u32 {
  if (length > LONGEST) return OTHER;
  let property = <u32>load<u8>(FIRST + length);
  while (property != OTHER && !sameBytes(nameOf(property), key, length)) {
    property = <u32>load<u8>(NEXT + property);
  }
  return property;
}
