/** Counts the seconds that the processor worked for this program: what else the machine does is no part of them. */
export class Stopwatch {
  #at = process.cpuUsage();

  /** Seconds since the last lap. */
  lap(): number {
    const { user, system } = process.cpuUsage(this.#at);
    this.#at = process.cpuUsage();
    return Number(((user + system) / 1e6).toFixed(2));
  }
}
