import type { MissingReason } from '../evaluate/verdict.ts';

/** Each reason in words that follow the name of the field: `configuration.engine: not in the item`. */
export const missingReasonWords: Record<MissingReason, string> = {
  absent: 'not in the item',
  empty: 'empty',
  null: 'null',
  type: 'of a type that the control cannot use',
  ambiguous: 'more than one resource fits',
  unknown_value: 'a value that the control does not know',
  not_recorded: 'not among the resources in the input',
  other_account: 'belongs to another account',
  other_region: 'belongs to another region',
  unread: 'AWS listed it, but did not hand it out',
  incomplete: 'the list that it would be in is not known to be whole and up to date',
  unparsable: 'not readable',
};
