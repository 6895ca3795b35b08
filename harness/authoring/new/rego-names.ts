/** A name of AWS's in snake_case: `DBInstance` is `db_instance`. */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/\W+/g, '_')
    .toLowerCase();
}

/** One of what a plural names. */
export function singular(name: string): string {
  return snakeCase(name.replace(/ies$/, 'y').replace(/s$/, ''));
}

/** Access to a property, as `opa fmt` writes it. */
export function access(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** What the cases call a document of a resource type: `AWS::RDS::DBInstance` is `db_instance`. */
export function documentName(resourceType: string): string {
  return snakeCase(resourceType.split('::').at(-1) ?? '');
}
