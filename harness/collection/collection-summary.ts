import type { Collected } from '../collect/collected.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { createAccounting } from '../normalize/coverage/accounting.ts';
import { coverageDiagnostics } from '../normalize/coverage/coverage-diagnostics.ts';
import { KMS_KEY } from '../normalize/joins/find-kms-key.ts';
import type { NormalizedItem } from '../normalize/items/normalized-item.ts';
import { digestResource } from '../normalize/captures/resource-digest.ts';
import type { TypeCoverage } from '../normalize/coverage/type-coverage.ts';
import { createTypeNumbers } from '../normalize/captures/type-numbers.ts';

/** What a collection came to. */
export interface CollectionSummary {
  /** Accounts that were asked for their resources; not those that only have keys which resources name. */
  accounts: number;
  /** Regions that were asked, of all accounts together. */
  regions: number;
  /** Items in the file, those that services described among them. */
  items: number;
  /** Resources that AWS listed, and whose content could not be had. */
  failed: number;
  /** What is not in the file, and what of it can not be read. */
  diagnostics: Diagnostic[];
}

/** Sums up what is collected, event by event. */
export interface SummaryBuilder {
  /** `item` is what became of the event, if that is an item. */
  take(event: Collected, item?: NormalizedItem): void;
  finish(): CollectionSummary;
}

/** Begins the summary of a collection. It accounts for every resource as an audit does. */
export function collectionSummary(): SummaryBuilder {
  const types = createTypeNumbers();
  const accounting = createAccounting(types);
  const diagnostics: Diagnostic[] = [];
  let items = 0;

  function takeItem(location: string, item: NormalizedItem): void {
    items++;
    if (item.kind === 'unusable') {
      diagnostics.push(item.diagnostic);
      return;
    }
    accounting.count(location, digestResource(item.identity), types.numberOf(item.identity), item);
    if (item.kind === 'document') diagnostics.push(...item.diagnostics);
  }

  return {
    take(event, item) {
      if (item !== undefined && event.kind === 'item') takeItem(event.location, item);
      else if (event.kind === 'unread') accounting.unread(event);
      else if (event.kind === 'listing') accounting.list(event);
      else if (event.kind === 'diagnostic') diagnostics.push(event.diagnostic);
    },
    finish() {
      const { coverage, unread } = accounting.finish();
      const asked = coverage.filter((row) => !isNamedKeys(row));
      const regional = asked.filter(({ awsRegion }) => awsRegion !== 'global');
      return {
        accounts: new Set(asked.map(({ accountId }) => accountId)).size,
        regions: new Set(regional.map(({ accountId, awsRegion }) => `${accountId}/${awsRegion}`)).size,
        items,
        failed: coverage.reduce((sum, { failed }) => sum + failed, 0),
        diagnostics: [...diagnostics, ...coverageDiagnostics(coverage, unread)],
      };
    },
  };
}

/** Where AWS Config is not asked for keys, those that resources name are described, wherever they lie. */
function isNamedKeys({ resourceType, recording }: TypeCoverage): boolean {
  return resourceType === KMS_KEY && recording === 'DESCRIBED';
}
