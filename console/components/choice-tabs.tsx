import './choice-tabs.css'

type ChoiceTabsProps<Value extends string> = {
  label: string
  choices: readonly { value: Value; name: string; count?: number | undefined }[]
  value: Value
  onChange: (value: Value) => void
}

/** Buttons that narrow a list, so no tabs to a screen reader. */
export const ChoiceTabs = <Value extends string>({
  label,
  choices,
  value: chosen,
  onChange,
}: ChoiceTabsProps<Value>) => (
  <div className="choice-tabs" role="group" aria-label={label}>
    {choices.map(({ value, name, count }) => (
      <button
        key={value}
        type="button"
        className="choice-tabs__tab"
        aria-pressed={value === chosen}
        onClick={() => onChange(value)}
      >
        {name} {count !== undefined && <span className="choice-tabs__count">{count}</span>}
      </button>
    ))}
  </div>
)
