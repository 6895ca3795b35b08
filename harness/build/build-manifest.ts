import type { ControlManifest, ControlTranslation, Manifest, Read } from '../bundle/manifest.ts';
import type { JsonObject } from '../json.ts';
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
  const messages = messagesOf(control);
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
    messages,
    translations: { ja: japaneseTexts(control, messages) },
    parameters: parametersSchema(custom.parameters ?? {}),
    related: custom.related ?? {},
    evidence: custom.evidence ?? [],
    ...(custom.described_by !== undefined && { describedBy: custom.described_by }),
    package: `controls.${name}`,
    reads,
  };
}

/** Those of the violations that the control gives; of a pack whose texts do not match, the code where there is none. */
function messagesOf({ metadata, analysis }: PackControl): Record<string, string> {
  const { messages } = metadata.custom;
  const { codes } = analysis.texts;
  const written = Object.entries(messages).filter(([code]) => codes.has(code));
  const lacking = [...codes].filter((code) => !Object.hasOwn(messages, code)).map((code) => [code, code] as const);
  return Object.fromEntries([...written, ...lacking]);
}

/** They stand in the front matter of the Japanese page; the English ones take their place where they do not match. */
function japaneseTexts({ metadata, pages }: PackControl, messages: Record<string, string>): ControlTranslation {
  const { translation } = frontMatter(pages.ja ?? '', Object.keys(messages));
  return translation ?? { title: metadata.title, description: metadata.description, messages };
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
