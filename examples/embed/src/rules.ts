// The rules that this program judges by: the rules of Bazhong, which bring national law along.
import { compose } from "@anwei/plugin";
import bazhong from "@anwei-examples/sichuan-bazhong";

export const rules = compose([bazhong]);
