import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTarGzip } from 'nanotar';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import type { Manifest } from '../../harness/bundle/manifest.ts';
import type { JsonObject } from '../../harness/json.ts';
import { isJsonObject } from '../../harness/json.ts';
import type { Command } from '../measure.ts';
import { prepareInputs } from '../prepare-inputs.ts';

/** The bundle's archive. */
const BUNDLE = new URL('../../bundle/kensa.tar.gz', import.meta.url);

/** What the bundle's archive has that OPA is to read: controls, proofs, libraries and the parameters. */
const POLICY = /^\/?(?:(?:controls|lib|main)\/.*\.rego|data\.json)$/;

/**
 * Makes ready what one process of OPA needs to judge a snapshot's items with the bundle's controls: the Rego and the
 * parameters of the bundle, a rule that judges every item by its type's entrypoint, and the items, not compressed. Of the
 * judged ones what kensa would do before is done already: they are normalized and joined.
 * @param folder files are made in it
 * @returns the command; it prints what {@link judgedByOpa} reads
 */
export async function judgeWithOpa(opa: string, snapshot: string, folder: string): Promise<Command> {
  const bundle = await loadBundle();
  const policy = join(folder, 'policy');
  for (const { name, data } of await parseTarGzip(await readFile(BUNDLE))) {
    if (data === undefined || !POLICY.test(name)) continue;
    const file = join(policy, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  await writeFile(join(policy, 'judge.rego'), judgeSource(bundle.manifest));
  const prepared = new Map(
    (await prepareInputs(bundle, snapshot)).map(({ resource, json }) => [
      resource.resourceId,
      JSON.parse(json) as JsonObject,
    ]),
  );
  const { configurationItems } = JSON.parse(gunzipSync(await readFile(snapshot)).toString()) as {
    configurationItems: JsonObject[];
  };
  const items = configurationItems.map((item) => withPrepared(item, prepared.get(item['resourceId'] as string)));
  const input = join(folder, 'input.json');
  await writeFile(input, JSON.stringify({ items }));
  return {
    program: opa,
    argv: ['eval', '--data', policy, '--input', input, '--format', 'raw', 'data.judge.findings'],
  };
}

/** The item as it is, with what of it was prepared in the place of it. */
function withPrepared(item: JsonObject, prepared: JsonObject | undefined): JsonObject {
  const { configuration } = item;
  const preparedConfiguration = prepared?.['configuration'];
  if (!isJsonObject(configuration) || !isJsonObject(preparedConfiguration)) return item;
  return { ...item, ...prepared, configuration: { ...configuration, ...preparedConfiguration } };
}

function judgeSource({ resourceTypes }: Manifest): string {
  const results = Object.entries(resourceTypes).map(
    ([type, { entrypoint }]) => `result(item) := answer if {
	item.resourceType == ${JSON.stringify(type)}
	answer := data.${entrypoint.replaceAll('/', '.')} with input as item
}
`,
  );
  return `package judge

findings contains concat(" ", [id, verdict.compliance, item.resourceId]) if {
	some item in input.items
	some id, verdict in result(item).controls
	not verdict.compliance in {"COMPLIANT", "NOT_APPLICABLE"}
}

${results.join('\n')}`;
}

/** Findings that are no passes, as `<control> <compliance> <resource id>`, sorted. */
export function judgedByOpa(stdout: string): string[] {
  return (JSON.parse(stdout) as string[]).toSorted();
}
