import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addControl, addFile, createPackFolder } from '../build/pack-folder.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What a control of these tests is, beside its rules. */
export interface GateControl {
  /** The resource type that it judges; security groups if not given. */
  type?: string;
  /** The id; the pack's own `Gate.<name>` if not given. */
  id?: string;
  /** The section of AWS's page on Security Hub's controls that it refers to. */
  page?: string;
  /** The package whose schema it names; its own if not given. */
  schema?: string;
  /** More lines of METADATA's `custom`. */
  custom?: string[];
  /** Imports and rules, as `opa fmt` writes them, from the line after the package on. */
  rules: string;
}

/** A control that nothing is wrong with. */
export const RIGHT: GateControl = {
  rules: `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
	input.configuration.groupName == ""
}
`,
};

/** Makes a folder with the libraries and lint rules of the repository, and no control; `$OPA` is set then. */
export async function createGateFolder(): Promise<string> {
  const root = await createPackFolder();
  await cp(join(repository, 'policies/lint'), join(root, 'policies/lint'), { recursive: true });
  await mkdir(join(root, 'bundle'));
  await mkdir(join(root, 'docs'));
  return root;
}

/** Writes the control `controls.gate.<name>`, its pages, and a file of cases. Its rules begin at line 15. */
export async function addGateControl(root: string, name: string, control: GateControl): Promise<void> {
  const {
    id = `Gate.${name.replaceAll('_', '')}`,
    type = 'AWS::EC2::SecurityGroup',
    schema = `controls.gate.${name}`,
    custom = [],
    rules,
  } = control;
  const reference = control.page === undefined ? 'config/' : `securityhub/latest/userguide/${control.page}`;
  const source = `# METADATA
# title: Groups should have a name
# description: Checks whether a group has a name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/${reference}
# schemas:
#   - input: schema.${schema}
# custom:
#   id: ${id}
${id.startsWith('Gate.') ? '#   own: true\n' : ''}#   severity: LOW
#   resource_types: ["${type}"]
#   messages: {found: Found.}
${custom.map((line) => `#   ${line}\n`).join('')}package controls.gate.${name}

${rules}`;
  await addControl(root, `gate.${name}`, source);
  await addFile(root, `controls/gate/${name}/${name}_test.rego`, `package controls.gate.${name}_test\n\ncases := {}\n`);
}

/** Runs what `bundle.sh` runs once it has found OPA, in a folder. */
export async function bundleCommand(root: string, ...argv: string[]): Promise<{ exitCode: number; stderr: string }> {
  const main = join(repository, 'harness/build/main.ts');
  const node = ['--import', import.meta.resolve('tsx'), main, ...argv];
  return new Promise((resolve) => {
    execFile(process.execPath, node, { cwd: root }, (error, _, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stderr });
    });
  });
}
