/** What an element of a list is called, by the name of the list; others are `member`. */
const ELEMENTS: Record<string, string> = {
  GlobalNodeGroups: 'GlobalNodeGroup',
  GlobalReplicationGroups: 'GlobalReplicationGroup',
  LogDeliveryConfigurations: 'LogDeliveryConfiguration',
  MemberClusters: 'ClusterId',
  Members: 'GlobalReplicationGroupMember',
  NodeGroupMembers: 'NodeGroupMember',
  NodeGroups: 'NodeGroup',
  ReplicationGroups: 'ReplicationGroup',
  SecurityGroupIds: 'SecurityGroupId',
  SubnetIds: 'SubnetId',
};

/** Lists of S3, whose elements stand beside each other without one around them. */
const FLAT: ReadonlySet<string> = new Set(['CommonPrefixes', 'Contents']);

/** Writes an output as the XML that its service answers with. */
export function xmlOf(root: string, output: object, namespace?: string): string {
  const attribute = namespace === undefined ? '' : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attribute}>${members(output)}</${root}>`;
}

function members(value: object): string {
  return Object.entries(value)
    .map(([name, below]) => element(name, below))
    .join('');
}

function element(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && FLAT.has(name)) return value.map((one) => element(name, one)).join('');
  return `<${name}>${content(name, value)}</${name}>`;
}

function content(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => element(ELEMENTS[name] ?? 'member', one)).join('');
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? members(value) : escaped(String(value));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
