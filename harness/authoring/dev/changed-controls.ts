/** What a change of files is about. */
export interface Changed {
  /** Folders of controls, from the root. */
  controls: string[];
  /** True if something changed that controls share: a library, or what their tests use. */
  shared: boolean;
}

/** Finds what a change of files is about; files that no control is made of do not count. */
export function changedControls(files: readonly string[]): Changed {
  const sources = files.filter((file) => /\.(rego|md)$/.test(file));
  const controls = sources.flatMap((file) => /^policies\/controls\/[^/]+\/[^/]+(?=\/)/.exec(file)?.[0] ?? []);
  return {
    controls: [...new Set(controls)].toSorted(),
    shared: sources.some((file) => /^policies\/(lib|testing)\//.test(file)),
  };
}
