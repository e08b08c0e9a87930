import { formatDay, type Language, type Text } from "@anwei/kernel";
import * as Context from "effect/Context";
import * as Data from "effect/Data";
import * as Effect from "effect/Effect";

/** Where text goes: a stream of Node's, or a test's. */
interface Sink {
  write(chunk: string | Uint8Array, done: (error?: Error | null) => void): unknown;
}

/** What the command is called in. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** The folder that the user called from: paths are resolved against it. */
  readonly cwd: string;
  /** The day in China's time, such as `2026-03-10`: keys are accepted from and to a day. */
  readonly today: string;
  readonly language: Language;
  /** Columns of the terminal, or of the page where there is none. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether to show progress on stderr: it is a terminal. */
  readonly progress: boolean;
  /** Whether a person at a terminal can be asked. */
  readonly interactive: boolean;
  /** The version of the Node that the user's npm runs on, or of this one where npm did not call. */
  readonly node: string;
  /** Whether to show the stack of an unexpected error. */
  readonly debug: boolean;
}

/** Nobody reads the output any more (`| head`): end quietly. */
export class OutputClosed extends Data.TaggedError("OutputClosed") {}

const msPerHour = 3_600_000;

/** The day in China's time (UTC+8) at a moment in milliseconds since 1970. */
export const dayInChina = (ms: number): string => formatDay(Math.floor((ms + 8 * msPerHour) / (24 * msPerHour)));

/** The surroundings as a service. */
export class Host extends Context.Service<
  Host,
  Surroundings & {
    /** Writes to stdout; waits where the reader is slower. */
    readonly out: (chunk: string | Uint8Array) => Effect.Effect<void, OutputClosed>;
    /** Writes a line for people to stderr. */
    readonly tell: (line: string) => Effect.Effect<void>;
    /** A text in the language that was asked for. */
    readonly say: (said: Text) => string;
  }
>()("@anwei/cli/Host") {
  static readonly in = (around: Surroundings): Host["Service"] =>
    Host.of({
      ...around,
      out: (chunk) => written(around.stdout, chunk),
      tell: (line) => Effect.ignore(written(around.stderr, `${line}\n`)),
      say: (said) => said[around.language],
    });
}

const written = (sink: Sink, chunk: string | Uint8Array): Effect.Effect<void, OutputClosed> =>
  Effect.callback((resume) => {
    sink.write(chunk, (error) => {
      if (!error) resume(Effect.void);
      else if (closed.includes((error as NodeJS.ErrnoException).code ?? "")) resume(Effect.fail(new OutputClosed()));
      else resume(Effect.die(error));
    });
  });

const closed = ["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"];
