/** A value with its hyphens as underscores: browsers take no hyphen in the key of a message. */
export type MessageKey<Value extends string> = Value extends `${infer Head}-${infer Tail}`
  ? `${Head}_${MessageKey<Tail>}`
  : Value;

/** The part of a message's key that stands for a value of the pack. */
export function messageKey<Value extends string>(value: Value): MessageKey<Value> {
  return value.replaceAll('-', '_') as MessageKey<Value>;
}
