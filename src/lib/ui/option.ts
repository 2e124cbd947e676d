/** One choice in a list, a chip row or a combo field. */
export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  hint?: string;
}
