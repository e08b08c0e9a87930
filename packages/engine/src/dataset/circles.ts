/** The first row of each circle that a step from row to row runs into. */
export function* circles<Row>(rows: Iterable<Row>, next: (row: Row) => Row | undefined): Generator<Row> {
  const settled = new Set<Row>();
  for (const row of rows) {
    const walked = new Set<Row>();
    let at: Row | undefined = row;
    while (at !== undefined && !settled.has(at) && !walked.has(at)) {
      walked.add(at);
      at = next(at);
    }
    if (at !== undefined && walked.has(at)) yield at;
    for (const seen of walked) settled.add(seen);
  }
}
