/** Lets the page draw between two stretches of work; called as often as one likes. */
export type Breathe = () => Promise<void>;
