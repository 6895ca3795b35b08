import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDocumentStore } from '../../../harness/normalize/captures/document-store.ts';
import type { InputDocument } from '../../../harness/normalize/input-document.ts';
import { openSpillFiles } from '../../../harness/spill/open-spill-files.ts';

function documentWith(number: number): InputDocument {
  return {
    accountId: '111122223333',
    awsRegion: 'ap-northeast-1',
    resourceType: number % 3 === 0 ? 'AWS::S3::Bucket' : 'AWS::KMS::Key',
    resourceId: `r-${number}`,
    tags: { Name: 'é' },
    configuration: { number, text: `${number} `.repeat(number % 50) },
    provenance: { source: 'snapshot', location: 'a.json' },
  };
}

function isKept(number: number): boolean {
  return number % 7 === 0 || number > 2000;
}

describe('a store of documents', () => {
  for (const [where, mostInMemory] of [
    ['in memory', 1e9],
    ['in a file', 0],
    ['partly in a file', 5000],
  ] as const) {
    it(`gives back what was not let go, ${where}`, () => {
      const files = openSpillFiles();
      try {
        const store = createDocumentStore(files.open, mostInMemory);
        const numbers = Array.from({ length: 4000 }, (_, number) => store.add(documentWith(number)));
        for (const [number, stored] of numbers.entries()) if (!isKept(number)) store.remove(stored);
        for (const [number, stored] of numbers.entries()) {
          if (!isKept(number)) continue;
          const { tags: _tags, configuration: _configuration, ...facts } = documentWith(number);
          assert.deepEqual(store.get(stored).read(), documentWith(number));
          assert.deepEqual(store.get(stored).facts(), facts);
        }
      } finally {
        files.close();
      }
    });

    it(`gives back the texts and digests that it was given, ${where}`, () => {
      const files = openSpillFiles();
      try {
        const store = createDocumentStore(files.open, mostInMemory);
        const digests = Uint32Array.from({ length: 4 * 4000 }, (_, word) =>
          word < 4 ? 0 : Math.imul(word, 2_654_435_761) >>> 0,
        );
        const numbers = Array.from({ length: 4000 }, (_, row) => {
          const { configuration, ...facts } = documentWith(row);
          const [first, second] = [JSON.stringify(facts).slice(0, 9), JSON.stringify(facts).slice(9)];
          return store.addTexts(facts.resourceType, {
            facts: [Buffer.from(first), Buffer.from(second)],
            content: Buffer.from(JSON.stringify(row % 5 === 0 ? {} : { configuration })),
            digests,
            row,
          });
        });
        for (const [row, stored] of numbers.entries()) if (!isKept(row)) store.remove(stored);
        const decisive = new Set<string | undefined>();
        for (const [row, stored] of numbers.entries()) {
          if (!isKept(row)) continue;
          const { configuration, ...facts } = documentWith(row);
          assert.deepEqual(store.get(stored).read(), row % 5 === 0 ? facts : { ...facts, configuration });
          assert.equal(store.get(stored).decisive === undefined, row === 0);
          decisive.add(store.get(stored).decisive);
        }
        assert.equal(decisive.size, numbers.filter((_, row) => isKept(row)).length);
      } finally {
        files.close();
      }
    });

    it(`gives those of a type that were chosen, ${where}`, () => {
      const files = openSpillFiles();
      try {
        const store = createDocumentStore(files.open, mostInMemory);
        const numbers = Array.from({ length: 4000 }, (_, number) => store.add(documentWith(number)));
        for (const [number, stored] of numbers.entries()) if (!isKept(number)) store.remove(stored);
        const chosen = numbers.filter((_, number) => isKept(number) && number % 2 === 0);
        for (const stored of chosen) store.choose(stored, stored % 4 === 0);
        const read = ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::SNS::Topic'].flatMap((type) =>
          Array.from(store.chosen(type), ({ document, isMerged }) => ({ document: document.read(), isMerged })),
        );
        const numberOf = ({ document }: (typeof read)[number]): number => Number(document.resourceId.slice(2));
        assert.deepEqual(
          read.toSorted((left, right) => numberOf(left) - numberOf(right)),
          chosen.map((stored) => ({
            document: documentWith(numbers.indexOf(stored)),
            isMerged: stored % 4 === 0,
          })),
        );
      } finally {
        files.close();
      }
    });
  }
});
