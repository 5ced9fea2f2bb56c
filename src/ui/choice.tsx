import type { ComponentChildren } from 'preact';

interface ChoiceProps<V extends string> {
  readonly title: ComponentChildren;
  /** Unlike the names of other choices on the page. */
  readonly name: string;
  readonly options: readonly { readonly value: V; readonly label: ComponentChildren; readonly lang?: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few, side by side: radio buttons drawn as leaves of paper. */
export function Choice<V extends string>({ title, name, options, value, onChange }: ChoiceProps<V>) {
  return (
    <fieldset class="choice">
      <legend class="song">{title}</legend>
      <div class="btns">
        {options.map((option) => (
          <label key={option.value} {...(option.lang !== undefined && { lang: option.lang })}>
            <input class="vh" type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span class="btn">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
