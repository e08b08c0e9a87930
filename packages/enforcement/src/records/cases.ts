import { date, kind, label, money, text, yesNo } from "@anwei/kernel";

/**
 * A case of enforcement (执法案件): one act of one unit, from the inspection that found it on. `happenedOn` is the day of
 * that inspection; what was done in the case is among its `caseEvents`.
 */
export const cases = kind("cases", text("执法案件", "Enforcement cases"), {
  happenedOn: date(text("检查日期", "inspected on"), { also: ["日期"] }),
  name: label(text("案由", "cause"), { also: ["案件名称"] }),
  actEndedOn: date(text("违法行为发生（终了）之日", "the act was done, or ended, on"), { none: true }),
  faultFound: yesNo(text("检查发现事故隐患或者违法行为", "a hidden danger or an unlawful act was found")),
  majorDanger: yesNo(text("存在重大事故隐患", "there is a major hidden danger")),
  rectifyBy: date(text("限期整改的期限", "to be put right by"), { also: ["整改期限"], none: true }),
  penalisable: yesNo(text("达到立案标准", "an act to be penalised")),
  hearingDue: yesNo(text("拟作出的处罚属于应当告知听证的", "the penalty intended gives a right to a hearing")),
  courtHears: yesNo(
    text("属于人民法院裁定前听取意见的情形", "of the cases in which the court hears the parties first"),
    {
      assume: {
        value: false,
        because: text("没有记载的，按七日内裁定计", "where it is not on file, the court rules within seven days"),
      },
    },
  ),
  fine: money(text("罚款金额", "fine"), { none: true }),
});
