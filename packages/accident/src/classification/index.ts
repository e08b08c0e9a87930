export { typeCandidates } from "./correspondence.js";
export { typeCarried, typeEdition } from "./edition.js";
export { industryCode } from "./industry.js";
export { injuryGrade, seriousFrom, totalWorkdays, workdaysLost } from "./injuries.js";
export { casualtiesAgree, lostListed, seriousListed } from "./listed.js";
export { directLossListed, lossAgrees, lossScope } from "./losses.js";
