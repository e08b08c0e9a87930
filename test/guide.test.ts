import { describe, expect, test } from "vitest";
import { edited, notPrinted, stepsIn } from "./guide.js";

const guide = `
\`\`\`ts [src/a.ts]
one
two
\`\`\`

\`\`\`ts [src/a.ts]
one
two // [!code --]
2 // [!code ++]
\`\`\`

\`\`\`sh
npm run build
npm test
\`\`\`

<!-- exit 1 -->

\`\`\`text
  two: no
\`\`\`

\`\`\`text [pages/a.html]
Said.
\`\`\`
`;

describe("what a guide has its reader do", () => {
  test("is read in order", () => {
    expect(stepsIn(guide)).toEqual([
      { step: "file", file: "src/a.ts", text: "one\ntwo\n" },
      { step: "edit", file: "src/a.ts", old: "one\ntwo\n", text: "one\n2\n" },
      { step: "run", commands: ["npm run build", "npm test"], status: 1, prints: "  two: no\n" },
      { step: "page", file: "pages/a.html", says: ["Said."] },
    ]);
  });

  test("is refused where it cannot be done", () => {
    expect(() => stepsIn("```text\nout\n```")).toThrow("stands after no command");
    expect(() => stepsIn("```ts\nconst a = 1;\n```")).toThrow("names no file");
    const [, edit] = stepsIn(guide);
    if (edit?.step !== "edit") throw new Error("the second step is an edit");
    expect(edited("zero\none\ntwo\n", edit)).toBe("zero\none\n2\n");
    for (const text of ["one\n\ntwo\n", "one\ntwo\none\ntwo\n"])
      expect(() => edited(text, edit)).toThrow("src/a.ts has");
  });
});

describe("what a guide says is printed", () => {
  test.each([
    ["a\nb", "x\n  a\n  b and more\ny", undefined],
    ["a\nb", "a\nx\nb", "b"],
    ["a\n…\nb", "a\nx\nb", undefined],
    ["a\n…\nb", "b\na", "b"],
    ["a (3)", "a (4)", "a (3)"],
    ["…\nz", "a", "z"],
    ["", "a", undefined],
  ])("%j of %j: %j is not", (shown, printed, lacking) => {
    expect(notPrinted(shown, printed)).toBe(lacking);
  });
});
