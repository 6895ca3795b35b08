import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { chooseIdentity } from '../../../harness/authoring/new/choose-identity.ts';
import { chooseResourceTypes } from '../../../harness/authoring/new/choose-resource-types.ts';
import type { ExistingControl } from '../../../harness/authoring/new/existing-controls.ts';
import { existingControls } from '../../../harness/authoring/new/existing-controls.ts';
import type { Catalogue } from '../../../harness/build/catalogue.ts';
import { readCatalogue } from '../../../harness/build/catalogue.ts';
import { KensaError } from '../../../harness/kensa-error.ts';

const SERVICES = ['Redshift', 'GroundStation'];

describe('a new control', () => {
  let catalogue: Catalogue = {};
  let existing: ExistingControl[] = [];
  before(async () => {
    catalogue = await readCatalogue('policies');
    existing = await existingControls('.');
  });

  test('that Security Hub has is called as the catalogue calls it', () => {
    const request = { service: 'redshift', name: 'encrypted', id: 'redSHIFT.10' };
    assert.deepEqual(chooseIdentity(request, catalogue, SERVICES, existing), {
      id: 'Redshift.10',
      isOwn: false,
      service: 'Redshift',
    });
  });

  for (const [service, id] of [
    ['neptune', 'Kensa.Neptune.2'],
    ['elasticache', 'Kensa.ElastiCache.1'],
    ['groundstation', 'Kensa.GroundStation.1'],
  ] as const) {
    test(`of ${service} that Security Hub does not have is ${id}`, () => {
      assert.equal(chooseIdentity({ service, name: 'own' }, catalogue, SERVICES, existing).id, id);
    });
  }

  const refusals: [what: string, service: string, name: string, id: string | undefined, message: string][] = [
    [
      'a service with capitals',
      'Redshift',
      'encrypted',
      undefined,
      'the service Redshift is not written in snake_case: small letters, digits and underscores, as in s3.',
    ],
    [
      'a name that leads elsewhere',
      'redshift',
      '../encrypted',
      undefined,
      'the name ../encrypted is not written in snake_case: small letters, digits and underscores, as in s3.',
    ],
    ['a misspelt service', 'redshif', 'encrypted', undefined, 'there is no service redshif: did you mean redshift?'],
    [
      'a misspelt id',
      'redshift',
      'encrypted',
      'Redshit.10',
      'Security Hub has no control Redshit.10: did you mean Redshift.10? Leave --id out for a control of your own.',
    ],
    [
      'an id of another service',
      'rds',
      'encrypted',
      'Redshift.10',
      'Redshift.10 is of the service redshift, not rds: kensa new redshift encrypted --id Redshift.10',
    ],
    [
      'an id that is there',
      'redshift',
      'routing',
      'Redshift.7',
      'there is a control Redshift.7 already: policies/controls/redshift/enhanced_vpc_routing/enhanced_vpc_routing.rego',
    ],
  ];
  for (const [what, service, name, id, message] of refusals) {
    test(`is refused: ${what}`, () => {
      const request = { service, name, ...(id !== undefined && { id }) };
      assert.throws(() => chooseIdentity(request, catalogue, SERVICES, existing), new KensaError('USAGE', message));
    });
  }

  test('is refused: the alias of another', () => {
    const other = [{ file: 'policies/controls/redshift/other/other.rego', ids: ['Kensa.Redshift.1', 'redshift.10'] }];
    const request = { service: 'redshift', name: 'encrypted', id: 'Redshift.10' };
    assert.throws(
      () => chooseIdentity(request, catalogue, SERVICES, other),
      new KensaError('USAGE', 'there is a control Redshift.10 already: policies/controls/redshift/other/other.rego'),
    );
  });

  test('judges the type of the catalogue, or those that are asked for', () => {
    const known = ['AWS::Redshift::Cluster', 'AWS::S3::AccountPublicAccessBlock'];
    const choose = (id: string, asked: string[]): string[] =>
      chooseResourceTypes(id, catalogue[id], asked, known, ['AWS::Redshift::Cluster']);
    assert.deepEqual(choose('Redshift.10', []), ['AWS::Redshift::Cluster']);
    assert.deepEqual(choose('Redshift.10', ['AWS::S3::AccountPublicAccessBlock']), [
      'AWS::S3::AccountPublicAccessBlock',
    ]);
    assert.deepEqual(choose('CloudTrail.1', []), ['AWS::CloudTrail::Trail']);
    assert.deepEqual(choose('Kensa.Redshift.1', []), ['AWS::Redshift::Cluster']);
    assert.throws(
      () => choose('Redshift.2', []),
      new KensaError(
        'USAGE',
        'it is not known which resource type Redshift.2 judges: name it with --resource-type, for example\n' +
          '  --resource-type AWS::Redshift::Cluster\n  --resource-type AWS::Redshift::ClusterParameterGroup',
      ),
    );
    assert.throws(
      () => choose('Redshift.10', ['AWS::Redshift::Clusters']),
      new KensaError(
        'USAGE',
        'AWS Config has no resource type AWS::Redshift::Clusters: did you mean AWS::Redshift::Cluster?',
      ),
    );
  });
});
