/** The days between which a version of a norm holds. */
export interface Dated {
  /** First day in force. */
  readonly from: string;
  /** Last day in force; the newest version has none. */
  readonly to?: string;
}

/** Those days alone, of a version with more in it. */
export const spanOf = ({ from, to }: Dated): Dated => (to === undefined ? { from } : { from, to });
