import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseText } from '../../../harness/authoring/cases/case-text.ts';
import { opaOutput } from '../../../harness/opa/run-opa.ts';
import { provideOpa } from '../../build/opa-for-tests.ts';

const text = caseText({
  name: 'not encrypted: "x" in configuration.tags.0',
  input: {
    resourceType: 'AWS::RDS::DBInstance',
    configuration: { tags: [{ key: 'a', value: null }, 'x'], size: 1.5, open: false, none: {} },
    related: {},
  },
  parameters: { days: 7, names: ['a', 'b'] },
  verdict: {
    compliance: 'NON_COMPLIANT',
    violations: [{ code: 'found', path: ['configuration', 'tags', 0] }],
    missing: [],
  },
});

test('a case to copy', () => {
  assert.equal(
    text,
    `	"not encrypted: \\"x\\" in configuration.tags.0": {
		"input": {
			"resourceType": "AWS::RDS::DBInstance",
			"configuration": {
				"tags": [{"key": "a", "value": null}, "x"],
				"size": 1.5,
				"open": false,
				"none": {},
			},
			"related": {},
		},
		"parameters": {"days": 7, "names": ["a", "b"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "found", "path": ["configuration", "tags", 0]}],
	},
`,
  );
});

test('opa fmt leaves it as it is', async () => {
  provideOpa();
  const module = `package copied_test\n\ncases := {\n${text}}\n`;
  assert.equal(await opaOutput(['fmt'], { cwd: '.', input: module }), module);
});
