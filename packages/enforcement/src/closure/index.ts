export { closureGrounds, penaltiesIn180Days, penaltiesInYear } from "./closure.js";
