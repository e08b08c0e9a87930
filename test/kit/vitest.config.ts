import workspace from "../../vitest.config.js";

// The faulty plugin alone, which no run of the workspace's own tests takes up.
export default { ...workspace, test: { include: ["test/kit/weak.ts"] } };
