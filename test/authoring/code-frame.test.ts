import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codeFrame } from '../../harness/authoring/code-frame.ts';

describe('a code frame', () => {
  test('shows the line with the one above it, and points at the column', () => {
    assert.deepEqual(codeFrame('a\nb c\n', 2, 3), ['  1 | a', '> 2 | b c', '    |   ^']);
  });

  test('keeps tabs, so that the mark stands below what it marks', () => {
    assert.deepEqual(codeFrame('\n\t\tx if y\n', 2, 5), ['> 2 | \t\tx if y', '    | \t\t  ^']);
  });

  test('makes room for the longer number', () => {
    assert.deepEqual(codeFrame(`${'-\n'.repeat(9)}x`, 10, 1), ['   9 | -', '> 10 | x', '     | ^']);
  });

  test('is empty where there is nothing to show', () => {
    assert.deepEqual(codeFrame('a\n\n', 2, 1), []);
    assert.deepEqual(codeFrame('a\n', 9, 1), []);
  });
});
