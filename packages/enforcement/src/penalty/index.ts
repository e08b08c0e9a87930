export { penaltyProcedure } from "./procedure.js";
