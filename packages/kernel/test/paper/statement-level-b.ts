import { any, decision, ordered, record, source, text, yuan } from "../../src/index.js";
import { accidents } from "./statement-kinds-b.js";

const decree = source({
  id: "decree-493-b",
  type: "regulation",
  title: text("生产安全事故报告和调查处理条例", "Regulations on accident reporting and handling"),
  number: "国务院令第493号",
  from: "2007-06-01",
  verified: true,
});

const levels = {
  ordinary: text("一般", "ordinary"),
  larger: text("较大", "larger"),
  major: text("重大", "major"),
} as const;

/** The level table, cut at 重大: the sampled statements look no further. */
export const level = decision({
  id: "statements-b/level",
  title: text("事故等级", "Accident level"),
  cites: decree.article(3),
  about: record(accidents),
  law: "event",
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (a) => [
    {
      when: any(a.deaths.atLeast(10), a.seriousInjuries.atLeast(50), a.directLoss.atLeast(yuan(50_000_000))),
      then: "major",
    },
    {
      when: any(a.deaths.atLeast(3), a.seriousInjuries.atLeast(10), a.directLoss.atLeast(yuan(10_000_000))),
      then: "larger",
    },
    { otherwise: "ordinary" },
  ],
  examples: [
    ...(
      [
        [2, 9, "9999999.99", "ordinary"],
        [3, 0, "0", "larger"],
        [0, 10, "0", "larger"],
        [0, 0, "10000000", "larger"],
        [9, 49, "49999999.99", "larger"],
        [10, 0, "0", "major"],
        [0, 50, "0", "major"],
        [0, 0, "50000000", "major"],
      ] as const
    ).map(([deaths, seriousInjuries, directLoss, expect]) => ({
      name: text(
        `${deaths}亡${seriousInjuries}伤${directLoss}元`,
        `${deaths} deaths, ${seriousInjuries} injuries, ${directLoss} yuan`,
      ),
      facts: { happenedOn: "2023-03-01", deaths, seriousInjuries, directLoss },
      expect,
    })),
    {
      name: text("死亡2人、损失未知：至少一般", "2 deaths with unknown loss: at least ordinary"),
      facts: { happenedOn: "2023-03-01", deaths: 2, seriousInjuries: 0 },
      expect: { atLeast: "ordinary", atMost: "major" },
    },
    {
      name: text("死亡3人即较大", "3 deaths are larger"),
      facts: { happenedOn: "2023-03-01", deaths: 3, seriousInjuries: 0, directLoss: 0 },
      expect: "larger",
    },
  ],
});
