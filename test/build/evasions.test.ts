import assert from 'node:assert/strict';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildPack } from '../../harness/build/build-pack.ts';
import { opaOutput } from '../../harness/opa/run-opa.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import type { Compliance, Missing } from '../../harness/evaluate/verdict.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import type { CaseJudge } from '../../harness/authoring/cases/case-judge.ts';
import { createCaseJudge } from '../../harness/authoring/cases/case-judge.ts';
import { mutantsOf } from '../../harness/authoring/cases/mutants.ts';
import type { PolicyCase } from '../../harness/authoring/cases/policy-case.ts';
import { addControl, addFile, createPackFolder } from './pack-folder.ts';

const folder = fileURLToPath(new URL('evasions', import.meta.url));

/** What the build says of each control that can not be followed: lines and messages. */
const NOT_FOLLOWED: Record<string, string[]> = {
  another_control: [':19: data.controls.evasions.by_position is another control: move what both need to policies/lib'],
  another_parameter: [
    ':18: a control reads its own parameters only: data.parameters["Evasion.AnotherParameter"].<name>',
  ],
  builtins_of_the_host: [
    ':18: sprintf is no function that WASM has: give a code, and its text under custom.messages; a library puts identifiers together with concat',
    ':23: time.now_ns is no function that WASM has: compare with input.evaluatedAt, the time of the audit',
  ],
  attribute_by_parameter: [':22: attributes.value needs its further arguments as literals, to be proven'],
  by_computed_position: [
    ':19: an element by position of a computed value can be undefined: use a total function of policies/lib',
  ],
  by_position: [
    ':18: input.configuration.ipPermissions[0] is one element by its position: write `some x in input.configuration.ipPermissions`',
  ],
  default_compliant: [':15: a default for compliant decides without data: remove it'],
  dynamic_key: [':21: a computed key into input.configuration can not be followed: write the name'],
  iterated_configuration: [':18: input.configuration is used as a whole: name the fields'],
  json_filter: [':18: json.filter(input) looks into a whole value: name the fields'],
  last_argument: [
    ':18: upper returns its result through the last argument: write `x := upper(…)`',
    ':19: port_of returns its result through the last argument: write `x := port_of(…)`',
    ':20: can not tell what name stands for: bind it with `some … in` or `:=`',
    ':21: can not tell what port stands for: bind it with `some … in` or `:=`',
  ],
  library_of_a_computed_value: [
    ':20: what version.parts needs can not be proven of a computed value: give it input as it is',
  ],
  list_as_object: [':18: input.configuration.ipPermissions is read both as a list and as an object'],
  misspelt_helper: [
    ':20: data.lib.kms has no function is_alas: did you mean is_alias?',
    ':21: data.lib.key is no package that a control may use: take helpers from data.lib',
  ],
  names_of_fields: [
    ':19: object.keys(input.configuration.ipPermissions[]) lets a field decide by being absent: name the fields, or list "configuration.ipPermissions[]" under custom.maps',
  ],
  nested_name: [':22: a rule with a nested name can not be followed: use a plain name, or a function'],
  never_false: [':15: compliant can never be false: assign an expression, or add a clause for false'],
  no_violations: [':13: the control has no rule named violations'],
  object_get: [
    ':18: object.get takes null for a value: read an optional field with shape.or, and list it under custom.optional_reads',
  ],
  optional_configuration: [
    ':13: custom.optional_reads names configuration, without which a document says nothing: name what is in it',
  ],
  optional_read_as_required: [
    ':19: optional read input.configuration.publiclyAccessible does not say what absence means: write shape.or(…, "publiclyAccessible", <fallback>)',
  ],
  optional_read_by_computed_name: [':21: shape.or needs the key as a literal string'],
  optional_read_not_listed: [
    ':20: input.configuration.publiclyAccessible is read as optional: list it under custom.optional_reads',
  ],
  optional_read_not_read: [
    ':13: custom.optional_reads names configuration.publicAccess, which the control does not read: did you mean configuration.publiclyAccessible? Otherwise remove it',
  ],
  partial_builtins: [
    ':18: to_number can be undefined: put it into a total function of policies/lib',
    ':22: net.cidr_contains can be undefined: put it into a total function of policies/lib',
    ':26: regex.match can be undefined: put it into a total function of policies/lib',
  ],
  parameter_default_of_another_type: [
    ':14: custom.parameters.days: the default "7" is refused by the parameter\'s own schema: default must be integer',
  ],
  parameter_default_refused: [
    ":14: custom.parameters.days: the default 0 is refused by the parameter's own schema: default must be >= 1",
  ],
  parameter_no_schema: [':14: custom.parameters.days is no JSON Schema: strict mode: unknown keyword: "minimun"'],
  pattern_in_body: [':18: a pattern over input can not be followed: bind the value to a name, then name its fields'],
  pattern_in_parameter: [
    ':22: a pattern in a parameter can not be followed: take the whole value and name its fields',
    ':29: a pattern in a parameter can not be followed: take the whole value and name its fields',
  ],
  reads_nothing: [':13: the control reads nothing of input, so that a pass would prove nothing'],
  rule_named_like_an_operator: [':21: equal is a function of OPA: give the rule another name'],
  statement_field_misspelt: [
    ':22: .action is none of its fields, which are actions, conditions, effect, not_actions, not_principals, not_resources, path, principals, resources',
  ],
  template_string: [':18: text is not built in Rego: give a code, and its text under custom.messages'],
  undeclared_parameter: [
    ':13: parameter minimum is declared but not read: read data.parameters["Evasion.UndeclaredParameter"].minimum, or remove it',
    ':19: parameter days is not declared: describe it under custom.parameters',
  ],
  violation_path_not_read: [
    ':17: violation path configuration.publicAccess is nothing that the control reads: point at a value that decides',
    ':21: violation path configuration.dBSubnetGroup is nothing that the control reads: point at a value that decides',
    ':23: violation path configuration.vpcSecurityGroups[].state is nothing that the control reads: point at a value that decides',
  ],
  violation_without_text: [
    ':19: a violation is written as {"code": "<code>", "path": [<step>, …]}',
    ':17: custom.messages has no text for the violation fond',
  ],
  violations_object: [':17: violations is a set: write `violations contains {…}`'],
  violations_rule: [':17: violations is a set: write `violations contains {…}`'],
  two_types: [':18: input.configuration.groupName is used as a string and as a number'],
  unknown_data: [
    ':18: data.groups.open is no package that a control may use: take helpers from data.lib',
    ':23: data.lib.kms has no rule is_strict',
  ],
  list_as_set: [':18: a list of input is no set: write {x | some x in …} first'],
  walked: [
    ':18: walk goes through a whole value: name the fields, and iterate with `some x in`',
    ':19: can not tell what value stands for: bind it with `some … in` or `:=`',
  ],
  whole_configuration: [':18: input.configuration is used as a whole: name the fields'],
  whole_in_a_control: [
    ':20: shape.whole is for functions of policies/lib that have a gap function',
    ':20: .Statement of a computed value can not be followed: take it from input by its path',
    ':21: .Effect of a computed value can not be followed: take it from input by its path',
  ],
  whole_in_a_list: [':18: input.configuration is used as a whole: name the fields'],
  whole_in_a_set: [':18: input.configuration.ipPermissions[] is used both as a plain value and as a container'],
  with_input: [':18: `with` is only for tests'],
};

/** What the build says of each control that uses a read as something that it is not. */
const WRONG_TYPE: Record<string, string[]> = {
  boolean_as_text: [
    ":18: input.configuration.publiclyAccessible is a boolean by Config's schema, but is used as a string",
  ],
  configuration_as_map: [':13: custom.maps names configuration, which is no map: remove it'],
  declared_map: [
    ':13: custom.maps names configuration.settings, whose fields custom.types names: it is no map, so remove it',
  ],
  declared_object: [
    ':19: input.configuration.settings is declared as an object, but is compared as a plain value: name what is in it',
  ],
  element_as_map: [
    ":13: custom.maps names configuration.ipPermissions[], whose fields Config's schema names: it is no map, so remove it",
  ],
  misspelt_property: [
    ":18: Config's schema does not know input.configuration.publicallyAccessible: did you mean configuration.publiclyAccessible? Otherwise name its type under custom.types",
  ],
  number_as_text: [
    ":19: input.configuration.ipPermissions[].toPort is a number by Config's schema, but is used as a string",
  ],
  number_beside_a_parameter_of_text: [
    ":19: input.configuration.backupRetentionPeriod is a number by Config's schema, but is used as a string",
  ],
  number_put_into_text: [
    ":19: input.configuration.ipPermissions[].toPort is a number by Config's schema, but is used as a string",
  ],
  time_of_either_type: [
    ":18: input.configuration.instanceCreateTime is a number or string by Config's schema, so what it is compared with must tell its type: a constant, a parameter, or input.evaluatedAt",
    ":18: input.configuration.latestRestorableTime is a number or string by Config's schema, so what it is compared with must tell its type: a constant, a parameter, or input.evaluatedAt",
  ],
};

/** What the build says of each control that names what is never there. */
const NOT_KNOWN: Record<string, string[]> = {
  evidence_misspelt: [
    ":13: custom.evidence names configuration.kmsKeyID2, which Config's schema does not know: did you mean configuration.kmsKeyId? Otherwise name its type under custom.types",
    ":13: custom.evidence names configuration.labels.owner, which Config's schema does not know: if it is no misspelling, name its type under custom.types",
  ],
  evidence_of_no_join: [
    ':15: custom.evidence names related.aliases.arn, but aliases is a list of a region, which is not shown as evidence: remove it',
    ':15: custom.evidence names related.no_key.arn, but there is no join no_key: declare it under custom.related',
  ],
  join_by_nothing: [
    ":14: custom.related.cluster.by names configuration.dBClusterIdentifer, which Config's schema does not know: did you mean configuration.dBClusterIdentifier? Otherwise name its type under custom.types",
    ':15: custom.related.first_key.by names related.source.configuration.kmsKeyId, but joins are made in the order of their names: rename source so that it sorts before first_key',
    ':16: custom.related.group.by names configuration.vpcSecurityGroups[].vpcSecurityGroupId, which may be several values: name one',
    ':17: custom.related.key.by names related.keys.configuration.arn, but keys is a list of a region: lead through a join that has `by`',
    ':19: custom.related.other_key.by names configuration.endpoint, which is no plain value: name the reference in it',
    ':19: custom.related.other_key.by names related.owner.configuration.kmsKeyId, but there is no join owner: declare it under custom.related',
  ],
  types_not_read: [
    ':14: custom.types names configuration.publicAccess, which is neither read nor shown as evidence: remove it',
    ':15: custom.types names related.cluster.configuration.tier, but there is no join cluster: declare it under custom.related',
  ],
  unknown_joined_type: [
    ":14: Config's schema knows no resource type AWS::RDS::DBClutser: did you mean AWS::RDS::DBCluster? Otherwise name what its documents hold under custom.types",
  ],
  unknown_resource_type: [
    ":11: Config's schema knows no resource type AWS::RDS::DBInstanc: did you mean AWS::RDS::DBInstance? Otherwise name what its documents hold under custom.types",
  ],
};

/** A case of a control that builds, and what it would say without the proof. */
type EvasionCase = PolicyCase & { without_proof?: Compliance };

async function source(name: string): Promise<string> {
  return readFile(join(folder, name, `${name}.rego`), 'utf8');
}

async function packOf(names: readonly string[]): Promise<string> {
  const root = await createPackFolder();
  for (const name of names) await addControl(root, `evasions.${name}`, await source(name));
  return root;
}

/** The lines of the error that a build ends with. */
async function refusalOf(root: string): Promise<string[]> {
  try {
    await buildPack({ root });
    return [];
  } catch (error) {
    assert.ok(error instanceof KensaError);
    assert.equal(error.code, 'POLICY_INVALID');
    return error.message.split('\n');
  } finally {
    await rm(root, { recursive: true });
  }
}

function expectedLines(refused: Record<string, string[]>): string[] {
  return Object.entries(refused)
    .flatMap(([name, messages]) =>
      messages.map((message) => `policies/controls/evasions/${name}/${name}.rego${message}`),
    )
    .toSorted();
}

async function namesWithCases(): Promise<string[]> {
  const names = await readdir(folder);
  const refused = new Set([...Object.keys(NOT_FOLLOWED), ...Object.keys(WRONG_TYPE), ...Object.keys(NOT_KNOWN)]);
  return names.filter((name) => !refused.has(name)).toSorted();
}

describe('controls that would pass by accident', () => {
  test('the build refuses what it can not follow, all at once, by line', async () => {
    assert.deepEqual(await refusalOf(await packOf(Object.keys(NOT_FOLLOWED))), expectedLines(NOT_FOLLOWED));
  });

  test('the build refuses a read that is used as something that it is not', async () => {
    assert.deepEqual(await refusalOf(await packOf(Object.keys(WRONG_TYPE))), expectedLines(WRONG_TYPE));
  });

  test('the build refuses names of what is never there: types, evidence, references', async () => {
    assert.deepEqual(await refusalOf(await packOf(Object.keys(NOT_KNOWN))), expectedLines(NOT_KNOWN));
  });
});

describe('controls that build and are wrong about what is missing', () => {
  let root = '';
  let cases: EvasionCase[] = [];
  let judge: CaseJudge;
  let judgeWithoutProof: CaseJudge;

  before(async () => {
    const names = await namesWithCases();
    root = await packOf(names);
    const bundle = await build(true);
    judge = createCaseJudge(bundle);
    judgeWithoutProof = createCaseJudge(await build(false));
    for (const name of names) {
      await addFile(
        root,
        `controls/evasions/${name}/${name}_test.rego`,
        await readFile(join(folder, name, `${name}_test.rego`), 'utf8'),
      );
    }
    const query = '{name: cases | some name; cases := data.controls.evasions[name].cases}';
    const output = await opaOutput(['eval', '--format', 'raw', '--data', 'policies/controls', query], { cwd: root });
    cases = casesOf(bundle, JSON.parse(output) as Record<string, Record<string, EvasionCase>>);
  });

  after(() => rm(root, { recursive: true }));

  async function build(withProof: boolean): Promise<Bundle> {
    const file = join(root, 'kensa.tar.gz');
    await writeFile(file, await buildPack({ root, withProof }));
    return loadBundle(file);
  }

  test('every one of them shows a pass, a failure and a wrong verdict that the proof prevents', () => {
    const shown = new Map<string, Set<string>>();
    for (const { control, compliance } of cases)
      shown.set(control.id, (shown.get(control.id) ?? new Set()).add(compliance));
    assert.equal(shown.size, 15);
    for (const [id, compliances] of shown) {
      assert.deepEqual([...compliances].toSorted(), ['COMPLIANT', 'INSUFFICIENT_DATA', 'NON_COMPLIANT'], id);
    }
  });

  test('the proof tells what is missing, and leaves verdicts on complete documents as they are', () => {
    const judged = cases.map((one) => {
      const { compliance, missing } = judge(one, one.input);
      return { id: one.control.id, name: one.name, compliance, missing: sorted(missing) };
    });
    const expected = cases.map(({ control, name, compliance, missing }) => ({
      id: control.id,
      name,
      compliance,
      missing: sorted(missing),
    }));
    assert.deepEqual(judged, expected);
  });

  test('without the proof the same documents are judged wrongly', () => {
    const judged = cases.map((one) => [one.control.id, one.name, judgeWithoutProof(one, one.input).compliance]);
    const expected = cases.map(({ control, name, compliance, without_proof: wrong }) => [
      control.id,
      name,
      wrong ?? compliance,
    ]);
    assert.deepEqual(judged, expected);
    assert.deepEqual(
      cases.filter(
        ({ compliance, without_proof: wrong }) => (compliance === 'INSUFFICIENT_DATA') !== (wrong !== undefined),
      ),
      [],
    );
  });

  test('no mutant of a case passes', () => {
    assert.deepEqual(survivorsOf(judge, cases), []);
    assert.ok(
      survivorsOf(judgeWithoutProof, cases).includes(
        'Evasion.NotHelper: complete and wrong: delete configuration.ipPermissions.0.toPort',
      ),
    );
  });
});

function casesOf({ manifest }: Bundle, byPackage: Record<string, Record<string, EvasionCase>>): EvasionCase[] {
  return manifest.controls.flatMap((control) =>
    Object.entries(byPackage[`${control.package.split('.').at(-1) ?? ''}_test`] ?? {}).map(([name, one]) => ({
      ...one,
      control,
      name,
      parameters: one.parameters ?? {},
      missing: one.missing ?? [],
    })),
  );
}

function survivorsOf(judge: CaseJudge, cases: readonly PolicyCase[]): string[] {
  return cases.flatMap((one) =>
    mutantsOf(one)
      .filter((mutant) => ['COMPLIANT', 'NOT_APPLICABLE'].includes(judge(one, mutant.input).compliance))
      .map((mutant) => `${one.control.id}: ${one.name}: ${mutant.name}`),
  );
}

function sorted(missing: readonly Missing[]): Missing[] {
  return missing.toSorted((a, b) => (JSON.stringify(a.path) < JSON.stringify(b.path) ? -1 : 1));
}
