/** Reports that a person may write about a box or a page, and what each asks for. None asks for an identity card number (PIPL art. 6). */

/**
 * `complaint` 投诉: a dispute with the seller. `tip-off` 举报: somebody breaks the law. The two are filed separately (12315, 12345).
 * `identification` 辨认: the brand holder is asked whether a box is one of its licensees'. `fake-page`: a code led to somebody else's page.
 */
export const reportKinds = ['complaint', 'tip-off', 'identification', 'fake-page'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The fields of each kind, in the order of the form. `scan` is what the scan gave; `what` is the person's own account. */
export const reportFields = {
  complaint: ['name', 'phone', 'seller', 'place', 'what', 'request', 'scan'],
  'tip-off': ['seller', 'place', 'product', 'sold', 'platform', 'what', 'scan'],
  identification: ['name', 'phone', 'place', 'what', 'scan'],
  'fake-page': ['address', 'place', 'what', 'scan'],
} as const satisfies { readonly [K in ReportKind]: readonly string[] };

export type FieldOf<K extends ReportKind> = (typeof reportFields)[K][number];
export type ReportField = FieldOf<ReportKind>;

/** What stands in the fields; a field that is left out is empty. */
export type ReportValues = { readonly [F in ReportField]?: string };

/** Fields of more than one line. */
export const isLong = (field: ReportField): boolean => field === 'what' || field === 'request' || field === 'scan';
