import { isJsonObject, type JsonObject } from '../json.ts';
import { oversizedItem } from './oversized-item.ts';
import type { ValuePart } from './value-part.ts';

/** Message types that announce an item. */
const WITH_ITEM: ReadonlySet<string> = new Set([
  'ConfigurationItemChangeNotification',
  'OversizedConfigurationItemChangeDeliveryFailed',
  'OversizedConfigurationItemChangeNotification',
]);

/** Message types that are about something else. */
const WITHOUT_ITEM: ReadonlySet<string> = new Set([
  'ComplianceChangeNotification',
  'ConfigRulesEvaluationStarted',
  'ConfigurationHistoryDeliveryCompleted',
  'ConfigurationHistoryDeliveryFailed',
  'ConfigurationHistoryDeliveryStarted',
  'ConfigurationSnapshotDeliveryCompleted',
  'ConfigurationSnapshotDeliveryFailed',
  'ConfigurationSnapshotDeliveryStarted',
  'ScheduledNotification',
]);

/**
 * Reads a notification as AWS Config writes it. Undefined if it is none.
 * https://docs.aws.amazon.com/config/latest/developerguide/notifications-for-AWS-Config.html
 */
export function readNotification(notification: JsonObject): ValuePart | undefined {
  const { configurationItem: item, configurationItemSummary: summary, messageType } = notification;
  if (isJsonObject(item)) return { kind: 'item', shape: 'event', item };
  if (isJsonObject(summary)) {
    return { kind: 'item', shape: 'event', item: summary, oversized: oversizedItem(notification['s3DeliverySummary']) };
  }
  if (typeof messageType === 'string') {
    if (WITHOUT_ITEM.has(messageType)) return { kind: 'no item', messageType };
    if (WITH_ITEM.has(messageType)) return { kind: 'unreadable', property: 'configurationItem' };
    if (Object.hasOwn(notification, 'notificationCreationTime'))
      return { kind: 'no item', messageType: 'another type' };
  }
  // The one notification whose type its own documentation leaves out.
  if (isJsonObject(notification['newEvaluationResult']))
    return { kind: 'no item', messageType: 'ComplianceChangeNotification' };
  return item === undefined && summary === undefined
    ? undefined
    : { kind: 'unreadable', property: 'configurationItem' };
}
