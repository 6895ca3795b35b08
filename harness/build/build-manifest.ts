import type { ControlManifest, ControlTranslation, Manifest, Read } from '../bundle/manifest.ts';
import type { JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { inputDocumentSchema } from '../normalize/input-document-schema.ts';
import { frontMatter } from './front-matter.ts';
import type { Entrypoints } from './generate-proof.ts';
import { OPA_VERSION } from '../opa/run-opa.ts';
import type { PackControl } from './pack.ts';

/** The manifest without its revision, which is made from it. */
export type UnrevisedManifest = Omit<Manifest, 'revision'>;

/**
 * Writes down what a host needs to know of the pack.
 * @param reads what each control reads, by control id and resource type
 * @param entrypoints by resource type
 */
export function buildManifest(
  controls: readonly PackControl[],
  reads: ReadonlyMap<string, Record<string, Read[]>>,
  entrypoints: ReadonlyMap<string, Entrypoints>,
): UnrevisedManifest {
  return {
    schemaVersion: 1,
    opaVersion: OPA_VERSION,
    controls: controls.map((control) => controlManifest(control, reads.get(control.metadata.custom.id) ?? {})),
    resourceTypes: Object.fromEntries(entrypoints),
    inputSchema: inputDocumentSchema,
  };
}

function controlManifest(control: PackControl, reads: Record<string, Read[]>): ControlManifest {
  const { name, metadata } = control;
  const { title, description, related_resources: references, custom } = metadata;
  return {
    id: custom.id,
    aliases: custom.aliases ?? [],
    title,
    description,
    severity: custom.severity,
    standards: custom.standards ?? [],
    resourceTypes: custom.resource_types,
    references: references.map(({ ref }) => ref),
    messages: custom.messages,
    translations: { ja: japaneseTexts(control) },
    parameters: parametersSchema(custom.parameters ?? {}),
    related: custom.related ?? {},
    evidence: custom.evidence ?? [],
    ...(custom.described_by !== undefined && { describedBy: custom.described_by }),
    package: `controls.${name}`,
    reads,
  };
}

/** They stand in the front matter of the Japanese page, which was checked with the rest of the pack. */
function japaneseTexts({ metadata, pages }: PackControl): ControlTranslation {
  const { id, messages } = metadata.custom;
  const { translation } = frontMatter(pages.ja ?? '', Object.keys(messages));
  if (translation === undefined) throw new KensaError('INTERNAL', `${id} has no Japanese texts`);
  return translation;
}

function parametersSchema(properties: JsonObject): JsonObject {
  return { type: 'object', additionalProperties: false, properties };
}

/** The bundle's `data`: the default of every parameter, by control id. */
export function parameterDefaults(controls: readonly PackControl[]): JsonObject {
  const parameters: JsonObject = {};
  for (const { metadata } of controls) {
    const entries = Object.entries(metadata.custom.parameters ?? {});
    if (entries.length > 0) {
      parameters[metadata.custom.id] = Object.fromEntries(
        entries.map(([name, schema]) => [name, schema['default'] ?? null]),
      );
    }
  }
  return { parameters };
}
