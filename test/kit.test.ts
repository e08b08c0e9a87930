import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const vitest = join(root, "node_modules/vitest/vitest.mjs");

/** What the author of the plugin in `kit/weak.ts` is shown. */
function shown(locale: string): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, "run", "--root", root, "--config", join(root, "test/kit/vitest.config.ts")],
    // In CI a snapshot is held against what is there, never written.
    { cwd: root, encoding: "utf8", env: { ...process.env, CI: "true", NO_COLOR: "1", LC_ALL: locale } },
  );
  return { status, said: stdout + stderr };
}

test("a failing case shows its explanation, and what is lacking can be pasted", { timeout: 60_000 }, () => {
  const { status, said } = shown("zh_CN.UTF-8");
  expect(status).toBe(1);
  expect(said).toContain(
    `不通过: [example-fails] examples[0]：算例“50人,每年”的结论不是所期望的
  50人,每年：不一致
    应得：每年一次
    实得：不要求
    应急演练：不要求
      来源：《试市演练通知》第三部分〔未核对原文〕
      1. 每年一次：不成立
        从业人员超过50人（50人）：不成立
      2. 其他情形：不要求：成立
      最小的改变
        从业人员由50人变为51人（+1人）：每年一次
→ 对照原文核对：规则写错了改规则，期望写错了改算例`,
  );
  expect(said).toContain(
    `  {"name":{"zh":"从业人员51人：每年一次","en":"employees 51 persons: once a year"},"facts":{"employees":"51"},"happened":"2010-01-01","expect":"yearly"},`,
  );
  expect(said).toMatch(/供了解，不算不通过：\ncity-notice 试市演练通知\n {2}\[document-from-memory\]/);
  expect(said).toMatch(/对照表 \.\/coverage\.json（vitest run --update 重新写出）/);
  expect(said).toMatch(/Tests +7 failed \| 11 passed/);
});

test("so it does in English", { timeout: 60_000 }, () => {
  const { said } = shown("en_GB.UTF-8");
  expect(said).toContain("province-city Test city > Worked examples > province-city/drill Emergency drill");
  expect(said).toContain("Fault: [example-fails] examples[0]: example “50, once a year” does not come out as expected");
  expect(said).toContain("      1. once a year: does not hold");
  expect(said).not.toMatch(/ at .*packages\/plugin\/src\/testing\/vitest\.ts.*PluginFault/);
});
