/** The documents that can be made, in the order of the screen: the words of the command line and of the requests. */
export const documentKinds = [
  'proposal',
  'minutes',
  'observations',
  'responses',
  'attendance',
  'compliance',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
