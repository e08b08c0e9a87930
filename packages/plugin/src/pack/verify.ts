import { canonicalJson, liesWithin, type Text, text } from "@anwei/kernel";
import { fitted, frozen, type Limits, languageVersion, plainJson, shown } from "@anwei/kernel/json";
import { hexToBytes } from "@noble/hashes/utils.js";
import { compareVersions } from "compare-versions";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.js";
import { apiVersion } from "../plugin.js";
import { contentBytes, envelopeSchema, type PackHeader, packFormat, signedBytes } from "./envelope.js";
import { formatProblem, partOf, versionProblem } from "./format.js";
import { type PublicKey, readPublicKey } from "./keys.js";
import { packLimits } from "./limits.js";
import { PackError } from "./pack-error.js";
import type { Suite } from "./suite.js";
import { suiteOf } from "./suites.js";
import { leastVersion, type Trust, type TrustedKey } from "./trust.js";

/** Against what a pack is held. */
export interface Against {
  readonly trust: Trust;
  /** The day of reading, such as `2026-03-10`: keys are accepted from and to a day. */
  readonly on: string;
  /** Other limits than `packLimits`. */
  readonly limits?: Partial<Limits>;
}

/** A pack that is what its signer signed, and whose signer is trusted; its rules are not looked at yet. */
export interface VerifiedPack {
  readonly header: PackHeader;
  /** The key that signed it, as the trust store has it. */
  readonly key: TrustedKey;
  /** The plugin in its JSON form. */
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Checks a pack, its bytes or their text, that may come from anybody: its size and its JSON, the versions it asks for,
 * its algorithms, its key, its signature, its content against the signed digest and against its header, and last that
 * it is no step back. The first of these that does not hold refuses it, with all that is wrong there: what comes after
 * would rest on it.
 *
 * @throws PackError
 */
export function verifyPack(pack: string | Uint8Array, { trust, on, limits: other }: Against): VerifiedPack {
  const limits = { ...packLimits, ...other };
  const { header, content, signature } = opened(pack, limits);
  const report = new Report(header.plugin.id);
  const suite = acceptedSuite(header, trust, report);
  const { key, own } = acceptedKey(header, trust, on, report);
  if (own.suite !== suite) {
    const { signature: by } = suite.algorithms;
    report.refuse("key-algorithm", "header.algorithms", text(key.algorithm, key.algorithm), text(by, by), again);
  }
  if (!suite.verify(hexToBytes(signature), signedBytes(header), own.bytes)) {
    report.refuse(
      "bad-signature",
      "signature",
      text(`${key.holder.zh}对此文件的签名`, `a signature of this pack by ${key.holder.en}`),
      text("与内容或密钥不符的签名", "one that does not match what is signed, or the key"),
      again,
    );
  }
  checkContent(header, content, suite, report);
  checkNoStepBack(header, trust, report);
  return frozen({ header, key, content });
}

const again = text(
  "文件在签名后被改动或调换，请向持有人重新获取",
  "It was changed or exchanged after it was signed: get it anew from its holder.",
);

/** Problems of one pack, told of its plugin. */
class Report {
  readonly #plugins: readonly string[];
  readonly #found: Diagnostic[] = [];

  constructor(plugin: string) {
    this.#plugins = [plugin];
  }

  add(code: DiagnosticCode, subject: string, expected: Text, found: Text, todo: Text): void {
    this.#found.push({ code, plugins: this.#plugins, subject, expected, found, todo });
  }

  refuse(...problem: Parameters<Report["add"]>): never {
    this.add(...problem);
    throw new PackError(this.#found);
  }

  /** Refuses where anything was added. */
  settle(): void {
    if (this.#found.length > 0) throw new PackError(this.#found);
  }
}

/** The parts of a pack, once its JSON is harmless, of versions that are known here, and spelled as it was written. */
function opened(pack: string | Uint8Array, limits: Limits) {
  const json = typeof pack === "string" ? pack : textOf(pack, limits);
  const plain = plainJson(json, limits);
  if (plain.fatal) throw PackError.ofFlaws(plain.flaws, limits.problems);
  const versions = versionProblems(plain.value);
  if (versions.length > 0) throw new PackError(versions);
  const read = fitted(envelopeSchema, plain.value);
  const flaws = [...plain.flaws, ...read.flaws];
  if (!("value" in read) || flaws.length > 0) throw PackError.ofFlaws(flaws, limits.problems);
  const canonical = canonicalJson(plain.value);
  if (canonical !== json) throw notCanonical(canonical, json);
  return read.value;
}

function textOf(bytes: Uint8Array, limits: Limits): string {
  if (bytes.length > limits.bytes) {
    throw PackError.of("too-large", "-", {
      expected: text(`至多 ${limits.bytes} 字节`, `at most ${limits.bytes} bytes`),
      found: shown(bytes.length),
      todo: text("拆小，或在读取时放宽限额", "Split it, or raise the limit where it is read."),
    });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw PackError.of("not-utf8", "-", {
      expected: text("UTF-8 文本", "text in UTF-8"),
      found: text("其他字节", "other bytes"),
      todo: text("按原样重新获取该文件", "Get the file anew, byte for byte."),
    });
  }
}

function versionProblems(value: unknown): readonly Diagnostic[] {
  const format = formatProblem(value, "pack", packFormat);
  if (format) return [format];
  const header = partOf(value, "header");
  const language = versionProblem(partOf(header, "language"), {
    subject: "header.language",
    known: languageVersion,
    title: text("规则语言版本", "version of the rule language"),
    unknown: "language-unknown",
    tooNew: "language-too-new",
  });
  const contract = versionProblem(partOf(header, "apiVersion"), {
    subject: "header.apiVersion",
    known: apiVersion,
    title: text("插件接口版本", "version of the plugin contract"),
    unknown: "api-version",
    tooNew: "api-version",
  });
  return [language, contract].filter((problem) => problem !== undefined);
}

/** Other spaces, another order or another spelling of the same JSON: nobody signed that. */
function notCanonical(expected: string, found: string): PackError {
  let at = 0;
  while (expected[at] === found[at]) at++;
  const [should, is] = [expected, found].map((json) => shown(json.slice(at, at + 20) || undefined));
  return PackError.of("not-canonical", "-", {
    expected: text(`第 ${at + 1} 个字符起为${should?.zh}`, `${should?.en} from character ${at + 1} on`),
    found: is ?? text("无", "none"),
    todo: text(
      "文件被重新排版或另存过，请按原样重新获取",
      "It was formatted or saved anew: get the file again, byte for byte.",
    ),
  });
}

function acceptedSuite({ algorithms }: PackHeader, trust: Trust, report: Report): Suite {
  const suite = suiteOf(algorithms);
  const named = `${algorithms.signature} + ${algorithms.digest}`;
  if (!suite) {
    return report.refuse(
      "algorithm-unknown",
      "header.algorithms",
      text("Ed25519 与 SHA-256，或 SM2 与 SM3", "Ed25519 with SHA-256, or SM2 with SM3"),
      shown(named),
      text(
        "升级 @anwei/plugin，或请签名者换用所列算法",
        "Use a newer @anwei/plugin, or have it signed by one of these.",
      ),
    );
  }
  if (trust.algorithms && !trust.algorithms.includes(suite.algorithms.signature)) {
    report.refuse(
      "algorithm-refused",
      "header.algorithms",
      text(
        `信任清单所要求的 ${trust.algorithms.join("、")}`,
        `${trust.algorithms.join(" or ")}, as the trust store demands`,
      ),
      shown(named),
      text("请签名者以所要求的算法签名", "Have it signed by an algorithm that is demanded."),
    );
  }
  return suite;
}

interface AcceptedKey {
  readonly key: TrustedKey;
  readonly own: PublicKey;
}

function acceptedKey({ key: id, plugin }: PackHeader, trust: Trust, on: string, report: Report): AcceptedKey {
  const found = trustedKeyOf(trust, id);
  const at = "header.key";
  if (!found) {
    return report.refuse(
      "key-untrusted",
      at,
      text("信任清单中的密钥", "a key of the trust store"),
      text(id, id),
      text(
        "经可靠途径与持有人核对密钥编号，确认后再列入信任清单",
        "Compare the key's id with its holder by a way that you trust; only then add it to the trust store.",
      ),
    );
  }
  const { key } = found;
  const holder = (zh: string, en: string): Text =>
    text(`${key.holder.zh}的密钥${zh}`, `the key of ${key.holder.en}${en}`);
  if (key.revoked) {
    const { on: day, because } = key.revoked;
    report.add(
      "key-revoked",
      at,
      text("未被吊销的密钥", "a key that is not revoked"),
      holder(`，${day}吊销：${because.zh}`, `, revoked on ${day}: ${because.en}`),
      text("请持有人以新密钥重新签名", "Have its holder sign it anew by another key."),
    );
  }
  if (key.from !== undefined && on < key.from) {
    report.add(
      "key-not-yet-valid",
      at,
      text(`${on}有效的密钥`, `a key that is valid on ${on}`),
      holder(`，自${key.from}起有效`, `, valid from ${key.from}`),
      text("到期后再读，或与持有人核对起始日期", "Read it from then on, or compare that day with its holder."),
    );
  }
  if (key.to !== undefined && on > key.to) {
    report.add(
      "key-expired",
      at,
      text(`${on}有效的密钥`, `a key that is valid on ${on}`),
      holder(`，有效至${key.to}`, `, valid to ${key.to}`),
      text("请持有人以现行密钥重新签名", "Have its holder sign it anew by a current key."),
    );
  }
  if (key.plugins && !key.plugins.includes(plugin.id)) {
    report.add(
      "key-for-others",
      at,
      text(`可签 ${plugin.id} 的密钥`, `a key that may sign ${plugin.id}`),
      holder(`，只签 ${key.plugins.join("、")}`, `, which signs only ${key.plugins.join(", ")}`),
      othersTodo,
    );
  }
  if (key.regions && !key.regions.some((region) => plugin.region !== undefined && liesWithin(plugin.region, region))) {
    const of = plugin.region ?? "-";
    report.add(
      "key-for-others",
      at,
      text(`可签 ${of} 地区插件的密钥`, `a key that may sign plugins of the region ${of}`),
      holder(`，只签 ${key.regions.join("、")} 之内的`, `, which signs only within ${key.regions.join(", ")}`),
      othersTodo,
    );
  }
  report.settle();
  return found;
}

/** By the public key itself: the id that a store gives it is for people. */
function trustedKeyOf({ keys }: Trust, id: string): AcceptedKey | undefined {
  for (const key of keys) {
    const own = readPublicKey(key.public);
    if (own?.id === id) return { key, own };
  }
  return undefined;
}

const othersTodo = text(
  "请有权的持有人签名，或核实后在信任清单中放宽",
  "Have it signed by whoever may, or widen what the trust store lets this key sign.",
);

function checkContent(header: PackHeader, content: unknown, suite: Suite, report: Report): void {
  const digest = suite.digest(contentBytes(content));
  if (digest !== header.content) {
    report.refuse("content-changed", "content", text(header.content, header.content), text(digest, digest), again);
  }
  const signed = { ...header.plugin, apiVersion: header.apiVersion };
  for (const part of ["id", "version", "region", "apiVersion"] as const) {
    const found = partOf(content, part);
    if (found === signed[part]) continue;
    report.add(
      "header-differs",
      `content.${part}`,
      shown(signed[part]),
      shown(found),
      text("请持有人重新签名", "Have its holder sign it anew."),
    );
  }
  report.settle();
}

function checkNoStepBack({ plugin: { id, version } }: PackHeader, trust: Trust, report: Report): void {
  const least = leastVersion(trust, id);
  if (least === undefined || compareVersions(version, least) >= 0) return;
  report.refuse(
    "downgrade",
    "header.plugin.version",
    text(`不低于已接受过的 ${least}`, `${least} or later, which was accepted before`),
    text(version, version),
    text(
      "使用较新的规则包；确需退回，请在信任清单 versions 中改低",
      "Use the newer pack; to go back on purpose, lower it under versions in the trust store.",
    ),
  );
}
