import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestIdentity } from '../../../harness/collect/scanner/digest-identity.ts';
import { digestKey, shareDigestKey } from '../../../harness/collect/scanner/digest-key.ts';
import { createSipHash } from '../../../harness/collect/scanner/sip-hash.ts';

function bytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex');
}

test('each text goes in behind its length', () => {
  const identity = bytes('0c000000 313131313232323233333333 02000000 6575 01000000 54 03000000 e697a5');
  assert.deepEqual(digestIdentity('111122223333', 'eu', 'T', '日'), createSipHash(digestKey())(identity));
});

test('half a character goes in as UTF-16', () => {
  const identity = bytes('01000000 31 01000000 32 01000000 33 ffffffff 02000000 6100 00d8');
  assert.deepEqual(digestIdentity('1', '2', '3', 'a\ud800'), createSipHash(digestKey())(identity));
});

test('resources that differ have digests that differ', () => {
  const ids = ['', 'a', '\ud800', '\ud801', '\ufffd', 'x'.repeat(8000), 'x'.repeat(9000), `${'x'.repeat(9000)}y`];
  const digests = ids.flatMap((id) => [digestIdentity('1', '2', 'T', id), digestIdentity('1', '2T', '', id)]);
  assert.equal(new Set(digests.map(String)).size, 2 * ids.length);
});

test('a key that is in use is not replaced', () => {
  shareDigestKey(Uint8Array.from(digestKey()));
  assert.throws(() => shareDigestKey(new Uint8Array(16)), { message: 'digests with another key are in use' });
  assert.throws(() => shareDigestKey(new Uint8Array(8)), { message: "a digest's key has 16 bytes, not 8" });
});
