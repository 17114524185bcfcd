/** The answer of a rule or a call that went well. */
export type Ok<T> = { readonly ok: true; readonly value: T };

/** Plain values that a refusal's sentence needs, such as a time or a count. */
export type Facts = Readonly<Record<string, string | number>>;

/** A refusal is a value: its code is typed and is also an i18n key. */
export type Refused<R extends string> = {
  readonly ok: false;
  readonly refusal: R;
  readonly facts?: Facts;
};

export type Result<T, R extends string> = Ok<T> | Refused<R>;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse<R extends string>(refusal: R, facts?: Facts): Refused<R> {
  return facts === undefined ? { ok: false, refusal } : { ok: false, refusal, facts };
}
