import type { JsonObject } from '../json.ts';
import type { Manifest } from './manifest.ts';
import type { ConfigPropertiesByType } from './property-types.ts';

/** A bundle in memory, checked: what {@link loadBundle} returns and every stage behind collect works with. */
export interface Bundle {
  manifest: Manifest;
  /**
   * The compiled policy, a `WebAssembly.Module`: one serves any number of instances. Not typed as one, since Node's types
   * do not name it, and users of this type need not load those of the DOM.
   */
  module: object;
  /** The bundle's `data.json`: the parameters' defaults under `parameters`, by control id. */
  data: JsonObject;
  /** AWS Config's properties of the resource types that the controls judge or join. */
  properties: ConfigPropertiesByType;
  /** Remediation pages in Markdown, by control id and language. */
  remediation: Record<string, { en: string; ja: string }>;
}
