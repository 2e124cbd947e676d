/** What an input needs to be tied to its label, hint and error. */
export interface FieldControl {
  id: string;
  describedby: string | undefined;
  invalid: true | undefined;
}
