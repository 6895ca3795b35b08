import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { manifestSchema } from '../bundle/manifest-schema.ts';
import type { JsonObject } from '../json.ts';
import { findingSchema, reportOutlineSchema } from '../report/report-schema.ts';

/** The schemas that every run checks something against, by the name of the function that does. */
const SCHEMAS: Readonly<Record<string, JsonObject>> = {
  validateFinding: findingSchema,
  validateManifest: manifestSchema,
  validateReport: reportOutlineSchema,
};

/** TypeScript is not asked about what Ajv wrote; whoever uses it sees `ValidateFunction`. */
const HEADER = `// Generated from its schema by harness/build/generate-validators.ts: npm run validators
// @ts-nocheck
import type { ValidateFunction } from 'ajv';
`;

/**
 * Code that checks values as Ajv would, without Ajv: loading it and compiling a schema takes longer than the audit of a
 * small file.
 *
 * @returns The texts of the files, by path.
 */
export function generateValidators(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `harness/generated/${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}.ts`,
      validator(name, schema),
    ]),
  );
}

function validator(name: string, schema: JsonObject): string {
  const ajv = new Ajv({
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
    // oxlint-disable-next-line typescript/no-deprecated -- counting characters needs a module of Ajv; the schemas only ask for none
    unicode: false,
    logger: false,
  });
  const code = standalone.default(ajv, ajv.compile(schema));
  const [, inner] = /^export const validate = (\w+);$/m.exec(code) ?? [];
  if (inner === undefined || /\b(require|import)\b/.test(code)) throw new Error(`${name} can not stand alone`);
  const body = code.replace(/^"use strict";\n?/, '').replace(/^export (const validate|default) .*;\n?/gm, '');
  return `${HEADER}\nexport const ${name}: ValidateFunction = ${inner};\n\n${body.trim()}\n`;
}
