/** An answer of Telegram's with `ok: false`. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: Record<string, unknown> | undefined;
  constructor(code: number, description: string, parameters?: Record<string, unknown>) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const bad = (description: string) => new ApiError(400, `Bad Request: ${description}`);
