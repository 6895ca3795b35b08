import type { ControlManifest } from '../../bundle/manifest.ts';

/** Writes the index of the controls' pages, `docs/controls/README.md`: by service, in the order of their ids. */
export function controlsIndex(controls: readonly ControlManifest[]): string {
  const services = new Map<string, ControlManifest[]>();
  for (const control of controls)
    services.set(serviceOf(control), [...(services.get(serviceOf(control)) ?? []), control]);
  const sections = [...services].map(([service, ofService]) => {
    const rows = ofService.map(({ id, severity, title, resourceTypes }) => {
      return `| [${id}](${id}.md) | ${severity} | ${title.replaceAll('|', String.raw`\|`)} | ${resourceTypes.map((type) => `\`${type}\``).join('<br>')} |`;
    });
    return [
      `## ${service}`,
      ['| id | severity | title | resource types |', '|---|---|---|---|', ...rows].join('\n'),
    ].join('\n\n');
  });
  return [
    '# Controls',
    '<!-- Generated from the METADATA of the controls: ./bundle.sh -->',
    `Controls: ${controls.length}. \`kensa controls show ID\` tells all about one at a terminal.`,
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}

/** The part of the package below `controls`. */
function serviceOf({ package: path }: ControlManifest): string {
  return path.split('.')[1] ?? '';
}
