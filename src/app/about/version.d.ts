/** The product's version, read from package.json when the app is built; the query keeps that file out of the TypeScript project. */
declare module '*/package.json?version' {
  export const version: string;
}
