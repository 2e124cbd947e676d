/** A chosen value; empty text where nothing is chosen. */
export type Choice<Value extends string> = Value | '';

/** One choice in a list, a chip row or a combo field. */
export interface Option<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}
