import { Readable } from 'node:stream';
import type { CallResult, RegionConnection } from '../aws/connection.ts';
import type { CallOutput } from '../aws/api-calls.ts';
import { failureReason, type ReadFailure, type SourcePart } from '../source-part.ts';
import type { S3Location } from './s3-location.ts';
import { s3ReadFailure } from './s3-read-failure.ts';
import { say } from '../../sentences/say.ts';

/** An object that was asked for. */
export interface OpenObject {
  /** Its bytes; a failure is the last part. Whoever begins to read them closes them. */
  parts: AsyncGenerator<SourcePart, void>;
  /** Ends the download of bytes that nobody has begun to read. */
  close(): void;
}

/** How often the bytes of one object may break off. */
const MAX_BREAKS = 8;

/**
 * Asks for an object at once, and hands out its bytes once they are wanted; until then no more of them are held than fit in
 * the buffers of a stream. Bytes that break off are asked for again from where they ended, of the same version of the
 * object. Does not throw.
 */
export function openObject(
  connection: RegionConnection,
  { bucket, key }: S3Location,
  signal?: AbortSignal,
): OpenObject {
  const first = get(0, undefined);

  async function get(offset: number, etag: string | undefined): Promise<CallResult<CallOutput<'GetObject'>>> {
    const result = await connection.call('GetObject', {
      Bucket: bucket,
      Key: key,
      ...(offset > 0 && { Range: `bytes=${offset}-` }),
      ...(etag !== undefined && { IfMatch: etag }),
    });
    // A body that nobody reads yet may break off, too; reading it then says so.
    if ('output' in result && result.output.Body instanceof Readable) result.output.Body.on('error', () => {});
    return result;
  }

  async function* read(): AsyncGenerator<SourcePart, void> {
    let result = await first;
    let offset = 0;
    const { ETag: etag, ContentLength: length } = 'output' in result ? result.output : {};
    for (let breaks = 1; ; breaks++) {
      if ('failure' in result) {
        yield result.failure.code === 'PreconditionFailed' ? CHANGED : s3ReadFailure(result.failure);
        return;
      }
      const { Body, ContentRange } = result.output;
      if (!(Body instanceof Readable) || (offset > 0 && ContentRange?.startsWith(`bytes ${offset}-`) !== true)) {
        if (Body instanceof Readable) Body.destroy();
        yield { code: 'FILE_UNREADABLE', reason: say`S3 did not return the bytes that were asked for` };
        return;
      }
      let reason: string | undefined;
      try {
        for await (const chunk of Body as AsyncIterable<Uint8Array>) {
          offset += chunk.length;
          yield chunk;
        }
      } catch (error) {
        reason = failureReason(error);
      }
      if (reason === undefined && offset === (length ?? offset)) return;
      if (signal?.aborted === true) {
        yield { code: 'INTERRUPTED', reason: say`the run was ended` };
        return;
      }
      if (offset === length || etag === undefined || breaks > MAX_BREAKS) {
        yield brokenOff(offset, breaks, reason ?? say`the connection was closed`);
        return;
      }
      result = await get(offset, etag);
    }
  }

  return {
    parts: read(),
    close: () => void closeBody(first),
  };
}

async function closeBody(call: Promise<CallResult<CallOutput<'GetObject'>>>): Promise<void> {
  const result = await call;
  if ('output' in result && result.output.Body instanceof Readable) result.output.Body.destroy();
}

const CHANGED: ReadFailure = {
  code: 'FILE_UNREADABLE',
  reason: say`it was replaced by another while it was read, so only a part of what it was is known`,
  remedy: say`Read it again.`,
};

function brokenOff(offset: number, breaks: number, reason: string): ReadFailure {
  const cause = reason.replace(/\.$/, '');
  return {
    code: 'FILE_UNREADABLE',
    reason:
      breaks === 1
        ? say`its bytes broke off at byte ${offset}: ${cause}`
        : say`its bytes broke off at byte ${offset}, the last of ${breaks} times: ${cause}`,
    remedy: say`Try again later.`,
  };
}
