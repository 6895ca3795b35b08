/** The parts of an ARN; region and account are empty where the service leaves them out. */
export interface Arn {
  service: string;
  awsRegion: string;
  accountId: string;
  /** All behind the account: `cluster:orders`, `key/1234abcd-…`. */
  resource: string;
}

/** Takes an ARN apart; undefined if the text is none. The partition is left out: an account is in one only. */
export function parseArn(text: string): Arn | undefined {
  const match = /^arn:[^:]+:([^:]+):([^:]*):([^:]*):(.+)$/s.exec(text);
  if (match === null) return undefined;
  const [, service = '', awsRegion = '', accountId = '', resource = ''] = match;
  return { service, awsRegion, accountId, resource };
}
