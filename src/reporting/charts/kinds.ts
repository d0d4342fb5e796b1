/** What a chart can be about, as buttons and flows name it. */
export const kinds = ['reported', 'ds', 'ks', 'nnt', 'nd'] as const;
export type Kind = (typeof kinds)[number];
export const rateKinds = ['ds', 'ks', 'nnt', 'nd'] as const;

export const formulaOf = { ds: 'D/S', ks: 'K/S', nnt: 'N/(N+T)', nd: 'N/D' } as const;

export const isKind = (word: unknown): word is Kind => kinds.includes(word as Kind);
