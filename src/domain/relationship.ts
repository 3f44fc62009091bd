export const relationshipKinds = ['prospect', 'customer', 'partner', 'supplier', 'colleague', 'other'] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];
