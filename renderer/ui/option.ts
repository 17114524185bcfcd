/** One of a few things to choose from. */
export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly description?: string | undefined;
};
