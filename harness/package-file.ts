/** Where a file of kensa lies. In a clone as in the package, the code is one folder down; there, all of it in that folder. */
export function packageFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
