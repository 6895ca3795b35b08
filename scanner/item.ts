import { decisiveOf, isDecided, keptOf } from './asked-types';
import { CLOSE_BRACE, COLON, COMMA, OPEN_BRACE, QUOTE, byteAt } from './bytes';
import { NO_TIME, parseCaptureTime } from './capture-time';
import { contentEnd, endContent, hasContentRoom, putByte, putSpan } from './content';
import { IDENTITY, IDENTITY_LIMIT, addText, digestIdentity } from './identity';
import {
  API_ACCOUNT_ID,
  API_ARN,
  ARN,
  AVAILABILITY_ZONE,
  AWS_ACCOUNT_ID,
  AWS_REGION,
  CAPTURE_TIME,
  CONFIGURATION,
  CONTENT_PARTS,
  OTHER,
  RESOURCE_ID,
  RESOURCE_NAME,
  RESOURCE_TYPE,
  STATE_ID,
  STATUS,
  SUPPLEMENTARY_CONFIGURATION,
  nameEnd,
  nameOf,
  propertyOf,
} from './item-properties';
import { checkColon, checkValue, inexactNumbers, skipSpace } from './json';
import { DOCUMENT, kindOf, NOT_RECORDED } from './kind';
import { askedOf, findPlace, place } from './places';
import { NONE, projectValue } from './projection';
import { clearProperties, isNothing, isString, lengthOf, setProperty, textOf, valueEnd, valueOf } from './properties';
import {
  ASKED,
  CONTENT,
  DECISIVE,
  DIGESTS,
  FACTS,
  KINDS,
  PLACES,
  STARTS,
  STATE_IDS,
  TIMES,
  endRow,
  row,
  setText,
} from './records';
import { digestBytes } from './siphash';
import { NO_STATE_ID, parseStateId } from './state-id';
import { FULL, ODD, stop, stopAt } from './stop';
import { checkString, escapes } from './string';
import { isAscii, isUtf8 } from './utf8';

/** Aliyun's items look like AWS Config's. */
const ALIYUN_ARN: u32 = 0x3a736361; /* acs: */
const ALIYUN_TYPE: u32 = 0x3a534341; /* ACS: */

/** Takes the item that begins here, if it is plain, and adds what is to be told of it. */
export function takeItem(p: usize): usize {
  const inexactBefore = inexactNumbers;
  const behind = walkItem(p);
  if (behind == 0) return 0;
  if (!isAscii(p, behind) && !isUtf8(p, behind)) return stop(ODD);
  if (!hasPlainIdentity() || !hasPlainTexts()) return stop(ODD);

  const kind = isString(STATUS) ? kindOf(textOf(STATUS), lengthOf(STATUS)) : DOCUMENT;
  const time = isString(CAPTURE_TIME) ? parseCaptureTime(textOf(CAPTURE_TIME), lengthOf(CAPTURE_TIME)) : NO_TIME;
  if (time == NO_TIME) return stop(ODD);
  const stateId = valueOf(STATE_ID) == 0 ? NO_STATE_ID : parseStateId(valueOf(STATE_ID), valueEnd(STATE_ID));
  if (stateId == NO_STATE_ID) return stop(ODD);

  const placeEnd = addProperty(addProperty(addProperty(IDENTITY, AWS_ACCOUNT_ID), AWS_REGION), RESOURCE_TYPE);
  if (!findPlace(placeEnd, textOf(RESOURCE_TYPE), lengthOf(RESOURCE_TYPE))) return 0;
  digestIdentity(addProperty(placeEnd, RESOURCE_ID), DIGESTS + (row << 4));

  const asked = askedOf(place);
  // Which resource is not recorded is told by name.
  if (asked >= 0 && kind == NOT_RECORDED) return stop(ODD);
  if (asked >= 0 && kind == DOCUMENT) {
    if (inexactNumbers != inexactBefore || !hasPlainContent()) return stop(ODD);
    if (!hasContentRoom(behind - p)) return stop(FULL);
    if (!takeDocument(<u32>asked)) return 0;
  }

  store<u32>(STARTS + (row << 2), p);
  store<u32>(PLACES + (row << 2), place);
  store<i32>(ASKED + (row << 2), asked);
  store<u8>(KINDS + row, <u8>kind);
  store<f64>(TIMES + (row << 3), time);
  store<f64>(STATE_IDS + (row << 3), stateId);
  endRow();
  return behind;
}

/** Checks the item and finds its properties. */
function walkItem(p: usize): usize {
  clearProperties();
  p = skipSpace(p + 1);
  while (true) {
    if (byteAt(p) != QUOTE) return stopAt(p);
    const key = p + 1;
    const escapesBefore = escapes;
    if ((p = checkString(key)) == 0) return 0;
    if (escapes != escapesBefore) return stop(ODD);
    const property = propertyOf(key, <u32>(p - key - 1));
    if ((p = checkColon(p)) == 0) return 0;
    const value = p;
    if ((p = checkValue(p, 1)) == 0) return 0;
    if (property != OTHER) {
      const isTwice = valueOf(property) != 0;
      const isApiName = property == API_ARN || property == API_ACCOUNT_ID;
      const isEscaped = property >= CONTENT_PARTS && escapes != escapesBefore;
      if (isTwice || isApiName || isEscaped) return stop(ODD);
      setProperty(property, value, p);
    }
    p = skipSpace(p);
    const byte = byteAt(p);
    if (byte == CLOSE_BRACE) return p + 1;
    if (byte != COMMA) return stopAt(p);
    p = skipSpace(p + 1);
  }
}

function hasPlainIdentity(): bool {
  const isStated =
    isStatedText(AWS_ACCOUNT_ID) &&
    isStatedText(AWS_REGION) &&
    isStatedText(RESOURCE_TYPE) &&
    isStatedText(RESOURCE_ID);
  if (!isStated) return false;
  const length = lengthOf(AWS_ACCOUNT_ID) + lengthOf(AWS_REGION) + lengthOf(RESOURCE_TYPE) + lengthOf(RESOURCE_ID);
  if (length + 16 > IDENTITY_LIMIT) return false;
  const type = textOf(RESOURCE_TYPE);
  return !(lengthOf(RESOURCE_TYPE) >= 5 && load<u32>(type) == ALIYUN_TYPE && byteAt(type + 4) == COLON);
}

function isStatedText(property: u32): bool {
  return isString(property) && lengthOf(property) > 0;
}

function hasPlainTexts(): bool {
  const areTexts =
    isTextOrNothing(ARN) &&
    isTextOrNothing(RESOURCE_NAME) &&
    isTextOrNothing(AVAILABILITY_ZONE) &&
    isTextOrNothing(STATUS);
  if (!areTexts) return false;
  return !(isString(ARN) && lengthOf(ARN) >= 4 && load<u32>(textOf(ARN)) == ALIYUN_ARN);
}

function isTextOrNothing(property: u32): bool {
  return isString(property) || isNothing(property);
}

function hasPlainContent(): bool {
  return isObjectOrNothing(CONFIGURATION) && isObjectOrNothing(SUPPLEMENTARY_CONFIGURATION);
}

function isObjectOrNothing(property: u32): bool {
  return isNothing(property) || byteAt(valueOf(property)) == OPEN_BRACE;
}

function addProperty(to: usize, property: u32): usize {
  return addText(to, textOf(property), lengthOf(property));
}

/** Takes what is known and kept of a document, and the digest of what decides verdicts on it. */
function takeDocument(type: u32): bool {
  const facts = contentEnd;
  putString(RESOURCE_ID, valueOf(RESOURCE_ID), valueEnd(RESOURCE_ID));
  takeFact(RESOURCE_NAME, RESOURCE_NAME);
  takeFact(API_ARN, ARN);
  takeFact(AVAILABILITY_ZONE, AVAILABILITY_ZONE);
  takeFact(STATUS, STATUS);
  const content = contentEnd;
  setText(FACTS, facts, content);
  putByte(OPEN_BRACE);
  for (let part: u32 = 0; part < CONTENT_PARTS; part++) {
    const node = keptOf(type, part);
    if (node != NONE && !takePart(part, node, content)) return false;
  }
  putByte(CLOSE_BRACE);
  setText(CONTENT, content, contentEnd);
  return digestDecisive(type);
}

/** Digests what decides; what is written for that is taken back. */
function digestDecisive(type: u32): bool {
  const digest = DECISIVE + (row << 4);
  memory.fill(digest, 0, 16);
  if (!isDecided(type)) return true;
  const start = contentEnd;
  putByte(OPEN_BRACE);
  for (let part: u32 = 0; part < CONTENT_PARTS; part++) {
    const node = decisiveOf(type, part);
    if (node != NONE && !takePart(part, node, start)) return false;
  }
  digestBytes(start, contentEnd, digest);
  endContent(start);
  return true;
}

/** Takes a part of the content of which something is kept, in an object that begins at `start`. A null is as nothing. */
function takePart(part: u32, node: usize, start: usize): bool {
  if (isNothing(part)) return true;
  if (contentEnd != start + 1) putByte(COMMA);
  putName(part);
  return projectValue(valueOf(part), node) != 0;
}

/** A text that is empty counts as absent. */
function takeFact(name: u32, property: u32): void {
  if (!isStatedText(property)) return;
  putByte(COMMA);
  putString(name, valueOf(property), valueEnd(property));
}

function putString(name: u32, value: usize, end: usize): void {
  putName(name);
  putSpan(value, end);
}

function putName(name: u32): void {
  putByte(QUOTE);
  putSpan(nameOf(name), nameEnd(name));
  putByte(QUOTE);
  putByte(COLON);
}
