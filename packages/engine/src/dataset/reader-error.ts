import { type Text, text } from "@anwei/kernel";

/** Thrown when a host's source of records breaks off; `cause` is what it threw. */
export class ReaderError extends Error {
  readonly code = "reader-failed";
  readonly text: Text;

  constructor(
    /** The table that was being read, as the host calls it. */
    readonly table: string,
    /** How many of its records had come. */
    readonly rows: number,
    override readonly cause: unknown,
  ) {
    const found = cause instanceof Error ? cause.message : String(cause);
    const said = text(
      `读取 ${table} 时中断，已读 ${rows} 条：${found}`,
      `reading ${table} broke off after ${rows} ${rows === 1 ? "record" : "records"}: ${found}`,
    );
    super(`[reader-failed] ${said.zh} / ${said.en}`, { cause });
    this.name = "ReaderError";
    this.text = said;
  }
}
