/**
 * Whether a control had anything to judge: `EVALUATED`, or why not. `NOT_RECORDED`: AWS Config does not record the
 * resource type, or the recorder in the input leaves it out, so that no resource does not mean none exists.
 */
export type Coverage = 'EVALUATED' | 'NO_RESOURCES' | 'NOT_RECORDED';
