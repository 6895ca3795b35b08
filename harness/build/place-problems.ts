import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyProblem } from './analysis/analysis.ts';
import type { Place } from './yaml-in-file.ts';
import { frontMatterYaml, metadataYaml, placeOfKeys } from './yaml-in-file.ts';

/**
 * Finds the rows and columns of problems that name keys of METADATA or front matter, and of those that are about a
 * control as a whole.
 * @param root where the files' paths start from
 */
export async function placeProblems(root: string, problems: readonly PolicyProblem[]): Promise<PolicyProblem[]> {
  const texts = new Map<string, string>();
  const placed: PolicyProblem[] = [];
  for (const { keys, ...problem } of problems) {
    const { file } = problem;
    const isPlaced = problem.row !== undefined || (keys === undefined && !file.endsWith('.rego'));
    if (isPlaced) {
      placed.push(problem);
      continue;
    }
    const text = texts.get(file) ?? (await readFile(join(root, file), 'utf8').catch(() => ''));
    texts.set(file, text);
    placed.push({ ...problem, ...(file.endsWith('.rego') ? placeInRego(text, keys) : placeInPage(text, keys)) });
  }
  return placed;
}

function placeInRego(source: string, keys: PolicyProblem['keys']): Place {
  const yaml = keys === undefined ? undefined : metadataYaml(source);
  const lines = source.split('\n');
  if (yaml === undefined || keys === undefined)
    return { row: lines.findIndex((line) => line.startsWith('package ')) + 1 || 1, column: 1 };
  const blank = yaml.split('\n').findIndex((line) => line !== '');
  return placeOfKeys(yaml, keys) ?? { row: Math.max(1, blank), column: 1 };
}

function placeInPage(page: string, keys: PolicyProblem['keys']): Place {
  const yaml = frontMatterYaml(page);
  return (yaml === undefined ? undefined : placeOfKeys(yaml, keys ?? [])) ?? { row: 1, column: 1 };
}
