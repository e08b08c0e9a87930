import { source, text } from "@anwei/kernel";

/** 危险化学品重大危险源辨识, the edition of 2018. */
export const gb18218 = source({
  id: "gb-18218-2018",
  type: "standard",
  title: text("危险化学品重大危险源辨识", "Identification of Major Hazard Installations for Hazardous Chemicals"),
  number: "GB 18218-2018",
  from: "2019-03-01",
  verified: true,
  note: text(
    "数字和CAS号对照过两份存档；2009年版未见，因此2019年3月1日以前不作判定",
    "numbers and CAS numbers were held against two stored copies; the edition of 2009 was not seen, so that nothing is decided before 1 March 2019",
  ),
});

/** 危险化学品重大危险源监督管理暂行规定, as amended in 2015: its figures are known from memory. */
export const order40 = source({
  id: "saws-order-40",
  type: "rule",
  title: text(
    "危险化学品重大危险源监督管理暂行规定",
    "Interim Provisions on Supervision of Major Hazard Installations for Hazardous Chemicals",
  ),
  number: "国家安全生产监督管理总局令第40号，第79号修正",
  issuer: text("国家安全生产监督管理总局", "State Administration of Work Safety"),
  published: "2011-08-05",
  from: "2011-12-01",
  verified: false,
});

/** 危险化学品安全法. */
export const hazardousChemicalsLaw = source({
  id: "hazardous-chemicals-safety-law",
  type: "law",
  title: text("中华人民共和国危险化学品安全法", "Hazardous Chemicals Safety Law"),
  number: "主席令第六十四号",
  issuer: text("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress"),
  published: "2025-12-27",
  from: "2026-05-01",
  verified: true,
});
