/** What one weighing of a child says: put together from the rules of this folder. Pure. */
import type { Born, Growth, Measured, Past } from './types.ts';

/** Everything that follows from a weighing, by the rules of its day. `history`: the child's other weighings. */
export declare function assess(child: Born, measured: Measured, history: readonly Past[]): Growth;

/** One line of a picture: `x` in months (`bbtb`: in centimetres), `y` in kg, cm or kg/m². */
export declare function curve(sex: Born['sex'], index: keyof Growth['z'], z: number): { x: number; y: number }[];
